import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';
import { contentTypesOnly, layers } from './layers.js';

/** Import zones from the table in layers.js. Folders are named by `#folder/…`; `../` would hide an arrow. */
const zones = Object.entries(layers).map(([folder, allowed]) => {
  const forbidden = Object.keys(layers).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.{ts,tsx,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./(?!.*(?:content/ui/|styles/))', message: 'Name another folder as #folder/…, so that the arrow shows.' },
            { regex: `^#(?:${forbidden.join('|')})/`, message: `src/${folder} may import only: ${allowed.join(', ') || 'nothing of ours'}.` },
            ...(contentTypesOnly.includes(folder)
              ? [{ regex: '^#content/(?!(?:Library|CheckData)\\.ts)', message: 'Components and islands know the shapes of content (Library.ts, CheckData.ts), never its files.' }]
              : []),
          ],
        },
      ],
    },
  };
});

export default [
  { ignores: ['dist/', 'dist-*/', 'export/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/', 'audit-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A table that scrolls sideways must take the keyboard's focus (WCAG 2.1.1).
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'alert'], tags: ['main', 'section'] }],
      'no-console': 'off',
      'no-undef': 'off',
    },
  },
  ...zones,
];
