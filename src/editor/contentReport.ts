import type { Certainty } from '#domain/clause.ts';
import type { Entitlement } from '#domain/entitlement.ts';
import { latestFor } from '#domain/validity.ts';
import { fullTextHash } from '#content/fullTextHash.ts';
import type { Library, SignSlot } from '#content/Library.ts';
import { byId, departmentsById } from '#content/lookups.ts';
import type { TranslationState } from './translationStates.ts';
import { contentFolder } from '#content/folders.js';

/** A table whose first column names the row. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The report as a document, to be written as Markdown or HTML. */
export interface ContentReport {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly lead: string; readonly table: ReportTable }[];
}

/** Promises first: a page that is wrong or unreadable costs most where most is promised. */
const rank: Record<Certainty, number> = { definite: 0, conditional: 1, encouraged: 2 };
const certaintyWords: Record<Certainty, string> = { definite: '承诺', conditional: '有条件', encouraged: '鼓励' };
const done = '好了';
/** No page has been tried with readers; content/ has no place for it before one has. */
const neverTried = '没有';

/**
 * What is stale, unconfirmed, unsigned, unread, untranslated, and who must act.
 * @param today ISO date; law seen more than a year before is to be looked at again
 */
export function contentReport(library: Library, translations: readonly TranslationState[], today: string): ContentReport {
  const pages = [...library.entitlements].sort((a, b) => rank[a.certainty] - rank[b.certainty]).map((entitlement) => pageState(library, entitlement, translations));
  const questions = library.questions.map(({ id, name }) => ({
    name,
    sign: signWords(library.signSlots.find((slot) => slot.kind === 'question' && slot.id.endsWith(`-${id}`))),
    translated: translatedWords(translations, `questions/${id}`),
  }));
  const languages = translations.map(({ name }) => name);
  const oldLaw = library.law.filter(({ seenOn }) => seenOn < aYearBefore(today));
  const signs = library.signSlots.map((slot) => signWords(slot));
  const count = (states: readonly string[]) => String(states.filter((state) => state === done).length);
  const all = String(pages.length);
  const unconfirmed = pages.filter(({ confirmed }) => confirmed !== done);
  const leads = [...new Set(unconfirmed.flatMap((page) => page.leads))].map((lead) => ({ lead, pages: unconfirmed.filter((page) => page.leads.includes(lead)) }));
  const toDo = (names: readonly { readonly title: string }[]) => names.map(({ title }) => title).join('、');
  const staleEasy = pages.filter(({ easy }) => easy !== done);
  const voice = pages.filter(({ recording }) => recording !== done);

  const jobs: readonly (readonly string[])[] = [
    ['编辑', '对着全文核对易读版', String(staleEasy.length), 'npm run easy:accept -- 编号', toDo(staleEasy)],
    ['编辑', '再看一遍法律条文', String(oldLaw.length), `看原文还在不在、变没变，改 ${contentFolder}/law/ 里的 seenOn`, oldLaw.map(({ title, article }) => `${title}${article}`).join('、')],
    ...leads.map(({ lead, pages: theirs }) => [lead, '核对', String(theirs.length), `问清楚以后，记在 ${contentFolder}/validity.yaml`, toDo(theirs)]),
    ['聋人手语翻译', '拍视频、重拍', String(signs.filter((state) => state !== done).length), 'npm run sign:pack，照拍摄稿的次序', ''],
    ...translations.flatMap(({ code, name, missing, stale }) => [
      [`译者（${name}）`, '翻译', String(missing.size), `写 ${contentFolder}/${code}/，对着原文核对，再运行 npm run translation:accept -- ${code} 单元`, [...missing].join('、')],
      [`译者（${name}）`, '原文改过，再对一遍', String(stale.size), `改 ${contentFolder}/${code}/，再运行 npm run translation:accept -- ${code} 单元`, [...stale].join('、')],
    ]),
    ['读者', '试读易读版', all, '请会读、不会读的人都看一看；现在没有一页试读过', ''],
    ['朗读的人', '录音、重录', String(voice.length), `${contentFolder}/recordings.yaml`, ''],
  ];

  return {
    title: '内容报告',
    lead: `${today}。${library.site.city}，${library.site.plan.title}（${library.site.plan.number}）。承诺排在前面，再是有条件的、鼓励的。`,
    sections: [
      {
        heading: '总数',
        lead: '做好了几页，一共几页。',
        table: {
          caption: '每一种事做好了多少',
          columns: ['事', '做好了', '一共'],
          rows: [
            ['易读版对着全文核对过', count(pages.map(({ easy }) => easy)), all],
            ['单位核对过', count(pages.map(({ confirmed }) => confirmed)), all],
            ['手语视频（首页、问题、条目）', count(signs), String(signs.length)],
            ['读者试读过', '0', all],
            ...translations.flatMap(({ name, units, missing, stale }, index) => [
              [`条目有 ${name}`, count(pages.map(({ translated }) => translated[index]!)), all],
              [`${name}，所有的字`, String(units.size - missing.size - stale.size), String(units.size)],
            ]),
            ['真人录音', count(pages.map(({ recording }) => recording)), all],
            ['法律条文一年里看过', String(library.law.length - oldLaw.length), String(library.law.length)],
          ],
        },
      },
      {
        heading: '谁要做什么',
        lead: '单位一行一个：附件里牵头的单位，可以核对它牵头的那几页。',
        table: { caption: '谁、做什么、几件、怎么做', columns: ['谁', '做什么', '几件', '怎么做', '哪些'], rows: jobs.filter(([, , amount]) => amount !== '0') },
      },
      {
        heading: '每一页',
        lead: '“好了”就是现在不用做什么。',
        table: {
          caption: '每个条目的情况',
          columns: ['条目', '编号', '把握', '牵头单位', '易读版', '单位核对', '手语', '读者试读', ...languages, '录音'],
          rows: pages.map((page) => [page.title, page.id, page.certainty, page.leads.join('、'), page.easy, page.confirmed, page.sign, neverTried, ...page.translated, page.recording]),
        },
      },
      {
        heading: '问卷的问题',
        lead: '',
        table: { caption: '每个问题的情况', columns: ['问题', '手语', ...languages], rows: questions.map(({ name, sign, translated }) => [name, sign, ...translated]) },
      },
      {
        heading: '法律条文',
        lead: '超过一年没有看过的，要再看一遍。',
        table: {
          caption: '哪天看到原文',
          columns: ['条文', '哪天看的', '要做什么'],
          rows: library.law.map(({ title, article, seenOn }) => [`${title}${article}`, seenOn, seenOn < aYearBefore(today) ? '再看一遍' : done]),
        },
      },
    ],
  };
}

