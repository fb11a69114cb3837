import { libraryIn, sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from '#i18n/Language.ts';
import type { SearchWords } from '#search/searchView.ts';
import { tIn } from '#i18n/t.ts';

const raw = { skipInterpolation: true } as const;

/** The search page's sentences, their places still open, so that a browser can fill them as the server does. */
export function searchWordsIn(language: Language): SearchWords {
  const t = tIn(language);
  return {
    title: t('search.title'),
    titleFor: t('search.titleFor', raw),
    count: t('search.count', raw),
    shown: t('search.shown', raw),
    none: t('search.none', raw),
    readAs: t('search.readAs', raw),
    tooLong: t('search.tooLong', raw),
    because: t('search.because', raw),
    resultsHeading: t('search.resultsHeading'),
    inPlan: t('search.inPlan'),
    hotline: libraryIn(language).site.hotline.number,
    kinds: {
      entitlement: t('search.kind.entitlement'),
      department: t('search.kind.department'),
      term: t('search.kind.term'),
      task: t('search.kind.task'),
      clause: t('search.kind.clause'),
    },
    hanLang: new Intl.Locale(language).maximize().script === 'Latn' ? sourceLanguage : null,
  };
}
