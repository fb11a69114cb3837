import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';
import { checkStep, deviceReady } from '../support/pages.ts';
import { formPath, sendForm } from '../support/sendForm.ts';
import { Transfers } from '../support/Transfers.ts';

const { questionnaire } = policyOf(library);
const { questions } = questionnaire;
const move = (page: Page, to: string) => page.locator(`#check button[name="move"][value="${to}"]`).first().click();
const folders = library.site.languages.map(({ path }) => (path === '' ? '/check' : `/${path}/check`));
const mostBytes = 30_000;
const person = { role: ['self'], certificate: ['yes'], categories: ['visual'], grade: ['1'], age: ['18-59'] };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on the device' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a blind person finds, question by question, that the bus is free', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: '开始问一问' }).click();
      await deviceReady(page);
      await page.getByRole('button', { name: '开始' }).click();
      const titles: string[] = [];
      for (let step = 0; step <= questions.length; step += 1) {
        if (step === 0) await page.waitForURL('**/check/role/');
        const address = new URL(page.url());
        expect(address.search).toBe('');
        if (address.pathname === '/check/results/') break;
        titles.push(await page.title());
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('fieldset input:checked'), 'nothing is preselected').toHaveCount(0);
        const question = address.pathname.split('/')[2] as keyof typeof person;
        const options = person[question];
        for (const option of options ?? []) await page.locator(`#${question}-${option}`).check();
        await expect(page, 'nothing goes on by itself').toHaveURL(address.href);
        await move(page, options ? 'next' : 'skip');
        await page.waitForURL((url) => url.href !== address.href);
      }
      expect(new Set(titles).size, 'every step has a title of its own').toBe(titles.length);
      await expect(page).toHaveURL(/\/check\/results\/$/);
      const likely = page.getByRole('region', { name: '很可能可以享受' });
      await expect(likely.getByRole('link', { name: '坐公交免费（盲人、重度肢体残疾人）' })).toBeVisible();
    });

    test('every question keeps the contract: empty, wrong, right, back, changed', async ({ page }) => {
      test.setTimeout(120_000);
      for (const question of questions) {
        await checkStep(page, question, {});
        const legend = (await page.locator('fieldset legend h1').textContent())!;
        await expect(page).toHaveTitle(new RegExp(`^${legend.replace('？', '？')} - `));

        await move(page, 'next');
        await expect(page).toHaveTitle(new RegExp(`^错误：${legend}`));
        await expect(page.getByRole('alert')).toContainText('请选一个回答');
        await expect(page.getByRole('group', { name: legend })).toHaveAccessibleDescription(/错误：/);
        if (javaScriptEnabled) await expect(page.getByRole('alert')).toBeFocused();
        await page.getByRole('alert').getByRole('link').click();
        await expect(page.locator('fieldset input').first()).toBeFocused();

        const options = questionnaire.optionsOf(question);
        if (questionnaire.isMultiple(question) && options.includes('none')) {
          await page.locator(`#${question}-none`).check();
          await page.locator(`#${question}-${options[0]}`).check();
          await move(page, 'next');
          await expect(page.getByRole('alert')).toContainText('就不能再选别的');
          await expect(page.locator(`#${question}-none`), 'nothing is lost').toBeChecked();
          await expect(page.locator(`#${question}-${options[0]}`)).toBeChecked();
          await page.locator(`#${question}-none`).uncheck();
        } else {
          await page.locator(`#${question}-${options[0]}`).check();
        }
        await move(page, 'next');
        await page.waitForURL('**/check/review/');
        if (javaScriptEnabled) await expect(page.locator('h1')).toBeFocused();

        await move(page, question);
        await expect(page.locator(`#${question}-${options[0]}`), 'the answer is still there').toBeChecked();
        await move(page, 'back');
        await page.waitForURL('**/check/review/');
      }
    });

    test('one answer is changed from the results, and the others stay', async ({ page }) => {
      await checkStep(page, 'results', { ...person, grade: ['3'] });
      await expect(page.getByRole('region', { name: '很可能可以享受' }).getByRole('link', { name: /坐公交免费/ })).toHaveCount(0);
      await move(page, 'review');
      await move(page, 'grade');
      await page.locator('#grade-1').check();
      await move(page, 'next');
      await move(page, 'results');
      await expect(page.getByRole('region', { name: '很可能可以享受' }).getByRole('link', { name: /坐公交免费/ })).toBeVisible();
    });

    test('a question is left out when it does not concern the person, and so are options', async ({ page }) => {
      await checkStep(page, 'study', { role: ['self'], age: ['0-6'] });
      await expect(page.locator('#study-preschool')).toBeVisible();
      await expect(page.locator('#study-college')).toHaveCount(0);
      await checkStep(page, 'review', { role: ['employer'] });
      await expect(page.locator('#check button[value="age"]')).toHaveCount(0);
    });

    test('the questions speak to a family member and to a helper in their own words', async ({ page }) => {
      await checkStep(page, 'age', { role: ['family'] });
      await expect(page.locator('h1')).toHaveText('家里人多大了？');
      await checkStep(page, 'age', { role: ['helper'] });
      await expect(page.locator('h1')).toHaveText('这个人多大了？');
    });

    test('a helper goes on with the next person; clearing forgets everything', async ({ page }) => {
      await checkStep(page, 'results', { role: ['helper'], categories: ['visual'] });
      await page.getByRole('button', { name: '给下一个人问' }).click();
      await expect(page.locator('h1')).toContainText('这个人');
      await move(page, 'review');
      await expect(page.locator('main')).toContainText('帮别人问');
      await expect(page.locator('main')).not.toContainText('视力残疾');
      await move(page, 'clear');
      await page.waitForURL('**/check/');
      await page.goto('/check/review/');
      await expect(page.locator('main')).not.toContainText('帮别人问');
    });

    test('every open result says what would settle it, or where to find what was not known', async ({ page }) => {
      await checkStep(page, 'results', { role: ['self'], certificate: ['yes'], categories: ['visual'], age: ['unknown'] });
      const open = page.getByRole('region', { name: '还差一点信息' });
      const bus = open.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /坐公交免费/ }) }).first();
      await expect(bus.getByRole('button', { name: '答“残疾等级”' })).toBeVisible();
      const literacy = open.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /扫盲/ }) }).first();
      await expect(literacy).toContainText('按周岁算');
    });

    test('at 320×256 by keyboard alone, from the first question to the results', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto('/check/');
      await deviceReady(page);
      await tabTo(page, 'button[value="next"]');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/check/role/');
      for (let step = 0; step < questions.length; step += 1) {
        const before = page.url();
        if (before.endsWith('/results/')) break;
        await tabTo(page, 'fieldset input');
        await page.keyboard.press('Space');
        await tabTo(page, 'button[value="next"]');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.href !== before);
      }
      await expect(page).toHaveURL(/\/check\/results\/$/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  });
}

