import { lookCheck } from '../inspect.ts';

/** Fields that refuse pasting, and puzzles in the way (WCAG 3.3.8 F109). */
export const authentication = lookCheck('3.3.8-authentication', '3.3.8', (kit) => {
  const found = [];
  for (const field of kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"]), textarea')) {
    if (!kit.isSeen(field) || field.disabled) continue;
    const isRefused = !field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() }));
    if (isRefused) found.push(kit.sight(field, 'Refuses what is pasted.'));
    if (field.type === 'password' && field.autocomplete === 'off') found.push(kit.sight(field, 'Keeps password managers away.'));
  }
  for (const image of kit.all('img')) {
    const words = `${image.getAttribute('alt')} ${image.getAttribute('src')} ${image.id} ${image.className}`;
    const around = kit.flat((image.closest('form, fieldset, p, div') ?? document.body).textContent);
    if (/captcha|验证码/i.test(words) && !/语音|短信|audio|sms|email/i.test(around)) found.push(kit.sight(image, 'Letters in a picture must be read to go on.'));
  }
  return found;
});
