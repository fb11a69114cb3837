import { marked } from 'marked';
import { parse } from 'node-html-parser';
import type { Entitlement, SourcedText } from '#domain/entitlement.ts';
import { latestFor } from '#domain/validity.ts';
import type { Library } from '#content/Library.ts';
import { byId, departmentsById, planYear } from '#content/lookups.ts';
import { t } from '#i18n/t.ts';

/** One line of a page: a sentence or list item, and the names of the sources it points to (依据1). */
export interface TextLine {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A part of a page under one heading. */
interface TextSection {
  readonly heading: string;
  readonly lines: readonly TextLine[];
}

const plain = (text: string): TextLine => ({ text, sources: [] });

/**
 * The whole text of an entitlement's page in reading order, without links and markup: for braille, print, reading aloud.
 * The first section bears the page's title. tests/site/editions.spec.ts holds it equal to the page.
 */
export function entitlementText(library: Library, entitlement: Entitlement): readonly TextSection[] {
  const { site, plan } = library;
  const number = site.hotline.number;
  const sourceOrder = entitlement.sources.map(({ clause }) => clause);
  const departmentName = (id: string) => byId(library.departments, id).name;
  const sourced = (item: SourcedText, after = ''): TextLine => ({
    text: item.text + after,
    sources: [
      ...item.clauses.map((id) => t('entitlement.sourceNumber', { number: sourceOrder.indexOf(id) + 1 })),
      ...item.law.map((id) => t('entitlement.lawNumber', { number: entitlement.law.indexOf(id) + 1 })),
    ],
  });
  const section = (heading: string, lines: readonly TextLine[]): readonly TextSection[] => (lines.length > 0 ? [{ heading, lines }] : []);

  return [
    {
      heading: entitlement.title,
      lines: [
        plain(entitlement.answer),
        plain(`${t('entitlement.official')}：“${entitlement.officialWording}”`),
        plain(`${t(`certainty.${entitlement.certainty}`)}：${t(`certainty.${entitlement.certainty}Means`)}`),
      ],
    },
    ...validitySection(library, entitlement),
    ...section(t('entitlement.who'), entitlement.who.map((item) => sourced(item))),
    ...section(
      t('entitlement.officeDecides'),
      entitlement.officeDecides.map((item) =>
        sourced(item, item.department ? t('entitlement.decidedBy', { department: departmentName(item.department) }) : t('entitlement.decidedByUnknown')),
      ),
    ),
    ...section(t('entitlement.get'), entitlement.get.map((item) => sourced(item))),
    ...section(
      t('entitlement.begin'),
      entitlement.begin.length > 0 ? entitlement.begin.map((item) => sourced(item)) : [plain(t('entitlement.beginNone'))],
    ),
    ...section(t('entitlement.decides'), [
      ...(entitlement.decides.length > 0
        ? entitlement.decides.map(({ department, task, clause }) => {
            const text = `${departmentName(department)}（${t('entitlement.nameInPlan', { year: planYear(library) })}）`;
            return clause === undefined ? plain(text + t('entitlement.decidesBy', { task })) : sourced({ text, clauses: [clause], law: [] }, t('entitlement.decidesByClause'));
          })
        : [plain(t('entitlement.decidesNone', { number }))]),
      plain(t('site.hotlineLine', { name: site.hotline.name, number })),
    ]),
    ...section(
      t('entitlement.otherHotlines'),
      library.hotlines
        .filter((hotline) => entitlement.hotlines.includes(hotline.number))
        .map((hotline) => plain(`${hotline.number}：${hotline.purpose}${t('entitlement.hotlineSource', hotline)}`)),
    ),
    ...section(
      t('entitlement.open'),
      entitlement.open.flatMap((item) => [
        sourced(item),
        ...(item.ask.length > 0
          ? [plain(t('entitlement.ask') + departmentsById(library, item.ask).map(({ name }) => name).join(t('entitlement.and')))]
          : []),
      ]),
    ),
    ...section(t('entitlement.notes'), proseLines(entitlement.body)),
    ...section(t('entitlement.sources'), [
      plain(t('quote.from', { title: site.plan.title, number: site.plan.number })),
      ...entitlement.sources.flatMap(({ clause, quote }, index) => [
        plain(quote),
        plain(`${t('entitlement.sourceNumber', { number: index + 1 })}，${t('quote.source', { place: `${plan.clauses.get(clause)!.path.at(-1)} ${clause}` })}`),
      ]),
    ]),
    ...section(
      t('entitlement.law'),
      entitlement.law.flatMap((id, index) => {
        const article = byId(library.law, id);
        return [
          ...(index === 0 ? [plain(t('entitlement.lawLead'))] : []),
          plain(`${t('entitlement.lawNumber', { number: index + 1 })}：《${article.title}》${article.article}`),
          ...(article.quote ? [plain(article.quote)] : []),
          plain(t('entitlement.lawGloss', { text: article.gloss })),
          plain(t('entitlement.lawSeen', { source: article.source, seenOn: article.seenOn }) + article.sourceNote),
        ];
      }),
    ),
    ...section(t('entitlement.words'), [plain(entitlement.words.join(t('entitlement.and')))]),
    ...section(t('entitlement.related'), entitlement.related.map((id) => plain(byId(library.entitlements, id).title))),
  ];
}

function validitySection({ validity, site }: Library, { id }: Entitlement): readonly TextSection[] {
  const confirmation = latestFor(validity.confirmations, id);
  const replacement = latestFor(validity.replacements, id);
  const untouched = !confirmation && !replacement;
  return [
    {
      heading: replacement ? t('validity.replacedHeading') : confirmation ? t('validity.confirmedHeading') : validity.isOver ? t('validity.heading') : t('validity.askHeading'),
      lines: [
        ...(replacement
          ? [
              plain(
                t('validity.replaced', { on: replacement.on }) +
                  (replacement.number ? t('validity.replacedNumbered', { title: replacement.title, number: replacement.number }) : replacement.title) +
                  (replacement.note ?? ''),
              ),
            ]
          : []),
        ...(confirmation ? [plain(t('validity.confirmed', { by: confirmation.by, on: confirmation.on }) + (confirmation.note ?? ''))] : []),
        plain((validity.isOver ? t('validity.ended', validity.period) : t('validity.period', validity.period)) + (untouched ? t('validity.means') + t('validity.unconfirmed') : '')),
        plain(t('validity.confirmFirst', { number: site.hotline.number })),
      ],
    },
  ];
}

/** Markdown as plain lines, one for each paragraph or list item. */
function proseLines(markdown: string): readonly TextLine[] {
  return parse(marked.parse(markdown, { async: false }))
    .structuredText.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(plain);
}
