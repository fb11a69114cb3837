import type { Page } from '@playwright/test';
import type { OrcaSession } from './OrcaSession.ts';

/** A way through the site that is listened to. */
interface Walk {
  readonly name: string;
  /** What is done before anyone listens. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly open: (page: Page) => Promise<unknown>;
  /** Keys pressed one after another once the page is open. */
  readonly keys: readonly string[];
  /** A page where focus is moved on purpose (an error summary) begins there, not at its heading. */
  readonly startsElsewhere?: true;
}

const lines = (count: number): readonly string[] => Array.from({ length: count }, () => 'Down');
/** Over the skip link into the main part, then line by line. */
const read = (count: number): readonly string[] => ['ctrl+Home', 'Return', ...lines(count)];
const at = (address: string) => (page: Page) => page.goto(address);
type Answers = Readonly<Record<string, readonly string[]>>;
/**
 * Gives the answers by script, up to the review. Playwright's locators would leave something in the page for which
 * Chromium takes the form, and all in it, for clickable.
 */
const answered = (answers: Answers) => async (page: Page) => {
  await page.goto('/check/review/');
  while (!(await page.evaluate(() => document.querySelector('#check[data-on-device]') !== null))) await page.waitForTimeout(100);
  await page.evaluate((answers) => {
    const click = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
    for (const [question, options] of Object.entries(answers)) {
      click(`#check button[name="move"][value="${question}"]`);
      for (const option of options) click(`#${question}-${option}`);
      click('#check button[name="move"][value="next"]');
    }
  }, answers);
};
const press = (page: Page, move: string) => page.evaluate((move) => document.querySelector<HTMLElement>(`#check button[name="move"][value="${move}"]`)!.click(), move);
/** The answers are given beforehand; what is heard is the step they lead to. */
const step = (name: string, answers: Answers): Pick<Walk, 'prepare' | 'open'> => ({ prepare: answered(answers), open: (page) => press(page, name) });

export const walks: readonly Walk[] = [
  { name: 'home', open: at('/'), keys: read(18) },
  { name: 'entitlement', open: at('/entitlements/bus-free/'), keys: read(24) },
  { name: 'entitlement-by-headings', open: at('/entitlements/child-rehab/'), keys: ['ctrl+Home', ...Array.from({ length: 12 }, () => 'h')] },
  { name: 'entitlements', open: at('/entitlements/'), keys: read(16) },
  { name: 'easy-read', open: at('/easy/entitlements/bus-free/'), keys: read(24) },
  { name: 'sign-slot', open: at('/accessibility/#sign-accessibility'), keys: ['ctrl+End', 'shift+h', ...lines(5)] },
  { name: 'settings', open: at('/settings/'), keys: [...read(10), 'Tab', 'Tab', 'Tab', 'Tab'] },
  { name: 'search-found', open: at('/search/?q=低保'), keys: read(16) },
  { name: 'search-nothing-found', open: at('/search/?q=zzzz'), keys: read(10) },
  { name: 'table-of-tasks', open: at('/duties/'), keys: ['ctrl+Home', 't', 'Down', 'Down', 'Down', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Down'] },
  { name: 'plan', open: at('/plan/'), keys: read(14) },
  { name: 'department', open: at('/departments/canlian/'), keys: read(16) },
  { name: 'not-found', open: at('/entitlement/bus-fre'), keys: read(12) },
  { name: 'pinyin-is-silent', open: at('/pinyin/entitlements/bus-free/'), keys: read(16) },
  { name: 'paper-check', open: at('/entitlements/bus-free/paper/'), keys: read(16) },
  { name: 'check-start', open: at('/check/'), keys: read(14) },
  { name: 'check-question', ...step('grade', { role: ['self'], certificate: ['yes'] }), keys: ['Down', 'Down', 'Down', 'Down'], startsElsewhere: true },
  {
    name: 'check-error',
    prepare: async (page) => {
      await answered({ role: ['family'], certificate: ['yes'] })(page);
      await press(page, 'grade');
    },
    open: (page) => press(page, 'next'),
    keys: ['Tab', 'Return', 'Down'],
    startsElsewhere: true,
  },
  { name: 'check-results', ...step('results', { role: ['self'], certificate: ['yes'], categories: ['visual'], grade: ['1'] }), keys: lines(20), startsElsewhere: true },
];

/** What Orca tells of its own work, at moments that differ from run to run. */
const notOfThePage = /^选定已删除|^正在载入|^载入 .*完成。$|^有 .* 页。$|^Chromium|^(?:浏览模式|焦点模式)$/u;

/**
 * Goes the way and writes down what was said after each key.
 * @returns the transcript, and what in it breaks a rule (title first, heading within two phrases of the skip link,
 *   nothing twice in a row, no pinyin, no file names)
 */
export async function transcriptOf(session: OrcaSession, { prepare, open, keys, startsElsewhere }: Walk): Promise<{ text: string; faults: readonly string[] }> {
  const rows: { key: string; said: readonly string[] }[] = [];
  const listen = async (key: string, act: () => unknown, awaited?: RegExp) => {
    const said = (await session.heardDuring(act, awaited)).filter((phrase) => !notOfThePage.test(phrase));
    rows.push({ key, said });
  };
  if (prepare) await session.heardDuring(() => prepare(session.page), /./u);
  await listen('(open)', () => open(session.page), startsElsewhere ? /./u : /网页文档/u);
  for (const key of keys) await listen(key, () => session.press(key));

  const title = await session.page.title();
  const phrases = rows.flatMap(({ said }) => said);
  const faults: string[] = [];
  if (!startsElsewhere && !rows[0]!.said[0]?.startsWith(title)) faults.push(`the title is not said first: ${rows[0]!.said.join(' / ')}`);
  if (!startsElsewhere && keys[1] === 'Return') {
    const after = rows.slice(2).flatMap(({ said }) => said);
    const name = (await session.page.locator('h1').innerText()).trim();
    const heading = after.findIndex((phrase) => phrase.includes(name));
    if (heading < 0 || heading > 2) faults.push(`no main heading soon after the skip link: ${after.slice(0, 4).join(' / ')}`);
  }
  for (const { key, said } of rows) {
    said.forEach((phrase, index) => {
      // Leaving one group inside another is two things, said alike.
      if (index > 0 && phrase === said[index - 1] && !phrase.startsWith('正在离开')) faults.push(`said twice in a row after ${key}: ${phrase}`);
    });
  }
  for (const phrase of phrases) {
    if (/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u.test(phrase)) faults.push(`pinyin is read out: ${phrase}`);
    if (/\.(?:html|svg|png|jpe?g|webm|mp3)\b/iu.test(phrase)) faults.push(`a file's name is read out: ${phrase}`);
    if (/可点击|clickable/iu.test(phrase)) faults.push(`"clickable": ${phrase}`);
  }
  if (phrases.length < keys.length) faults.push(`only ${phrases.length} phrases for ${keys.length} keys: the reader was hardly heard`);
  return { text: rows.map(({ key, said }) => `${key}\n${said.map((phrase) => `    ${phrase}\n`).join('')}`).join(''), faults };
}
