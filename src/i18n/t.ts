import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { library, sourceLanguage } from '#content/currentLibrary.ts';
import type { Language } from './Language.ts';
import type zhCN from '../../content/ui/zh-CN.json';

/** All UI strings of one language, as content/ui/<code>.json has them. */
type UiStrings = typeof zhCN;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: UiStrings };
    returnNull: false;
  }
}

const codes = library.site.languages.map(({ code }) => code);
const strings = new Map<Language, UiStrings>(
  codes.map((code) => [code, JSON.parse(readFileSync(join(process.cwd(), `content/ui/${code}.json`), 'utf8')) as UiStrings]),
);

const instance = i18next.createInstance({
  lng: sourceLanguage,
  fallbackLng: false,
  resources: Object.fromEntries([...strings].map(([code, translation]) => [code, { translation }])),
  interpolation: { escapeValue: false },
  initAsync: false,
  parseMissingKeyHandler: (key: string) => {
    throw new Error(`content/ui 里有一种语言没有 “${key}”。请补上。 | content/ui: a language lacks the string "${key}". Add it.`);
  },
});
await instance.init();

/** A UI string of the source language by its key; keys are checked by the type checker and at run time. */
export const t = instance.getFixedT(sourceLanguage);

const translators = new Map<Language, TFunction>(codes.map((code) => [code, instance.getFixedT(code)]));

/** `t` of a language of the site. */
export function tIn(language: Language): TFunction {
  return translators.get(language)!;
}

/** The strings of a language of the site as they are written, for pages that fill them in on the device. */
export function uiStringsIn(language: Language): UiStrings {
  return strings.get(language)!;
}
