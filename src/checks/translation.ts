import { parse } from 'node-html-parser';
import { latinSentencesOf, wordCount } from '#language/latinSentences.ts';
import { figureDifference } from '#language/translatedFigures.ts';
import type { ContentError } from '#content/ContentError.ts';
import { plainLines } from '#content/plainLines.ts';
import type { ReadTranslation } from '#content/translation/readTranslation.ts';
import type { TextPair } from '#content/translation/pairTexts.ts';
import type { AvoidedWord } from '#content/translation/Translation.ts';

/** At most so many words in a sentence of our own. */
const wordsPerSentence = 25;

type Fault = readonly [zh: string, en: string];

/**
 * Where a translation says less or more than its source, or says it in a way we do not: figures, links, placeholders,
 * Chinese left over, long sentences, words to avoid.
 */
export function translationFaults({ pairs, ownWords, avoid }: Pick<ReadTranslation, 'pairs' | 'ownWords' | 'avoid'>): readonly ContentError[] {
  const avoided = avoid.map(patternOf);
  return [
    ...pairs.flatMap((pair) => {
      const text = pair.isMarkdown ? plainLines(withoutForeignSpans(pair.words)).join('\n') : pair.words;
      return [...figureFaults(pair), ...linkFaults(pair), ...placeholderFaults(pair), ...chineseFaults(text), ...sentenceFaults(pair, text), ...avoidFaults(text, avoided)].map((fault) =>
        pair.errorAt(...fault),
      );
    }),
    ...ownWords.flatMap(({ words, errorAt }) => chineseFaults(words).map((fault) => errorAt(...fault))),
  ];
}

function figureFaults({ source, words, isStandardName, isMarkdown }: TextPair): readonly Fault[] {
  if (isStandardName) return [];
  const [chinese, translation] = isMarkdown ? [spoken(source), spoken(words)] : [source, words];
  const { lost, added } = figureDifference(withoutPlaceholders(chinese), withoutPlaceholders(translation));
  return [
    ...lost.map((figure): Fault => [`原文有数字 ${figure}，译文没有。请补上，用数字写。`, `The source has the figure ${figure}; write it, in digits.`]),
    ...added.map((figure): Fault => [`译文有数字 ${figure}，原文没有。请删掉或者改对。`, `The figure ${figure} is not in the source. Remove or correct it.`]),
  ];
}

function linkFaults({ source, words, isMarkdown }: TextPair): readonly Fault[] {
  if (!isMarkdown) return [];
  const [wanted, written] = [linksOf(source), linksOf(words)];
  return [
    ...wanted.filter((link) => !written.includes(link)).map((link): Fault => [`少了到 ${link} 的链接。地址照抄原文。`, `The link to ${link} is missing. Keep the source’s address.`]),
    ...written.filter((link) => !wanted.includes(link)).map((link): Fault => [`原文没有到 ${link} 的链接。地址照抄原文。`, `The source has no link to ${link}. Keep the source’s addresses.`]),
  ];
}

function placeholderFaults({ source, words }: TextPair): readonly Fault[] {
  const [wanted, written] = [source, words].map((text) => [...new Set(text.match(/\{\{\w+\}\}/gu))].sort().join(' ')) as [string, string];
  return wanted === written ? [] : [[`占位符要和原文一样：${wanted || '（没有）'}。`, `Placeholders must be the source’s: ${wanted || '(none)'}.`]];
}

function chineseFaults(text: string): readonly Fault[] {
  const left = text.match(/[\p{Script=Han}，。、；：“”《》（）【】]*\p{Script=Han}[\p{Script=Han}，。、；：“”《》（）【】]*|[，。、；：《》（）【】]+/u)?.[0];
  return left === undefined
    ? []
    : [
        [
          `还有中文：“${left}”。请译出来；正文里一定要留的，写在 <span lang="zh-CN">……</span> 里。`,
          `Chinese is left: "${left}". Translate it; where a body must keep it, write <span lang="zh-CN">…</span>.`,
        ],
      ];
}

function sentenceFaults({ isOfficial }: TextPair, text: string): readonly Fault[] {
  if (isOfficial) return [];
  return latinSentencesOf(text).flatMap((sentence): Fault[] => {
    const count = wordCount(sentence);
    return count > wordsPerSentence
      ? [[`这一句有 ${count} 个词：“${sentence.slice(0, 40)}……”。最多 ${wordsPerSentence} 个。请分成几句。`, `This sentence has ${count} words; at most ${wordsPerSentence}. Split it.`]]
      : [];
  });
}

interface Avoided {
  readonly word: string;
  readonly say: string;
  readonly pattern: RegExp;
  readonly except: readonly RegExp[];
}

function patternOf({ word, say, except }: AvoidedWord): Avoided {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return {
    word,
    say,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu'),
    except: except.map((allowed) => new RegExp(escaped(allowed), 'giu')),
  };
}

function avoidFaults(text: string, avoided: readonly Avoided[]): readonly Fault[] {
  return avoided
    .filter(({ except, pattern }) => pattern.test(except.reduce((rest, allowed) => rest.replaceAll(allowed, ' '), text)))
    .map(({ word, say }): Fault => [`不写 “${word}”。请写：${say}。`, `Do not write "${word}". Write: ${say}.`]);
}

/** A body as it is read: its words without addresses and mark-up. */
const spoken = (markdown: string) => plainLines(markdown).join('\n');
const linksOf = (markdown: string) => [...markdown.matchAll(/\]\(([^)\s]+)/gu)].map(([, address]) => address!);
const withoutPlaceholders = (text: string) => text.replace(/\{\{\w+\}\}/gu, ' ');

function withoutForeignSpans(markdown: string): string {
  const html = parse(markdown);
  html.querySelectorAll('span[lang]').forEach((span) => span.remove());
  return html.toString();
}
