/** How a page may be looked at. Themes by preference are kept on the device; the others are the device's own. */
export const themes = [
  { id: 'light', preference: '', media: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } },
  { id: 'dark', preference: '', media: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' } },
  { id: 'prefers-more-contrast', preference: '', media: { colorScheme: 'light', forcedColors: 'none', contrast: 'more' } },
  { id: 'forced-colors-light', preference: '', media: { colorScheme: 'light', forcedColors: 'active', contrast: 'more' } },
  { id: 'forced-colors-dark', preference: '', media: { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' } },
  { id: 'contrast-white', preference: 'theme=contrast-white', media: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } },
  { id: 'contrast-black', preference: 'theme=contrast-black', media: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } },
] as const;
export type Theme = (typeof themes)[number];

/** CSS pixels; 320 by 256 is 1280 by 1024 at 400 % zoom (WCAG 1.4.10). The first is the base. */
export const viewports = [
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 768, height: 1024 },
  { width: 1920, height: 1080 },
] as const;
export type Viewport = (typeof viewports)[number];

export const modes = [
  { id: 'full', hasScript: true, hasStyle: true },
  { id: 'no-script', hasScript: false, hasStyle: true },
  { id: 'no-style', hasScript: true, hasStyle: false },
  { id: 'neither', hasScript: false, hasStyle: false },
] as const;
export type Mode = (typeof modes)[number];

export const cellsPerPage = themes.length * viewports.length * modes.length;

export function cellName(mode: Mode, theme: Theme, { width, height }: Viewport): string {
  return `${mode.id} ${theme.id} ${width}×${height}`;
}
