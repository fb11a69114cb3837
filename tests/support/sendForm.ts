import type { Page } from '@playwright/test';

/** A page of no site that a form is sent from; it weighs nothing. */
export const formPath = '/form-of-a-test/';

/** Sends a form to an address as a browser does, with nothing of the site in the page before. @param base the site's origin */
export async function sendForm(page: Page, base: string, path: string, form: Readonly<Record<string, string>>): Promise<void> {
  const fields = Object.entries(form).map(([name, value]) => `<input name="${name}" value="${value}">`);
  // The site takes forms from its own pages only.
  const body = `<form method="post" action="${path}">${fields.join('')}<button>→</button></form>`;
  await page.route(base + formPath, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(base + formPath);
  await page.getByRole('button').click();
  await page.waitForURL(base + path);
}