test('the browser’s own Back and Forward go through the questions, and answers stay', async ({ page }) => {
  await page.goto('/check/');
  await deviceReady(page);
  await move(page, 'next');
  await page.locator('#role-self').check();
  await move(page, 'next');
  const second = page.url();
  await page.goBack();
  await expect(page).toHaveURL(/\/check\/role\/$/);
  await expect(page.locator('h1')).toHaveText('你是谁？');
  await expect(page.locator('#role-self')).toBeChecked();
  await page.goForward();
  await expect(page).toHaveURL(second);
});

test('a link within the page keeps the fault and goes where it says', async ({ page }) => {
  await page.goto('/check/role/');
  await deviceReady(page);
  await move(page, 'next');
  await page.locator('.error-summary a').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#role-self$/);
  await expect(page.locator('#role-self')).toBeFocused();
  // Time enough for anything that answers the new address.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await expect(page.locator('#role-self')).toBeFocused();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('.option input:checked')).toHaveCount(0);
});

test('what the server refused is told, and no longer at the next step', async ({ page }) => {
  await page.goto('/check/role/');
  await deviceReady(page);
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('#check-form')!;
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'x', value: 'a'.repeat(20_000) }));
    // By script, so that it is sent and not answered on the device.
    form.submit();
  });
  await expect(page.locator('#check-status')).not.toBeEmpty();
  await deviceReady(page);
  await page.locator('#role-self').check();
  await move(page, 'next');
  await expect(page.locator('#check-status')).toBeEmpty();
});

