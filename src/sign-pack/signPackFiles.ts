import { h, type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { t } from '#i18n/t.ts';
import type { Library, SignSlot } from '#content/Library.ts';
import { plainLines } from '#content/plainLines.ts';
import { signVideoRequirements } from '#content/schemas/signLanguage.ts';
import { signSlotId, signTextOf, type SignTextPart } from '#content/signText.ts';
import { signPriorities, signPriorityOf } from './priority.ts';

/**
 * What a Deaf translator needs to record the site's videos, for printing: an index in the order of recording,
 * and one sheet a slot with its text, context, glossary, requirements and file names.
 * @returns file contents by file name
 */
export function signPackFiles(library: Library): ReadonlyMap<string, string> {
  return new Map([
    ['index.html', page(t('signPack.title'), index(library))],
    ...library.signSlots.map((slot) => [`${slot.id}.html`, page(slot.name, sheet(library, slot))] as const),
    ['pack.css', style],
  ]);
}

function index(library: Library): ComponentChildren[] {
  const { signSlots, site } = library;
  return [
    h('p', null, t('signPack.lead', { site: site.name, total: signSlots.length })),
    h('h2', null, t('signPack.requirementsHeading')),
    requirements(),
    h('h3', null, t('signPack.example')),
    h('pre', null, `WEBVTT\n\n00:00.000 --> 00:03.500\n${t('signPack.exampleCue')}\n`),
    h('h2', null, t('signPack.checkHeading')),
    h('p', null, t('signPack.check')),
    h('pre', null, 'npm run sign:check -- public/sign-language/home.webm'),
    h('h2', null, t('signPack.priorityHeading')),
    ...signPriorities.flatMap((priority) => {
      const slots = signSlots.filter((slot) => signPriorityOf(slot, library) === priority);
      return [
        h('h3', null, t(`signPack.priority.${priority}`)),
        h(
          'table',
          null,
          h('caption', null, t('signPack.tableCaption', { count: slots.length })),
          h('thead', null, row('th', [t('signPack.sheet'), t('signPack.slot'), t('signPack.state'), t('signPack.done')])),
          h('tbody', null, slots.map((slot) => row('td', [h('a', { href: `${slot.id}.html` }, slot.name), slot.id, stateInWords(slot), '□']))),
        ),
      ];
    }),
  ];
}

function sheet(library: Library, slot: SignSlot): ComponentChildren[] {
  const parts = signTextOf(library, slot);
  const text = parts.flatMap(({ lines }) => lines).join('\n');
  const terms = library.terms.filter(({ term, aliases }) => [term, ...aliases].some((word) => text.includes(word)));
  const quotes = library.entitlements.find(({ id }) => signSlotId.entitlement(id) === slot.id)?.sources ?? [];
  return [
    h('p', null, h('a', { href: 'index.html' }, t('signPack.back'))),
    list([
      [t('signPack.slot'), slot.id],
      [t('signPack.files'), t('signPack.fileNames', { id: slot.id })],
      [t('signPack.address'), slot.address],
      [t('signPack.hash'), slot.textHash],
      [t('signPack.state'), stateInWords(slot)],
      [t('signPack.batch'), t(`signPack.priority.${signPriorityOf(slot, library)}`)],
    ]),
    h('h2', null, t('signPack.contextHeading')),
    h('p', null, t(`signPack.context.${slot.kind}`, { unknown: t('check.unknown') })),
    h('h2', null, t('signPack.textHeading')),
    ...parts.flatMap((part) => [h('h3', null, t(`signPack.part.${part.part}`)), h('ol', null, linesInWords(part).map((line) => h('li', null, line)))]),
    ...(terms.length > 0
      ? [h('h2', null, t('signPack.glossaryHeading')), list(terms.map(({ term, body }) => [term, plainLines(body).join('')]))]
      : []),
    ...(quotes.length > 0 ? [h('h2', null, t('signPack.quotesHeading')), h('ul', null, quotes.map(({ quote }) => h('li', null, quote)))] : []),
    h('h2', null, t('signPack.requirementsHeading')),
    requirements(),
    h('h2', null, t('signPack.signedHeading')),
    list((['signer', 'reviewer', 'date'] as const).map((who) => [t(`signPack.signed.${who}`), '＿＿＿＿＿＿＿＿'])),
  ];
}

function requirements(): VNode {
  const { askedWidth, askedHeight, leastWidth, leastHeight, leastFramesPerSecond, codecsByEnding } = signVideoRequirements;
  return h(
    'ul',
    null,
    [
      t('signPack.requirement.language'),
      t('signPack.requirement.size', { askedWidth, askedHeight, leastWidth, leastHeight }),
      t('signPack.requirement.rate', { rate: leastFramesPerSecond }),
      t('signPack.requirement.background'),
      t('signPack.requirement.framing'),
      t('signPack.requirement.calm'),
      t('signPack.requirement.file', { endings: Object.keys(codecsByEnding).join('、'), codecs: Object.values(codecsByEnding).flat().join('、') }),
      t('signPack.requirement.captions'),
      t('signPack.requirement.poster'),
      t('signPack.requirement.review'),
      t('signPack.requirement.hash'),
    ].map((line) => h('li', null, line)),
  );
}

function linesInWords({ part, lines }: SignTextPart): readonly string[] {
  if (part !== 'certainty') return lines;
  const certainty = lines[0] as 'definite' | 'conditional' | 'encouraged';
  return [t('signPack.certainty', { name: t(`certainty.${certainty}`), means: t(`certainty.${certainty}Means`) })];
}

function stateInWords(slot: SignSlot): string {
  const state = slot.state === 'video' && slot.isOutdated ? 'outdated' : slot.state;
  return t(`signPack.states.${state}`);
}

function row(cell: 'th' | 'td', cells: readonly ComponentChildren[]): VNode {
  return h('tr', null, cells.map((content) => h(cell, cell === 'th' ? { scope: 'col' } : null, content)));
}

function list(entries: readonly (readonly [string, string])[]): VNode {
  return h('dl', null, entries.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))));
}

function page(title: string, content: ComponentChildren[]): string {
  const document = h(
    'html',
    { lang: 'zh-CN' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, title),
      h('link', { rel: 'stylesheet', href: 'pack.css' }),
    ),
    h('body', null, h('main', null, h('h1', null, title), ...content)),
  );
  return `<!DOCTYPE html>\n${renderToString(document)}\n`;
}

const style = `body { margin: 1.5rem auto; max-inline-size: 40em; padding-inline: 1rem; font: 1.125rem/1.8 sans-serif; color: #000; background: #fff; }
h1, h2, h3 { line-height: 1.4; break-after: avoid; }
li, tr, dl > div { break-inside: avoid; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; }
th, td { border: 1px solid #666; padding: 0.3rem 0.5rem; text-align: start; overflow-wrap: anywhere; }
dt { font-weight: 700; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; border: 1px solid #666; padding: 0.5rem; }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; max-inline-size: none; } }
`;
