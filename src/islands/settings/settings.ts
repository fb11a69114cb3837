import { localVoices, storedVoiceName, voiceKeyFor, voiceNamed } from '#islands/read-aloud/voices.ts';
import { parsePreferences, preferenceNames, preferencesFromForm, preferencesKey, preferenceValues, speechRates, writePreferences } from '#preferences/Preferences.ts';

/**
 * The settings form kept on the device: with JavaScript nothing is sent, and what the cookie held moves into storage.
 * Where storage is blocked the form is sent as it would be without JavaScript.
 */
const page = document.documentElement;
const status = document.querySelector<HTMLElement>('[role="status"]')!;

showCurrent();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preferences]')) {
  form.addEventListener('submit', (event) => {
    const sent = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
    const written = writePreferences(preferencesFromForm(sent, currentPreferences()));
    if (!keep(written)) return;
    event.preventDefault();
    apply(written);
    showCurrent();
    say(written === '' ? status.dataset['savedDefault']! : status.dataset['savedOnDevice']!);
  });
}
void offerVoices();

/** What holds now, from the attributes that the page's first script or the server wrote. */
function currentPreferences() {
  return parsePreferences(new URLSearchParams({ ...page.dataset } as Record<string, string>).toString());
}

/** False when this browser keeps nothing. */
function keep(written: string): boolean {
  try {
    if (written === '') localStorage.removeItem(preferencesKey);
    else localStorage.setItem(preferencesKey, written);
    document.cookie = `${preferencesKey}=; Path=/; Max-Age=0; SameSite=Lax`;
    return true;
  } catch {
    return false;
  }
}

function apply(written: string): void {
  for (const name of preferenceNames) page.removeAttribute(`data-${name}`);
  new URLSearchParams(written).forEach((value, name) => { page.dataset[name] = value; });
}

function showCurrent(): void {
  const current = currentPreferences();
  for (const name of preferenceNames) {
    for (const value of preferenceValues[name]) {
      document.querySelector<HTMLInputElement>(`#${name}-${value}`)!.checked = value === current[name];
    }
  }
}

function say(words: string): void {
  const strong = Object.assign(document.createElement('strong'), { textContent: words });
  const message = Object.assign(document.createElement('p'), { className: 'panel' });
  message.append(strong);
  status.replaceChildren(message);
}

async function offerVoices(): Promise<void> {
  const voices = await localVoices(page.lang);
  const section = document.querySelector<HTMLElement>('[data-voice]')!;
  const form = section.querySelector('form')!;
  section.hidden = false;
  form.hidden = voices.length === 0;
  section.querySelector<HTMLElement>(':scope > p')!.hidden = voices.length > 0;

  const automatic = form.querySelector('.option')!;
  const stored = storedVoiceName(page.lang);
  const options = voices.map((voice, index) => {
    const option = automatic.cloneNode(true) as Element;
    const input = option.querySelector('input')!;
    Object.assign(input, { id: `voice-${index}`, value: voice.voiceURI, checked: voice.voiceURI === stored });
    Object.assign(option.querySelector('label')!, { htmlFor: input.id, textContent: voice.name });
    return option;
  });
  automatic.after(...options);

  const wanted = () => String(new FormData(form).get('voice') ?? '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say(keepVoice(wanted()) ? status.dataset['savedOnDevice']! : status.dataset['notKept']!);
  });
  const tryOut = form.querySelector<HTMLButtonElement>('[data-sample]')!;
  tryOut.addEventListener('click', () => {
    const utterance = new SpeechSynthesisUtterance(tryOut.dataset['sample']);
    Object.assign(utterance, { voice: voiceNamed(wanted(), voices), lang: page.lang, rate: speechRates[currentPreferences().rate] });
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  });
}

function keepVoice(name: string): boolean {
  try {
    localStorage.setItem(voiceKeyFor(page.lang), name);
    return true;
  } catch {
    return false;
  }
}
