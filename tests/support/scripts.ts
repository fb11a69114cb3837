/** The script of every page: it applies the preferences kept on the device, and nothing else. */
const preferences = /^\/_astro\/applyStored\.[\w-]+\.js$/;

/** Pages where something works on the device beyond that; all read the same without it. */
const parts: readonly { readonly pages: RegExp; readonly script: RegExp }[] = [
  { pages: /^(?:\/(?:pinyin|[a-z]{2}))?\/(?:entitlements\/[\w-]+|specimen)\/$/, script: /^\/_astro\/ReadAloud\..+\.js$/ },
  { pages: /^(?:\/[a-z]{2})?\/check\/(?!paper\/)(?:\w+\/)?$/, script: /^\/_astro\/_\.\.\.step_\..+\.js$/ },
  { pages: /^(?:\/[a-z]{2})?\/search\/$/, script: /^\/_astro\/index\.astro_.+\.js$/ },
  { pages: /^(?:\/(?:pinyin|[a-z]{2}))?\/offline\/$/, script: /^\/_astro\/offline\..+\.js$/ },
  { pages: /^(?:\/[a-z]{2})?\/settings\/$/, script: /^\/_astro\/settings\..+\.js$/ },
];

/**
 * Scripts that a page must not carry, inline ones among them, and those that it lacks.
 * @param sources the `src` of every script on the page, null for an inline one
 */
export function scriptFaults(address: string, sources: readonly (string | null)[]): readonly string[] {
  const allowed = [preferences, ...parts.filter(({ pages }) => pages.test(address)).map(({ script }) => script)];
  return [
    ...sources.filter((source) => !allowed.some((pattern) => pattern.test(source ?? ''))).map((source) => `not allowed: ${source ?? 'inline'}`),
    ...allowed.filter((pattern) => sources.filter((source) => pattern.test(source ?? '')).length !== 1).map((pattern) => `not once: ${pattern}`),
  ];
}

/** Set, as an expression, on the window of a page whose scripts are not delivered though it could run them. */
export const noScriptDelivered = "window[Symbol.for('no-script-delivered')]";
