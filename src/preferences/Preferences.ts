/**
 * How a resident wants pages shown and read aloud: every preference and the values it may take.
 * The first value is the default and leaves the decision to the device. No answer about a person is among them.
 */
export const preferenceValues = {
  theme: ['system', 'light', 'dark', 'contrast-white', 'contrast-black'],
  /** Text size in per cent of the device's own. */
  size: ['100', '125', '150', '175', '200'],
  spacing: ['normal', 'loose', 'looser'],
  pinyin: ['off', 'on'],
  motion: ['system', 'still'],
  /** How fast read-aloud speaks. */
  rate: ['normal', 'slow', 'slower', 'fast'],
} as const;

export type PreferenceName = keyof typeof preferenceValues;
export type Preferences = { readonly [Name in PreferenceName]: (typeof preferenceValues)[Name][number] };

export const preferenceNames = Object.keys(preferenceValues) as readonly PreferenceName[];

/** 长辈版: what it changes at once. Everything else stays as it was. */
const elderPreset: Partial<Preferences> = { size: '150', spacing: 'loose', rate: 'slow' };

/** Where preferences are kept: the cookie's name without JavaScript, the storage key with it. */
export const preferencesKey = 'preferences';
export const cookieMaxAgeSeconds = 365 * 24 * 60 * 60;

/** Speech rates of the Web Speech API, 1 being the voice's own. */
export const speechRates: Readonly<Record<Preferences['rate'], number>> = { normal: 1, slow: 0.8, slower: 0.6, fast: 1.3 };

/**
 * Preferences from their written form, e.g. `theme=dark&size=150`. Never throws: what is unknown or missing is the default,
 * for a cookie or storage may hold anything.
 */
export function parsePreferences(written: string): Preferences {
  const fields = new URLSearchParams(written);
  const valueOf = (name: PreferenceName) => {
    const values: readonly string[] = preferenceValues[name];
    const value = fields.get(name);
    return value !== null && values.includes(value) ? value : values[0];
  };
  return Object.fromEntries(preferenceNames.map((name) => [name, valueOf(name)])) as Preferences;
}

/** The written form of preferences; defaults are left out, so it is empty when everything is left to the device. */
export function writePreferences(preferences: Preferences): string {
  return new URLSearchParams(chosen(preferences)).toString();
}

/** The attributes of <html> that the style sheet and read-aloud go by; none for defaults. */
export function htmlAttributes(preferences: Preferences): Readonly<Record<string, string>> {
  return Object.fromEntries(chosen(preferences).map(([name, value]) => [`data-${name}`, value]));
}

/** The same as they stand in the tag, e.g. ` data-theme="dark"`. Their values are words of our own table, so they need no escaping. */
export function writtenAttributes(preferences: Preferences): string {
  return Object.entries(htmlAttributes(preferences)).map(([name, value]) => ` ${name}="${value}"`).join('');
}

/**
 * What the settings form asks for. A preset changes only what it names, save the one that gives everything back to the device.
 * @param sent the form's fields, in their written form
 * @param current what holds until now
 */
export function preferencesFromForm(sent: string, current: Preferences): Preferences {
  const preset = new URLSearchParams(sent).get('preset');
  if (preset === 'elder') return { ...current, ...elderPreset };
  return parsePreferences(preset === 'default' ? '' : sent);
}

function chosen(preferences: Preferences): [PreferenceName, string][] {
  return preferenceNames
    .filter((name) => preferences[name] !== preferenceValues[name][0])
    .map((name) => [name, preferences[name]]);
}
