import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerFaults, readAccessibilityLedger } from '#content/accessibilityLedger.ts';
import { library } from '#content/currentLibrary.ts';

const { ledger } = readAccessibilityLedger('.');

describe('the accessibility ledger', () => {
  it('proves every point that the page says is done, and no other', () => {
    const { body } = library.pages.find(({ id }) => id === 'accessibility')!;
    const done = /## 已经做到的\n([\s\S]*?)\n## /u.exec(body)![1]!;
    const points = [...done.matchAll(/^- (.*)$/gmu)].map(([, point]) => point);
    expect(points).toEqual(ledger.claims.map(({ text }) => text));
  });
  it('says of no criterion that the site conforms where only people can judge', () => {
    for (const { criterion, status, people } of ledger.criteria) expect(status === 'checked' || people !== undefined, criterion).toBe(true);
  });
});

describe('faults planted in the ledger are caught', () => {
  const faults = (changed: Partial<typeof ledger>) => ledgerFaults({ ...ledger, ...changed }, existsSync).join('\n');
  const [first, ...others] = ledger.criteria;
  it('none is there to begin with', () => expect(faults({})).toBe(''));
  it('a file that does not exist', () => {
    expect(faults({ criteria: [{ ...first!, checks: ['tests/site/planted.spec.ts'] }, ...others] })).toContain('tests/site/planted.spec.ts');
    expect(faults({ claims: [{ text: '都做到了。', checks: ['tests/site/planted.spec.ts'] }] })).toContain('都做到了');
  });
  it('a criterion left out, and one that stands there twice', () => {
    expect(faults({ criteria: others })).toContain('54');
    expect(faults({ criteria: [first!, ...ledger.criteria] })).toContain('twice');
  });
});
