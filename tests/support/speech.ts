import type { Page } from '@playwright/test';

/** What the stubbed device was asked to say. */
interface Spoken {
  readonly text: string;
  readonly rate: number;
  readonly voice: string;
  readonly lang: string;
}

interface StubWindow {
  spoken: Spoken[];
  finishSentence: () => void;
}

interface StubVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

export const mandarin: StubVoice = { name: 'Ting', lang: 'zh-CN', localService: true };

/**
 * Puts a device voice in the place of the browser's, which headless has none of.
 * A sentence ends when the test says so; cancelling tells the cancelled one of an error, as browsers do.
 * @param isMute takes sentences and never begins them, as some devices do
 */
export async function stubSpeech(page: Page, voices: readonly StubVoice[], { isMute = false, isLate = false } = {}): Promise<void> {
  await page.addInitScript(
    ({ given, isMute, isLate }) => {
      const stub = window as unknown as StubWindow;
      const listed = given.map((voice) => ({ ...voice, voiceURI: voice.name, default: false }));
      let current: SpeechSynthesisUtterance | null = null;
      let isListed = !isLate;
      stub.spoken = [];
      stub.finishSentence = () => {
        const ended = current;
        current = null;
        ended?.onend?.({} as SpeechSynthesisEvent);
      };
      class Utterance {
        lang = '';
        rate = 1;
        voice: { name: string } | null = null;
        onstart: (() => void) | null = null;
        onend: (() => void) | null = null;
        onerror: (() => void) | null = null;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => (isListed ? listed : []),
        speak(utterance: Utterance) {
          current = utterance as unknown as SpeechSynthesisUtterance;
          stub.spoken.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name ?? '', lang: utterance.lang });
          if (!isMute) utterance.onstart?.();
        },
        cancel() {
          const cancelled = current as unknown as Utterance | null;
          current = null;
          cancelled?.onerror?.();
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
      if (isLate) {
        addEventListener('load', () => {
          isListed = true;
          synthesis.dispatchEvent(new Event('voiceschanged'));
        });
      }
    },
    { given: voices, isMute, isLate },
  );
}

/** Everything said so far. */
export async function spoken(page: Page): Promise<readonly Spoken[]> {
  return page.evaluate(() => (window as unknown as StubWindow).spoken);
}

/** The device has said the sentence. */
export async function finishSentence(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as StubWindow).finishSentence());
}
