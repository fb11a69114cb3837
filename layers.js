/**
 * Which folder of src/ may import which: the one table that the lint rule and its test read.
 * Read a row as "this folder may import from these, and from itself".
 */
export const layers = {
  domain: [],
  language: [],
  search: ['language'],
  i18n: [],
  styles: [],
  content: ['domain'],
  editions: ['domain', 'language', 'content', 'i18n'],
  navigation: ['search', 'content', 'i18n'],
  components: ['domain', 'i18n', 'content'],
  layouts: ['components', 'content', 'navigation', 'i18n', 'styles'],
  pages: ['domain', 'search', 'content', 'navigation', 'editions', 'components', 'layouts', 'i18n'],
  specimen: ['domain', 'content', 'components', 'layouts', 'i18n'],
  server: [],
  checks: ['domain', 'content'],
  commands: ['domain', 'language', 'content', 'editions', 'checks', 'server'],
};

/** Components may know the shapes of content, never its files. */
export const contentTypesOnly = ['components'];
