import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { planText } from '#domain/plan.ts';
import { figuresOf } from '#language/figures.ts';
import { auditFile, readAudit } from '#content/accessibilityLedger.ts';
import { builtFolder, contentFolder } from '#content/folders.js';
import type { Library } from '#content/Library.ts';
import { bytesToFetch, inMegabytes, type Edition } from '#offline/Edition.ts';
import type { SiteFault } from './BuiltSite.ts';
import { telephonesIn, unbackedFigures, unbackedNumbers } from './numbers.ts';

/** Numbers on a page that neither the plan nor content/numbers.yaml backs. The plan's own page is the plan. */
export function unbackedNumbersOf(page: string, html: HTMLElement, library: Library): readonly SiteFault[] {
  const { known, plan, planFigures, numbers, telephones } = backingOf(library);
  const body = parse(html.querySelector('body')?.outerHTML ?? '');
  // Pinyin stands between the words of quotes, which must be found whole.
  body.querySelectorAll('rt').forEach((pinyin) => pinyin.remove());
  const allowed = [...numbers, ...(page.endsWith('/accessibility/') ? auditFigures() : []), ...(page.endsWith('/offline/') ? sizesToKeep(library) : [])];
  if (html.querySelector('html')?.getAttribute('lang')?.startsWith('zh')) return unbackedNumbers(page, body.structuredText, plan, known, allowed, telephones);
  // What stands in the plan's own language is looked at on its own page.
  body.querySelectorAll('[lang^="zh"]').forEach((quote) => quote.remove());
  return unbackedFigures(page, body.structuredText, planFigures, known, allowed, telephones, plan);
}

/** What backs numbers on every page. */
interface Backing {
  readonly known: readonly string[];
  readonly plan: string;
  readonly planFigures: ReadonlySet<string>;
  readonly numbers: readonly { readonly pattern: string; readonly source: string }[];
  readonly telephones: readonly string[];
}

/** The same for all pages, and long to gather. */
const backings = new WeakMap<Library, Backing>();

function backingOf(library: Library): Backing {
  const gathered = backings.get(library);
  if (gathered) return gathered;
  const plan = planText(library.plan).normalize('NFKC');
  const backing: Backing = {
    known: [
      ...[...library.plan.clauses.keys()].sort((a, b) => b.length - a.length),
      ...library.law.flatMap(({ source, title, quote }) => [source, title, ...(quote ? [quote] : [])]),
      ...library.hotlines.map(({ source }) => source),
      library.site.plan.number,
      ...('source' in library.site.hotline ? [library.site.hotline.source] : []),
      ...library.signSlots.flatMap((slot) => (slot.state === 'video' ? [`${slot.video.megabytes} 兆`] : [])),
    ],
    plan,
    planFigures: figuresOf(plan),
    numbers: [...library.numbers, ...statedIn(library)],
    telephones: [...[library.site.hotline, ...library.hotlines].map(({ number }) => number), ...telephonesIn(plan)],
  };
  backings.set(library, backing);
  return backing;
}

/** How much the last audit looked at, which the page about accessibility says. */
function auditFigures(): readonly { readonly pattern: string; readonly source: string }[] {
  const audit = readAudit(process.cwd());
  return audit ? [{ pattern: [audit.pages, audit.cells, audit.ran, audit.provenEqual].join('|'), source: auditFile }] : [];
}

/** What keeping the built site would download, in megabytes, as the device tells it on /offline/. */
function sizesToKeep({ site }: Library): readonly { readonly pattern: string; readonly source: string }[] {
  return site.languages.flatMap(({ path }) => {
    const source = join(builtFolder, 'client', path, 'offline/edition.json');
    if (!existsSync(source)) return [];
    return [{ pattern: inMegabytes(bytesToFetch(JSON.parse(readFileSync(source, 'utf8')) as Edition, null)).replace('.', '\\.'), source }];
  });
}

/** Numbers that content states as facts of their own: the plan's years, the day it was issued, how many clauses it has, and telephone numbers with their source. */
function statedIn({ site, plan, validity, hotlines }: Library): readonly { readonly pattern: string; readonly source: string }[] {
  const [year, month, day] = site.plan.issuedOn.split('-').map(Number);
  // What parts the digits of a telephone number may be any sign.
  return [
    { pattern: `(?:${[validity.period.from, validity.period.to, year].join('|')})年?|${month}月|${day}日`, source: 'validity.yaml, site.yaml' },
    { pattern: String(plan.clauses.size), source: `${contentFolder}/plan` },
    { pattern: [site.hotline, ...hotlines].map(({ number }) => number.replace(/\D/g, '\\D')).join('|'), source: 'site.yaml, hotlines.yaml' },
  ];
}