test('a page with answers is the page that everyone gets, but for its step and title', async ({ request, baseURL }) => {
  const about = async (path: string, options: Parameters<typeof request.fetch>[1]) => {
    const page = parse(await (await request.fetch(path, { headers: { origin: baseURL! }, ...options })).text());
    const step = page.querySelector('#check')!;
    const title = page.querySelector('title')!;
    const said = { step: step.innerHTML, title: title.innerHTML };
    step.innerHTML = '';
    title.innerHTML = '';
    return { ...said, rest: page.toString() };
  };
  for (const folder of folders) {
    for (const step of ['age', 'review', 'results']) {
      const path = `${folder}/${step}/`;
      const plain = await about(path, {});
      const one = await about(path, { method: 'POST', form: { step: 'role', move: 'next', role: 'family', categories: 'visual', grade: '1' } });
      const other = await about(path, { method: 'POST', form: { step: 'role', move: 'next', role: 'self', categories: 'hearing', certificate: 'yes' } });
      expect(one.rest, path).toBe(plain.rest);
      expect(other.rest, path).toBe(plain.rest);
      expect(new Set([plain.step, one.step, other.step]).size, path).toBe(3);
      if (step === 'age') expect(one.title, 'the family’s wording').not.toBe(other.title);
      const dark = await about(path, { method: 'POST', form: { step: 'role', move: 'next', role: 'self' }, headers: { origin: baseURL!, cookie: 'preferences=theme%3Ddark%26size%3D150' } });
      expect(dark.rest, path).toBe(plain.rest.replace('<html', '<html data-theme="dark" data-size="150"'));
      expect((await about(path, {})).rest, 'nothing of it stays').toBe(plain.rest);
      expect((await about(`${path.replace('e', '%65')}?page=2`, {})).rest, 'however the address is spelled').toBe(plain.rest);
    }
  }
});

