import type { APIRoute } from 'astro';
import zhCN from '../../../content/ui/zh-CN.json' with { type: 'json' };
import type { CheckStrings } from '#i18n/CheckWords.ts';
import { checkDataOf } from '#content/CheckData.ts';
import { library } from '#content/currentLibrary.ts';

const strings: CheckStrings = { check: zhCN.check, sign: zhCN.sign };

export const prerender = true;

/** Rules and words for the check on the device: the same for everyone, fetched without a word about anyone. */
export const GET: APIRoute = () => Response.json({ data: checkDataOf(library), strings });
