import { describe, expect, it } from 'vitest';
import type { ClauseId } from '#domain/clause.ts';
import type { Rule, TermName } from '#domain/rule.ts';
import { checkDataOf, type CheckData } from '#content/CheckData.ts';
import { library, libraryIn } from '#content/currentLibrary.ts';
import { packCheck, unpackCheck, type PackedCheck } from '#islands/check/packedCheck.ts';

const travelled = (data: CheckData) => unpackCheck(JSON.parse(JSON.stringify(packCheck(data))) as PackedCheck);
const data = checkDataOf(library);
const [entry, question] = [data.entries[0]!, data.questions[0]!];

describe('the check’s data arrives as it was sent', () => {
  it.each(library.site.languages.map(({ code }) => code))('in %s', (code) => {
    const sent = checkDataOf(libraryIn(code));
    expect(travelled(sent)).toEqual(sent);
    expect(travelled(sent).entries.length).toBeGreaterThan(50);
  });

  it('with rules of every kind, and notes that hold our own signs', () => {
    const assumed = { check: 'assumed', note: 'a=b @1 ~c\n& | !' } as const;
    const asked = { check: 'asked', clause: entry.clause as ClauseId } as const;
    const ages = { kind: 'fact', fact: 'age', anyOf: ['60+', '7-15'] } as const;
    const severe = { kind: 'term', term: 'severe' as TermName } as const;
    const rule: Rule = {
      kind: 'any',
      of: [{ ...ages, ...asked }, { ...severe, ...asked, clause: 'A9-c9' as ClauseId }, { kind: 'not', of: { kind: 'all', of: [{ ...ages, ...assumed }, { ...severe, ...assumed }] } }],
    };
    const sent: CheckData = {
      ...data,
      terms: [{ ...data.terms[0]!, rule, gradeOfOneCategory: true }],
      entries: [
        {
          ...entry,
          rule,
          atMostAskWhenSeveralCategories: true,
          officeDecides: [
            { text: 'a', clause: null, department: null },
            { text: 'b', clause: 'A9-c9', department: 'x' },
            { text: 'c', clause: entry.clause, department: 'x' },
          ],
        },
      ],
    };
    expect(travelled(sent)).toEqual(sent);
  });

  it('with a sign-language video, and one that is being made', () => {
    const sign = { id: 'question-x', name: 'x' };
    for (const state of [{ state: 'in-production', signer: 'a', since: '2026-12-01' }, { state: 'video', video: { video: '/x.webm' }, isOutdated: true }]) {
      const sent = { ...data, questions: [{ ...question, sign: { ...sign, ...state } }] } as unknown as CheckData;
      expect(travelled(sent).questions[0]!.sign).toEqual({ ...sign, ...state });
    }
  });
});
