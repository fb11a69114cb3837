import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonCharacters } from '#language/commonCharacters.ts';
import { easyLimits, lineFaults, readabilityOf } from '#language/readability.ts';
import { fullTextHash } from '#content/fullTextHash.ts';
import { readLibrary } from '#content/readLibrary.ts';

const { library } = readLibrary('content');
const { entitlements, easy, questions } = library!;

describe('the easy edition', () => {
  it('has every entitlement, in the same order, and every question', () => {
    expect(easy.editions.map(({ id }) => id)).toEqual(entitlements.map(({ id }) => id));
    expect(easy.questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  });

  it('tells the plan’s term on no page of its own, so that validity.yaml alone says it', () => {
    for (const { id, parts } of easy.editions) {
      expect(parts.flatMap(({ lines }) => lines).some(({ text }) => text.includes('到期') || text.includes('过期')), id).toBe(false);
    }
  });

  it('takes the place of a question’s own wording', () => {
    for (const [index, question] of questions.entries()) {
      expect(Object.keys(easy.questions[index]!).sort()).toEqual(['ask', 'help', 'id', 'options']);
      expect(easy.questions[index]!.options.map(({ id }) => id)).toEqual(question.options.map(({ id }) => id));
    }
  });

  it('avoids the official words of this city’s own list', () => {
    expect(easy.avoid.length).toBeGreaterThanOrEqual(40);
  });

  it('has frame and labels that pass the same gate as its pages', () => {
    const strings = JSON.parse(readFileSync('content/ui/zh-CN.json', 'utf8')).easy as Record<string, string | Record<string, string>>;
    const lines = Object.values(strings)
      .flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)))
      .map((line) => line.replace(/\{\{\w+\}\}/g, ''));
    for (const line of lines) expect(lineFaults(line, easy), line).toEqual([]);
    const figures = readabilityOf(lines, { common: commonCharacters(easyLimits.commonCharacters), explained: [] });
    expect(figures.mean).toBeLessThanOrEqual(easyLimits.meanHanziPerSentence);
    expect(figures.commonShare).toBeGreaterThanOrEqual(easyLimits.commonShare);
  });
});

describe('the fingerprint of a full text', () => {
  const [entitlement] = entitlements;
  it('is sixteen hex digits, the same each time, and another for each entitlement', () => {
    expect(fullTextHash(entitlement!)).toMatch(/^[0-9a-f]{16}$/);
    expect(fullTextHash({ ...entitlement! })).toBe(fullTextHash(entitlement!));
    expect(new Set(entitlements.map(fullTextHash)).size).toBe(entitlements.length);
  });
  it('changes with what the page says, not with how it is found', () => {
    const hash = fullTextHash(entitlement!);
    expect(fullTextHash({ ...entitlement!, answer: `${entitlement!.answer}。` })).not.toBe(hash);
    expect(fullTextHash({ ...entitlement!, certainty: 'encouraged' })).not.toBe(hash);
    expect(fullTextHash({ ...entitlement!, open: entitlement!.open.slice(1) })).not.toBe(hash);
    expect(fullTextHash({ ...entitlement!, sources: entitlement!.sources.slice(1) })).not.toBe(hash);
    expect(fullTextHash({ ...entitlement!, words: ['别的词'], related: [] })).toBe(hash);
  });
});
