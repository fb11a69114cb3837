import { unknownOption, type Answers } from './answers.ts';
import type { Terms } from './policy.ts';
import { askerQuestion, type Questionnaire } from './Questionnaire.ts';
import type { FactName, Rule } from './rule.ts';

/** The options of each question that a rule looks at, derived terms opened; with the answers that route them. */
export function optionsLookedAt(rule: Rule, { questionnaire, vocabulary }: Terms): ReadonlyMap<FactName, ReadonlySet<string>> {
  const looked = new Map<FactName, Set<string>>([[askerQuestion, new Set()]]);
  const note = (fact: FactName, options: readonly string[]) => looked.set(fact, new Set([...(looked.get(fact) ?? []), ...options]));
  const walk = (part: Rule): void => {
    switch (part.kind) {
      case 'fact':
        note(part.fact, part.anyOf);
        for (const [router, options] of questionnaire.routersOf(part.fact)) note(router, questionnaire.optionsOf(router).filter((option) => options.includes(option)));
        return;
      case 'term': {
        const term = vocabulary.get(part.term);
        if (term) walk(term.rule);
        return;
      }
      case 'not':
        return walk(part.of);
      case 'all':
      case 'any':
        return part.of.forEach(walk);
    }
  };
  walk(rule);
  return looked;
}

/**
 * Every person that the rules could tell apart: all combinations of answers to the questions they look at, each question
 * also skipped, and an option the rules do not look at standing for all such options.
 */
export function* personsFor(rules: readonly Rule[], terms: Terms): Generator<Answers> {
  const looked = new Map<FactName, Set<string>>();
  for (const rule of rules) {
    for (const [fact, options] of optionsLookedAt(rule, terms)) looked.set(fact, new Set([...(looked.get(fact) ?? []), ...options]));
  }
  const questions = [...looked].map(([fact, options]) => [fact, answersTo(fact, options, terms.questionnaire)] as const);
  function* choose(index: number, answers: Answers): Generator<Answers> {
    const question = questions[index];
    if (!question) return yield answers;
    for (const answer of question[1]) yield* choose(index + 1, answer === null ? answers : { ...answers, [question[0]]: answer });
  }
  yield* choose(0, {});
}

function answersTo(fact: FactName, looked: ReadonlySet<string>, questionnaire: Questionnaire): readonly (string | readonly string[] | null)[] {
  const other = questionnaire.optionsOf(fact).find((option) => !looked.has(option));
  const options = [...looked, ...(other === undefined ? [] : [other])];
  if (!questionnaire.isMultiple(fact)) return [null, ...options];
  const subsets = [...looked].reduce<readonly (readonly string[])[]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]]);
  return [null, ...subsets.map((set) => (set.length > 0 ? set : [other ?? unknownOption]))];
}
