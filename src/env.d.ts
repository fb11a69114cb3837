declare namespace App {
  /** What the web server found out before the page; nothing of it under `npm run dev`. */
  type Locals = Partial<import('#server/createSite.ts').SentForm>;
}
