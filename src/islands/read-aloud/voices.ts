/** Where the chosen voice's name is kept; a voice belongs to one device, so it is never sent. */
export const voiceKey = 'voice';

/**
 * Voices that speak Mandarin of the mainland and work on the device, so that no text is sent away.
 * Waits for browsers that list their voices late, at most two seconds; empty where there is none or no speech at all.
 */
export async function localChineseVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  const found = () => speechSynthesis.getVoices().filter(({ lang, localService }) => localService && isMainlandMandarin(lang));
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, 2_000);
    });
  }
  return found();
}

/** The name of the voice a person chose on this device; empty where none was chosen or storage is blocked. */
export function storedVoiceName(): string {
  try {
    return localStorage.getItem(voiceKey) ?? '';
  } catch {
    return '';
  }
}

/** The voice of that name, else the first. */
export function voiceNamed(name: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  return voices.find(({ voiceURI }) => voiceURI === name) ?? voices[0];
}

/** BCP 47 with hyphens, and Android's underscores; plain `zh` counts, Taiwan's and Hong Kong's do not. */
function isMainlandMandarin(lang: string): boolean {
  return /^(?:zh|cmn)(?:-hans)?(?:-cn)?$/i.test(lang.replaceAll('_', '-'));
}