test('on the device nothing of an answer leaves: no request, address, cookie, storage', async ({ page, context }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await checkStep(page, 'results', { ...person, categories: ['psychosocial'], aid: ['dibao'] });
  await page.reload();
  expect(requests.filter((request) => /^POST|psychosocial|dibao|18-59|=/.test(request))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('answers are remembered only when the person agrees, in this tab, and cleared again', async ({ page }) => {
  await checkStep(page, 'review', { role: ['self'], grade: ['2'] });
  await page.locator('#keep-answers').check();
  await expect(page.getByRole('status')).toHaveText(/记下了/);
  await page.goto('/entitlements/bus-free/');
  await page.goto('/check/review/');
  await deviceReady(page);
  await expect(page.locator('main')).toContainText('二级');
  await expect(page.locator('#keep-answers')).toBeChecked();
  await move(page, 'clear');
  await expect(page.getByRole('status')).toHaveText('回答已经清掉了。');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a browser that forbids storage loses nothing but the remembering', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('planted', 'SecurityError'); } });
  });
  await checkStep(page, 'review', { role: ['self'], grade: ['2'] });
  await page.locator('#keep-answers').click();
  await expect(page.getByRole('status')).toHaveText(/不让记/);
  await expect(page.locator('#keep-answers')).not.toBeChecked();
  await move(page, 'results');
  await expect(page.locator('h1')).toHaveText(/结果/);
});

test('without the rules file the form still works, through the server', async ({ page }) => {
  await page.route('**/check/policy.json', (route) => route.abort());
  await page.goto('/check/');
  await page.getByRole('button', { name: '开始' }).click();
  await page.locator('#role-self').check();
  await move(page, 'next');
  await page.waitForURL((url) => !url.pathname.endsWith('/role/'));
  await expect(page.locator('fieldset')).toBeVisible();
});

test.describe('results that the server made', () => {
  const form = { step: 'review', move: 'results', role: 'self', categories: 'visual', grade: '1', certificate: 'yes', trail: 'role,certificate,categories,grade' };
  const requestsOf = (page: Page) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    return requests;
  };

  for (const folder of folders) {
    test(`${folder}: with script they are read without the rules, in all at most 30 kB gz`, async ({ page, baseURL }) => {
      const transfers = new Transfers(page);
      await sendForm(page, baseURL!, `${folder}/results/`, form);
      await deviceReady(page);
      await page.waitForLoadState('networkidle');
      const loaded = (await transfers.all()).filter(({ url }) => url.pathname !== formPath);
      const total = loaded.reduce((sum, { gzBytes }) => sum + gzBytes, 0);
      console.log(`${folder}/results/: ${total} bytes gz in ${loaded.length} files`);
      expect(loaded.map(({ kind }) => kind).sort()).toEqual(['document', 'script', 'script', 'stylesheet']);
      expect(total).toBeLessThanOrEqual(mostBytes);
    });
  }

  test('the first press brings the rules, and from then on nothing is sent', async ({ page, baseURL, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const requests = requestsOf(page);
    await sendForm(page, baseURL!, '/check/results/', form);
    await deviceReady(page);
    requests.length = 0;
    await page.getByRole('button', { name: /复制/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('复制好了。');
    await expect(page.getByRole('button', { name: /复制/ }), 'the focus stays').toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('坐公交免费');
    await page.locator('#keep-answers').check();
    await expect(page.getByRole('status')).toHaveText(/记下了/);
    await move(page, 'review');
    await expect(page.locator('h1')).toBeFocused();
    await expect(page.locator('main')).toContainText('一级');
    expect(requests).toEqual(['GET /check/policy.json']);
  });

  for (const [name, press, arrived] of [
    ['to keep the answers', (page: Page) => page.locator('#keep-answers').check(), (page: Page) => expect(page.getByRole('status')).toHaveText(/记下了/)],
    ['to look at the answers', (page: Page) => move(page, 'review'), (page: Page) => expect(page.locator('main')).toContainText('一级')],
    ['to begin anew', (page: Page) => move(page, 'clear'), (page: Page) => expect(page.getByRole('status')).toHaveText('回答已经清掉了。')],
    ['to go to the other language', (page: Page) => page.locator('[name="move"][value="stay"]').click(), (page: Page) => expect(page.locator('h1')).toHaveText(/results/i)],
  ] as const) {
    test(`the first press may be ${name}`, async ({ page, baseURL }) => {
      const requests = requestsOf(page);
      await sendForm(page, baseURL!, '/check/results/', form);
      await deviceReady(page);
      requests.length = 0;
      await press(page);
      await arrived(page);
      expect(requests.filter((request) => !request.startsWith('GET')), 'nothing is sent').toEqual([]);
      expect(requests).toContain('GET /check/policy.json');
    });
  }

  test('where the rules cannot be had that is said, a second press asks again, and the form goes through the server', async ({ page, baseURL, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.route('**/check/policy.json', (route) => route.abort());
    await sendForm(page, baseURL!, '/check/results/', form);
    await deviceReady(page);
    const copy = page.getByRole('button', { name: /复制/ });
    await copy.click();
    await expect(page.getByRole('status')).toHaveText(/连不上网站/);
    const keep = page.locator('#keep-answers');
    await keep.click();
    await expect(keep, 'nothing is kept').not.toBeChecked();
    await page.unroute('**/check/policy.json');
    await copy.click();
    await expect(page.getByRole('status')).toHaveText('复制好了。');

    await page.route('**/check/policy.json', (route) => route.fulfill({ status: 503 }));
    await sendForm(page, baseURL!, '/check/results/', form);
    await deviceReady(page);
    const requests = requestsOf(page);
    await move(page, 'review');
    await page.waitForURL('**/check/review/');
    await expect(page.locator('main')).toContainText('一级');
    expect(requests).toContain('POST /check/review/');
  });

  test('answers that this tab remembers are drawn at once', async ({ page }) => {
    await checkStep(page, 'review', { role: ['self'], categories: ['hearing'] });
    await page.locator('#keep-answers').check();
    await page.goto('/check/results/');
    await deviceReady(page);
    await expect(page.locator('#keep-answers')).toBeChecked();
  });
});

test('the status region is there from the start and silent on load', async ({ page }) => {
  await page.goto('/check/');
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('');
});

test('the copied summary names the results and whom to call, and no answer', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await checkStep(page, 'results', { ...person, aid: ['dibao'] });
  await page.getByRole('button', { name: /复制/ }).click();
  await expect(page.getByRole('status')).toHaveText('复制好了。');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('坐公交免费');
  expect(text).toContain('12385');
  expect(text).not.toMatch(/一级|18到59|残疾等级|救助身份|残疾人证：/);
});

test('where copying is refused the text is there to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('planted')) } });
  });
  await checkStep(page, 'results', person);
  await page.getByRole('button', { name: /复制/ }).click();
  await expect(page.getByRole('textbox', { name: '结果的文字' })).toHaveValue(/坐公交免费/);
});

