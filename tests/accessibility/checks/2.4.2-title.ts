import { lookCheck } from '../inspect.ts';

/** Titles that say nothing, or something that is not on the page (WCAG F25). */
export const title = lookCheck('2.4.2-title', '2.4.2', (kit) => {
  const words = kit.flat(document.title);
  const sight = (message: string) => [{ target: 'title', message }];
  if (words === '') return sight('The page has no title.');
  if (/^(?:untitled(?: document)?|document|page ?\d*|new page|home ?page|home|index|test|title|welcome|default|无标题(?:文档)?|新建(?:网页|文档|页面)|文档|页面|网页|标题|首页|主页|测试|默认|欢迎(?:光临)?)$/i.test(words) || /\.(?:html?|php|aspx?|jsp)$/i.test(words) || /^(?:https?:|www\.)/i.test(words)) return sight(`The title “${words}” says nothing of this page.`);
  const pieces = (text: string) => new Set([...(text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => Array.from({ length: Math.max(1, run.length - 1) }, (_, at) => run.slice(at, at + 2))), ...(text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((word) => word.replace(/(?:s|es|ing|ed)$/, ''))]);
  const main = document.querySelector('main') ?? document.body;
  const h1 = kit.flat(document.querySelector('h1')?.textContent);
  if (h1 === '') return [];
  const first = words.split(/\s*[|｜·–—_«»-]\s*/u)[0]!;
  const [given, head, body] = [pieces(first), pieces(h1), pieces(kit.flat(main.textContent))];
  const isOnPage = [...given].some((piece) => head.has(piece)) || [...given].filter((piece) => body.has(piece)).length >= Math.max(1, given.size * 0.5);
  const whole = pieces(words);
  return given.size > 0 && !isOnPage && ![...whole].some((piece) => head.has(piece)) ? sight(`The title “${words}” has nothing in common with the heading “${h1}”.`) : [];
});
