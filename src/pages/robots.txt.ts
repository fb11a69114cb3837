import type { APIRoute } from 'astro';
import { library } from '#content/currentLibrary.ts';
import { addressIn } from '#i18n/languages.ts';

/** Everything may be read; search results need no copy elsewhere. */
export const GET: APIRoute = ({ site }) => {
  const searches = library.site.languages.map(({ code }) => `Disallow: ${addressIn(code, '/search/')}\n`);
  return new Response(`User-agent: *\n${searches.join('')}Sitemap: ${new URL('/sitemap.xml', site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