test('printed, the results have their reasons and no buttons', async ({ page }) => {
  await checkStep(page, 'results', person);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('details').first()).toHaveAttribute('open', '');
  await expect(page.getByRole('button').first()).toBeHidden();
});

test('the questionnaire in all (HTML, CSS, scripts, rules) weighs at most 30 kB gz, whichever step it is begun with', async ({ request }) => {
  const sizes = new Map<string, Promise<{ gzBytes: number; text: string }>>();
  const load = (address: string) => {
    const size = sizes.get(address) ?? request.get(address).then(async (response) => {
      expect(response.status(), address).toBe(200);
      const body = await response.body();
      return { gzBytes: gzipSync(body).byteLength, text: body.toString() };
    });
    sizes.set(address, size);
    return size;
  };
  for (const check of folders) {
    for (const step of ['', ...questions.map((question) => `${question}/`), 'review/']) {
      const page = await load(`${check}/${step}`);
      const parsed = parse(page.text);
      const addresses = [
        ...parsed.querySelectorAll('link[rel="stylesheet"]').map((link) => link.getAttribute('href')!),
        ...parsed.querySelectorAll('script[src]').map((script) => script.getAttribute('src')!),
        `${check}/policy.json`,
      ];
      // What a script imports comes with it.
      for (const address of addresses) {
        if (!address.endsWith('.js')) continue;
        for (const [, name] of (await load(address)).text.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)) addresses.push(`/_astro/${name}`);
      }
      const parts = await Promise.all([...new Set(addresses)].map(load));
      const total = [page, ...parts].reduce((sum, { gzBytes }) => sum + gzBytes, 0);
      expect(parts.length).toBeGreaterThanOrEqual(4);
      expect(total, `${check}/${step}`).toBeLessThanOrEqual(mostBytes);
    }
  }
});

