import { expect, test, type Page } from '@playwright/test';
import { newTab, pageFaults } from '../support/pageFaults.ts';

/** A fault in a page that is sound without it: markup at the end of its main part, and what must be told of it. */
const faults: readonly { readonly name: string; readonly append: string; readonly says: string | RegExp; readonly script?: string }[] = [
  { name: 'a picture without alt', append: '<img src="/icon.svg">', says: 'axe/image-alt' },
  { name: 'a field without a label', append: '<form><input type="text" name="a"><button>确定</button></form>', says: 'axe/label' },
  { name: 'a weak ink', append: '<style>main p { color: #8a8a8a !important }</style>', says: /^axe\/color-contrast (?!in the dark)/ },
  { name: 'an ink that is weak in the dark only', append: '<style>@media (prefers-color-scheme: dark) { main p { color: #666 !important } }</style>', says: /^axe\/color-contrast\S* in the dark theme/ },
  { name: 'a link to no address', append: '<p><a href="/plann/">规划原文在这里</a></p>', says: '/plann/' },
  { name: 'a link to no place', append: '<p><a href="/plan/#c99">规划原文在这里</a></p>', says: '#c99' },
  { name: 'a number without a source', append: '<p>打 12380</p>', says: '12380' },
  { name: 'a doubled id', append: '<p id="twice">一</p><p id="twice">二</p>', says: 'html-validate/no-dup-id' },
  { name: 'a box too wide for a narrow window', append: '<style>@media (max-width: 400px) { main h1 { inline-size: 500px } }</style>', says: 'at 320 px' },
  { name: 'a box too wide when the text is large', append: '<style>@media (min-width: 1000px) { main h1 { inline-size: 40rem } }</style>', says: 'at 200 % text' },
  { name: 'a script that may not be there', append: '<script>0</script>', says: 'script: not allowed: inline' },
  { name: 'text that only a script brings', append: '<p></p>', script: 'document.querySelector("main p:last-child").textContent = "只有脚本才有";', says: 'without JavaScript' },
  { name: 'text that a script takes away', append: '<p>没有脚本才有</p>', script: 'document.querySelector("main p:last-child").remove();', says: 'without JavaScript' },
  { name: 'text for a browser without script alone', append: '<noscript>没有脚本才有</noscript>', script: 'document.querySelector("main noscript").remove();', says: 'without JavaScript' },
  { name: 'a request to elsewhere', append: '<img src="http://elsewhere.example/x.png" alt="">', says: 'fetched from elsewhere: http://elsewhere.example/x.png' },
  { name: 'a request to elsewhere that a style sheet makes', append: '<style>main { background: url(http://elsewhere.example/y.png) }</style>', says: 'fetched from elsewhere: http://elsewhere.example/y.png' },
  { name: 'a complaint of the browser', append: '', script: 'console.error("planted");', says: 'planted' },
  { name: 'a cookie', append: '', script: 'document.cookie = "who=me";', says: 'cookie: who' },
];

const address = '/about/';
const visit = { name: address, open: (page: Page) => page.goto(address) };

/** Serves the page with this at the end of its main part, without the policy that would forbid what is planted. */
async function plant(page: Page, append: string, script?: string): Promise<void> {
  await page.route('**/planted.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script ?? '' }));
  await page.route('http://elsewhere.example/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
  await page.route(`**${address}`, async (route) => {
    const html = await (await route.fetch()).text();
    const end = script === undefined ? '</main>' : '</main><script defer src="/planted.js"></script>';
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace('</main>', `${append}${end}`) });
  });
}

for (const { name, append, says, script } of faults) {
  test(`on a page: ${name} is caught, and the next page is judged afresh`, async ({ browser, baseURL }) => {
    const tab = await newTab(browser, { baseURL: baseURL! });
    await plant(tab, append, script);
    const found = await pageFaults(tab, visit, baseURL!);
    expect(found.filter((fault) => (typeof says === 'string' ? fault.includes(says) : says.test(fault))), found.join('\n')).not.toEqual([]);

    await tab.unrouteAll();
    await tab.context().clearCookies();
    expect(await pageFaults(tab, visit, baseURL!)).toEqual([]);
    await tab.context().close();
  });
}

test('a page with two headings of the first level is caught, and a state whose text differs without JavaScript', async ({ browser, baseURL }) => {
  const tab = await newTab(browser, { baseURL: baseURL! });
  expect(await pageFaults(tab, visit, baseURL!, () => Promise.resolve('another text'))).toEqual(['another main text without JavaScript']);
  await plant(tab, '<h1>又一个</h1>');
  await expect(pageFaults(tab, visit, baseURL!)).rejects.toThrow('one h1');
  await tab.context().close();
});
