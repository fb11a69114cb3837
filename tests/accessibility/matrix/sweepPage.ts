import { mkdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { runAlfa, sizeRules } from '../engines/alfa.ts';
import { contrastRules, runAxe } from '../engines/axe.ts';
import type { Engine, EngineFinding } from '../engines/Engine.ts';
import type { Finding, PageCheck } from '../PageCheck.ts';
import { auditPage } from '../auditPage.ts';
import type { register as siteRegister } from '../register.ts';
import { isAsked } from './asksAbout.ts';
import { CellBook, type CellGroup } from './CellBook.ts';
import { cellName, modes, themes, viewports, type Mode, type Theme, type Viewport } from './cells.ts';
import { fingerprintOf, type Aspect, type Fingerprint } from './fingerprint.ts';
import type { Tabs } from './Tabs.ts';

/** A page, or a state of one, and the way to it. */
export interface Place {
  readonly name: string;
  /** Reached by its address alone; a state is reached by acting, and needs tabs of its own. */
  readonly isAddress?: boolean;
  open(page: Page): Promise<unknown>;
}

/** A finding, settled in the register or not, and the cell where it was first seen. */
type CellFinding = (Finding | EngineFinding) & {
  readonly cell: string;
  /** Of the page where it was found; a state may end at another address than it began. */
  readonly address: string;
  readonly screenshot?: string;
};

/** What came of one page in all its cells. */
export interface PageResult {
  readonly name: string;
  /** Cells in which something new was to be seen, and was looked at. */
  readonly ran: number;
  /** Cells equal to one that ran, by fingerprint. */
  readonly provenEqual: number;
  readonly cells: readonly CellGroup[];
  readonly passes: Readonly<Record<string, number>>;
  readonly findings: readonly CellFinding[];
}

interface Tools {
  readonly engines: readonly Engine[];
  readonly pageChecks: readonly PageCheck[];
  readonly register: Pick<typeof siteRegister, 'open'>;
  readonly screenshots: string;
}

/** Criteria that are about looks; without CSS nobody promises them. */
const ofLooks = /^(?:1\.4\.|2\.4\.(?:7|11|12|13)$|2\.5\.[58]$|1\.3\.[24]$)/;
const layoutRules = ['target-size', 'scrollable-region-focusable', ...contrastRules];
const [baseViewport, smallViewport] = viewports;
const [fullMode, scriptless, styleless, neither] = modes;
const withoutStyle: readonly Aspect[] = ['document', 'rendering'];
const preferences = [...new Set(themes.map((theme) => theme.preference))];
/** The main text without CSS or script is at least this share of the text with both. */
const leastText = 0.99;

/**
 * One page in every theme, viewport and mode. A cell is run where an aspect of it is new on this page, and asked what depends on that:
 * a new document everything, a new rendering all but the slow engines, a new layout what asks about boxes, a new paint what asks about colours.
 * Every other cell is proven equal to one that ran.
 */
export async function sweepPage(tabs: Tabs, place: Place, tools: Tools): Promise<PageResult> {
  const findings = new Map<string, CellFinding>();
  const passes: Record<string, number> = {};
  const book = new CellBook();

  let pictures = 0;
  const keep = async (page: Page, cell: string, found: readonly (Finding | EngineFinding)[]) => {
    const address = new URL(page.url()).pathname;
    for (const finding of found) {
      const { check, target } = finding;
      const key = `${check} ${target}`;
      if (findings.has(key)) continue;
      const isShot = pictures < mostScreenshots && tools.register.open([finding], address).length > 0;
      if (isShot) pictures += 1;
      const screenshot = isShot ? await shoot(page, `${place.name} ${cell} ${check}`, target, tools.screenshots, pictures) : undefined;
      findings.set(key, { ...finding, cell, address, ...(screenshot === undefined ? {} : { screenshot }) });
    }
  };

  /** Asks what is to be asked in a cell of a page that shows it. */
  const ask = async (page: Page, sent: () => Promise<string>, mode: Mode, theme: Theme, viewport: Viewport, fresh: ReadonlySet<Aspect>) => {
    const cell = cellName(mode, theme, viewport);
    const isNewDocument = fresh.has('document');
    if (isNewDocument || fresh.has('rendering')) {
      const engines = tools.engines.filter(({ isOfText = false, isOfDocument = false }) => (isOfText ? isNewDocument && mode === fullMode : isNewDocument || !isOfDocument));
      const report = await auditPage(page, await sent(), 'site', { engines, pageChecks: mode.hasStyle ? tools.pageChecks : [] });
      for (const [engine, count] of Object.entries(report.passes)) passes[engine] = Math.min(passes[engine] ?? Infinity, count);
      const found = [...report.engineFindings, ...report.checkFindings];
      return keep(page, cell, mode.hasStyle ? found : found.filter(({ criterion }) => !ofLooks.test(criterion)));
    }
    const isForced = theme.media.forcedColors === 'active';
    // In forced colours computed colours are not what is painted: our own check measures pixels there.
    const rules = (fresh.has('layout') ? layoutRules : contrastRules).filter((rule) => !isForced || !contrastRules.includes(rule));
    const reports = [
      ...(rules.length > 0 ? [await runAxe(page, 'site', rules)] : []),
      // Alfa is slow and asks about boxes what axe and our checks ask in each window: in the smallest it is heard too.
      ...(fresh.has('layout') && viewport === smallViewport ? [await runAlfa(page, 'site', sizeRules)] : []),
    ];
    // Where a small window hides part of a scrolling table, axe cannot tell a contrast; with equal paint it could in a larger one.
    const found = reports.flatMap((report) => report.findings).filter(({ rule, isUndecided }) => fresh.has('paint') || !isUndecided || !contrastRules.includes(rule));
    const pageChecks = tools.pageChecks.filter(({ id }) => isAsked(id, fresh, viewport === baseViewport));
    const { checkFindings } = await auditPage(page, '', 'site', { engines: [], pageChecks });
    return keep(page, cell, [...found, ...checkFindings]);
  };

  /** Enters every cell of a mode with styles, window by window, and asks where something is new. */
  const sweepStyled = async (page: Page, sent: () => Promise<string>, mode: Mode, own: readonly Theme[]) => {
    for (const viewport of viewports) {
      await page.setViewportSize(viewport);
      for (const theme of own) {
        await page.emulateMedia(theme.media);
        const fresh = book.enter(cellName(mode, theme, viewport), await fingerprintOf(page));
        if (fresh.size > 0) await ask(page, sent, mode, theme, viewport, fresh);
      }
    }
  };

  /** Takes the styles away and looks at one cell; that the window changes nothing more is measured, and a theme is a matter of style. */
  const sweepStyleless = async (page: Page, sent: () => Promise<string>, mode: Mode, own: readonly Theme[]) => {
    await dropStyles(page);
    await show(page, own.at(-1)!, smallViewport);
    const small = await fingerprintOf(page);
    await show(page, own[0]!, baseViewport);
    const print = await fingerprintOf(page);
    const cell = cellName(mode, own[0]!, baseViewport);
    if (small.document !== print.document) await keep(page, cell, [matrixFinding('document-not-steady', 'the document changes with the viewport')]);
    const fresh = book.enter(cell, print, withoutStyle);
    if (fresh.size > 0) await ask(page, sent, mode, own[0]!, baseViewport, fresh);
    for (const viewport of viewports) for (const theme of own) if (cellName(mode, theme, viewport) !== cell) book.enterEqual(cellName(mode, theme, viewport), cell);
  };

  let base: { readonly print: Fingerprint; readonly text: Text } | undefined;
  for (const preference of preferences) {
    const own = themes.filter((theme) => theme.preference === preference);
    const opened = async (scripting: Parameters<Tabs['get']>[0]) => {
      const tab = await tabs.get(scripting, preference);
      await tab.page.setViewportSize(baseViewport);
      await tab.page.emulateMedia(own[0]!.media);
      await place.open(tab.page);
      return tab;
    };

    const { page, sent } = await opened('full');
    const first = await fingerprintOf(page);
    const text = await textOf(page);
    base ??= { print: first, text };
    const firstCell = cellName(fullMode, own[0]!, baseViewport);
    await keep(page, firstCell, textFaults(base.text, text));
    if (first.document !== base.print.document && !place.name.endsWith('/settings/')) await keep(page, firstCell, [matrixFinding('theme-changes-document', 'the document differs between themes')]);
    await sweepStyled(page, sent, fullMode, own);
    await sweepStyleless(page, sent, styleless, own);

    const bare = await opened('none');
    const bareFirst = await fingerprintOf(bare.page);
    const bareCell = cellName(scriptless, own[0]!, baseViewport);
    await keep(bare.page, bareCell, textFaults(base.text, await textOf(bare.page)));
    if (isDeepStrictEqual(first, bareFirst)) {
      // The same document with the same style sheets looks the same in every viewport and theme.
      for (const viewport of viewports) for (const theme of own) book.enterEqual(cellName(scriptless, theme, viewport), cellName(fullMode, theme, viewport));
      for (const viewport of viewports) for (const theme of own) book.enterEqual(cellName(neither, theme, viewport), cellName(styleless, theme, viewport));
      continue;
    }
    // Engines need timers, which a page without script lacks: they look at its twin, whose scripts were not delivered.
    const twin = await opened('undelivered');
    if ((await fingerprintOf(twin.page)).document !== bareFirst.document) await keep(twin.page, bareCell, [matrixFinding('no-twin', 'without script the page is another than with its scripts not delivered')]);
    await sweepStyled(twin.page, twin.sent, scriptless, own);
    await sweepStyleless(twin.page, twin.sent, neither, own);
  }
  return { name: place.name, ...book.count(), cells: book.groups(), passes, findings: [...findings.values()] };
}

async function show(page: Page, { media }: Theme, viewport: Viewport): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia(media);
}

