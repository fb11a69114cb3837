import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Replacement {
  readonly from: string;
  readonly to: string;
}

interface Fault extends Replacement {
  readonly id: string;
  readonly criterion: string;
  readonly and?: Replacement;
  readonly also?: Replacement;
}

/** A page with one planted fault. */
interface SeededPage {
  readonly id: string;
  readonly criterion: string;
  readonly html: string;
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Sound pages of three kinds; nothing may be found on them. */
export const controlPages: readonly { readonly id: string; readonly html: string }[] = ['control', 'plain', 'zh'].map((id) => ({ id, html: read(`${id}.html`) }));

/**
 * The control page with each fault of faults.yaml in turn.
 * @throws when what a fault replaces does not stand on the page exactly once
 */
export function readSeededPages(): readonly SeededPage[] {
  const control = read('control.html');
  return (parse(read('faults.yaml')) as readonly Fault[]).map((fault) => {
    const replacements = [fault, fault.and, fault.also].filter((each) => each !== undefined);
    const html = replacements.reduce((text, { from, to }) => {
      const parts = text.split(from);
      if (parts.length !== 2) throw new Error(`faults.yaml, ${fault.id}: “${from}” stands ${parts.length - 1} times in control.html, not once`);
      return parts.join(to);
    }, control);
    return { id: fault.id, criterion: fault.criterion, html };
  });
}
