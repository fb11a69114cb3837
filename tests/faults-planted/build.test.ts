import { describe, expect, it } from 'vitest';
import { parse } from 'node-html-parser';
import { ESLint } from 'eslint';
import { HtmlValidate } from 'html-validate';
import { brailleTextFaults, brfFaults } from '#checks/braille.ts';
import { brokenLinks, orphanPages, thirdPartyRequests } from '#checks/links.ts';
import { unbackedFigures, unbackedNumbers } from '#checks/numbers.ts';
import { pinyinFaults } from '#checks/pinyin.ts';
import { clausesWithoutPlace, pagesWithoutSource, planPageDiffers } from '#checks/plan.ts';
import { uiKeyFaults } from '#checks/uiKeys.ts';
import { signSlotFaults } from '#checks/signSlots.ts';
import type { SignSlot, SignState, SignVideo } from '#content/Library.ts';
import { faultsIn, type BuiltSite } from '#checks/BuiltSite.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { brailleLibrary } from '#editions/brailleEdition.ts';
import { pinyinPage } from '#editions/pinyinPage.ts';
import { readerOf } from '#editions/readerOf.ts';
import { scriptFaults } from '../support/scripts.ts';

const site = (pages: Record<string, string>): BuiltSite => ({
  pages: new Map(Object.entries(pages).map(([address, html]) => [address, parse(html)])),
  addresses: new Set(Object.keys(pages)),
});
const links = (pages: Record<string, string>) => {
  const built = site(pages);
  return faultsIn(built, [brokenLinks(built)]);
};
const pinyinFaultsIn = (built: BuiltSite) => faultsIn(built, [pinyinFaults(built)]);
const messages = (faults: readonly { message: string }[]) => faults.map(({ message }) => message).join('\n');

describe('faults planted in a build are caught', () => {
  it('a link to no address, and one to no place', () => {
    const pages = { '/': '<a href="/plan/#c1">1</a>', '/plan/': '<p id="c1">1</p>' };
    expect(links(pages)).toEqual([]);
    expect(messages(links({ ...pages, '/': '<a href="/plann/">1</a>' }))).toContain('/plann/');
    expect(messages(links({ ...pages, '/': '<a href="/plan/#c2">1</a>' }))).toContain('#c2');
  });
  it('a page nobody links to', () => {
    const pages = { '/': '<a href="/plan/">1</a>', '/plan/': '<a href="/">1</a>' };
    expect(faultsIn(site(pages), [orphanPages([])])).toEqual([]);
    expect(faultsIn(site({ ...pages, '/lost/': '' }), [orphanPages([])]).map(({ page }) => page)).toEqual(['/lost/']);
  });
  it.each(['<script src="https://cdn.example/x.js"></script>', '<img src="//cdn.example/x.png">', '<link rel="stylesheet" href="http://x.example/a.css">'])(
    'a request to another site: %s',
    (html) => {
      expect(faultsIn(site({ '/': html }), [thirdPartyRequests('http://127.0.0.1:4321', [])]).length).toBe(1);
    },
  );
  it('a video from a site that is not configured, and anything but the video from one that is', () => {
    const faults = (html: string) => messages(faultsIn(site({ '/': html }), [thirdPartyRequests('http://127.0.0.1:4321', ['video.example'])]));
    expect(faults('<video src="https://video.example/a.webm"></video>')).toBe('');
    expect(faults('<video src="https://video.example.org/a.webm"></video>')).toContain('video.example.org');
    expect(faults('<video src="http://video.example/a.webm"></video>')).toContain('http:');
    expect(faults('<video src="https://video.example/a.webm" poster="https://video.example/a.jpg"></video>')).toContain('a.jpg');
    expect(faults('<img src="https://video.example/a.jpg">')).toContain('a.jpg');
  });
  it('a poster that is not there', () => {
    expect(messages(links({ '/': '<video src="/" poster="/lost.jpg"></video>' }))).toContain('/lost.jpg');
  });
  it('a page without its sign-language slot, an empty player, and a player without captions, without controls, or that loads unasked', () => {
    const slot = (state: SignState): SignSlot => ({ id: 'home', kind: 'home', name: 'x', address: '/', textHash: '', ...state });
    const faults = (state: SignState, html: string) => messages(faultsIn(site({ '/': html }), [signSlotFaults([slot(state)])]));
    const section = (content: string) => `<section><h2 id="sign-home">手语</h2>${content}</section>`;
    const video: SignState = { state: 'video', isOutdated: false, video: {} as SignVideo };
    const player = '<video controls preload="none" src="/a.webm"><track kind="captions" src="/a.vtt"></video>';

    expect(faults({ state: 'none' }, section('<p>还没有</p>'))).toBe('');
    expect(faults({ state: 'none' }, '<h1>x</h1>')).toContain('sign-language slot missing');
    expect(faults({ state: 'none' }, section(player))).toContain('empty player');
    expect(faults(video, section(player))).toBe('');
    for (const [lost, left] of [['<track kind="captions" src="/a.vtt">', ''], [' controls', ''], ['"none"', '"auto"'], [player, '']] as const) {
      expect(faults(video, section(player.replace(lost, left))), `without ${lost}`).toContain('controls');
    }
  });
  it('a plan page with a word lost, and one with a word added', () => {
    const page = (text: string) => site({ '/plan/': `<article id="plan-text"><p>${text}</p></article>` });
    expect(planPageDiffers(page('一 二三'), '一二三')).toEqual([]);
    expect(planPageDiffers(page('一三'), '一二三').length).toBe(1);
    expect(planPageDiffers(page('一二三四'), '一二三').length).toBe(1);
  });
  it('a clause without its anchor, a duty without its place, a page without a quote', () => {
    const clauses = readLibrary('content').library!.plan.clauses.values();
    expect(clausesWithoutPlace(site({ '/plan/': '', '/duties/': '' }), clauses).length).toBe(326 + 102);
    expect(faultsIn(site({ '/entitlements/x/': '<h1>x</h1>' }), [pagesWithoutSource()]).length).toBe(1);
  });
});

