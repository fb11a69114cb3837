export type ReaderState = 'stopped' | 'reading' | 'paused';

/** What the page does while sentences are read. */
interface ReaderListener {
  /** `index` is the sentence being read, null when none is. */
  readonly onChange: (state: ReaderState, index: number | null) => void;
  readonly onEnd: () => void;
  /** The device does not speak although it said that it could. */
  readonly onSilence: () => void;
}

/**
 * Reads sentences one after another with the Web Speech API, one utterance each, for long ones are cut short by some browsers.
 * Pausing cancels and going on repeats the sentence: Android has no pause of its own. A watchdog goes on where `end` never comes.
 */
export class Reader {
  readonly #sentences: readonly string[];
  readonly #language: string;
  readonly #voice: SpeechSynthesisVoice;
  readonly #listener: ReaderListener;
  #rate: number;
  #state: ReaderState = 'stopped';
  #index = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  /** Kept, or Chromium forgets it before its end is told. Events of any other utterance are late and mean nothing. */
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor(sentences: readonly string[], language: string, voice: SpeechSynthesisVoice, rate: number, listener: ReaderListener) {
    this.#sentences = sentences;
    this.#language = language;
    this.#voice = voice;
    this.#rate = rate;
    this.#listener = listener;
  }

  /** Starts, pauses, or goes on. */
  toggle(): void {
    if (this.#state !== 'reading') return this.#read();
    this.#hush();
    this.#become('paused');
  }

  /** Stops; the next start is from the beginning. */
  stop(): void {
    this.#hush();
    this.#index = 0;
    this.#become('stopped');
  }

  /** @param rate of the Web Speech API; the sentence being read is begun again */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#state === 'reading') this.#read();
  }

  #read(): void {
    this.#hush();
    const text = this.#sentences[this.#index]!;
    const utterance = new SpeechSynthesisUtterance(text);
    let isSpoken = false;
    Object.assign(utterance, { lang: this.#language, voice: this.#voice, rate: this.#rate });
    utterance.onstart = () => (isSpoken = true);
    utterance.onend = () => this.#utterance === utterance && this.#goOn();
    utterance.onerror = () => this.#utterance === utterance && this.#fallSilent();
    this.#utterance = utterance;
    this.#watchdog = setTimeout(() => (isSpoken ? this.#goOn() : this.#fallSilent()), longestMs(text, this.#rate));
    this.#become('reading');
    speechSynthesis.speak(utterance);
  }

  #goOn(): void {
    this.#index += 1;
    if (this.#index < this.#sentences.length) return this.#read();
    this.stop();
    this.#listener.onEnd();
  }

  #fallSilent(): void {
    this.stop();
    this.#listener.onSilence();
  }

  #hush(): void {
    clearTimeout(this.#watchdog);
    this.#utterance = null;
    speechSynthesis.cancel();
  }

  #become(state: ReaderState): void {
    this.#state = state;
    this.#listener.onChange(state, state === 'stopped' ? null : this.#index);
  }
}

/** Twice the time that a slow voice takes (four characters a second), and three seconds to begin. */
function longestMs(text: string, rate: number): number {
  return 3_000 + (text.length * 500) / rate;
}
