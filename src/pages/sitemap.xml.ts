import type { APIRoute } from 'astro';
import { editionAddresses, siteAddresses } from '#navigation/siteAddresses.ts';

/** Every listed page (sitemaps.org protocol 0.9). */
export const GET: APIRoute = ({ site }) => {
  const urls = [...siteAddresses, ...editionAddresses].map(({ url }) => `  <url><loc>${new URL(url, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
