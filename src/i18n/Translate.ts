import type zhCN from '../../content/ui/zh-CN.json';

type Words = typeof zhCN;

type KeysOf<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${KeysOf<T[Key]>}`;
}[keyof T & string];

/**
 * `t` as a component receives it that must also work in the browser, where i18next is not shipped:
 * it may ask only for the words of one section of content/ui/zh-CN.json.
 */
export type Translate<Section extends keyof Words> = (
  key: `${Section}.${KeysOf<Words[Section]>}`,
  values?: Readonly<Record<string, string | number>>,
) => string;
