import { lookCheck } from '../inspect.ts';

/** Instructions that name a thing by colour, shape or side alone (WCAG 1.3.3 F14, F26; 1.4.1 F81). */
export const sensory = lookCheck('1.3.3-sensory', '1.3.3', (kit) => {
  const patterns = [
    /(?:左|右)(?:边|侧|面|方|上角|下角)(?:的)?(?:(?:红|绿|蓝|黄|橙|灰)色(?:的)?)?(?:大|小|圆形?|方形?)?(?:按钮|链接|图标|菜单|方框|表格|框)/u,
    /(?:红|绿|蓝|黄|橙|灰|黑|白)色(?:的)?(?:大|小|圆形?|方形?)?(?:按钮|链接|图标|菜单|字段|文字|项目|字|框|部分|栏目)/u,
    /(?:圆形|方形|三角形|星形|箭头形)(?:的)?(?:按钮|链接|图标|菜单)/u,
    /(?:标红|红字|标为红色|以红色标|用红色标|标成红色|红色(?:表示|为|的为|的是|代表)|绿色(?:表示|为|的为|的是|代表))/u,
    /\b(?:the |a )?(?:red|green|blue|yellow|orange|gr[ae]y|round|square|circular|triangular)\s+(?:button|link|icon|menu|box|field|text|items?|fields|labels?|entries)\b/i,
    /\b(?:button|link|icon|menu|box|form|column|panel|sidebar)\s+(?:on|to|at)\s+(?:the|your)\s+(?:left|right|bottom right|top right|bottom left|top left)\b/i,
    /\b(?:marked|shown|highlighted|displayed|listed|indicated|are) in (?:red|green|blue|yellow|orange|bold)\b/i,
  ];
  return kit
    .textElements()
    .filter((element) => !element.closest('pre, code, blockquote'))
    .flatMap((element) => {
      const text = kit.flat([...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || (node instanceof Element && node.matches('b, strong, em, span'))).map((node) => node.textContent).join(''));
      const hit = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
      return hit ? [kit.sight(element, `“${hit}” is found only by people who see it.`)] : [];
    });
});
