import { tIn } from '#i18n/t.ts';
import { library, libraryIn } from '#content/currentLibrary.ts';
import type { OpenDataWords } from './datasets.ts';
import type { Edition, Editions } from './editions.ts';

const { site, validity } = library;
const [original, ...others] = site.languages.map(({ code }): Edition => ({ language: code, library: libraryIn(code) }));

/** The languages in the open data: those of the site. */
export const editions: Editions = [original!, ...others];

const inEach = (say: (edition: Edition) => string) => ({ 'zh-CN': say(original!), ...Object.fromEntries(editions.map((edition) => [edition.language, say(edition)])) });

export const openDataWords: OpenDataWords = {
  attribution: inEach(({ language, library: { site } }) => tIn(language)('data.attribution', { site: site.name, plan: site.plan.title, number: site.plan.number })),
  notice: inEach(({ language }) => validity.isOver ? tIn(language)('data.notice', validity.period) : tIn(language)('data.noticeRunning', validity.period)),
};