describe('numbers that no source holds are caught', () => {
  const check = (text: string) => messages(unbackedNumbers('/', text, '按不低于20%,12385,每月800元,0888-5550123', ['3.1.2-c2'], [{ pattern: '\\d+件', source: 'x' }], ['0888-5550123', '0999-1234567']));
  it('a telephone number is backed whole, by a source of its own, and a sum of money by the plan’s own', () => {
    expect(check('打 0888-5550123')).toBe('');
    expect(check('打 0888-5550124')).not.toBe('');
    expect(check('打 0888-55501234')).not.toBe('');
    expect(check('打 0888-5550123，不是 0454-2923456')).toContain('0454-2923456');
    expect(check('每月补贴 800 元')).toBe('');
    expect(check('每月补贴八百元')).toBe('');
    for (const other of ['1800元', '80元', '8000元', '八十元', '0.8万元', '八千元', '800元，加 900 元']) expect(check(`每月补贴 ${other}`), other).toContain('钱数');
  });
  it.each([
    ['每月补贴 900 元', '钱数'],
    ['给五百块钱', '钱数'],
    ['电话 0454-2923456', '电话'],
    ['打 13812345678', '电话'],
    ['在友谊路 10 号', '地址'],
    ['市政府 2 楼', '地址'],
    ['上午 8 点到 11 点', '时间'],
    ['周一至周五', '时间'],
    ['开门时间 8:30', '时间'],
    ['多发 25%', '25%'],
    ['打 12380', '12380'],
  ])('%s', (text, named) => {
    expect(check(text)).toContain(named);
  });
  it('and the plan’s own numbers, counts and clause ids pass', () => {
    expect(check('不低于 20%，打 12385，一共 70 件，见 3.1.2-c2')).toBe('');
  });
});

