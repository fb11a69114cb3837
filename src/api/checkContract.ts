import { z } from 'zod';
import { unknownOption } from '#domain/answers.ts';
import { factOptions, multipleFacts, type FactName } from '#domain/rule.ts';
import { verdicts } from '#domain/verdict.ts';

/** Largest body of a request, in bytes. */
export const maxBodyBytes = 16 * 1024;

const questionIds = Object.keys(factOptions) as [FactName, ...FactName[]];
const truth = z.enum(['yes', 'no', 'unknown']);

const answer = (question: FactName) => {
  const option = z.enum([...factOptions[question], unknownOption]);
  return multipleFacts.has(question) ? z.union([z.array(option), z.literal(unknownOption)]) : option;
};

/** What a system sends: what is known of one person. A question left out was skipped. */
export const checkRequest = z.object({
  answers: z.strictObject(Object.fromEntries(questionIds.map((question) => [question, answer(question).optional()]))),
});

const reason = z.object({
  /** asked: the plan says so; assumed: the plan is silent and the site asks so (see note); office-decides: no question can settle it. */
  check: z.enum(['asked', 'assumed', 'office-decides']),
  /** The clause that says so; for an assumed condition the clause into which it is read. */
  clause: z.string(),
  met: truth,
  /** Whether this condition decides the outcome: failed in a no, open in an unknown, met in a yes. */
  decisive: z.boolean(),
  question: z.enum(questionIds).optional(),
  term: z.string().optional(),
  options: z.array(z.string()).optional(),
  /** The condition is met when the fact does not hold. */
  negated: z.boolean(),
  /** Conditions of one number are alternatives: any one of them is enough. */
  oneOf: z.int().optional(),
  /** The questions that would settle it. */
  settledBy: z.array(z.enum(questionIds)),
  /** In Chinese: what the office decides, or why this was assumed. */
  note: z.string().optional(),
});

/** One entitlement's verdict with every condition behind it. */
const result = z.object({
  id: z.string(),
  match: truth,
  certainty: z.enum(['definite', 'conditional', 'encouraged']),
  verdict: z.enum(verdicts as [string, ...string[]]),
  laterAge: z.enum(factOptions.age).optional(),
  reasons: z.array(reason),
});

export const checkResponse = z.object({
  results: z.array(result),
  /** The question to ask next; null when no answer can change a result any more. */
  next: z.enum(questionIds).nullable(),
});

export const apiError = z.object({ error: z.object({ path: z.string(), message: z.string() }) });

export type CheckResponse = z.output<typeof checkResponse>;
export type ApiError = z.output<typeof apiError>;
