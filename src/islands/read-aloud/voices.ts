/** Where the chosen voice's name is kept, for each language; a voice belongs to one device, so it is never sent. */
export const voiceKeyFor = (language: string) => (language.startsWith('zh') ? 'voice' : `voice-${language}`);

/**
 * Voices that speak a page's language and work on the device, so that no text is sent away. For Chinese that is Mandarin of the mainland.
 * Waits for browsers that list their voices late, at most two seconds; empty where there is none or no speech at all.
 */
export async function localVoices(language: string): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  const found = () => speechSynthesis.getVoices().filter(({ lang, localService }) => localService && speaks(lang, language));
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, 2_000);
    });
  }
  return found();
}

/** The name of the voice a person chose on this device; empty where none was chosen or storage is blocked. */
export function storedVoiceName(language: string): string {
  try {
    return localStorage.getItem(voiceKeyFor(language)) ?? '';
  } catch {
    return '';
  }
}

/** The voice of that name, else the first. */
export function voiceNamed(name: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  return voices.find(({ voiceURI }) => voiceURI === name) ?? voices[0];
}

/** BCP 47 with hyphens, and Android's underscores; plain `zh` counts, Taiwan's and Hong Kong's do not. */
function speaks(voice: string, language: string): boolean {
  const code = voice.replaceAll('_', '-');
  if (language.startsWith('zh')) return /^(?:zh|cmn)(?:-hans)?(?:-cn)?$/i.test(code);
  return code.toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0];
}