async function dropStyles(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
  });
}

interface Text {
  readonly heading: string;
  readonly main: string;
}

/** Heading and main text; what only a script can do is offered only where there is one, and does not count. */
async function textOf(page: Page): Promise<Text> {
  return page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
    for (const extra of main?.querySelectorAll('[data-needs-script]') ?? []) extra.remove();
    return { heading: document.querySelector('h1')?.textContent?.trim() ?? '', main: (main?.textContent ?? '').replaceAll(/\s+/gu, '') };
  });
}

function textFaults(expected: Text, found: Text): readonly Finding[] {
  return [
    ...(expected.heading === found.heading ? [] : [matrixFinding('heading-differs', `h1 is “${found.heading}”, elsewhere “${expected.heading}”`)]),
    ...(found.main.length >= expected.main.length * leastText ? [] : [matrixFinding('text-missing', `main text ${found.main.length} characters, elsewhere ${expected.main.length}`)]),
  ];
}

function matrixFinding(rule: string, message: string): Finding {
  return { check: `matrix/${rule}`, criterion: 'contract', target: 'html', message };
}

const mostScreenshots = 5;

/** A picture of what was found, or of the window where it cannot be pointed at. */
async function shoot(page: Page, title: string, target: string, folder: string, taken: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = `${title.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 120)}-${taken}.png`;
  const path = `${folder}/${file}`;
  try {
    await page.locator(target.startsWith('/') ? `xpath=${target}` : target).first().screenshot({ path, timeout: 2_000 });
  } catch {
    await page.screenshot({ path }).catch(() => undefined);
  }
  return file;
}