for (const check of folders) {
  test(`on the device a journey through ${check}/ to its results loads no more than that`, async ({ page }) => {
    const transfers = new Transfers(page);
    await page.goto(`${check}/role/`);
    await deviceReady(page);
    await page.locator('#role-self').check();
    await move(page, 'next');
    await move(page, 'results');
    await expect(page.locator('h2#need-more')).toBeVisible();
    const loaded = await transfers.all();
    const total = loaded.reduce((sum, { gzBytes }) => sum + gzBytes, 0);
    console.log(`${check}/: ${total} bytes gz in ${loaded.length} files`);
    expect(loaded.filter(({ url }) => url.pathname.endsWith('policy.json'))).toHaveLength(1);
    expect(total).toBeLessThanOrEqual(mostBytes);
  });
}

const answered = { role: ['helper'], certificate: ['yes'], categories: ['visual', 'hearing'], grade: ['1'], age: ['7-15'], aid: ['unknown'] };

/** The check's markup in the page, with what is ticked, and as the server answers a form. */
async function drawnAndSent(page: Page, sent: string): Promise<readonly [drawn: string, sent: string]> {
  const [drawn, expected] = await page.evaluate((html) => {
    const markupOf = (root: Element) => {
      for (const part of root.querySelectorAll('[data-needs-script]')) part.remove();
      for (const input of root.querySelectorAll('input')) {
        // A tick is a property on the device.
        input.toggleAttribute('checked', input.checked);
        if (input.value === '') input.removeAttribute('value');
      }
      // In no order: the device takes elements over from the step before.
      for (const element of root.querySelectorAll('*')) {
        const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).sort();
        for (const [name] of attributes) element.removeAttribute(name);
        for (const [name, value] of attributes) element.setAttribute(name, value);
      }
      return root.innerHTML;
    };
    return [document.getElementById('check')!, new DOMParser().parseFromString(html, 'text/html').getElementById('check')!].map((root) => markupOf(root.cloneNode(true) as Element));
  }, sent);
  return [drawn!, expected!];
}

test('the device draws every step as the server does', async ({ page, request }) => {
  const form = { ...Object.fromEntries(Object.entries(answered).map(([question, options]) => [question, options.join(',')])), trail: Object.keys(answered).join(',') };
  const kept = { answers: Object.fromEntries(Object.entries(answered).map(([name, options]) => [name, questionnaire.isMultiple(name) ? options : options[0]])), trail: Object.keys(answered) };
  await page.goto('/check/');
  await page.evaluate((journey) => sessionStorage.setItem('check', JSON.stringify(journey)), kept);
  for (const check of folders) {
    for (const step of ['start', ...questions, 'review', 'results']) {
      const address = step === 'start' ? `${check}/` : `${check}/${step}/`;
      await page.goto(address);
      await deviceReady(page);
      const [drawn, sent] = await drawnAndSent(page, await (await request.post(address, { form: { ...form, move: step } })).text());
      expect(drawn, address).toBe(sent);
    }
  }
});

test('whichever way a step is come to, the device draws it as the server does', async ({ page, request }) => {
  test.slow();
  const ready = async (before: string) => {
    await page.waitForURL((url) => url.href !== before);
    const { pathname } = new URL(page.url());
    const step = pathname.split('/')[2] || 'start';
    const hidden = await page.locator('#check input[type=hidden]').evaluateAll((inputs) => inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const));
    const ticked = await page.locator('#check fieldset input:checked').evaluateAll((inputs) => inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as const));
    const form = new URLSearchParams([...hidden.filter(([name]) => name !== 'step'), ...ticked, ['step', step], ['move', 'stay']].map(([name, value]) => [name!, value!]));
    const [drawn, sent] = await drawnAndSent(page, await (await request.post(pathname, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: form.toString() })).text());
    expect(drawn, pathname).toBe(sent);
    return step;
  };
  await page.goto('/check/');
  await deviceReady(page);
  let before = page.url();
  await page.getByRole('button', { name: '开始' }).click();
  const gone: string[] = [];
  for (let step = await ready(before); step !== 'results'; step = await ready(before)) {
    gone.push(step);
    before = page.url();
    await move(page, 'next');
    await expect(page.getByRole('alert'), 'nothing is ticked').toBeVisible();
    const options = page.locator('#check fieldset input');
    // The last option but one: in most questions another button than in the step before.
    await options.nth(Math.max(0, (await options.count()) - 2 - (gone.length % 2))).check();
    await move(page, 'next');
  }
  expect(gone.length).toBeGreaterThan(6);
  before = page.url();
  await move(page, 'review');
  await ready(before);
  for (const question of gone) {
    before = page.url();
    await move(page, question);
    expect(await ready(before)).toBe(question);
    await expect(page.locator('#check fieldset input:checked'), question).toHaveCount(1);
    before = page.url();
    await move(page, 'back');
    expect(await ready(before)).toBe('review');
  }
  await move(page, 'clear');
  for (let passed = 0; passed < 2; passed += 1) {
    before = page.url();
    await (passed === 0 ? page.getByRole('button', { name: '开始' }).click() : move(page, 'skip'));
    await ready(before);
  }
});

