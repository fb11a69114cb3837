import type zhCN from '../../content/ui/zh-CN.json';
import type { Translate } from './Translate.ts';

/** The parts of the UI strings that the check carries to the device. */
export type CheckStrings = Pick<typeof zhCN, 'check' | 'sign'>;

/** `t` for the check: its own words, and those of the sign-language slot in it. */
export type CheckWords = Translate<'check'> & Translate<'sign'>;
