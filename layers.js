/**
 * Which folder of src/ may import which: the one table that the lint rule and its test read.
 * Read a row as "this folder may import from these, and from itself".
 */
export const layers = {
  domain: [],
  language: [],
  search: ['language'],
  i18n: [],
  preferences: [],
  styles: [],
  content: ['domain'],
  navigation: ['search', 'content', 'i18n'],
  components: ['domain', 'i18n', 'content'],
  islands: ['preferences', 'i18n'],
  layouts: ['preferences', 'components', 'content', 'navigation', 'i18n', 'styles'],
  pages: ['domain', 'search', 'content', 'preferences', 'navigation', 'components', 'islands', 'layouts', 'i18n'],
  specimen: ['domain', 'content', 'preferences', 'components', 'islands', 'layouts', 'i18n'],
  server: ['preferences'],
  checks: ['domain', 'content'],
  commands: ['domain', 'content', 'checks', 'server'],
};

/** Components may know the shapes of content, never its files. */
export const contentTypesOnly = ['components'];
