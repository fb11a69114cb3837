import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';
import { listedPages } from '../support/pages.ts';
import { transcriptFaults } from '../support/transcriptFaults.ts';
import { blocksOtherScripts, spokenBy } from '../support/virtualReader.ts';

/**
 * What a screen reader says of every page, held against what was reviewed. A page's own file holds what a reviewer
 * looks at (beginning, headings, links), and the hash of all the rest; one page of each template stands there in full.
 * Renew after review: npm run transcripts:accept
 */
const folder = 'tests/transcripts/pages';
const isAccepting = process.env['ACCEPT_TRANSCRIPTS'] === '1';
const firstPhrases = 12;
/** Each template's page that is written out. */
const inFull = [
  '/',
  '/entitlements/',
  '/entitlements/bus-free/',
  '/entitlements/bus-free/counter/',
  '/entitlements/bus-free/large-print/',
  '/entitlements/bus-free/paper/',
  '/easy/',
  '/easy/entitlements/bus-free/',
  '/departments/',
  '/departments/canlian/',
  '/for/visual/',
  '/check/',
  '/check/paper/',
  '/accessibility/',
  '/about/',
  '/settings/',
  '/braille/',
  '/pinyin/entitlements/bus-free/',
];
const pinyinPages = readdirSync('dist/client/pinyin', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/pinyin/${file.replace(/index\.html$/, '')}`);
const allPages = [...listedPages, ...pinyinPages];
const sources = [...library.law, ...library.hotlines].map(({ source }) => source);
/** Longer outlines are cut; the hash watches the rest. */
const outlineLength = 60;
/** Tests run side by side; each takes its turn of the pages. */
const turns = 2;

for (let turn = 0; turn < turns; turn += 1) {
  test(`${allPages.length} pages sound as they were reviewed (${turn + 1} of ${turns})`, async ({ browser, baseURL }) => {
    test.setTimeout(600_000);
    const page = await quietPage(browser, baseURL!);
    const faults: string[] = [];
    for (const address of allPages.filter((_, index) => index % turns === turn)) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const phrases = await spokenBy(page, 20_000);
      faults.push(...transcriptFaults(phrases, await page.title(), sources, pinyinPages.includes(address)).map((fault) => `${address}  ${fault}`));
      const golden = goldenOf(address, phrases);
      const path = fileOf(address);
      if (isAccepting) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, golden);
      } else if (!existsSync(path)) faults.push(`${address}  ${path} is missing: npm run transcripts:accept`);
      else if (readFileSync(path, 'utf8') !== golden) faults.push(`${address}  differs from ${path}:\n${difference(readFileSync(path, 'utf8'), golden)}`);
    }
    await page.context().close();
    expect(faults.join('\n')).toBe('');
  });
}

test('no transcript is left of a page that is no more', () => {
  const expected = new Set(allPages.map(fileOf));
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt')).map((file) => `${folder}/${file}`);
  const orphans = kept.filter((file) => !expected.has(file));
  if (isAccepting) orphans.forEach((file) => rmSync(file));
  else expect(orphans).toEqual([]);
});

/** A page whose scripts do not run, so that what is heard is what is served and waits for nothing. */
async function quietPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const page = await context.newPage();
  await blocksOtherScripts(page);
  return page;
}

function fileOf(address: string): string {
  return `${folder}${address.replace(/\/$/, '') || '/home'}.txt`;
}

/** A page with pinyin says what the page without says, but for the breaks between words; its hash is enough. */
function goldenOf(address: string, phrases: readonly string[]): string {
  if (inFull.includes(address)) return `${phrases.join('\n')}\n`;
  const [title, ...rest] = phrases;
  const outline = (role: RegExp) => {
    const found = rest.filter((phrase) => role.test(phrase)).map((phrase) => phrase.replace(role, '').replace(/, level (\d)$/u, ' ($1)'));
    return [...found.slice(0, outlineLength), ...(found.length > outlineLength ? [`and ${found.length - outlineLength} more`] : [])].join(' | ');
  };
  const review = ['', ...rest.slice(0, firstPhrases), '', `headings: ${outline(/^heading, /u)}`, `links: ${outline(/^link, /u)}`];
  const hash = createHash('sha256').update(phrases.join('\n')).digest('hex').slice(0, 16);
  return [title, ...(pinyinPages.includes(address) ? [] : review), `phrases: ${rest.length}, sha256 ${hash}`, ''].join('\n');
}

function difference(before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')];
  return [...was.filter((line) => !is.includes(line)).map((line) => `  - ${line}`), ...is.filter((line) => !was.includes(line)).map((line) => `  + ${line}`)].slice(0, 12).join('\n');
}
