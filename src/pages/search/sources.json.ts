import type { APIRoute } from 'astro';
import { packedSources } from '#navigation/siteSearch.ts';
import { searchWords } from '#navigation/searchWords.ts';

/** What a browser needs to search by itself; loaded only when somebody does. */
export const GET: APIRoute = () => Response.json({ sources: packedSources, words: searchWords });
