import { lookCheck } from '../inspect.ts';

/** Headings and labels that describe nothing: placeholders, doubles, headings over nothing, skipped levels (WCAG G130, G131, G141). */
export const headingsAndLabels = lookCheck('2.4.6-headings-labels', '2.4.6', (kit) => {
  const found = [];
  const headings = kit.all('h1, h2, h3, h4, h5, h6, [role="heading"]').filter((heading) => kit.isExposed(heading) && kit.isSeen(heading));
  const levelOf = (heading: Element) => Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));
  const filler = /^(?:heading|headline|title|subtitle|section|section \d+|untitled|lorem ipsum.*|text|content|part \d+|标题|小标题|副标题|标题\d+|栏目|内容|文字|章节|部分|此处填写标题|待定)$/i;
  headings.forEach((heading, index) => {
    const text = kit.flat(heading.textContent);
    const level = levelOf(heading);
    if (filler.test(text)) found.push(kit.sight(heading, `The heading “${text}” describes nothing.`));
    if (!/[\p{L}\p{N}]/u.test(text) && !kit.nameOf(heading)) found.push(kit.sight(heading, 'An empty heading.'));
    if (text.length > 120) found.push(kit.sight(heading, 'A whole paragraph is tagged as a heading.'));
    const next = headings[index + 1];
    if (next && level < levelOf(next) - 1) found.push(kit.sight(next, `From level ${level} to level ${levelOf(next)}.`));
    const twin = headings.slice(0, index).findLast((other) => levelOf(other) === level);
    const isSibling = twin && !headings.slice(headings.indexOf(twin) + 1, index).some((between) => levelOf(between) < level);
    if (twin && isSibling && text !== '' && kit.flat(twin.textContent) === text) found.push(kit.sight(heading, `Two headings “${text}” stand side by side.`));
    const range = document.createRange();
    range.setStartAfter(heading);
    if (next) range.setEndBefore(next);
    else range.setEndAfter(document.querySelector('main') ?? document.body);
    const between = range.cloneContents();
    const isBare = kit.flat(between.textContent) === '' && !between.querySelector('img, svg, input, select, textarea, button, video, audio, iframe, canvas, table, hr');
    if (next && isBare && levelOf(next) <= level && !heading.closest('summary, a, li, label, legend, header, hgroup')) found.push(kit.sight(heading, `Nothing stands under the heading “${text.slice(0, 20)}”.`));
  });
  for (const label of kit.all('label, legend')) {
    const text = kit.flat(label.textContent).replace(/[:：*]/g, '').trim();
    if (/^(?:label|field|input|text ?field|text|value|选项|标签|字段|输入框|文本框|内容|请输入|请选择|填写|option|enter text|field \d+|字段\d+)$/i.test(text) && kit.isSeen(label)) found.push(kit.sight(label, `The label “${text}” describes nothing.`));
  }
  const fields = kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"]):not([type="submit"]):not([type="button"]), select, textarea').filter((field) => kit.isSeen(field) && kit.isExposed(field));
  fields.forEach((field, index) => {
    const name = kit.nameOf(field);
    if (name !== '' && fields.slice(0, index).some((other) => other.form === field.form && other.closest('fieldset, tr, li, [role="group"]') === field.closest('fieldset, tr, li, [role="group"]') && kit.nameOf(other) === name)) found.push(kit.sight(field, `Two fields are labelled “${name}”.`));
  });
  for (const control of kit.all('button, [role="button"], input[type="submit"], input[type="button"]')) {
    const name = kit.isSeen(control) && kit.isExposed(control) ? kit.nameOf(control) : '';
    if (/^(?:button|btn|按钮|icon|图标|click|click here|点击|点击这里|x1|button \d+)$/i.test(name)) found.push(kit.sight(control, `The button “${name}” does not say what it does.`));
  }
  return found;
});
