import type { APIRoute } from 'astro';

/** Everything may be read; search results need no copy elsewhere. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /search/\nSitemap: ${new URL('/sitemap.xml', site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
