import { parsePreferences, preferenceValues, speechRates, type Preferences } from '#preferences/Preferences.ts';
import { highlight } from './highlight.ts';
import { Reader, type ReaderState } from './Reader.ts';
import { spokenSentences } from './spokenSentences.ts';
import { localVoices, storedVoiceName, voiceNamed } from './voices.ts';

type Rate = Preferences['rate'];

const rates = [...preferenceValues.rate].sort((a, b) => speechRates[a] - speechRates[b]);
const place = document.querySelector<HTMLElement>('[data-read-aloud]')!;
const part = (name: string) => place.querySelector<HTMLElement>(`[data-${name}]`)!;
const button = (does: string) => place.querySelector<HTMLElement>(`[data-do="${does}"]`)!;

void start();

/** Shows the controls where the device has a voice of its own, else says that it has none. Speaks only when asked to. */
async function start(): Promise<void> {
  const { lang } = document.documentElement;
  const voice = voiceNamed(storedVoiceName(lang), await localVoices(lang));
  if (!voice) {
    part('no-voice').hidden = false;
    return;
  }
  const toggle = button('toggle');
  const status = part('status');
  const more = part('more');
  let rate: Rate = parsePreferences(new URLSearchParams({ ...document.documentElement.dataset } as Record<string, string>).toString()).rate;
  let reader: Reader | null = null;

  const begin = () => {
    const sentences = spokenSentences(document.querySelectorAll('main h1, main article'));
    return new Reader(sentences.map(({ text }) => text), lang, voice, speechRates[rate], {
      onChange: (state, index) => {
        showState(toggle, state);
        highlight(index === null ? null : sentences[index]!);
      },
      onEnd: () => (status.textContent = status.dataset['ended']!),
      onSilence: () => (status.textContent = status.dataset['silent']!),
    });
  };
  const change = (step: 1 | -1) => {
    rate = rates[rates.indexOf(rate) + step] ?? rate;
    reader?.setRate(speechRates[rate]);
    status.textContent = status.dataset[rate]!;
  };

  toggle.addEventListener('click', () => {
    status.textContent = '';
    more.hidden = false;
    reader ??= begin();
    reader.toggle();
  });
  button('stop').addEventListener('click', () => reader?.stop());
  button('slower').addEventListener('click', () => change(-1));
  button('faster').addEventListener('click', () => change(1));
  addEventListener('pagehide', () => reader?.stop());
  part('controls').hidden = false;
}

function showState(toggle: HTMLElement, state: ReaderState): void {
  for (const words of toggle.querySelectorAll<HTMLElement>('[data-when]')) words.hidden = words.dataset['when'] !== state;
}
