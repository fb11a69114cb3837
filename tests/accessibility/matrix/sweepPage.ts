import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Response } from '@playwright/test';
import { preferencesKey } from '#preferences/Preferences.ts';
import { runAlfa, sizeRules } from '../engines/alfa.ts';
import { contrastRules, runAxe } from '../engines/axe.ts';
import type { Engine, EngineFinding } from '../engines/Engine.ts';
import type { Finding, PageCheck } from '../PageCheck.ts';
import { auditPage } from '../auditPage.ts';
import type { register as siteRegister } from '../register.ts';
import { cellName, modes, themes, viewports, type Mode, type Theme, type Viewport } from './cells.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';

/** A page, or a state of one, and the way to it. */
export interface Place {
  readonly name: string;
  open(page: Page): Promise<unknown>;
}

/** A finding, and the cell where it was first seen. */
interface CellFinding extends Finding {
  readonly cell: string;
  readonly screenshot?: string;
}

/** What came of one page in all its cells. */
export interface PageResult {
  readonly name: string;
  /** Cells in which something new was to be seen, and was looked at. */
  readonly ran: number;
  /** Cells whose fingerprint equals that of a cell that ran. */
  readonly provenEqual: number;
  readonly passes: Readonly<Record<string, number>>;
  readonly findings: readonly CellFinding[];
}

interface Tools {
  readonly engines: readonly Engine[];
  readonly pageChecks: readonly PageCheck[];
  readonly register: typeof siteRegister;
  readonly baseUrl: string;
  readonly screenshots: string;
}

/** Criteria that are about looks; without CSS nobody promises them. */
const ofLooks = /^(?:1\.4\.|2\.4\.(?:7|11|12|13)$|2\.5\.[58]$|1\.3\.[24]$)/;
const layoutRules = ['target-size', 'scrollable-region-focusable', ...contrastRules];
const [baseViewport, smallViewport] = viewports;
/** The main text without CSS or script is at least this share of the text with both. */
const leastText = 0.99;

/**
 * One page in every theme, viewport and mode. A cell is run when its fingerprint is new on this page, else it is proven equal:
 * a new structure is asked everything, a new layout what depends on boxes, a new paint what depends on colours.
 */
