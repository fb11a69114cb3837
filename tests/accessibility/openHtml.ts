import type { Page } from '@playwright/test';

/** Opens this HTML as a page of its own origin; whatever it asks for besides is not found. */
export async function openHtml(page: Page, html: string): Promise<void> {
  await page.route('http://page.test/**', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto('http://page.test/');
}
