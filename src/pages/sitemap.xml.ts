import type { APIRoute } from 'astro';
import { alternatesOf } from '#i18n/languages.ts';
import { siteAddresses } from '#navigation/siteAddresses.ts';

/** Every listed page, each with its counterparts in the other languages (sitemaps.org protocol 0.9, Google's `xhtml:link`). */
export const GET: APIRoute = ({ site }) => {
  const urls = siteAddresses.map((address) => {
    const links = alternatesOf(address).map(
      ({ hreflang, address }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${new URL(address, site).href}"/>`,
    );
    return `  <url><loc>${new URL(address, site).href}</loc>${links.join('')}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
