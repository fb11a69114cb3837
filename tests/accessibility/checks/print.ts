import { actCheck, inPage, withMedia } from '../inspect.ts';

/** A page that loses its content on paper. */
export const print = actCheck('print', 'print', async (page) => {
  // What is pressed, and what says that it is for the screen, is of no use on paper.
  const letters = () => inPage(page, (kit) => kit.textElements().filter((element) => (element.closest('main') ?? !document.querySelector('main')) && !element.closest('button, label, .screen-only')).reduce((sum, element) => sum + kit.flat(element.textContent).length, 0));
  const onScreen = await letters();
  return withMedia(page, { media: 'print' }, async () => {
    const onPaper = await letters();
    if (onPaper < onScreen * 0.6) return [{ target: 'main', message: `Only ${Math.round((onPaper / onScreen) * 100)} % of the text is printed.` }];
    return inPage(page, (kit) =>
      kit.all('html, body, main').flatMap((element) => {
        const { overflowY, height } = getComputedStyle(element);
        return /hidden|clip|auto|scroll/.test(overflowY) && element.scrollHeight > Number.parseFloat(height) + 50 && (element.localName === 'main' || /hidden|clip/.test(overflowY)) ? [kit.sight(element, 'Only the first sheet is printed; the rest is cut off.')] : [];
      }),
    );
  });
});
