import { parseAnswers } from '#domain/parseAnswers.ts';
import { emptyJourney, type Journey } from '#domain/journey.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';

const key = 'check';

interface KeptJourney {
  /** The remembered journey, or null when nothing (readable) is remembered. */
  readonly read: () => Journey | null;
  /** Remembers the journey in this tab; false when the browser refuses. */
  readonly write: (journey: Journey) => boolean;
  readonly forget: () => void;
}

/** What the person agreed to have remembered until the tab is closed. A browser may forbid storage altogether. */
export function keptJourney(window: { readonly sessionStorage: Storage }, questionnaire: Questionnaire): KeptJourney {
  return {
    read() {
      try {
        const text = window.sessionStorage.getItem(key);
        if (text === null) return null;
        const { answers, trail } = JSON.parse(text) as Partial<Journey>;
        const parsed = parseAnswers(questionnaire, answers);
        return parsed.ok ? { ...emptyJourney, answers: parsed.answers, trail: (trail ?? []).filter((question) => question in parsed.answers) } : null;
      } catch {
        return null;
      }
    },
    write({ answers, trail }) {
      try {
        window.sessionStorage.setItem(key, JSON.stringify({ answers, trail }));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        window.sessionStorage.removeItem(key);
      } catch {
        // Nothing was stored, so there is nothing to forget.
      }
    },
  };
}

/** Whether this tab may hold answers, remembered or handed over from another language's page. */
export function isAnythingKept(): boolean {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false;
  }
}
