import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EngineFinding } from './engines/Engine.ts';
import type { Finding } from './PageCheck.ts';

const mostEntries = 20;
const mostDays = 90;

const pattern = z.string().refine((text) => isPattern(text), 'not a regular expression');

const entry = z.strictObject({
  engine: z.enum(['axe', 'alfa', 'ibm', 'own']),
  rule: z.string().min(1),
  /** Matches the whole target. */
  selector: pattern,
  /** Matches the whole address. */
  pages: pattern,
  /** Why it is no fault: what a person looked at. */
  reason: z.string().min(20),
  /** When it was looked at; it holds for 90 days at most. */
  seen: z.iso.date(),
  expires: z.iso.date(),
}).refine(({ seen, expires }) => Date.parse(expires) - Date.parse(seen) <= mostDays * 86_400_000, `期限不能超过 ${mostDays} 天。 / expires at most ${mostDays} days after seen.`);
type Entry = z.infer<typeof entry>;

/** Our checks that guess by pattern; what they find may be settled, what the others measure may not. */
const guesses = /^(?:1\.2|1\.3\.[123]|1\.4\.5|2\.4\.6)-/;

interface Register {
  /** What the register does not settle: failures of a criterion, and doubts, guesses or best practice without an entry that still holds. */
  open<Found extends Finding | EngineFinding>(findings: readonly Found[], address: string): readonly Found[];
  /** Entries that settled nothing so far; after a full run each of them is a fault. */
  unused(): readonly string[];
}

/**
 * Reads a register.
 * @param text YAML, as register.yaml describes it
 * @param today ISO date
 * @throws naming each entry that is malformed or lasts longer than 90 days, and when there are more than 20
 */
export function readRegister(text: string, today: string): Register {
  const { entries } = z.strictObject({ entries: z.array(entry).max(mostEntries) }).parse(parse(text));
  const used = new Set<string>();
  const settles = (each: Entry, finding: Finding | EngineFinding, address: string) => {
    const { engine, rule, isDoubt } = 'engine' in finding
      ? { engine: finding.engine, rule: finding.rule, isDoubt: finding.isUndecided || finding.criterion === 'best-practice' }
      : { engine: 'own', rule: finding.check, isDoubt: guesses.test(finding.check) };
    return each.expires >= today && isDoubt && each.engine === engine && each.rule === rule && isWhole(each.selector, finding.target) && isWhole(each.pages, address);
  };
  return {
    open: (findings, address) =>
      findings.filter((finding) => {
        const settled = entries.filter((each) => settles(each, finding, address));
        for (const each of settled) used.add(nameOf(each));
        return settled.length === 0;
      }),
    unused: () => entries.map(nameOf).filter((name) => !used.has(name)),
  };
}

/** The register of this site, read for today. */
export const register = readRegister(readFileSync(new URL('register.yaml', import.meta.url), 'utf8'), new Date().toISOString().slice(0, 10));

function nameOf({ engine, rule, selector, pages }: Entry): string {
  return `${engine}/${rule} ${selector} ${pages}`;
}

function isWhole(text: string, given: string): boolean {
  return new RegExp(`^(?:${text})$`, 'u').test(given);
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}
