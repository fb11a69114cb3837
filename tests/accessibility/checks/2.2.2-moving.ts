import { actCheck, inPage } from '../inspect.ts';

/** What moves, blinks or changes for longer than five seconds and cannot be stopped (WCAG F4, F7, F16, F47, F50). */
export const moving = actCheck('2.2.2-moving', '2.2.2', (page) =>
  inPage(page, async (kit) => {
    const stops = /暂停|停止|关闭动画|pause|stop/i;
    if (kit.all('button, [role="button"], input[type="button"], a').some((control) => kit.isSeen(control) && stops.test(kit.nameOf(control)))) return [];
    const found = kit.all('marquee, blink').map((element) => kit.sight(element, `<${element.localName}> moves for ever.`));
    for (const animation of document.getAnimations()) {
      const effect = animation.effect as KeyframeEffect | null;
      const target = effect?.target;
      const timing = effect?.getComputedTiming();
      if (!target || !timing || animation.playState !== 'running' || !kit.isSeen(target)) continue;
      const seconds = Number(timing.activeDuration) / 1000;
      const isBusy = target.closest('[role="progressbar"], [aria-busy="true"], progress');
      if (seconds > 5 && !isBusy) found.push(kit.sight(target, `Moves for ${seconds === Number.POSITIVE_INFINITY ? 'ever' : `${seconds} s`} and cannot be stopped.`));
    }
    const hasInterval = kit.all<HTMLScriptElement>('script:not([src])').some((script) => /setInterval\s*\(|requestAnimationFrame\s*\(|setTimeout\s*\(\s*(\w+)[\s\S]*function\s+\1/.test(script.text));
    if (hasInterval) {
      const changed = new Map<Element, number>();
      const observer = new MutationObserver((records) => {
        for (const record of records) {
          const element = record.target instanceof Element ? record.target : record.target.parentElement;
          if (element && kit.isSeen(element)) changed.set(element, (changed.get(element) ?? 0) + 1);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class', 'hidden', 'src'] });
      await new Promise((resolve) => setTimeout(resolve, 2200));
      observer.disconnect();
      for (const [element, times] of changed) if (times >= 2) found.push(kit.sight(element, 'Changes by itself again and again and cannot be stopped.'));
    }
    return found;
  }),
);