describe('figures of a translation that no source backs are caught', () => {
  const allowed = readLibrary('content').library!.numbers;
  const check = (text: string) => messages(unbackedFigures('/en/x/', text, new Set(['20%', '60', '600', '12385']), ['3.1.2-c2'], allowed, [], '每年补贴六百元'));
  it.each([
    ['an allowance of 800 yuan', '钱数'],
    ['¥500 a month', '钱数'],
    ['an allowance of 1,600 yuan', '钱数'],
    ['call 0454-2923456', '电话'],
    ['at 10 Friendship Road', '地址'],
    ['in Room 204', '地址'],
    ['from 8:30', '时间'],
    ['at 9 am', '时间'],
    ['Monday to Friday', '时间'],
    ['25% more', '25%'],
    ['call 12380', '12380'],
    ['since 1998', '1998'],
  ])('%s', (text, named) => {
    expect(check(text)).toContain(named);
  });
  it('and the plan’s figures, allowed years without their unit, and clause ids pass', () => {
    expect(check('600 yuan a year, that is ¥600')).toBe('');
    expect(check('at least 20% from age 60, call 12385, since 1 October 2018, see 3.1.2-c2')).toBe('');
  });
});

describe('UI strings', () => {
  it('a missing key is caught, and an unused one', () => {
    expect(uiKeyFaults(["t('a.b')", 't(`c.${kind}Means`)'], { a: { b: '' }, c: { oneMeans: '' } })).toEqual([]);
    expect(uiKeyFaults(["t('a.b')", "t('a.missing')"], { a: { b: '' } }).map(({ key }) => key)).toEqual(['a.missing']);
    expect(uiKeyFaults(["t('a.b')"], { a: { b: '', old: '' } }).map(({ key }) => key)).toEqual(['a.old']);
  });
});

describe('imports that point the wrong way are caught', () => {
  const eslint = new ESLint();
  const faultsOf = async (code: string, filePath: string) =>
    (await eslint.lintText(code, { filePath })).flatMap((result) => result.messages).filter(({ ruleId }) => ruleId === 'no-restricted-imports');
  it.each([
    ["import { library } from '#content/currentLibrary.ts';\nexport { library };\n", 'src/domain/planted.ts'],
    ["import { t } from '#i18n/t.ts';\nexport { t };\n", 'src/content/planted.ts'],
    ["import { library } from '../content/currentLibrary.ts';\nexport { library };\n", 'src/search/planted.ts'],
    ["---\nimport { library } from '#content/currentLibrary.ts';\n---\n<p>{library.site.name}</p>\n", 'src/components/Planted.astro'],
    ["---\nimport Page from '#layouts/Page.astro';\n---\n<Page title='' description='' />\n", 'src/components/Planted.astro'],
  ])('%#', async (code, filePath) => {
    expect((await faultsOf(code, filePath)).length).toBe(1);
  });
  it('and the right way passes', async () => {
    expect(await faultsOf("import type { Clause } from '#domain/clause.ts';\nexport type { Clause };\n", 'src/content/planted.ts')).toEqual([]);
  });
});

describe('scripts that a page must not carry are caught', () => {
  const preferences = '/_astro/applyStored.abc123.js';
  it.each([
    ['an inline one', '/plan/', [preferences, null]],
    ['one of another part', '/plan/', [preferences, '/_astro/ReadAloud.astro_x.js']],
    ['the same one twice', '/plan/', [preferences, preferences]],
    ['none at all', '/plan/', []],
    ['one from elsewhere', '/entitlements/bus-free/', [preferences, 'https://cdn.example/ReadAloud.x.js']],
    ['read-aloud on another edition', '/entitlements/bus-free/counter/', [preferences, '/_astro/ReadAloud.astro_x.js']],
  ] as const)('%s', (_name, address, sources) => {
    expect(scriptFaults(address, sources).length).toBeGreaterThan(0);
  });
  it('and the listed ones pass', () => {
    expect(scriptFaults('/plan/', [preferences])).toEqual([]);
    expect(scriptFaults('/entitlements/bus-free/', [preferences, '/_astro/ReadAloud.astro_x.js'])).toEqual([]);
  });
});

describe('markup faults are caught', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  it.each([
    ['an image without alt', '<img src="/x.png">', 'wcag/h37'],
    ['a doubled id', '<p id="a"></p><p id="a"></p>', 'no-dup-id'],
    ['a form without a button', '<form><label>a <input type="text" name="a"></label></form>', 'wcag/h32'],
  ])('%s', async (_name, html, rule) => {
    const report = await validator.validateString(`<!doctype html><html lang="zh-CN"><head><title>x</title></head><body>${html}</body></html>`);
    expect(report.results.flatMap((result) => result.messages.map(({ ruleId }) => ruleId))).toContain(rule);
  });
});

