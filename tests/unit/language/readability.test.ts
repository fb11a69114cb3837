import { describe, expect, it } from 'vitest';
import { commonCharacters } from '#language/commonCharacters.ts';
import { officialWordsIn, wordsExplainedIn } from '#language/OfficialWord.ts';
import { easyLimits, lineFaults, readabilityOf } from '#language/readability.ts';
import { clausesOf, sentencesOf } from '#language/sentences.ts';

const avoid = [
  { word: '凭', say: '拿着', except: ['文凭'] },
  { word: '资助', say: '给钱帮助', except: [] },
];
const kinds = (line: string) => lineFaults(line, { avoid }).map(({ kind }) => kind);
const sentence = (hanzi: number) => `${'好'.repeat(hanzi)}。`;

describe('sentences and clauses', () => {
  it('end at a full stop, question mark or exclamation mark, closing quote included', () => {
    expect(sentencesOf('他说：“要问。”去之前先问！你有证吗？没有')).toEqual(['他说：“要问。”', '去之前先问！', '你有证吗？', '没有']);
    expect(sentencesOf('')).toEqual([]);
  });
  it('an enumeration is one clause, a comma and a semicolon divide', () => {
    expect(clausesOf('水、电、气的钱。').length).toBe(1);
    expect(clausesOf('够条件的，先给你；别的，要问。').length).toBe(4);
  });
});

describe('one line of easy text', () => {
  it('may have 25 Hanzi and not 26; digits and marks do not count', () => {
    expect(kinds(sentence(easyLimits.hanziPerSentence))).toEqual([]);
    expect(kinds(sentence(easyLimits.hanziPerSentence + 1))).toEqual(['long']);
    expect(kinds(`12385（${'好'.repeat(25)}）。`)).toEqual([]);
  });
  it('may have two clauses and not three', () => {
    expect(kinds('够条件的，先给你。')).toEqual([]);
    expect(kinds('够条件的，先问，再办。')).toEqual(['clauses']);
  });
  it('holds one idea', () => {
    expect(kinds('坐公交不要钱。带上证。')).toEqual(['ideas']);
  });
  it('holds no word of offices, unless it only looks like one', () => {
    expect(kinds('凭残疾人证坐车。')).toEqual(['official']);
    expect(kinds('看你的文凭。')).toEqual([]);
    expect(officialWordsIn('凭证，不看文凭。', avoid).map(({ word }) => word)).toEqual(['凭']);
  });
  it('a text may teach a word by saying what it is', () => {
    const taught = (line: string) => wordsExplainedIn([line], avoid).map(({ word }) => word);
    expect(taught('资助就是帮你出一些钱。')).toEqual(['资助']);
    expect(taught('“资助”，就是帮你出一些钱。')).toEqual(['资助']);
    expect(taught('有资助就是好。')).toEqual([]);
  });
});

describe('a whole text', () => {
  const common = new Set('公交不要钱坐');
  it('has mean, longest, share of common characters, and the rare ones by name', () => {
    const figures = readabilityOf(['坐公交。', '坐公交不要钱，龘。'], { common, explained: [] });
    expect(figures).toMatchObject({ sentences: 2, hanzi: 10, mean: 5, longest: 7, overWanted: 0, rare: ['龘'] });
    expect(figures.commonShare).toBeCloseTo(0.9);
  });
  it('counts sentences over twenty, though they pass', () => {
    expect(readabilityOf([sentence(20), sentence(21)], { common, explained: [] }).overWanted).toBe(1);
  });
  it('takes the characters of explained words as known, whole words only', () => {
    expect(readabilityOf(['坐龘龘。'], { common, explained: ['龘龘'] }).rare).toEqual([]);
    expect(readabilityOf(['坐龘。'], { common, explained: ['龘龘'] }).rare).toEqual(['龘']);
  });
  it('an empty text has no figures that are not numbers', () => {
    expect(readabilityOf([], { common, explained: [] })).toEqual({ sentences: 0, hanzi: 0, mean: 0, longest: 0, overWanted: 0, commonShare: 1, rare: [] });
  });
});

describe('the common characters', () => {
  const common = commonCharacters(easyLimits.commonCharacters);
  it('are as many as asked for, single Hanzi, the commonest first', () => {
    expect(common.size).toBe(easyLimits.commonCharacters);
    expect([...common].every((character) => /^\p{Script=Han}$/u.test(character))).toBe(true);
    expect([...common][0]).toBe('的');
  });
  it('hold what people read every day and not what they do not', () => {
    for (const character of '残疾人证轮椅低保盲聋') expect(common.has(character), character).toBe(character !== '聋');
    expect(common.has('龘')).toBe(false);
  });
});
