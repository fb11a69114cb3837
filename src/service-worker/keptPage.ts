/**
 * A kept page as it is shown without a network: it does not lead on to its copy with pinyin, which is not kept.
 * @param notice markup to stand before all else but the heading of the main part; empty for none
 */
export function keptPage(html: string, notice: string): string {
  return html
    .replace(/(<html\b[^>]*?) data-pinyin-at="[^"]*"/, '$1')
    .replace(/<main\b[^>]*>\s*<div class="frame"[^>]*>(?:\s*<h1\b[^>]*>[\s\S]*?<\/h1>)?/, (beginning) => beginning + notice);
}
