import type { APIRoute } from 'astro';
import { checkStringsOf } from '#i18n/CheckWords.ts';
import { languageAt } from '#i18n/languages.ts';
import { uiStringsIn } from '#i18n/t.ts';
import { checkDataOf } from '#content/CheckData.ts';
import { libraryIn } from '#content/currentLibrary.ts';
import { packCheck } from '#islands/check/packedCheck.ts';

export const prerender = true;

/** Rules and words for the check on the device: the same for everyone, fetched without a word about anyone. */
export const GET: APIRoute = ({ url }) => {
  const language = languageAt(url.pathname);
  const data = checkDataOf(libraryIn(language));
  const isSigned = data.questions.some(({ sign }) => sign.state !== 'none');
  return Response.json({ strings: checkStringsOf(uiStringsIn(language), isSigned), data: packCheck(data) });
};
