import type { CheckData } from '#content/CheckData.ts';
import type { Journey, JourneyFault, Step } from '#domain/journey.ts';
import type { CheckEntry } from '#content/CheckData.ts';
import type { Policy } from '#domain/policy.ts';
import type { CheckWords } from '#i18n/CheckWords.ts';

/** What every part of the check is drawn from; the same on the server and on the device. */
export interface CheckView {
  readonly data: CheckData;
  readonly policy: Policy<CheckEntry>;
  readonly journey: Journey;
  readonly step: Step;
  /** What is ticked at the step's question, where it cannot stand in the answers (yet). */
  readonly chosen: readonly string[] | null;
  readonly fault: JourneyFault | null;
  readonly t: CheckWords;
  /** The language's folder as addresses begin with it, e.g. `/en`; empty for the source language. */
  readonly root: string;
  /** The language of pages that stand in the source language alone; undefined where this page is in it too. */
  readonly sourceLang: string | undefined;
  /** Set on the device only: what needs a script. The server draws of it what results have, hidden (see mount.tsx). */
  readonly device: Device | null;
}

/** What a script on the device adds. */
export interface Device {
  /** Whether the person agreed that this tab remembers the answers. */
  readonly isKept: boolean;
  readonly keep: (agreed: boolean) => void;
  readonly copy: (text: string) => void;
  /** The text to copy by hand, when the browser would not. */
  readonly toCopyByHand: string | null;
}

/** Address of a step, e.g. `/check/grade/`; `root` as in {@link CheckView}. */
export function addressOf(step: Step, root: string): string {
  return step === 'start' ? `${root}/check/` : `${root}/check/${step}/`;
}
