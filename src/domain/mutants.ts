import type { Rule } from './rule.ts';

/** A rule with one deliberate mistake, and what the mistake is. */
interface Mutant {
  readonly rule: Rule;
  readonly change: string;
}

/**
 * Every rule that differs from this one by a single mistake: a group's `all` and `any` exchanged, one condition of a
 * group dropped, a `not` lost, a condition turned round, one option of a list forgotten.
 */
export function mutantsOf(rule: Rule): readonly Mutant[] {
  switch (rule.kind) {
    case 'fact':
      return [
        turned(rule),
        ...(rule.anyOf.length > 1
          ? rule.anyOf.map((option) => ({ rule: { ...rule, anyOf: rule.anyOf.filter((other) => other !== option) }, change: `forget ${rule.fact}:${option}` }))
          : []),
      ];
    case 'term':
      return [turned(rule)];
    case 'not':
      return [
        { rule: rule.of, change: 'lose not' },
        ...mutantsOf(rule.of).map((mutant) => ({ ...mutant, rule: { ...rule, of: mutant.rule } })),
      ];
    case 'all':
    case 'any': {
      const inside = rule.of.flatMap((part, index) =>
        mutantsOf(part).map((mutant) => ({ ...mutant, rule: { ...rule, of: rule.of.with(index, mutant.rule) } })),
      );
      if (rule.of.length === 1) return inside;
      return [
        { rule: { ...rule, kind: rule.kind === 'all' ? 'any' : 'all' }, change: `${rule.kind} exchanged` },
        ...rule.of.map((part, index) => ({ rule: { ...rule, of: rule.of.toSpliced(index, 1) }, change: `drop ${nameOf(part)} from ${rule.kind}` })),
        ...inside,
      ];
    }
  }
}

function turned(rule: Extract<Rule, { kind: 'fact' | 'term' }>): Mutant {
  return { rule: { kind: 'not', of: rule }, change: `turn ${nameOf(rule)} round` };
}

function nameOf(rule: Rule): string {
  switch (rule.kind) {
    case 'fact':
      return `${rule.fact}:${rule.anyOf.join('|')}`;
    case 'term':
      return rule.term;
    default:
      return rule.kind;
  }
}
