import { lookCheck } from '../inspect.ts';

/** Fields whose label is only a placeholder, and required fields that do not say so in words (WCAG F82, H90, G131). */
export const instructions = lookCheck('3.3.2-instructions', '3.3.2', (kit) => {
  const found = [];
  const fields = kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]):not([type="image"]):not([type="radio"]):not([type="checkbox"]), select, textarea').filter((field) => kit.isSeen(field) && kit.isExposed(field) && !field.disabled);
  const says = /必填|必须填|必选|必答|required|mandatory|\*|＊/i;
  const optional = /选填|可不填|可选|非必填|optional/i;
  for (const field of fields) {
    const isSearch = field.type === 'search' || field.closest('[role="search"], search') !== null || /搜索|查找|search/i.test(`${field.name} ${field.placeholder} ${field.getAttribute('aria-label')}`);
    const labels = [...(field.labels ?? []), ...(field.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id))].filter((label): label is HTMLElement => label !== null && kit.isSeen(label) && kit.flat(label.textContent) !== '');
    const beside = kit.flat(field.previousElementSibling?.textContent ?? field.closest('td')?.previousElementSibling?.textContent ?? '');
    if (labels.length === 0 && field.placeholder && !isSearch) found.push(kit.sight(field, `Only the placeholder “${field.placeholder}” says what to write.`));
    else if (labels.length === 0 && !isSearch && beside === '' && !field.closest('table, [role="grid"]') && kit.nameOf(field) !== '') found.push(kit.sight(field, 'No label is seen.'));
    const form = field.form;
    const isRequired = field.required || field.getAttribute('aria-required') === 'true';
    if (isRequired && form && labels.length > 0) {
      const own = `${labels.map((label) => label.textContent).join(' ')} ${kit.flat(field.closest('p, div, li, fieldset')?.textContent)}`;
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEndBefore(field);
      const isSaidOnce = /(?:所有|全部|每|均|都|未注明|没有标).{0,16}(?:必填|必须填|要填|填写)|all (?:fields|questions).{0,30}required|fields are required|required unless/i.test(before.toString());
      const others = fields.filter((other) => other.form === form);
      const marksOptional = others.some((other) => !other.required && optional.test([...(other.labels ?? [])].map((label) => label.textContent).join(' ')));
      if (!says.test(own) && !isSaidOnce && !marksOptional && others.length > 1) found.push(kit.sight(field, 'Required, and no word says so.'));
    }
  }
  for (const label of kit.all('label, legend')) {
    const text = kit.flat(label.textContent);
    if (!/[*＊]/u.test(text) || !kit.isSeen(label)) continue;
    const form = label.closest('form') ?? document.body;
    const explained = /(?:[*＊].{0,20}(?:必填|必须|必选|required|mandatory)|(?:必填|required|mandatory).{0,20}[*＊]|星号|asterisk)/iu.test(kit.flat((form.parentElement ?? form).textContent));
    if (!explained) found.push(kit.sight(label, 'The star is explained nowhere.'));
    break;
  }
  return found;
});
