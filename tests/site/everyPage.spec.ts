import { expect, test as withoutTab, type Page } from '@playwright/test';
import { mainText, newTab, pageFaults } from '../support/pageFaults.ts';
import { listedPages, pinyinPages, statesByActing, statesByAddress } from '../support/pages.ts';
import { pagesToLookAt } from '../support/pagesOfShare.ts';

// One tab for each worker: a new one for each page takes longer than all that is asked of the page.
const test = withoutTab.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const tab = await newTab(browser, { baseURL: project.use.baseURL! });
      await use(tab);
      await tab.context().close();
    },
    { scope: 'worker' },
  ],
});

const pages = pagesToLookAt([...listedPages, ...pinyinPages]).map((address) => ({ name: address, open: (page: Page) => page.goto(address) }));
for (const visit of [...pages, ...statesByAddress]) {
  test(`${visit.name} is sound`, async ({ tab, baseURL }) => {
    expect(await pageFaults(tab, visit, baseURL!)).toEqual([]);
  });
}

// Acting leaves something behind: each in a tab of its own, and once more without JavaScript.
for (const state of statesByActing) {
  test(`${state.name} is sound`, async ({ browser, baseURL }) => {
    const [tab, bare] = [await newTab(browser, { baseURL: baseURL! }), await newTab(browser, { baseURL: baseURL!, javaScriptEnabled: false })];
    const textWithoutScript = async () => {
      await state.open(bare);
      return mainText(bare);
    };
    expect(await pageFaults(tab, state, baseURL!, textWithoutScript)).toEqual([]);
    for (const each of [tab, bare]) await each.context().close();
  });
}
