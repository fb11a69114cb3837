import { z } from 'zod';
import { unknownOption } from '#domain/answers.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import type { FactName } from '#domain/rule.ts';
import { verdicts } from '#domain/verdict.ts';

/** Largest body of a request, in bytes. */
export const maxBodyBytes = 16 * 1024;

const truth = z.enum(['yes', 'no', 'unknown']);

export const apiError = z.object({ error: z.object({ path: z.string(), message: z.string() }) });

/** What a system may send and what it gets back, for one policy's questions. */
export function checkContract(questionnaire: Questionnaire) {
  const question = z.enum(questionnaire.questions);
  const rising = questionnaire.risingQuestion;

  const answerTo = (id: FactName) => {
    const option = z.enum([...questionnaire.optionsOf(id), unknownOption]);
    return questionnaire.isMultiple(id) ? z.union([z.array(option), z.literal(unknownOption)]) : option;
  };

  /** What a system sends: what is known of one person. A question left out was skipped. */
  const checkRequest = z.object({
    answers: z.strictObject(Object.fromEntries(questionnaire.questions.map((id) => [id, answerTo(id).optional()]))),
  });

  const reason = z.object({
    /** asked: the plan says so; assumed: the plan is silent and the site asks so (see note); office-decides: no question can settle it. */
    check: z.enum(['asked', 'assumed', 'office-decides']),
    /** The clause that says so; for an assumed condition the clause into which it is read. */
    clause: z.string(),
    met: truth,
    /** Whether this condition decides the outcome: failed in a no, open in an unknown, met in a yes. */
    decisive: z.boolean(),
    question: question.optional(),
    term: z.string().optional(),
    options: z.array(z.string()).optional(),
    /** The condition is met when the fact does not hold. */
    negated: z.boolean(),
    /** Conditions of one number are alternatives: any one of them is enough. */
    oneOf: z.int().optional(),
    /** The questions that would settle it. */
    settledBy: z.array(question),
    /** In Chinese: what the office decides, or why this was assumed. */
    note: z.string().optional(),
  });

  /** One entitlement's verdict with every condition behind it. */
  const result = z.object({
    id: z.string(),
    match: truth,
    certainty: z.enum(['definite', 'conditional', 'encouraged']),
    verdict: z.enum(verdicts as [string, ...string[]]),
    laterAge: (rising === null ? z.never() : z.enum(questionnaire.optionsOf(rising))).optional(),
    reasons: z.array(reason),
  });

  const checkResponse = z.object({
    results: z.array(result),
    /** The question to ask next; null when no answer can change a result any more. */
    next: question.nullable(),
  });

  return { checkRequest, checkResponse };
}

export type CheckResponse = z.output<ReturnType<typeof checkContract>['checkResponse']>;
export type ApiError = z.output<typeof apiError>;
