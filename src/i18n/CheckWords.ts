import type zhCN from '../../content/ui/zh-CN.json';

type Paths<Strings> = {
  [Key in keyof Strings & string]: Strings[Key] extends string ? Key : `${Key}.${Paths<Strings[Key]>}`;
}[keyof Strings & string];

/** The part of the UI strings that the check carries to the device. */
export type CheckStrings = (typeof zhCN)['check'];

/** Gives one of the check's UI strings, its `{{parameters}}` filled in. */
export type CheckWords = (key: `check.${Paths<CheckStrings>}`, parameters?: Readonly<Record<string, string | number>>) => string;
