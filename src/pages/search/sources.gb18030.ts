import type { APIRoute } from 'astro';
import { languageAt } from '#i18n/languages.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { searchWordsIn } from '#navigation/searchWords.ts';
import { toGb18030Json } from '#search/gb18030.ts';

/** What a browser needs to search by itself, JSON in GB 18030; loaded only when somebody does. */
export const GET: APIRoute = ({ url }) => {
  const language = languageAt(url.pathname);
  return new Response(toGb18030Json({ words: searchWordsIn(language), sources: searchIn(language).packedSources }), { headers: { 'Content-Type': 'text/plain; charset=gb18030' } });
};
