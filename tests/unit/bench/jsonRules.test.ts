import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import { Facts } from '#domain/Facts.ts';
import { library } from '#content/currentLibrary.ts';
import { policyOf } from '#content/policyOf.ts';
import { heldBy, jsonRulesOf } from '../../bench/jsonRules.ts';
import { knownPersons } from '../../bench/rules.ts';

const policy = policyOf(library);

describe('our rules in json-rules-engine', () => {
  it('hold for the same people as ours, where everything is known', async () => {
    const engine = jsonRulesOf(policy, library.questions);
    let held = 0;
    for (const person of knownPersons(policy, 25).known) {
      const facts = new Facts(policy.questionnaire, person);
      const ours = policy.entries.filter(({ rule }) => evaluate(rule, facts, policy.vocabulary) === 'yes').map(({ id }) => id);
      expect([...(await heldBy(engine, person))].sort()).toEqual([...ours].sort());
      held += ours.length;
    }
    expect(held).toBeGreaterThan(0);
  });
  it('are not the same once a rule is turned round', async () => {
    const [first, ...others] = policy.entries;
    const engine = jsonRulesOf({ ...policy, entries: [{ ...first!, rule: { kind: 'not', of: first!.rule } }, ...others] }, library.questions);
    const [person] = knownPersons(policy, 1).known;
    const isHeld = evaluate(first!.rule, new Facts(policy.questionnaire, person!), policy.vocabulary) === 'yes';
    expect((await heldBy(engine, person!)).includes(first!.id)).toBe(!isHeld);
  });
});
