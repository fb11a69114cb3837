import { parse, type HTMLElement } from 'node-html-parser';
import { planText } from '#domain/plan.ts';
import { figuresOf } from '#language/figures.ts';
import type { Library } from '#content/Library.ts';
import type { SiteFault } from './BuiltSite.ts';
import { unbackedFigures, unbackedNumbers } from './numbers.ts';

/** Numbers on a page that neither the plan nor content/numbers.yaml backs. The plan's own page is the plan. */
export function unbackedNumbersOf(page: string, html: HTMLElement, library: Library): readonly SiteFault[] {
  const known = [
    ...[...library.plan.clauses.keys()].sort((a, b) => b.length - a.length),
    ...library.law.flatMap(({ source, title, quote }) => [source, title, ...(quote ? [quote] : [])]),
    ...library.hotlines.map(({ source }) => source),
    ...library.signSlots.flatMap((slot) => (slot.state === 'video' ? [`${slot.video.megabytes} 兆`] : [])),
  ];
  const body = parse(html.querySelector('body')?.outerHTML ?? '');
  // Pinyin stands between the words of quotes, which must be found whole.
  body.querySelectorAll('rt').forEach((pinyin) => pinyin.remove());
  const plan = planText(library.plan).normalize('NFKC');
  if (html.querySelector('html')?.getAttribute('lang')?.startsWith('zh')) return unbackedNumbers(page, body.structuredText, plan, known, library.numbers);
  // What stands in the plan's own language is looked at on its own page.
  body.querySelectorAll('[lang^="zh"]').forEach((quote) => quote.remove());
  return unbackedFigures(page, body.structuredText, figuresOf(plan), known, library.numbers);
}
