import { readFileSync } from 'node:fs';

/** One fault planted in a clean page of control/. */
export interface Mutant {
  readonly name: string;
  /** The clean page; Chinese unless told. */
  readonly on?: 'zh' | 'en';
  /** Text of the clean page and what stands in its place. */
  readonly replace?: readonly (readonly [string, string])[];
  /** Markup at the end of the main content. */
  readonly append?: string;
  /** Rules at the end of the style sheet. */
  readonly style?: string;
}

const clean = { zh: readFileSync(new URL('./control/zh.html', import.meta.url), 'utf8'), en: readFileSync(new URL('./control/en.html', import.meta.url), 'utf8') };

/** The page with its fault. Throws where the clean page no longer has what the fault changes. */
export function pageOf({ name, on = 'zh', replace = [], append = '', style = '' }: Mutant): string {
  return [...replace, ['</main>', `${append}</main>`] as const, ['</style>', `${style}</style>`] as const].reduce((html, [from, to]) => {
    if (!html.includes(from)) throw new Error(`${name}: control/${on}.html has no “${from}”.`);
    return html.replace(from, () => to);
  }, clean[on]);
}
