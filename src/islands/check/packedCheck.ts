import type { Certainty, ClauseId } from '#domain/clause.ts';
import type { DerivedTerm } from '#domain/entitlement.ts';
import type { FactDefinition } from '#domain/Questionnaire.ts';
import type { ConditionBasis, FactCondition, Rule, TermCondition, TermName } from '#domain/rule.ts';
import type { CheckData, CheckEntry, CheckQuestion } from '#content/CheckData.ts';
import type { ShownSign } from '#content/Library.ts';

/**
 * The check's data as it travels: rows instead of objects, for the names of fields were a fifth of what a phone had to load.
 * Written by {@link packCheck} in the build, read by {@link unpackCheck} on the device, both of one build.
 */
export type PackedCheck = readonly [
  rest: Pick<CheckData, 'site' | 'hotline' | 'termEnded'>,
  questions: readonly PackedQuestion[],
  departments: readonly (readonly [name: string, url: string])[],
  terms: readonly PackedTerm[],
  entries: readonly PackedEntry[],
];

type PackedQuestion = readonly [
  id: string,
  name: string,
  ask: PackedAsk,
  help: string,
  options: readonly (readonly [id: string, label: string, rest?: Pick<CheckQuestion['options'][number], 'notFor' | 'atMostAsk'>])[],
  easy: readonly [ask: PackedAsk, help: string, options: readonly (readonly [id: string, label: string])[]] | null,
  /** Null where there is no video yet, nor anyone making it. */
  sign: ShownSign | null,
  rest: Omit<FactDefinition, 'id' | 'options'>,
];
type PackedAsk = readonly [self: string, family: string, helper: string];
type PackedTerm = readonly [id: TermName, name: string, note: string, rule: PackedRule, gradeOfOneCategory?: 1];
type PackedEntry = readonly [
  id: string,
  title: string,
  answer: string,
  rule: PackedRule,
  /** `clause` stands only where it is not the entry's own. */
  officeDecides: readonly (readonly [text: string, department: string | null, clause?: string | null])[],
  /** Rows of the departments. */
  ask: readonly number[],
  certainty: Certainty,
  clause: string,
  atMostAskWhenSeveralCategories?: 1,
];
/** A condition as text, or a kind and its parts. */
type PackedRule = string | readonly [kind: keyof typeof kinds, ...parts: PackedRule[]];

const kinds = { '&': 'all', '|': 'any', '!': 'not' } as const;

/** Writes what {@link unpackCheck} reads. */
export function packCheck({ questions, terms, entries, ...rest }: CheckData): PackedCheck {
  const departments = [...new Map(entries.flatMap(({ ask }) => ask).map(({ name, url }) => [url, [name, url] as const])).values()];
  return [
    rest,
    questions.map(({ id, name, ask, help, options, easy, sign, ...others }) => [
      id,
      name,
      packAsk(ask),
      help,
      options.map((option) => {
        const { notFor, atMostAsk } = option;
        return notFor || atMostAsk ? [option.id, option.label, { notFor, atMostAsk }] : [option.id, option.label];
      }),
      easy && [packAsk(easy.ask), easy.help, easy.options.map((option) => [option.id, option.label])],
      sign.state === 'none' ? null : sign,
      others,
    ]),
    departments,
    terms.map(({ id, name, note, rule, gradeOfOneCategory }) => [id, name, note, packRule(rule, null), ...flag(gradeOfOneCategory)]),
    entries.map(({ id, title, answer, rule, officeDecides, ask, certainty, clause, atMostAskWhenSeveralCategories }) => [
      id,
      title,
      answer,
      packRule(rule, clause),
      officeDecides.map((decision) => (decision.clause === clause ? [decision.text, decision.department] : [decision.text, decision.department, decision.clause])),
      ask.map(({ url }) => departments.findIndex((department) => department[1] === url)),
      certainty,
      clause,
      ...flag(atMostAskWhenSeveralCategories),
    ]),
  ];
}

/** Reads what {@link packCheck} wrote. */
export function unpackCheck([rest, questions, departments, terms, entries]: PackedCheck): CheckData {
  return {
    ...rest,
    questions: questions.map(([id, name, ask, help, options, easy, sign, others]) => ({
      id,
      name,
      ask: unpackAsk(ask),
      help,
      options: options.map(([option, label, more]) => ({ id: option, label, ...more })),
      easy: easy && { ask: unpackAsk(easy[0]), help: easy[1], options: easy[2].map(([option, label]) => ({ id: option, label })) },
      sign: sign ?? { state: 'none', id: `question-${id}`, name },
      ...others,
    })),
    terms: terms.map(([id, name, note, rule, grade]): DerivedTerm => ({ id, name, note, rule: unpackRule(rule, null), gradeOfOneCategory: !!grade })),
    entries: entries.map(
      ([id, title, answer, rule, office, ask, certainty, clause, atMostAsk]): CheckEntry => ({
        id,
        title,
        answer,
        rule: unpackRule(rule, clause),
        officeDecides: office.map(([text, department, other = clause]) => ({ text, department, clause: other })),
        ask: ask.map((row) => ({ name: departments[row]![0], url: departments[row]![1] })),
        certainty,
        clause,
        atMostAskWhenSeveralCategories: !!atMostAsk,
      }),
    ),
  };
}

function flag(isSet: boolean): [1?] {
  return isSet ? [1] : [];
}

function packAsk({ self, family, helper }: CheckQuestion['ask']): PackedAsk {
  return [self, family, helper];
}

function unpackAsk([self, family, helper]: PackedAsk): CheckQuestion['ask'] {
  return { self, family, helper };
}

function packRule(rule: Rule, clause: string | null): PackedRule {
  switch (rule.kind) {
    case 'fact':
    case 'term':
      return packCondition(rule, clause);
    case 'not':
      return ['!', packRule(rule.of, clause)];
    default:
      return [rule.kind === 'all' ? '&' : '|', ...rule.of.map((part) => packRule(part, clause))];
  }
}

function unpackRule(packed: PackedRule, clause: string | null): Rule {
  if (typeof packed === 'string') return unpackCondition(packed, clause);
  const [sign, ...parts] = packed;
  const of = parts.map((part) => unpackRule(part, clause));
  const kind = kinds[sign];
  return kind === 'not' ? { kind, of: of[0]! } : { kind, of };
}

/**
 * `term` or `question=option,option`; then `@clause` where it rests on another clause than its entry, or `~note` where it is assumed.
 * Ids hold none of these signs (content/schemas).
 */
function packCondition(condition: FactCondition | TermCondition, clause: string | null): string {
  const subject = condition.kind === 'term' ? condition.term : `${condition.fact}=${condition.anyOf.join()}`;
  if (condition.check === 'assumed') return `${subject}~${condition.note}`;
  return condition.clause === clause ? subject : `${subject}@${condition.clause}`;
}

function unpackCondition(packed: string, ownClause: string | null): FactCondition | TermCondition {
  const [, subject, options, sign, more] = /^([^=@~]+)(?:=([^@~]+))?(?:([@~])([^]*))?$/.exec(packed)!;
  const basis: ConditionBasis = sign === '~' ? { check: 'assumed', note: more! } : { check: 'asked', clause: (more ?? ownClause) as ClauseId };
  return options === undefined ? { kind: 'term', term: subject as TermName, ...basis } : { kind: 'fact', fact: subject!, anyOf: options.split(','), ...basis };
}
