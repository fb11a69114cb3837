import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/answers.ts';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import { nextQuestion, openQuestions } from '#domain/nextQuestion.ts';
import { readLibrary } from '#content/readLibrary.ts';
import { policyOf } from '#content/policyOf.ts';
import { randomAnswers, seeded } from '../../support/randomAnswers.ts';

const library = readLibrary('content').library!;
const policy = policyOf(library);
const { questionnaire } = policy;
const { questions } = questionnaire;
const unanswered = (answers: Answers, ...left: readonly string[]): Answers => Object.fromEntries(Object.entries(answers).filter(([question]) => !left.includes(question)));
const matches = (answers: Answers) => policy.entries.map(({ rule }) => evaluate(rule, new Facts(questionnaire, answers), policy.vocabulary)).join();

describe('the next question', () => {
  it('is who is asking, first of all', () => {
    expect(nextQuestion(policy, {})).toBe('role');
  });
  it('is none for an employer, whom no other question concerns', () => {
    expect(nextQuestion(policy, { role: 'employer' })).toBeNull();
  });
  it('does not put the grade before the certificate', () => {
    const random = seeded(11);
    for (let round = 0; round < 200; round += 1) {
      expect(nextQuestion(policy, unanswered(randomAnswers(random), 'certificate', 'grade'))).not.toBe('grade');
    }
  });
  it('is never one that can no longer change a result', () => {
    const random = seeded(5);
    for (let round = 0; round < 150; round += 1) {
      const answers = randomAnswers(random);
      const open = openQuestions(policy, answers);
      for (const question of questions.filter((question) => answers[question] === undefined && !open.includes(question))) {
        const results = questionnaire.optionsOf(question).map((option) => matches({ ...answers, [question]: questionnaire.isMultiple(question) ? [option] : option }));
        // Who is asking may still turn everything to no; it is only left out when nothing hangs any more.
        if (question !== 'role') expect(new Set([matches(answers), ...results]).size, `${question} ${JSON.stringify(answers)}`).toBe(1);
      }
    }
  });
  it('is the one that settles most, whichever rules are looked at', () => {
    const random = seeded(13);
    const unknowns = (answers: Answers) => matches(answers).split(',').filter((match) => match === 'unknown').length;
    for (let round = 0; round < 150; round += 1) {
      const answers = unanswered(randomAnswers(random), ...questions.filter((question) => question !== 'role' && random() < 0.5));
      const chosen = nextQuestion(policy, answers);
      if (chosen === null || chosen === 'role') continue;
      const left = (question: string) => {
        const options = questionnaire.applicableOptions(question, answers);
        return options.reduce((sum, option) => sum + unknowns({ ...answers, [question]: questionnaire.isMultiple(question) ? [option] : option }), 0) / options.length;
      };
      const open = openQuestions(policy, answers);
      const ready = open.filter((question) => ![...questionnaire.routersOf(question).keys()].some((router) => open.includes(router)));
      expect(left(chosen), JSON.stringify(answers)).toBeCloseTo(Math.min(...ready.map(left)), 9);
    }
  });
  it('always comes to an end', () => {
    const random = seeded(8);
    for (let round = 0; round < 50; round += 1) {
      const truth = randomAnswers(random);
      let answers: Answers = {};
      let asked = 0;
      for (let question = nextQuestion(policy, answers); question; question = nextQuestion(policy, answers)) {
        answers = { ...answers, [question]: truth[question] ?? 'unknown' };
        asked += 1;
      }
      expect(asked).toBeLessThanOrEqual(questions.length);
    }
  });
});