test('posted answers are answered with no-store and stand in no output of the server', async () => {
  const server = spawn(process.execPath, ['src/server/main.js'], { env: { ...process.env, PORT: '0' } });
  let output = '';
  server.stdout.on('data', (data) => (output += data));
  server.stderr.on('data', (data) => (output += data));
  await expect.poll(() => output, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
  const base = /http:\/\/[\d.:]+/.exec(output)![0];
  const form = new URLSearchParams({ step: 'review', move: 'results', categories: 'psychosocial', grade: '2' });
  const page = await fetch(`${base}/check/results/`, { method: 'POST', body: form });
  expect(page.headers.get('cache-control')).toBe('no-store');
  const api = await fetch(`${base}/api/check`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"answers":{"categories":["psychosocial"]}}' });
  expect(api.headers.get('cache-control')).toBe('no-store');
  for (const body of ['{"answers":{"categories":["psychosocial","planted"]}}', '{"answers":psychosocial']) {
    const refused = await fetch(`${base}/api/check`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(refused.status).toBe(400);
  }
  await fetch(`${base}/check/role/`, { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'psychosocial' });
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  expect(output).not.toMatch(/psychosocial|grade|categories/);
});

test('the interface for other systems answers with the errors it describes', async ({ request }) => {
  const post = (body: string, type = 'application/json') => request.post('/api/check', { headers: { 'content-type': type }, data: Buffer.from(body) });
  expect((await post('{"answers":{}}')).status()).toBe(200);
  expect((await post('{"answers":{}}', 'application/json; charset=utf-8')).status()).toBe(200);
  expect((await post('{"answers":{"grade":"9"}}')).status()).toBe(400);
  expect((await post(`{"answers":{},"x":"${'a'.repeat(16 * 1024)}"}`)).status()).toBe(413);
  expect((await post('answers=1', 'application/x-www-form-urlencoded')).status()).toBe(415);
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const response = await request.fetch('/api/check', { method });
    expect(response.status(), method).toBe(405);
    expect(response.headers()['allow']).toBe('POST');
    expect(await response.json()).toMatchObject({ error: { path: '' } });
  }
  const description = await (await request.get('/api/openapi.json')).json();
  expect(Object.keys(description.paths['/api/check'].post.responses)).toEqual(['200', '400', '405', '413', '415']);
  expect(Object.keys(description.paths['/api/check'].post.requestBody.content['application/json'].schema.properties.answers.properties)).toEqual([...questions]);
});

test('a paper check has a tick box for every condition, each with its clause or its reason', async ({ page }) => {
  await page.goto('/entitlements/bus-free/paper/');
  const boxes = page.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  await expect(boxes.first()).toHaveAccessibleName(/残疾人证：有.*3\.1\.2-c1/s);
  await expect(page.getByRole('group', { name: '下面有一条打勾就行：' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(boxes.first()).toBeVisible();
});

/** Presses Tab until the focus is on what the selector names; fails when a whole round does not lead there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}
