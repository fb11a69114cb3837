import type { CDPSession, Page } from '@playwright/test';
import { axeKey, axeScript } from './axeInPage.ts';
import type { Finding, PageCheck } from './PageCheck.ts';
import { makePageKit } from './pageKit.ts';
import type { PageKit, Sight } from './pageKit.ts';

/**
 * Runs a function in the page with the kit. The function may name nothing outside itself but its arguments.
 * Written as an expression, because a content security policy forbids the page to evaluate text itself.
 */
export async function inPage<Result, Given = null>(page: Page, look: (kit: PageKit, given: Given) => Result | Promise<Result>, given?: Given): Promise<Result> {
  const expression = `(async () => {
    if (!window[${axeKey}]) return 'no kit yet';
    const kit = (${makePageKit.toString()})(window[${axeKey}]);
    try { return { seen: await (${look.toString()})(kit, ${JSON.stringify(given ?? null)}) }; } finally { kit.end(); }
  })()`;
  const answer = await page.evaluate<{ seen: Result } | 'no kit yet'>(expression);
  if (answer !== 'no kit yet') return answer.seen;
  await page.evaluate(axeScript);
  return (await page.evaluate<{ seen: Result }>(expression)).seen;
}

/** Gives findings the id and the criterion of their check; one finding for each target and message. */
function findingsOf(check: Pick<PageCheck, 'id' | 'criterion'>, sights: readonly Sight[]): readonly Finding[] {
  const unique = new Map(sights.map((sight) => [`${sight.target}\n${sight.message}`, sight]));
  return [...unique.values()].map(({ target, message }) => ({ check: check.id, criterion: check.criterion, target, message }));
}

/** A check that needs one look at the page as it stands. */
export function lookCheck(id: string, criterion: string, look: (kit: PageKit) => readonly Sight[] | Promise<readonly Sight[]>): PageCheck {
  return { id, criterion, run: async (page) => findingsOf({ id, criterion }, await inPage(page, look)) };
}

/** A check that does more than look: it is given the page and brings back what it saw. */
export function actCheck(id: string, criterion: string, act: (page: Page) => Promise<readonly Sight[]>): PageCheck {
  return { id, criterion, run: async (page) => findingsOf({ id, criterion }, await act(page)) };
}

/** Does something in another viewport, and gives the page its own back. Sizes in CSS px. */
export async function inViewport<Result>(page: Page, size: { width: number; height: number }, act: () => Promise<Result>): Promise<Result> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  try {
    return await act();
  } finally {
    if (before) await page.setViewportSize(before);
    await page.evaluate(() => scrollTo(0, 0));
  }
}

/** Does something under other media, and gives the page back those that it had. */
export async function withMedia<Result>(page: Page, media: { media?: 'print'; forcedColors?: 'active'; reducedMotion?: 'reduce' }, act: () => Promise<Result>): Promise<Result> {
  const before = await page.evaluate(() => ({ isPrint: matchMedia('print').matches, isForced: matchMedia('(forced-colors: active)').matches, isStill: matchMedia('(prefers-reduced-motion: reduce)').matches }));
  await page.emulateMedia(media);
  try {
    return await act();
  } finally {
    await page.emulateMedia({
      ...(media.media ? { media: before.isPrint ? 'print' : 'screen' } : {}),
      ...(media.forcedColors ? { forcedColors: before.isForced ? 'active' : 'none' } : {}),
      ...(media.reducedMotion ? { reducedMotion: before.isStill ? 'reduce' : 'no-preference' } : {}),
    });
  }
}

/**
 * Does something to a second copy of the page, where nothing that a check presses can harm the first.
 * Leaving the copy is prevented; where it wanted to go is in `departures`.
 */
export async function onCopy<Result>(page: Page, act: (copy: Page, departures: readonly string[]) => Promise<Result>): Promise<Result> {
  const copy = await page.context().newPage();
  const departures: string[] = [];
  try {
    const size = page.viewportSize();
    if (size) await copy.setViewportSize(size);
    if (page.url().startsWith('http')) await copy.goto(page.url());
    else await copy.setContent(await page.content());
    await untilAlike(copy, page);
    copy.on('popup', (popup) => {
      departures.push(popup.url() || 'a new window');
      void popup.close();
    });
    copy.on('dialog', (dialog) => {
      departures.push('a dialog of the browser');
      void dialog.dismiss();
    });
    await copy.route('**/*', (route) => {
      if (!route.request().isNavigationRequest()) return route.fallback();
      departures.push(route.request().url());
      return route.fulfill({ status: 204, body: '' });
    });
    return await act(copy, departures);
  } finally {
    await copy.close();
  }
}

/** A page that a script completes is the same page only when that is done; a state that was reached by acting never is, and is not waited for long. */
async function untilAlike(copy: Page, page: Page): Promise<void> {
  const count = await page.evaluate(() => document.querySelectorAll('*').length);
  await copy.waitForFunction((expected) => document.querySelectorAll('*').length === expected, count, { timeout: 800 }).catch(() => undefined);
}

/** An element that listens, the events it listens to, and its selector. */
interface Listener {
  readonly target: string;
  readonly types: readonly string[];
}

const known = new WeakMap<Page, Map<string, { readonly state: string; readonly answer: unknown }>>();

/** What is the same in every window and theme of a page, asked once for each state of its document and of what can take the focus. */
export async function oncePerState<Answer>(page: Page, question: string, ask: () => Promise<Answer>): Promise<Answer> {
  const state = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')].map((element) => (element.checkVisibility({ visibilityProperty: true }) ? '1' : '0'));
    return `${performance.timeOrigin} ${document.documentElement.outerHTML.length} ${controls.join('')}`;
  });
  const answers = known.get(page) ?? new Map<string, { state: string; answer: unknown }>();
  known.set(page, answers);
  const before = answers.get(question);
  if (before?.state === state) return before.answer as Answer;
  const answer = await ask();
  answers.set(question, { state, answer });
  return answer;
}

/** Every element with event listeners, by the browser's own book; `window` and `document` are called so. */
export function listenersOf(page: Page): Promise<readonly Listener[]> {
  return oncePerState(page, 'listeners', () => readListeners(page));
}

async function readListeners(page: Page): Promise<readonly Listener[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const found = new Map<string, Set<string>>();
    const add = (target: string, type: string) => found.set(target, (found.get(target) ?? new Set()).add(type));
    const { result: windowObject } = await session.send('Runtime.evaluate', { expression: 'window' });
    for (const { type } of (await session.send('DOMDebugger.getEventListeners', { objectId: windowObject.objectId! })).listeners) add('window', type);
    const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId!, depth: -1, pierce: false });
    const byNode = new Map<number, string[]>();
    for (const { type, backendNodeId } of listeners) {
      if (backendNodeId !== undefined) byNode.set(backendNodeId, [...(byNode.get(backendNodeId) ?? []), type]);
    }
    const selector = await inPage(page, (kit) => {
      (window as unknown as { [key: symbol]: unknown })[Symbol.for('selector-of')] = kit.selectorOf;
      return true;
    });
    if (!selector) return [];
    for (const [backendNodeId, types] of byNode) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result: named } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: "function () { return this.nodeType === 9 ? 'document' : window[Symbol.for('selector-of')](this) }",
        returnByValue: true,
      });
      for (const type of types) add(named.value as string, type);
    }
    await page.evaluate("delete window[Symbol.for('selector-of')]");
    return [...found].map(([target, types]) => ({ target, types: [...types] }));
  } finally {
    await session.detach();
  }
}
