import { marked } from 'marked';
import { parse } from 'node-html-parser';

/** The words of a Markdown text, one paragraph or list item a line, without any mark-up. */
export function plainLines(markdown: string): readonly string[] {
  return parse(marked.parse(markdown, { async: false }))
    .structuredText.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
