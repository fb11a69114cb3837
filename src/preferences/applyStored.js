/*
 * The one script of every page: before the first paint it writes the preferences kept on this device onto <html>, and
 * leads on to the copy with pinyin. Pages read the same without it.
 */
(() => {
  const apply = (restored) => {
    try {
      const stored = localStorage.getItem('preferences');
      const page = document.documentElement;
      // Nothing kept here: what the server wrote from its cookie stands.
      if (stored === null && !restored) return;
      for (const name of ['theme', 'size', 'spacing', 'pinyin', 'motion', 'rate']) page.removeAttribute(`data-${name}`);
      new URLSearchParams(stored ?? '').forEach((value, name) => { page.dataset[name] = value; });
      const { pinyin, pinyinAt } = page.dataset;
      if (pinyin && pinyinAt) location.replace(pinyinAt + location.hash);
    } catch {
      // Storage is blocked.
    }
  };
  apply(false);
  // Going back shows a page as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && apply(true));
})();
