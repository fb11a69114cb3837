import { add_word as addWord, tag } from 'jieba-wasm';

/** A piece of text that is read or written as one: a word, a number, a Latin run, or one sign. White space is dropped. */
export interface Token {
  readonly kind: 'word' | 'number' | 'latin' | 'sign';
  readonly text: string;
  /** Nothing stood between it and the token before. */
  readonly touches: boolean;
}

const runs =
  /(?<word>\p{Script=Han}+)|(?<number>\d+(?:\.\d+)*)|(?<latin>[A-Za-z]+)|(?<sign>——|……|\S)/gu;

/** jieba's tags for 着, 了 and 过 as particles, which are written together with the verb before them (GB/T 16159, 6.1.2.1). */
const aspectTags: readonly string[] = ['uz', 'ul', 'ug'];
const sentenceEnd = /^[。？！；]/u;

/** Full-width digits, letters and their signs as half-width ones; Chinese punctuation stays as it is. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％＋－．／＝]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * Makes a function that divides Chinese text into words (分词连写): jieba's dictionary plus the given words,
 * then 着, 了, 过 joined to their verb, except 了 at the end of a sentence.
 * jieba keeps one dictionary for the whole process, so the words given to any segmenter hold for all.
 * @param words words that jieba must keep whole; with a blank inside, what it takes for one word and must be two
 */
export function segmenter(words: readonly string[]): (text: string) => readonly Token[] {
  const divided = new Map(words.filter((word) => word.includes(' ')).map((word) => [word.replaceAll(' ', ''), word.split(' ')]));
  for (const word of words.filter((word) => !word.includes(' '))) addWord(word, 1_000_000);
  return (text) => {
    const folded = halfWidth(text);
    return [...folded.matchAll(runs)].flatMap(({ groups, index, 0: found }): readonly Token[] => {
      const [kind] = Object.entries(groups!).find(([, part]) => part !== undefined)!;
      const touches = /\S/u.test(folded[index - 1] ?? ' ');
      if (kind !== 'word') return [{ kind: kind as Token['kind'], text: found, touches }];
      const words = joinAspect(tag(found, false), folded.slice(index + found.length)).flatMap((word) => divided.get(word) ?? word);
      return words.map((text, at) => ({ kind: 'word', text, touches: touches || at > 0 }));
    });
  };
}

function joinAspect(tagged: readonly { word: string; tag: string }[], following: string): readonly string[] {
  const joined: { text: string; verb: boolean }[] = [];
  tagged.forEach(({ word, tag: kind }, index) => {
    const last = joined.at(-1);
    const endsSentence = index === tagged.length - 1 && (following === '' || sentenceEnd.test(following));
    if (last?.verb && aspectTags.includes(kind) && !(word === '了' && endsSentence)) {
      joined[joined.length - 1] = { text: last.text + word, verb: false };
    } else {
      joined.push({ text: word, verb: kind.startsWith('v') });
    }
  });
  return joined.map(({ text }) => text);
}
