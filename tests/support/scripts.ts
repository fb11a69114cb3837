/** The script of every page: it applies the preferences kept on the device, and nothing else. */
const preferences = /^\/_astro\/applyStored\.[\w-]+\.js$/;

/** Pages where something works on the device beyond that; all read the same without it. */
const parts: readonly { readonly pages: RegExp; readonly script: RegExp }[] = [
  { pages: /^\/(?:entitlements\/[\w-]+|specimen)\/$/, script: /^\/_astro\/ReadAloud\..+\.js$/ },
  { pages: /^\/settings\/$/, script: /^\/_astro\/settings\..+\.js$/ },
];

/** Every script that a page may carry, in order. */
export function allowedScripts(address: string): readonly RegExp[] {
  return [preferences, ...parts.filter(({ pages }) => pages.test(address)).map(({ script }) => script)];
}
