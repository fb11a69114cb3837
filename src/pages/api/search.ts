import type { APIRoute } from 'astro';
import { library, sourceLanguage } from '#content/currentLibrary.ts';
import { searchIn } from '#navigation/siteSearch.ts';
import { readQuery } from '#search/searchView.ts';

export const prerender = false;

const most = 50;

/**
 * `GET /api/search?q=…&lang=zh-CN`: what people may get first, then the plan's own words; best first.
 * `lang` is a language of the site; any other means the source language. Answers every query with 200.
 */
export const GET: APIRoute = ({ url }) => {
  const query = readQuery(url.searchParams.get('q') ?? '');
  const wanted = url.searchParams.get('lang');
  const search = searchIn(library.site.languages.find(({ code }) => code === wanted)?.code ?? sourceLanguage);
  const hits = [...search.pages(query).hits, ...search.plan(query).hits].slice(0, most);
  return Response.json({ results: hits.map(({ document: { id, kind, title, url: address } }) => ({ id, kind, title, url: address })) });
};
