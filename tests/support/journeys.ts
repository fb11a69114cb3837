/** What a journey needs of a browser; Playwright's page and Puppeteer's both have it. */
interface Browsing {
  goto(address: string): Promise<unknown>;
  url(): string;
  readonly keyboard: { press(key: 'Tab' | 'Enter' | ' ' | 'ArrowDown'): Promise<void>; type(text: string): Promise<void> };
  evaluate<T>(inPage: () => T): Promise<T>;
}

/** Somebody with nothing but a keyboard, who looks for a thing by its name. */
interface Walker {
  /** Tab until the thing with this name has the focus. */
  tabTo(name: RegExp): Promise<void>;
  /** Take the skip link to the main part. */
  skip(): Promise<void>;
  /** Take it where the focus is still at the top of a page just opened; a script may have moved it to the question. */
  skipFromTop(): Promise<void>;
  /** The last part of the address. */
  step(): string;
  /** Tab to a link or button, and follow it to an address. */
  follow(name: RegExp, to: RegExp): Promise<void>;
  type(text: string): Promise<void>;
  press(key: 'Enter' | ' ' | 'ArrowDown'): Promise<void>;
  arrivesAt(address: RegExp): Promise<void>;
  reads(text: RegExp): Promise<void>;
}

/** One of the ten main tasks (accessibility.md, 3). */
interface Journey {
  readonly name: string;
  /** Of the top five: at most 25 presses from the home page. */
  readonly isTop?: true;
  /** For the others, longer by nature: at most so many. */
  readonly most?: number;
  readonly walk: (walker: Walker) => Promise<void>;
}

const search = async (walker: Walker, words: string, found: RegExp, to: RegExp) => {
  await walker.skip();
  await walker.tabTo(/^搜一搜/);
  await walker.type(words);
  await walker.press('Enter');
  await walker.arrivesAt(/\/search\/\?q=/);
  await walker.skip();
  await walker.follow(found, to);
};

/** The first option takes the focus; arrows choose another. */
const choose = async (walker: Walker, first: RegExp, further: number) => {
  await walker.tabTo(first);
  if (further === 0) await walker.press(' ');
  for (let arrow = 0; arrow < further; arrow += 1) await walker.press('ArrowDown');
};

