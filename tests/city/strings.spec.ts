import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import { builtFolder } from '#content/folders.js';
import { readLibrary } from '#content/readLibrary.ts';
import { cityStrings } from '../support/cityStrings.ts';

const files = (extensions: RegExp) =>
  readdirSync(builtFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.test(entry.name))
    .map((entry) => ({ name: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

/** A size or a digest of a kept file may by chance be a year of the other city's. */
const addressesIn = (edition: string) => Object.keys((JSON.parse(edition) as { readonly files: object }).files).join('\n');

test('nothing of the other city stands in this one’s site', () => {
  const foreign = cityStrings(readLibrary('content').library!);
  const built = files(/\.(?:html|css|m?js|json|xml|txt)$/).map(({ name, text }) => ({ name, text: name.endsWith('/offline/edition.json') ? addressesIn(text) : text }));
  expect(built.length).toBeGreaterThan(80);
  expect(built.flatMap(({ name, text }) => foreign.filter((string) => text.includes(string)).map((string) => `${name}: ${string}`))).toEqual([]);
});

test('every page says that it is this city’s, and where to ask', () => {
  const pages = files(/^(?:index)\.html$/).filter(({ name }) => /client\/(?:index|entitlements|departments|easy\/entitlements)/.test(name));
  expect(pages.length).toBeGreaterThan(25);
  for (const { name, text } of pages) {
    expect(text, name).toContain(library.site.name);
    expect(text, name).toContain(library.site.hotline.number);
  }
});

test('a plan whose years are not over is nowhere called over', () => {
  expect(library.validity.isOver).toBe(false);
  const pages = files(/\.(?:html|json)$/);
  expect(pages.filter(({ text }) => /已经过期|规划过期了|现在已经过了|\d 年已经到期|年，已经过了|has run out|time is over|ran out in \d/.test(text)).map(({ name }) => name)).toEqual([]);
  expect(pages.filter(({ text }) => text.includes('2031') && text.includes('2035')).length).toBeGreaterThan(20);
});

test('has what its content has, no more', () => {
  expect(library.entitlements).toHaveLength(5);
  expect(library.departments).toHaveLength(3);
  expect(library.questions.map(({ id }) => id)).toEqual(['role', 'certificate', 'categories', 'grade', 'years', 'home', 'craft']);
});
