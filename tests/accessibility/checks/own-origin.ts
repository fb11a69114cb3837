import { lookCheck } from '../inspect.ts';

/** Requests to another host than the page's own: they tell a stranger who reads what. */
export const ownOrigin = lookCheck('own-origin', 'privacy', (kit) => {
  const isOther = (address: string) => {
    try {
      const url = new URL(address, document.baseURI);
      return /^https?:$/.test(url.protocol) && url.host !== location.host;
    } catch {
      return false;
    }
  };
  const found = kit.all('script[src], img[src], iframe[src], link[href], video[src], audio[src], source[src], embed[src], object[data], input[src], track[src]').flatMap((element) => {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data') ?? '';
    const isFetched = element.localName !== 'link' || /stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|manifest|modulepreload/.test(element.getAttribute('rel') ?? '');
    return isFetched && isOther(address) ? [kit.sight(element, `Fetches ${address} from elsewhere.`)] : [];
  });
  const known = new Set(found.map(({ message }) => message));
  for (const entry of performance.getEntriesByType('resource')) if (isOther(entry.name) && ![...known].some((message) => message.includes(entry.name))) found.push({ target: 'html', message: `Fetches ${entry.name} from elsewhere.` });
  return found;
});
