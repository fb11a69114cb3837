import { actCheck, inPage, listenersOf, onCopy } from '../inspect.ts';

/** Errors told by colour alone, or told and not tied to the field (WCAG 3.3.1, F81, ARIA21). */
export const errors = actCheck('3.3.1-errors', '3.3.1', async (page) => {
  const look = (from: typeof page) =>
    inPage(from, (kit) => {
      const found = [];
      const isRed = (text: string) => {
        const { red, green, blue, alpha } = kit.colorOf(text);
        return alpha > 0.3 && red > 140 && red > green * 2 && red > blue * 1.8;
      };
      const fields = kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="submit"]):not([type="button"]), select, textarea').filter((field) => kit.isSeen(field));
      const redText = kit.textElements().filter((element) => /错误|有误|无效|不能为空|请(?:填写|输入|选择)|必须|不正确|error|invalid|must|required|please|enter|missing/i.test(element.textContent ?? '') && !element.closest('label, legend, button, h1'));
      for (const field of fields) {
        const described = [field.getAttribute('aria-describedby'), field.getAttribute('aria-errormessage')].join(' ').split(/\s+/).map((id) => document.getElementById(id)).filter((element) => element !== null && kit.isSeen(element) && kit.flat(element.textContent) !== '');
        const group = field.closest('fieldset, [role="group"], [role="radiogroup"]');
        const groupTold = (group?.getAttribute('aria-describedby') ?? '').split(/\s+/).some((id) => kit.flat(document.getElementById(id)?.textContent) !== '');
        const labelTold = [...(field.labels ?? [])].some((label) => /错误|error|有误|无效|invalid/i.test(label.textContent ?? ''));
        const isInvalid = field.getAttribute('aria-invalid') === 'true';
        const style = getComputedStyle(field);
        const looksWrong = isRed(style.borderBottomColor) && Number.parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none' && !(document.activeElement === field) && fields.some((other) => !isRed(getComputedStyle(other).borderBottomColor) || other === field);
        const isTied = described.length > 0 || groupTold || labelTold;
        if (isInvalid && !isTied) found.push(kit.sight(field, 'Marked as wrong, and no text tied to it says what is wrong.'));
        else if (looksWrong && !isInvalid && !isTied) found.push(kit.sight(field, redText.length > 0 ? 'The error stands on the page and is not tied to the field.' : 'Only a colour says that something is wrong.'));
      }
      return found;
    });
  const sights = [...(await look(page))];
  const listens = (await listenersOf(page)).filter(({ types }) => types.some((type) => /^(?:submit|click)$/.test(type))).map(({ target }) => target);
  const forms = await inPage(page, (kit, given) => kit.all<HTMLFormElement>('form').filter((form) => kit.isSeen(form) && form.querySelector('input, select, textarea') && (given.some((selector) => selector === 'document' || (selector !== 'window' && document.querySelector(selector) !== null && (form.matches(selector) || form.querySelector('button, input[type="submit"]')?.matches(selector)))))).slice(0, 2).map(kit.selectorOf), listens);
  for (const target of forms) {
    const found = await onCopy(page, async (copy, departures) => {
      const before = await copy.evaluate(() => ({ text: document.body.innerText, invalid: document.querySelectorAll('[aria-invalid="true"]').length }));
      await copy.locator(`${target} :is(button:not([type="button"]):not([type="reset"]), input[type="submit"])`).first().click({ timeout: 1000, force: true }).catch(() => undefined);
      await copy.waitForTimeout(120);
      if (departures.length > 0) return [];
      const after = await copy.evaluate(() => ({ text: document.body.innerText, isNative: document.querySelector('form:not([novalidate]) :is(input, select, textarea):invalid') !== null }));
      if (after.isNative) return [];
      const told = await look(copy);
      return after.text === before.text && told.length === 0 ? [] : told;
    });
    sights.push(...found);
  }
  return sights;
});