export async function sweepPage(browser: Browser, place: Place, tools: Tools): Promise<PageResult> {
  const findings = new Map<string, CellFinding>();
  const seen = { structure: new Set<string>(), layout: new Set<string>(), paint: new Set<string>() };
  const passes: Record<string, number> = {};
  let ran = 0;
  let provenEqual = 0;
  let base: { readonly print: Fingerprint; readonly text: Text } | undefined;

  const keep = async (page: Page, cell: string, found: readonly Finding[]) => {
    for (const { check, criterion, target, message } of found) {
      const key = `${check} ${target}`;
      if (!findings.has(key)) findings.set(key, { check, criterion, target, message, cell, screenshot: await shoot(page, `${place.name} ${cell} ${check}`, target, tools.screenshots, findings.size) });
    }
  };
  const open = (found: readonly EngineFinding[], page: Page) => tools.register.open(found, new URL(page.url()).pathname);

  for (const mode of modes) {
    for (const preference of new Set(themes.map((theme) => theme.preference))) {
      const context = await contextFor(browser, mode, preference, tools.baseUrl);
      let twinContext: BrowserContext | undefined;
      try {
        let page = await context.newPage();
        const sent = lastDocumentOf(page);
        await place.open(page);
        if (!mode.hasStyle) await dropStyles(page);
        const own = themes.filter((theme) => theme.preference === preference);

        await show(page, own[0]!, baseViewport);
        const first = await fingerprintOf(page);
        const text = await textOf(page);
        base ??= { print: first, text };
        await keep(page, cellName(mode, own[0]!, baseViewport), textFaults(base.text, text));
        if (preference !== '' && mode.id === 'full' && first.structure !== base.print.structure && !place.name.startsWith('/settings/')) {
          await keep(page, cellName(mode, own[0]!, baseViewport), [matrixFinding('theme-changes-document', 'the document differs between themes')]);
        }

        // The same document with the same style sheets looks the same in every viewport and theme: nothing is left to see.
        const isTwin = !mode.hasScript && mode.hasStyle && preference === '' && isEqual(first, base.print);
        if (isTwin) {
          provenEqual += own.length * viewports.length;
          continue;
        }
        if (!mode.hasStyle) {
          await show(page, own.at(-1)!, smallViewport);
          const isSteady = (await fingerprintOf(page)).structure === first.structure;
          await show(page, own[0]!, baseViewport);
          if (!isSteady) await keep(page, cellName(mode, own[0]!, smallViewport), [matrixFinding('structure-not-steady', 'the document changes with the viewport')]);
        }

        if (!mode.hasScript) {
          twinContext = await contextFor(browser, { hasScript: true }, preference, tools.baseUrl);
          page = await openTwin(twinContext, place, mode);
          await show(page, own[0]!, baseViewport);
          if ((await fingerprintOf(page)).structure !== first.structure) {
            await keep(page, cellName(mode, own[0]!, baseViewport), [matrixFinding('no-twin', 'without script the page is another than with its scripts not delivered')]);
          }
        }

        for (const viewport of mode.hasStyle ? viewports : [baseViewport]) {
          for (const theme of mode.hasStyle ? own : own.slice(0, 1)) {
            await show(page, theme, viewport);
            const print = await fingerprintOf(page);
            const name = cellName(mode, theme, viewport);
            const isNew = {
              structure: !seen.structure.has(print.structure),
              layout: mode.hasStyle && !seen.layout.has(`${print.structure} ${print.layout}`),
              paint: mode.hasStyle && !seen.paint.has(`${print.structure} ${print.paint}`),
            };
            seen.structure.add(print.structure);
            if (mode.hasStyle) {
              seen.layout.add(`${print.structure} ${print.layout}`);
              seen.paint.add(`${print.structure} ${print.paint}`);
            }
            if (!isNew.structure && !isNew.layout && !isNew.paint) {
              provenEqual += 1;
              continue;
            }
            ran += 1;
            if (isNew.structure) {
              const engines = mode.id === 'full' ? tools.engines : tools.engines.filter(({ isOfText }) => !isOfText);
              const report = await auditPage(page, await sent(), 'site', { engines, pageChecks: mode.hasStyle ? tools.pageChecks : [] });
              for (const [engine, count] of Object.entries(report.passes)) passes[engine] = Math.min(passes[engine] ?? Infinity, count);
              const found = [...open(report.engineFindings, page), ...report.checkFindings];
              await keep(page, name, mode.hasStyle ? found : found.filter(({ criterion }) => !ofLooks.test(criterion)));
              continue;
            }
            const isForced = theme.media.forcedColors === 'active';
            // In forced colours computed colours are not what is painted: our own check measures pixels there.
            const rules = (isNew.layout ? layoutRules : contrastRules).filter((rule) => !isForced || !contrastRules.includes(rule));
            const reports = [
              ...(rules.length > 0 ? [await runAxe(page, 'site', rules)] : []),
              ...(isNew.layout ? [await runAlfa(page, 'site', sizeRules)] : []),
            ];
            // Where a small window hides part of a scrolling table, axe cannot tell a contrast; with equal paint it could in a larger one.
            const found = reports.flatMap((report) => report.findings).filter(({ rule, isUndecided }) => isNew.paint || !isUndecided || !contrastRules.includes(rule));
            const { checkFindings } = await auditPage(page, '', 'site', { engines: [], pageChecks: tools.pageChecks });
            await keep(page, name, [...open(found, page), ...checkFindings]);
          }
        }
        // Without styles neither theme nor viewport changes anything that an engine sees; it was measured above.
        if (!mode.hasStyle) provenEqual += own.length * viewports.length - 1;
      } finally {
        await context.close();
        await twinContext?.close();
      }
    }
  }
  return { name: place.name, ran, provenEqual, passes, findings: [...findings.values()] };
}

/** Engines need timers, which a page without script lacks: they look at its twin, whose scripts were not delivered. */
async function openTwin(context: BrowserContext, place: Place, mode: Mode): Promise<Page> {
  await context.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.fallback()));
  const twin = await context.newPage();
  await place.open(twin);
  if (!mode.hasStyle) await dropStyles(twin);
  return twin;
}

async function contextFor(browser: Browser, mode: Pick<Mode, 'hasScript'>, preference: string, baseUrl: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'zh-CN', javaScriptEnabled: mode.hasScript, reducedMotion: 'reduce', viewport: baseViewport });
  if (preference !== '') await context.addCookies([{ name: preferencesKey, value: preference, url: baseUrl }]);
  return context;
}

/** The HTML of the last document that was sent to the page's main frame. */
function lastDocumentOf(page: Page): () => Promise<string> {
  let last: Response | undefined;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame() && response.status() !== 303 && response.status() !== 302) last = response;
  });
  return async () => (last ? last.text() : page.content());
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

function isEqual(one: Fingerprint, other: Fingerprint): boolean {
  return one.structure === other.structure && one.layout === other.layout && one.paint === other.paint;
}

const mostScreenshots = 5;

/** A picture of what was found, or of the window where it cannot be pointed at; the first few of a page. */
async function shoot(page: Page, title: string, target: string, folder: string, taken: number): Promise<string | undefined> {
  if (taken >= mostScreenshots) return undefined;
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
