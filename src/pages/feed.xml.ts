import type { APIRoute } from 'astro';
import { atomFeed } from '#api/atomFeed.ts';
import { inPageLanguage } from '#i18n/inPageLanguage.ts';
import { libraryIn } from '#content/currentLibrary.ts';

/** What changed on the pages of entitlements (Atom), in every language. */
export const GET: APIRoute = (context) => {
  const { language, t, to } = inPageLanguage(context);
  const library = libraryIn(language);
  return new Response(
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
      { origin: context.site!, path: to('/feed.xml'), home: to('/'), language },
    ),
  );
};
