import type zhCN from '../../content/ui/zh-CN.json';
import type { Translate } from './Translate.ts';

type Words = typeof zhCN;

/** Words of the check's sections that only the server says. */
const serverOnly = {
  check: ['description', 'malformed', 'tooLarge', 'unreachable'],
  sign: ['coverage', 'coverageHeading', 'coverageList', 'coverageOf'],
} as const;
type Name<Section extends keyof typeof serverOnly> = (typeof serverOnly)[Section][number];
type KeyOf<Section extends keyof typeof serverOnly> = Exclude<Parameters<Translate<Section>>[0], `${Section}.${Name<Section>}` | `${Section}.${Name<Section>}.${string}`>;
type Values = Parameters<Translate<'check'>>[1];

/** The UI strings that the check carries to the device. */
export type CheckStrings = {
  readonly check: Omit<Words['check'], Name<'check'>>;
  /** The words about a video only where a question has one. */
  readonly sign: Pick<Words['sign'], 'heading' | 'none'> & Partial<Omit<Words['sign'], Name<'sign'>>>;
};

/** `t` for a sign-language slot, which may stand in the check. */
export type SignWords = (key: KeyOf<'sign'>, values?: Values) => string;

/** `t` for the check: its own words, and those of the sign-language slot in it; no word that is not on the device. */
export type CheckWords = (key: KeyOf<'check'> | KeyOf<'sign'>, values?: Values) => string;

/**
 * Takes out of a language's UI strings what the check needs on the device.
 * @param isSigned whether some question has a sign-language video, or will soon
 */
export function checkStringsOf({ check, sign }: Pick<Words, 'check' | 'sign'>, isSigned: boolean): CheckStrings {
  return { check: without(check, serverOnly.check), sign: isSigned ? without(sign, serverOnly.sign) : { heading: sign.heading, none: sign.none } };
}

function without<Section extends object, Name extends keyof Section>(section: Section, names: readonly Name[]): Omit<Section, Name> {
  return Object.fromEntries(Object.entries(section).filter(([name]) => !names.includes(name as Name))) as Omit<Section, Name>;
}
