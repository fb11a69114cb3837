import { z } from 'zod';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import type { ConditionBasis, Rule, TermName } from '#domain/rule.ts';
import type { ClauseId } from '#domain/clause.ts';
import { issueInWords } from '#content/issueInWords.ts';
import { nearest } from '#content/nearest.ts';
import { clauseIdText } from './shared.ts';
import { contentFolder } from '#content/folders.js';

const basis = {
  clause: clauseIdText.optional().describe('依据的规划条款。check 是 asked 时必须写。'),
  check: z.enum(['asked', 'assumed']).describe('asked：问卷会问，规划写了；assumed：规划没有写，是本站的假定，要写 note。'),
  note: z.string().optional().describe('为什么这样假定。'),
};

const factCondition = z.strictObject({
  fact: z.string().describe('问题的编号，见 content/questions。'),
  is: z.string().optional().describe('单选题的一个答案。'),
  in: z.array(z.string()).min(1).optional().describe('单选题的几个答案之一。'),
  includes: z.string().optional().describe('多选题里勾了这一项。'),
  ...basis,
});

const termCondition = z.strictObject({ term: z.string(), ...basis });
const group = z.array(z.unknown()).min(1);

type Report = (path: readonly PropertyKey[], message: string) => void;

/** Marks a rule's schema, whose transform JSON Schema cannot tell, for those who must tell it otherwise. */
export const ruleSchemas = z.registry<{ readonly isRule: true }>();

/** A rule as an editor writes it, `all` / `any` / `not` over conditions on these questions, parsed into the domain's Rule. */
export const rule = (questionnaire: Questionnaire) =>
  z
    .unknown()
    .transform((input, context): Rule => {
      const issuesBefore = context.issues.length;
      const parsed = parseRule(input, questionnaire, [], (path, message) => {
        context.addIssue({ code: 'custom', path: [...path], message });
      });
      return parsed && context.issues.length === issuesBefore ? parsed : z.NEVER;
    })
    .register(ruleSchemas, { isRule: true });

function parseRule(input: unknown, questionnaire: Questionnaire, path: readonly PropertyKey[], report: Report): Rule | null {
  const keys = typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.keys(input) : [];
  const only = keys.length === 1 ? keys[0] : undefined;
  if (only === 'all' || only === 'any') {
    const parts = checked(group, (input as Record<string, unknown>)[only], [...path, only], report);
    const of = parts?.map((part, index) => parseRule(part, questionnaire, [...path, only, index], report));
    return of?.every((part) => part !== null) ? { kind: only, of } : null;
  }
  if (only === 'not') {
    const of = parseRule((input as { not: unknown }).not, questionnaire, [...path, 'not'], report);
    return of && { kind: 'not', of };
  }
  if (keys.includes('fact')) return parseFact(input, questionnaire, path, report);
  if (keys.includes('term')) {
    const condition = checked(termCondition, input, path, report);
    const source = condition && basisOf(condition, path, report);
    return source ? { kind: 'term', term: condition.term as TermName, ...source } : null;
  }
  report(path, '条件要写 all、any、not、fact 或 term 其中一个。 | A condition has one of all, any, not, fact, term.');
  return null;
}

function parseFact(input: unknown, questionnaire: Questionnaire, path: readonly PropertyKey[], report: Report): Rule | null {
  const condition = checked(factCondition, input, path, report);
  if (!condition) return null;
  const { fact } = condition;
  if (!questionnaire.has(fact)) {
    const near = nearest(fact, questionnaire.questions);
    report([...path, 'fact'], `没有问题 “${fact}”。最接近的是 ${near}。要加一个问题，写 ${contentFolder}/questions/${fact}.yaml。 | No question "${fact}". Nearest: ${near}.`);
    return null;
  }
  const multiple = questionnaire.isMultiple(fact);
  const single = condition.is === undefined ? condition.in : [condition.is];
  const anyOf = (multiple ? condition.includes && [condition.includes] : single) || [];
  const given = [condition.is, condition.in, condition.includes].filter((part) => part !== undefined).length;
  if (given !== 1 || anyOf.length === 0) {
    report(
      path,
      multiple
        ? `“${fact}” 是多选题，请写 includes: 一个选项。 | ${fact} is multi-select: write includes.`
        : `“${fact}” 是单选题，请写 is: 一个选项，或 in: 几个选项。 | ${fact} is single-select: write is or in.`,
    );
    return null;
  }
  const allowed = questionnaire.optionsOf(fact);
  const unknown = anyOf.find((option) => !allowed.includes(option));
  if (unknown !== undefined) {
    report(path, `“${fact}” 没有选项 “${unknown}”。可以写：${allowed.join('、')}。 | ${fact} has no option ${unknown}.`);
    return null;
  }
  const source = basisOf(condition, path, report);
  return source && { kind: 'fact', fact, anyOf, ...source };
}

function basisOf(
  input: { check: 'asked' | 'assumed'; clause?: string | undefined; note?: string | undefined },
  path: readonly PropertyKey[],
  report: Report,
): ConditionBasis | null {
  if (input.check === 'asked' && input.clause) return { check: 'asked', clause: input.clause as ClauseId };
  if (input.check === 'assumed' && input.note) return { check: 'assumed', note: input.note };
  report(
    path,
    input.check === 'asked'
      ? 'check 是 asked 的条件要写 clause（规划哪一条）。 | An asked condition names its clause.'
      : 'check 是 assumed 的条件要写 note（为什么这样假定）。 | An assumed condition says why in note.',
  );
  return null;
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  path: readonly PropertyKey[],
  report: Report,
): z.output<Schema> | null {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const { zh, en } = issueInWords(issue);
    const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    report([...path, ...at], `条件写得不对。${zh} | Bad condition. ${en}`);
  }
  return null;
}
