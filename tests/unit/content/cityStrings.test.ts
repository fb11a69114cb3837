import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { library } from '#content/currentLibrary.ts';
import { cityStrings } from '../../support/cityStrings.ts';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:astro|tsx?|js|css|json)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const faultsIn = (text: string) => cityStrings(library).filter((string) => text.includes(string));

it.each(files)('%s names no city, plan, office or promise', (file) => {
  expect(faultsIn(readFileSync(file, 'utf8'))).toEqual([]);
});
it('would notice each of them', () => {
  for (const string of cityStrings(library)) expect(faultsIn(`// ${string}`)).toContain(string);
});
