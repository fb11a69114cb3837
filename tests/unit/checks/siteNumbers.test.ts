import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { library } from '#content/currentLibrary.ts';

const audit = JSON.parse(readFileSync('docs/accessibility-audit.json', 'utf8')) as { readonly pages: number; readonly cells: number } | null;
const faultsOn = (page: string, text: string) => unbackedNumbersOf(page, parse(`<html lang="en"><body><p>${text}</p></body></html>`), library);

describe('the figures of the last audit', () => {
  it.skipIf(audit === null)('may stand on the page about accessibility, and on no other', () => {
    const text = `pages: ${audit!.pages}, forms: ${audit!.cells}`;
    expect(faultsOn('/en/accessibility/', text)).toEqual([]);
    expect(faultsOn('/en/about/', text)).toHaveLength(2);
    expect(faultsOn('/en/accessibility/', `pages: ${audit!.pages + 1}`)).toHaveLength(1);
  });
});
