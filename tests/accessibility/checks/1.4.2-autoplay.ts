import { lookCheck } from '../inspect.ts';

/** Sound that starts by itself (WCAG 1.4.2 F23), and moving pictures that do (2.2.2). */
export const autoplay = lookCheck('1.4.2-autoplay', '1.4.2', (kit) => [
  ...kit.all<HTMLMediaElement>('audio[autoplay], video[autoplay]').map((media) => kit.sight(media, media.muted || media.hasAttribute('muted') ? 'A film that starts by itself.' : 'Sound that starts by itself.')),
  ...kit.all('bgsound').map((element) => kit.sight(element, 'Sound that starts by itself.')),
  ...kit.all<HTMLIFrameElement>('iframe[src]').filter((frame) => /[?&]auto_?play=(?:1|true)/i.test(frame.src)).map((frame) => kit.sight(frame, 'An embedded player that starts by itself.')),
  ...kit.all<HTMLScriptElement>('script:not([src])').filter((script) => /new Audio\([^)]*\)[\s\S]{0,200}\.play\(|AudioContext\([\s\S]*\.start\(/.test(script.text) && !/addEventListener\(\s*['"](?:click|keydown|pointerup)|onclick/.test(script.text)).map((script) => kit.sight(script, 'A script that plays sound by itself.')),
]);
