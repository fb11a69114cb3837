import { expect, test } from '@playwright/test';

test('a page says that the plan’s term has ended and that nobody confirmed it', async ({ page }) => {
  await page.goto('/entitlements/bus-free/');
  const notice = page.getByRole('region', { name: '这份规划已经过期' });
  await expect(notice).toContainText('2016 年到 2020 年');
  await expect(notice).toContainText('还没有人核对过这一页');
  await expect(notice).toContainText('12385');
});

test('a recorded confirmation is shown with who and when, and the doubt is gone', async ({ page }) => {
  await page.goto('/specimen/');
  const notice = page.getByRole('region', { name: '这一页有人核对过' });
  await expect(notice).toContainText(/在 \d{4}-\d{2}-\d{2} 核对过这一页/);
  await expect(notice).not.toContainText('还没有人核对过');
});

test('a recorded new policy is shown with its name, number and address', async ({ page }) => {
  await page.goto('/specimen/');
  const notice = page.getByRole('region', { name: '有新的政策' });
  await expect(notice.getByRole('link')).toHaveAttribute('href', 'https://example.org/');
  await expect(notice).not.toContainText('还没有人核对过');
});

test('every entitlement page has the plan’s words, who decides, what is open, and whom to call', async ({ page }) => {
  await page.goto('/entitlements/child-rehab/');
  for (const name of ['谁可以', '能得到什么', '怎么开始', '谁决定、问谁', '文件没有写清的', '依据', '法律怎么说', '大家也这样说', '相关的事']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: '市残联' }).first()).toHaveAttribute('href', '/departments/canlian/');
  await expect(page.getByText('2017 年的名字').first()).toBeVisible();
  await expect(page.locator('blockquote').first()).toHaveText('建立残疾儿童康复救助制度，为0—6岁残疾儿童免费提供基本康复医疗、训练、辅助器具配置服务。');
});

test('a glossary word is linked once on a page, at its first use', async ({ page }) => {
  await page.goto('/entitlements/dibao-household/');
  await expect(page.locator('a.term[href="/terms/#dibao"]')).toHaveCount(1);
  await page.locator('a.term[href="/terms/#dibao"]').click();
  await expect(page.locator('#dibao')).toContainText('最低生活保障');
});

test('the duties page has 29 tasks as a table and the same by department, 11 targets and 91 obligations', async ({ page }) => {
  await page.goto('/duties/');
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(29);
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  await expect(page.locator('section.panel')).toHaveCount(19);
  await expect(page.locator('#targets ~ ul').first().locator(':scope > li')).toHaveCount(11);
  const leads = await page.locator('section.panel h4', { hasText: '牵头' }).evaluateAll((headings) =>
    headings.reduce((sum, heading) => sum + heading.nextElementSibling!.children.length, 0),
  );
  expect(leads).toBe(29);
});
