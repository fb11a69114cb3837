import { expect, test } from '@playwright/test';
import { library } from '#content/currentLibrary.ts';

test('the feed is well-formed, named on every page, and readable from other sites', async ({ page, request }) => {
  await page.goto('/about/');
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const response = await request.get(address!);
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  const root = await page.evaluate((xml) => {
    const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
    return { name: documentElement.localName, namespace: documentElement.namespaceURI, entries: documentElement.querySelectorAll('entry').length };
  }, await response.text());
  expect(root).toMatchObject({ name: 'feed', namespace: 'http://www.w3.org/2005/Atom' });
  expect(root.entries).toBeGreaterThanOrEqual(library.entitlements.length);
});

test('the data block of an entitlement stands under the policy, and nothing runs it', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => document.documentElement.setAttribute('data-violated', violatedDirective));
  });
  const response = await page.goto('/entitlements/bus-free/');
  expect(response!.headers()['content-security-policy']).toContain("script-src 'self';");
  const block = JSON.parse((await page.locator('head script[type="application/ld+json"]').textContent())!);
  expect(block).toMatchObject({ '@type': 'GovernmentService', identifier: 'bus-free', name: await page.locator('h1').textContent() });
  await expect(page.locator('html')).not.toHaveAttribute('data-violated');

  // The same element as a script is stopped, so the listener listens.
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('script'), { textContent: '1' })));
  await expect(page.locator('html')).toHaveAttribute('data-violated', /^script-src/);
});

test('answers sent to the check are for nobody else to read', async ({ request }) => {
  const response = await request.post('/api/check', { data: { answers: {} }, headers: { Origin: 'https://example.org' } });
  expect(response.status()).toBe(200);
  expect(response.headers()['access-control-allow-origin']).toBeUndefined();
});
