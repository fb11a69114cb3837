/*
 * The one script of every page: writes the preferences kept on this device onto <html> before anything is painted,
 * so that no theme flashes. A plain blocking script; pages read the same without it. Named by its content's hash.
 */
(() => {
  const apply = (restored) => {
    try {
      const stored = localStorage.getItem('preferences');
      const { dataset } = document.documentElement;
      // Nothing kept here: what the server wrote from its cookie stands.
      if (stored === null && !restored) return;
      for (const name of ['theme', 'size', 'spacing', 'pinyin', 'motion', 'rate']) delete dataset[name];
      new URLSearchParams(stored ?? '').forEach((value, name) => { dataset[name] = value; });
    } catch {
      // Storage is blocked; the device's own settings stand.
    }
  };
  apply(false);
  // Going back shows a page as it was left, perhaps before the settings changed.
  addEventListener('pageshow', ({ persisted }) => persisted && apply(true));
})();
