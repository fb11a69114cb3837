import type { APIRoute } from 'astro';
import { searchPages, searchPlan } from '#navigation/siteSearch.ts';
import { readQuery } from '#search/searchView.ts';

export const prerender = false;

const most = 50;

/**
 * `GET /api/search?q=…&lang=zh-CN`: what people may get first, then the plan's own words; best first.
 * There is one language so far, so `lang` changes nothing. Answers every query with 200.
 */
export const GET: APIRoute = ({ url }) => {
  const query = readQuery(url.searchParams.get('q') ?? '');
  const hits = [...searchPages(query).hits, ...searchPlan(query).hits].slice(0, most);
  return Response.json({ results: hits.map(({ document: { id, kind, title, url: address } }) => ({ id, kind, title, url: address })) });
};