function pageState(library: Library, entitlement: Entitlement, translations: readonly TranslationState[]) {
  const { id, title, certainty, decides } = entitlement;
  const easy = library.easy.editions.find((edition) => edition.id === id);
  const recording = library.recordings.find((candidate) => candidate.entitlement === id);
  const recordingWords = recording?.state === 'recorded' ? (recording.textHash === fullTextHash(entitlement) ? done : '要重录') : recording ? '正在录' : '没有';
  const leads = departmentsById(library, [...new Set(decides.map(({ department }) => department))]).map(({ name }) => name);
  return {
    id,
    title,
    certainty: certaintyWords[certainty],
    leads: leads.length > 0 ? leads : [`附件没有写（问 ${library.site.hotline.number}）`],
    easy: !easy ? '没有' : easy.isStale ? '要核对' : done,
    confirmed: latestFor(library.validity.confirmations, id) ? done : '没有',
    sign: signWords(byId(library.signSlots, `entitlement-${id}`)),
    translated: translatedWords(translations, `entitlements/${id}`),
    recording: recordingWords,
  };
}

/** How it stands in each language. */
function translatedWords(translations: readonly TranslationState[], unit: string): readonly string[] {
  return translations.map(({ missing, stale }) => (missing.has(unit) ? '没有' : stale.has(unit) ? '原文改过' : done));
}

function signWords(slot: SignSlot | undefined): string {
  switch (slot?.state) {
    case 'video':
      return slot.isOutdated ? '要重拍' : done;
    case 'in-production':
      return '正在拍';
    default:
      return '没有';
  }
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
