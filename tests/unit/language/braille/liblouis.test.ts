import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '#content/currentLibrary.ts';
import { entitlementText } from '#editions/entitlementText.ts';
import { readerOf } from '#editions/readerOf.ts';
import { encode } from '#language/braille/encode.ts';
import type { ReadToken } from '#language/readings.ts';
import { agreementOn, hasLiblouis, liblouis } from '../../../support/liblouis.ts';

const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
if (!hasLiblouis) {
  console.warn('没有 liblouis，盲文没有和它核对。请装 liblouis-bin 和 liblouis-data。 / liblouis is missing: THE BRAILLE WAS NOT CHECKED AGAINST IT.');
}

const read = readerOf(library);
const texts: Record<string, readonly string[]> = {
  plan: readFileSync('content/plan/plan.txt', 'utf8').split('\n'),
  entitlements: library.entitlements.flatMap((entitlement) => entitlementText(library, entitlement).flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)])),
};
/** Shares of words that must come out the same, in per cent; docs/braille.md explains what does not. */
const floors: Record<string, { withTones: number; withoutTones: number }> = {
  plan: { withTones: 96.5, withoutTones: 99 },
  entitlements: { withTones: 97, withoutTones: 98.5 },
};
const percent = (part: number, whole: number) => (part / whole) * 100;

it('liblouis is here wherever it can be installed', () => {
  expect(hasLiblouis || !canInstall).toBe(true);
});

describe.skipIf(!hasLiblouis)('our braille beside liblouis’s', () => {
  it.each(Object.keys(texts))('%s, word by word', (name) => {
    const agreement = agreementOn(texts[name]!.flatMap((text) => [...read(text)]));
    const withTones = percent(agreement.same, agreement.words);
    const withoutTones = percent(agreement.sameWithoutTones, agreement.words);
    console.log(
      `${name}：${agreement.words} 个词，一样的 ${withTones.toFixed(2)}%，不看声调 ${withoutTones.toFixed(2)}%。 / words, same, same without tones.\n` +
        (process.env['BRAILLE_DIFFERENCES'] ? agreement.differences.map(([difference, times]) => `${times}\t${difference}`).join('\n') : ''),
    );
    expect(withTones).toBeGreaterThanOrEqual(floors[name]!.withTones);
    expect(withoutTones).toBeGreaterThanOrEqual(floors[name]!.withoutTones);
  });

  it('numbers and signs', () => {
    const signs = ['。', '，', '、', '；', '：', '？', '！', '“', '‘', '（', '）', '〔', '《', '》', '〈', '〉', '——', '……', '%', '-', '+', '=', '/', '_', '12385', '2020', '1.5', '3.1.2', 'A', 'WCAG', 'A18'];
    const theirs = liblouis(signs);
    expect(signs.map((sign) => encode(read(sign)).words.flat().join(''))).toEqual(theirs);
  });

  it.each([
    ['a wrong tone mark', (token: ReadToken) => encode([token]).words.flat().join('').replace(/[⠁⠄]$/u, '⠂')],
    ['all tones marked', (token: ReadToken) => token.readings.map((reading) => encode([{ ...token, text: '字', readings: [reading] }]).words.flat().join('') + '⠁').join('')],
    ['the cells of g and k exchanged', (token: ReadToken) => encode([token]).words.flat().join('').replace(/[⠛⠅]/gu, (cell) => (cell === '⠛' ? '⠅' : '⠛'))],
    ['no short form for 的', (token: ReadToken) => encode([{ ...token, text: token.text.replaceAll('的', '地') }]).words.flat().join('')],
  ])('sees a planted fault: %s', (_name, faulty) => {
    const agreement = agreementOn(texts['plan']!.flatMap((text) => [...read(text)]), faulty);
    expect(percent(agreement.same, agreement.words)).toBeLessThan(floors['plan']!.withTones);
  });
});
