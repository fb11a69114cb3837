import type { APIRoute } from 'astro';
import { atomFeed } from '#api/atomFeed.ts';
import { t } from '#i18n/t.ts';
import { library, sourceLanguage } from '#content/currentLibrary.ts';

/** What changed on the pages of entitlements (Atom). */
export const GET: APIRoute = ({ site }) =>
  new Response(
    atomFeed(
      library,
      {
        title: t('data.feed.title', { site: library.site.name }),
        subtitle: t('data.feed.subtitle'),
        rights: t('data.licence'),
        kinds: {
          new: t('data.feed.new'),
          wording: t('data.feed.wording'),
          confirmation: t('data.feed.confirmation'),
          'new-policy': t('data.feed.newPolicy'),
        },
        entryTitle: (title, kind) => t('data.feed.entry', { title, kind }),
      },
      { origin: site!, path: '/feed.xml', home: '/', language: sourceLanguage },
    ),
  );
