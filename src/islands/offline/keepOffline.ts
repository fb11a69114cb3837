import { bytesToFetch, inMegabytes, type Edition } from '#offline/Edition.ts';
import { exclusively } from '#offline/exclusively.ts';
import { reasonOf, type Reason } from '#offline/KeepingFault.ts';
import { KeptEditions } from '#offline/KeptEditions.ts';
import { readEdition } from '#offline/readEdition.ts';

/** What the page says, by occasion; written into the page in its language. */
type Words = Readonly<Record<'kept' | 'notYet' | 'lost' | 'size' | 'sizeUnknown' | 'upToDate' | 'keep' | 'update' | 'progress' | 'started' | 'done' | 'removed' | 'failed' | Reason, string>>;

const section = document.getElementById('keep-here');
if (section) {
  part(section, 'without-script').hidden = true;
  // Plain http and some private windows have neither.
  const isAble = 'serviceWorker' in navigator && 'caches' in window && isSecureContext;
  part(section, isAble ? 'able' : 'unsupported').hidden = false;
  if (isAble) void offerKeeping(section);
}

/** Shows what is kept and what keeping would cost, and does what the buttons say. Nothing is downloaded before. */
async function offerKeeping(section: HTMLElement): Promise<void> {
  const { language, root } = section.dataset as { language: string; root: string };
  const words = JSON.parse(section.dataset['words']!) as Words;
  const editions = new KeptEditions(caches);
  const [state, size, keep, remove, keeping, count, stop, status] = (['state', 'size', 'keep', 'remove', 'keeping', 'count', 'stop', 'status'] as const).map(
    (name) => part(section, name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const bar = keeping.querySelector('progress')!;
  let offered: Edition | null = null;
  let stopping = new AbortController();

  keep.addEventListener('click', () => void keepIt());
  remove.addEventListener('click', () => void removeIt());
  stop.addEventListener('click', () => stopping.abort());
  await show();
  section.dataset['onDevice'] = '';

  async function show(): Promise<void> {
    try {
      const kept = await editions.in(language);
      const isWhole = kept !== null && (await editions.isWhole(kept));
      const date = kept && new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(kept.keptAt));
      state.textContent = !kept ? words.notYet : isWhole ? filled(words.kept, { date: date! }) : words.lost;
      remove.hidden = !(await editions.holdsAny(language));
      // What is kept is told at once; the site may take its time, or not answer.
      offered = await readEdition(root).catch(() => null);
      const isCurrent = isWhole && offered?.version === kept.version;
      const bytes = offered && bytesToFetch(offered, isWhole ? await editions.listOf(kept) : null);
      size.textContent = bytes === null ? words.sizeUnknown : isCurrent ? words.upToDate : filled(words.size, { megabytes: inMegabytes(bytes) });
      keep.textContent = isWhole ? words.update : words.keep;
      keep.hidden = offered === null || isCurrent;
    } catch {
      // Storage is blocked.
      part(section, 'able').hidden = true;
      part(section, 'unsupported').hidden = false;
    }
  }

  async function keepIt(): Promise<void> {
    stopping = new AbortController();
    keeping.hidden = false;
    keep.hidden = remove.hidden = true;
    stop.focus();
    status.textContent = words.started;
    const said = await exclusively(kept).catch((error: unknown) => words[reasonOf(error) ?? 'failed']);
    await show();
    keeping.hidden = true;
    // The button that was pressed is gone, or has become another.
    (keep.hidden ? remove : keep).focus();
    status.textContent = said;
  }

  async function kept(): Promise<string> {
    // Asked for again, because what is offered may have changed since the page was opened.
    const edition = await readEdition(root);
    const isFirst = (await editions.all()).length === 0;
    const registration = await navigator.serviceWorker.register('/sw.js');
    try {
      await editions.keep(edition, { signal: stopping.signal, onProgress });
    } catch (error) {
      if (isFirst) await registration.unregister();
      throw error;
    }
    keepPreferences(section.dataset['preferencesKey']!);
    return words.done;
  }

  function onProgress(done: number, total: number): void {
    bar.max = total;
    bar.value = done;
    count.textContent = filled(words.progress, { done: String(done), total: String(total) });
  }

  async function removeIt(): Promise<void> {
    await exclusively(() => editions.remove(language));
    if ((await editions.all()).length === 0) await (await navigator.serviceWorker.getRegistration('/'))?.unregister();
    await show();
    keep.focus();
    status.textContent = words.removed;
  }
}

/** Kept pages are the same for everyone, so preferences that only the cookie holds must be in storage too. */
function keepPreferences(key: string): void {
  try {
    const inCookie = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${key}=`))?.slice(key.length + 1);
    if (inCookie && localStorage.getItem(key) === null) localStorage.setItem(key, inCookie);
  } catch {
    // Storage is blocked: the pages look as the device wants them.
  }
}

function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}

function part(section: HTMLElement, name: string): HTMLElement {
  return section.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}