export const journeys: readonly Journey[] = [
  {
    name: 'find whether the bus is free',
    isTop: true,
    walk: async (walker) => {
      await walker.follow(/^出行/, /\/entitlements\/#travel$/);
      await walker.follow(/坐公交免费|坐公交不要钱/, /\/bus-free\/$/);
      await walker.reads(/盲人和重度肢体残疾人，拿残疾人证坐公交不要钱/);
    },
  },
  {
    name: 'complete the check for a child with no certificate',
    most: 150,
    walk: async (walker) => {
      await walker.follow(/^开始问一问/, /\/check\/$/);
      await walker.follow(/^开始$/, /\/check\/role\/$/);
      const choices: Readonly<Record<string, () => Promise<void>>> = {
        role: () => choose(walker, /我自己是残疾人/, 1),
        certificate: () => choose(walker, /^有$/, 2),
        age: () => choose(walker, /0到6岁|0—6岁|不到/, 0),
      };
      for (let step = walker.step(); step !== 'results'; step = walker.step()) {
        await walker.skipFromTop();
        await choices[step]?.();
        const onward = step === 'review' ? /^看现在的结果$/ : choices[step] ? /^下一题$/ : /^跳过这一题$/;
        await walker.follow(onward, new RegExp(`/check/(?!${step}/)[a-z]+/$`));
      }
      await walker.reads(/结果：可能享受什么/);
      await walker.reads(/0到6岁孩子免费康复/);
    },
  },
  {
    name: 'find whom to ask about a wheelchair',
    most: 45,
    walk: async (walker) => {
      await search(walker, 'lunyi', /辅助器具/, /\/assistive-devices\/$/);
      await walker.follow(/^市残联$/, /\/departments\/canlian\/$/);
      await walker.reads(/12385/);
    },
  },
  {
    name: 'print a paper self-check',
    most: 50,
    walk: async (walker) => {
      await walker.follow(/^开始问一问/, /\/check\/$/);
      await walker.follow(/自查表/, /\/check\/paper\/$/);
      await walker.follow(/家里困难，申请低保/, /\/dibao-household\/paper\/$/);
      await walker.reads(/这一页可以打印/);
    },
  },
  {
    name: 'switch to large text',
    isTop: true,
    walk: async (walker) => {
      await walker.follow(/^显示和朗读设置/, /\/settings\/$/);
      await walker.tabTo(/^用长辈版/);
      await walker.press('Enter');
      await walker.reads(/存好了/);
    },
  },
  {
    name: 'read the easy page',
    isTop: true,
    walk: async (walker) => {
      await walker.follow(/^易读版$/, /\/easy\/$/);
      await walker.skip();
      await walker.follow(/^出行/, /\/easy\/#/);
      await walker.follow(/坐公交不要钱/, /\/easy\/entitlements\/bus-free\/$/);
      await walker.reads(/坐公交不用买票/);
    },
  },
  {
    name: 'find the clause behind a promise',
    most: 48,
    walk: async (walker) => {
      await walker.follow(/^出行/, /\/entitlements\/#travel$/);
      await walker.follow(/坐公交免费|坐公交不要钱/, /\/bus-free\/$/);
      await walker.follow(/^依据1/, /#source-1$/);
      await walker.follow(/^看原文/, /\/plan\/#3\.1\.2-c2$/);
      await walker.reads(/在执行盲人、重度肢体残疾人，乘坐公交免费/);
    },
  },
  {
    name: 'find what a department decides',
    most: 32,
    walk: async (walker) => {
      await walker.follow(/^找单位$/, /\/departments\/$/);
      await walker.follow(/^市民政局/, /\/departments\/minzheng\/$/);
      await walker.reads(/和这个单位有关的、能享受的事/);
    },
  },
  {
    name: 'search in pinyin',
    isTop: true,
    walk: async (walker) => {
      await search(walker, 'dibao', /低保/, /\/entitlements\//);
      await walker.reads(/低保/);
    },
  },
  {
    name: 'get to the hotline',
    isTop: true,
    walk: async (walker) => {
      await walker.reads(/打 12385/);
      await walker.skip();
      await walker.follow(/^法律维权/, /\/entitlements\/#rights$/);
      await walker.follow(/12385/, /\/hotline-and-complaints\/$/);
      await walker.reads(/12385/);
    },
  },
];

const topPresses = 25;

/** More presses than a journey is allowed. */
export function isTooLong(presses: number, { isTop, most = Infinity }: Journey): boolean {
  return presses > (isTop ? topPresses : most);
}

/** More would mean that the thing cannot be found. */
const tabsAtMost = 260;

/**
 * Walks from the home page by keyboard alone.
 * @returns the number of key presses, letters typed included
 * @throws when a thing is not found by Tab, or the page does not arrive or say what it should
 */
export async function walkByKeyboard(browsing: Browsing, home: string, { walk }: Journey): Promise<number> {
  let presses = 0;
  const until = async (what: string, isTrue: () => Promise<boolean>) => {
    const end = Date.now() + 10_000;
    while (!(await isTrue().catch(() => false))) {
      if (Date.now() > end) throw new Error(`${what}; at ${browsing.url()} after ${presses} presses`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const walker: Walker = {
    async tabTo(name) {
      const passed: string[] = [];
      for (let tabs = 0; tabs < tabsAtMost; tabs += 1) {
        await browsing.keyboard.press('Tab');
        presses += 1;
        const focused = await browsing.evaluate(nameOfFocus);
        if (name.test(focused)) return;
        passed.push(focused);
      }
      throw new Error(`${name} is not reached by Tab at ${browsing.url()}: ${passed.join(' | ')}`);
    },
    async skip() {
      await walker.tabTo(/^跳到正文$/);
      await walker.press('Enter');
    },
    async skipFromTop() {
      if (await browsing.evaluate(() => document.activeElement === document.body)) await walker.skip();
    },
    step: () => new URL(browsing.url()).pathname.split('/').at(-2) ?? '',
    async follow(name, to) {
      await walker.tabTo(name);
      await walker.press('Enter');
      await walker.arrivesAt(to);
    },
    async type(text) {
      await browsing.keyboard.type(text);
      presses += text.length;
    },
    async press(key) {
      await browsing.keyboard.press(key);
      presses += 1;
    },
    async arrivesAt(address) {
      await until(`${address} is not reached`, async () => address.test(decodeURI(browsing.url())) && (await browsing.evaluate(isReady)));
    },
    async reads(text) {
      await until(`${text} is not read`, async () => text.test(await browsing.evaluate(visibleText)));
    },
  };
  await browsing.goto(home);
  await walk(walker);
  return presses;
}

function nameOfFocus(): string {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return '';
  const label = (element as HTMLInputElement).labels?.[0];
  return (element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** On the check, pressing a key before the device has taken over is lost. */
function isReady(): boolean {
  const check = document.querySelector('#check');
  const takesOver = check !== null && matchMedia('(scripting: enabled)').matches;
  return document.readyState === 'complete' && (!takesOver || check.hasAttribute('data-on-device'));
}

function visibleText(): string {
  return document.body.innerText.replace(/\s+/g, ' ');
}
