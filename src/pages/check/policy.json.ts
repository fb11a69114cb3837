import type { APIRoute } from 'astro';
import type { CheckStrings } from '#i18n/CheckWords.ts';
import { languageAt } from '#i18n/languages.ts';
import { uiStringsIn } from '#i18n/t.ts';
import { checkDataOf } from '#content/CheckData.ts';
import { libraryIn } from '#content/currentLibrary.ts';

export const prerender = true;

/** Rules and words for the check on the device: the same for everyone, fetched without a word about anyone. */
export const GET: APIRoute = ({ url }) => {
  const language = languageAt(url.pathname);
  const { check, sign } = uiStringsIn(language);
  return Response.json({ data: checkDataOf(libraryIn(language)), strings: { check, sign } satisfies CheckStrings });
};
