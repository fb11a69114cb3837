/*
 * The one script of every page: writes the preferences kept on this device onto <html> before the first paint,
 * so that no theme flashes. A plain blocking script; pages read the same without it.
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
    } catch {
      // Storage is blocked; the device's own settings stand.
    }
  };
  apply(false);
  // Going back shows a page as it was left, perhaps before the settings changed.
  addEventListener('pageshow', ({ persisted }) => persisted && apply(true));
})();
