import type { APIRoute } from 'astro';
import { languageAt } from '#i18n/languages.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { searchWordsIn } from '#navigation/searchWords.ts';

/** What a browser needs to search by itself; loaded only when somebody does. */
export const GET: APIRoute = ({ url }) => {
  const language = languageAt(url.pathname);
  return Response.json({ sources: searchIn(language).packedSources, words: searchWordsIn(language) });
};