describe('faults planted in other editions are caught', () => {
  const library = readLibrary('content').library!;
  const pages = (pinyin: string, plain = '<main><h1>标题</h1><p>残疾人<a href="/">证</a></p></main>') =>
    messages(pinyinFaultsIn(site({ '/x/': plain, '/pinyin/x/': pinyin })));
  const good = '<main><h1>标题</h1><p><ruby>残疾人<rt aria-hidden="true">cán jí rén</rt></ruby><a href="/">证</a></p></main>';

  it('a sign that braille has no cells for, with its place', () => {
    const [first, ...rest] = library.entitlements;
    const planted = { ...library, entitlements: [{ ...first!, answer: '每月①次☎' }, ...rest] };
    expect(() => brailleLibrary(planted)).toThrow(new RegExp(`2 things have no braille[^]*${first!.id}：“①”[^]*“☎”`));
  });
  it.each([
    ['pinyin that is read aloud', good.replace(' aria-hidden="true"', ''), 'not hidden'],
    ['pinyin in a link', good.replace('>证<', '><ruby>证<rt aria-hidden="true">zhèng</rt></ruby><'), 'in a name'],
    ['pinyin in a heading', good.replace('>标题<', '><ruby>标题<rt aria-hidden="true">biāo tí</rt></ruby><'), 'in a name'],
    ['a Hanzi lost on the way', good.replace('残疾人', '残人'), 'differ'],
    ['a page without its pinyin', '<main><h1>标题</h1><p>残疾人<a href="/">证</a></p></main>', 'no pinyin'],
  ])('%s', (_name, html, says) => {
    expect(pages(good)).toBe('');
    expect(pages(html)).toContain(says);
  });
  it('pinyin on a plain page', () => {
    expect(pages(good, good)).toContain('plain page');
  });
  it.each([
    ['a stand-in for what was not written', 'x-10x3.brf', ' AB?\u00bf\r\n\r\n  #A\r\n', 'not braille ASCII'],
    ['a small letter', 'x-10x3.brf', ' ab\r\n\r\n  #A\r\n', 'not braille ASCII'],
    ['a line too long', 'x-10x3.brf', 'ABCDEFGHIJK\r\n\r\n  #A\r\n', 'too long'],
    ['a page too long', 'x-10x3.brf', 'A\r\nA\r\nA\r\n  #A\r\n', 'too many lines'],
    ['a second page without its number', 'x-10x3.brf', 'A\r\n\r\n  #A\r\n\fA\r\n\r\n\r\n', 'no page number'],
    ['an empty file', 'x-10x3.brf', '', 'empty'],
  ])('a braille file with %s', (_name, file, text, says) => {
    expect(messages(brfFaults('x-10x3.brf', 'A\r\n\r\n  #A\r\n\fB\r\n\r\n  #B\r\n'))).toBe('');
    expect(messages(brfFaults(file, text))).toContain(says);
  });
  it('print among the cells of a braille page', () => {
    expect(faultsIn(site({ '/': '<p lang="zh-Brai">⠃⠥ ⠓⠖⠄</p>' }), [brailleTextFaults])).toEqual([]);
    expect(messages(faultsIn(site({ '/': '<p lang="zh-Brai">⠃⠥?好</p>' }), [brailleTextFaults]))).toContain('“?”');
  });
  it('and pinyin as it is made has none of them', () => {
    const read = readerOf(library);
    const html = '<html><head></head><body><main><h1>标题</h1><p>残疾人<a href="/y/">证</a>，<button>申请</button></p></main></body></html>';
    const made = pinyinPage(html, '/x/', read, (address) => address === '/y/');
    expect(made).toContain('<ruby>残疾人<rt aria-hidden="true">cán jí rén</rt></ruby><a href="/pinyin/y/">证</a>，<button>申请</button>');
    expect(pages(made.replace(/<\/?(?:html|head|body)[^>]*>/g, ''), html)).toBe('');
  });
});
