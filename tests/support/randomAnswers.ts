import type { Answer, Answers } from '#domain/answers.ts';
import { Questionnaire } from '#domain/Questionnaire.ts';
import type { FactName } from '#domain/rule.ts';
import { library } from '#content/currentLibrary.ts';

const current = new Questionnaire(library.questions);

/** A random person: about a third of the questions skipped or not known, lists of one to three options. */
export function randomAnswers(random: () => number, questionnaire = current): Answers {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  return Object.fromEntries(
    questionnaire.questions.flatMap((fact): [FactName, Answer][] => {
      const options = questionnaire.optionsOf(fact);
      if (random() < 0.25) return [];
      if (random() < 0.1) return [[fact, 'unknown']];
      if (!questionnaire.isMultiple(fact)) return [[fact, pick(options)]];
      const some = options.filter((option) => option !== 'none' && random() < 2 / options.length);
      if (random() < 0.1) some.push('unknown');
      return [[fact, some.length > 0 ? some : [pick(options)]]];
    }),
  );
}

/** A small seeded generator, so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
