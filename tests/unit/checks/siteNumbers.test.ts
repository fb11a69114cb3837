import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { unbackedNumbersOf } from '#checks/siteNumbers.ts';
import { bytesToFetch, inMegabytes, type Edition } from '#offline/Edition.ts';
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

const editionFile = 'dist/client/en/offline/edition.json';
describe('the size of what is kept on a device', () => {
  it.skipIf(!existsSync(editionFile))('may stand on the page that offers to keep it, and no other size may', () => {
    const size = Number(inMegabytes(bytesToFetch(JSON.parse(readFileSync(editionFile, 'utf8')) as Edition, null)));
    expect(faultsOn('/en/offline/', `about ${size} MB`)).toEqual([]);
    expect(faultsOn('/en/offline/', `about ${(size + 2.6).toFixed(1)} MB`)).toHaveLength(1);
    expect(faultsOn('/en/about/', `about ${size} MB`)).toHaveLength(1);
  });
});
