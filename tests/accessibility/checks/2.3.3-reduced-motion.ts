import { actCheck, inPage, withMedia } from '../inspect.ts';

/** Movement that stays where the system asks for none (WCAG 2.3.3 C39). */
export const reducedMotion = actCheck('2.3.3-reduced-motion', '2.3.3', (page) =>
  withMedia(page, { reducedMotion: 'reduce' }, () =>
    inPage(page, (kit) => {
      const frames = new Map<string, string>();
      const read = (rules: CSSRuleList): void => {
        for (const rule of rules) {
          if (rule instanceof CSSKeyframesRule) frames.set(rule.name, rule.cssText);
          else if ('cssRules' in rule) read((rule as CSSGroupingRule).cssRules);
        }
      };
      for (const sheet of document.styleSheets) {
        try {
          read(sheet.cssRules);
        } catch {
          // The rules of another origin cannot be read.
        }
      }
      return kit.all('body *').flatMap((element) => {
        const { animationName, animationDuration, animationPlayState } = getComputedStyle(element);
        if (animationName === 'none' || animationPlayState === 'paused' || !kit.isSeen(element)) return [];
        const moves = animationName.split(', ').some((name) => /transform|translate|rotate|scale|left:|top:|right:|margin|background-position/.test(frames.get(name) ?? ''));
        return moves && animationDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0.3) ? [kit.sight(element, `Moves (${animationName}) although no motion is wanted.`)] : [];
      });
    }),
  ),
);
