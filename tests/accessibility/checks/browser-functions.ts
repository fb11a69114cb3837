import { lookCheck } from '../inspect.ts';

/** Handlers that take the browser's own means from people: selecting, copying, the menu, zoom by keys, leaving. */
export const browserFunctions = lookCheck('browser-functions', 'browser-functions', (kit) => {
  const main = document.querySelector('main p') ?? document.querySelector('main, p') ?? document.body;
  const found = [];
  const isTaken = (event: Event) => !main.dispatchEvent(event);
  const init = { bubbles: true, cancelable: true };
  for (const [name, event] of [
    ['Selecting', new Event('selectstart', init)],
    ['Copying', new ClipboardEvent('copy', init)],
    ['The context menu', new MouseEvent('contextmenu', init)],
    ['Zoom by Ctrl and plus', new KeyboardEvent('keydown', { ...init, key: '+', code: 'Equal', ctrlKey: true })],
    ['Zoom by Ctrl and wheel', new WheelEvent('wheel', { ...init, deltaY: 1, ctrlKey: true })],
    ['Reloading by F5', new KeyboardEvent('keydown', { ...init, key: 'F5', code: 'F5' })],
  ] as const)
    if (isTaken(event)) found.push(kit.sight(main, `${name} is prevented.`));
  if (getComputedStyle(main).userSelect === 'none') found.push(kit.sight(main, 'Its text cannot be selected.'));
  if (document.body.hasAttribute('onbeforeunload') || typeof window.onbeforeunload === 'function') found.push(kit.sight(document.body, 'Asks before it lets people go.'));
  for (const meta of kit.all<HTMLMetaElement>('meta[name="viewport"]')) if (/user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*(?:1|0|1\.\d+)\b/i.test(meta.content)) found.push(kit.sight(meta, 'Zoom by touch is prevented.'));
  return found;
});
