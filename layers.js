/**
 * Which folder of src/ may import which: the one table that the lint rule and its test read.
 * Read a row as "this folder may import from these, and from itself".
 */
export const layers = {
  domain: [],
  language: [],
  search: ['language'],
  i18n: ['content'],
  preferences: [],
  offline: [],
  'service-worker': ['offline'],
  styles: [],
  content: ['domain', 'language'],
  api: ['domain', 'content', 'i18n'],
  editions: ['domain', 'language', 'content', 'i18n'],
  navigation: ['language', 'search', 'content', 'i18n'],
  components: ['domain', 'i18n', 'content'],
  islands: ['domain', 'search', 'preferences', 'offline', 'i18n', 'content', 'components'],
  layouts: ['preferences', 'components', 'content', 'navigation', 'i18n', 'styles'],
  pages: ['domain', 'language', 'search', 'content', 'preferences', 'api', 'editions', 'navigation', 'components', 'islands', 'layouts', 'styles', 'i18n'],
  specimen: ['domain', 'content', 'preferences', 'editions', 'components', 'islands', 'layouts', 'i18n'],
  'sign-pack': ['content', 'i18n'],
  export: [],
  server: ['domain', 'content', 'preferences'],
  dependencies: [],
  checks: ['domain', 'language', 'content', 'offline'],
  editor: ['domain', 'language', 'content'],
  commands: ['domain', 'language', 'search', 'content', 'i18n', 'editions', 'navigation', 'checks', 'server', 'sign-pack', 'editor', 'dependencies', 'offline', 'export'],
};

/** Components and islands may know the shapes of content, never its files. */
export const contentTypesOnly = ['components', 'islands'];
