import type { Page } from '@playwright/test';

/** Opens this HTML as a page of its own origin, one that browsers trust as they do a site's; whatever it asks for besides is not found. */
export async function openHtml(page: Page, html: string): Promise<void> {
  await page.context().route('http://page.localhost/**', (route) =>
    route.request().isNavigationRequest() && route.request().frame().parentFrame() === null
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto('http://page.localhost/');
}
