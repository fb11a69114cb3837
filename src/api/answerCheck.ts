import { answerFaultWords } from '#domain/answerFaultWords.ts';
import { parseAnswers } from '#domain/parseAnswers.ts';
import { assess, type Assessment } from '#domain/assess.ts';
import { decisivePart, reasonsOf, type Explanation, type Reason } from '#domain/explain.ts';
import { nextQuestion } from '#domain/nextQuestion.ts';
import type { Policy } from '#domain/policy.ts';
import type { CheckEntry } from '#content/CheckData.ts';
import type { ApiError, CheckResponse } from './checkContract.ts';

type CheckResult = CheckResponse['results'][number];
type CheckReason = CheckResult['reasons'][number];

/**
 * Answers one `POST /api/check`.
 * @param body the request's JSON, as text
 * @returns 200 with every entitlement's verdict, or 400 with the first fault's path and message in Chinese and English
 */
export function answerCheck(policy: Policy<CheckEntry>, body: string): { status: 200; body: CheckResponse } | { status: 400; body: ApiError } {
  const refuse = (path: string, zh: string, en: string) => ({ status: 400 as const, body: { error: { path, message: `${zh} ${en}` } } });
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return refuse('', '内容不是 JSON。', 'The body is not JSON.');
  }
  if (typeof input !== 'object' || input === null || !('answers' in input)) {
    return refuse('answers', '内容里要有 answers。', 'The body must have "answers".');
  }
  const parsed = parseAnswers(policy.questionnaire, input.answers);
  if (!parsed.ok) {
    const { zh, en } = answerFaultWords(parsed.fault);
    return refuse(parsed.fault.path, zh, en);
  }
  return {
    status: 200,
    body: { results: assess(policy, parsed.answers).map(resultOf), next: nextQuestion(policy, parsed.answers) },
  };
}

function resultOf({ entry, outcome, explanation }: Assessment<CheckEntry>): CheckResult {
  const decisive = new Set(reasonsOf(decisivePart(explanation)));
  const alternatives = new Map<Reason, number>();
  numberAlternatives(explanation, alternatives, { last: 0 });
  return {
    id: entry.id,
    match: outcome.match,
    certainty: entry.certainty,
    verdict: outcome.verdict,
    ...(outcome.laterAge && { laterAge: outcome.laterAge as CheckResult['laterAge'] }),
    reasons: [
      ...reasonsOf(explanation).map((reason): CheckReason => {
        const { condition, negated, met, open } = reason;
        const oneOf = alternatives.get(reason);
        return {
          check: condition.check,
          clause: condition.check === 'asked' ? condition.clause : entry.clause,
          met,
          decisive: decisive.has(reason),
          ...(condition.kind === 'fact' ? { question: condition.fact, options: [...condition.anyOf] } : { term: condition.term }),
          negated,
          ...(oneOf !== undefined && { oneOf }),
          settledBy: [...open],
          ...(condition.check === 'assumed' && { note: condition.note }),
        };
      }),
      ...entry.officeDecides.map(
        ({ text, clause }): CheckReason => ({
          check: 'office-decides',
          clause: clause ?? entry.clause,
          met: 'unknown',
          decisive: outcome.match === 'yes',
          negated: false,
          settledBy: [],
          note: text,
        }),
      ),
    ],
  };
}

/** Gives the conditions of each innermost `any` a number of their own. */
function numberAlternatives(explanation: Explanation, numbers: Map<Reason, number>, counter: { last: number }, current?: number): void {
  if (explanation.kind === 'reason') {
    if (current !== undefined) numbers.set(explanation, current);
    return;
  }
  const own = explanation.kind === 'any' ? (counter.last += 1) : current;
  for (const part of explanation.of) numberAlternatives(part, numbers, counter, own);
}
