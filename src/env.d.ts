import type { SentForm } from '#server/createSite.ts';

declare global {
  namespace App {
    /** What the web server found out before the page; nothing of it under `npm run dev`. */
    interface Locals {
      readonly isForeign?: SentForm['isForeign'];
      readonly isSecure?: SentForm['isSecure'];
      /** The page of a step of the check is wanted without what depends on answers. */
      isFrame?: boolean;
    }
  }
}
