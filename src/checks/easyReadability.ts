import { wordsExplainedIn } from '#language/OfficialWord.ts';
import { easyLimits, lineFaults, readabilityOf, type EasyVocabulary, type LineFault, type Readability } from '#language/readability.ts';
import { sentencesOf } from '#language/sentences.ts';
import type { ContentError } from '#content/ContentError.ts';
import type { Library } from '#content/Library.ts';
import type { Sources } from '#content/Sources.ts';

/** A line of easy text that knows where it stands. */
interface PlacedLine {
  readonly text: string;
  readonly errorAt: (zh: string, en: string) => ContentError;
}

/** The gate on every easy text: pages, questions, verdicts. */
interface EasyReport {
  readonly faults: readonly ContentError[];
  /** Over everything together. */
  readonly figures: Readability;
}

/**
 * Holds every easy text against the limits for easy reading, each fault at its file and line.
 * @param common the characters that count as common
 */
export function easyReadability(library: Library, sources: Sources, common: ReadonlySet<string>): EasyReport {
  const vocabulary: EasyVocabulary = {
    // Whoever lives there can read the name of the town.
    common: new Set([...common, ...library.site.city]),
    explained: library.terms.flatMap(({ term, aliases }) => [term, ...aliases]),
    avoid: library.easy.avoid,
  };
  const files = [...editions(library, sources), ...questions(sources), verdicts(library, sources)];
  return {
    faults: files.flatMap((lines) => {
      const taught = wordsExplainedIn(lines.map(({ text }) => text), vocabulary.avoid);
      const avoid = vocabulary.avoid.filter((word) => !taught.includes(word));
      return [
        ...lines.flatMap((line) => lineFaults(line.text, { avoid }).map((fault) => line.errorAt(...inWords(fault)))),
        ...wholeTextFaults(lines, vocabulary),
      ];
    }),
    figures: readabilityOf(files.flat().map(({ text }) => text), vocabulary),
  };
}

function editions(library: Library, sources: Sources): readonly (readonly PlacedLine[])[] {
  return sources.easyEditions.map(({ id, file }) => [
    { text: file.value.title, errorAt: (zh, en) => file.errorAt(['title'], zh, en) },
    ...(library.easy.editions.find((edition) => edition.id === id)?.parts ?? []).flatMap(({ heading, lines }) =>
      lines.map(({ text, line }): PlacedLine => ({ text, errorAt: (zh, en) => ({ file: file.file, line, field: heading, zh, en }) })),
    ),
  ]);
}

function questions(sources: Sources): readonly (readonly PlacedLine[])[] {
  return sources.easyQuestions.map(({ file }) => {
    const at = (text: string, path: readonly PropertyKey[]): PlacedLine => ({ text, errorAt: (zh, en) => file.errorAt(path, zh, en) });
    const { ask, help, options } = file.value;
    return [
      ...(['self', 'family', 'helper'] as const).flatMap((person) => sentencesOf(ask[person]).map((sentence) => at(sentence, ['ask', person]))),
      ...sentencesOf(help).map((sentence) => at(sentence, ['help'])),
      ...options.map(({ label }, index) => at(label, ['options', index, 'label'])),
    ];
  });
}

function verdicts(library: Library, sources: Sources): readonly PlacedLine[] {
  return Object.entries(library.easy.verdicts).flatMap(([verdict, { name, means }]) => {
    const at = (text: string, path: readonly PropertyKey[]): PlacedLine => ({
      text,
      errorAt: (zh, en) => sources.easyVerdicts.errorAt([verdict, ...path], zh, en),
    });
    return [at(name, ['name']), ...means.map((text, index) => at(text, ['means', index]))];
  });
}

function wholeTextFaults(lines: readonly PlacedLine[], vocabulary: EasyVocabulary): readonly ContentError[] {
  const [first] = lines;
  if (!first) return [];
  const { mean, commonShare, rare } = readabilityOf(lines.map(({ text }) => text), vocabulary);
  return [
    ...(mean > easyLimits.meanHanziPerSentence
      ? [
          first.errorAt(
            `平均一句 ${mean.toFixed(1)} 个汉字，超过 ${easyLimits.meanHanziPerSentence} 个。请把长句分成几句。`,
            `Sentences have ${mean.toFixed(1)} Hanzi on average, more than ${easyLimits.meanHanziPerSentence}. Split the long ones.`,
          ),
        ]
      : []),
    ...(commonShare < easyLimits.commonShare
      ? [
          (lines.find(({ text }) => rare.some((character) => text.includes(character))) ?? first).errorAt(
            `少见的字太多：${rare.join('、')}。请换成常用字，或者写进词语解释。`,
            `Too many uncommon characters: ${rare.join(' ')}. Use common ones, or explain the word in the glossary.`,
          ),
        ]
      : []),
  ];
}

function inWords(fault: LineFault): [zh: string, en: string] {
  switch (fault.kind) {
    case 'long':
      return [
        `这一句有 ${fault.hanzi} 个汉字：“${fault.sentence}”。最多 ${easyLimits.hanziPerSentence} 个，最好不超过 ${easyLimits.hanziWanted} 个。请分成两句。`,
        `This sentence has ${fault.hanzi} Hanzi; at most ${easyLimits.hanziPerSentence}, better ${easyLimits.hanziWanted}. Split it.`,
      ];
    case 'clauses':
      return [
        `这一句分成了 ${fault.clauses} 小段：“${fault.sentence}”。最多 ${easyLimits.clausesPerSentence} 小段。请分成几句。`,
        `This sentence has ${fault.clauses} clauses; at most ${easyLimits.clausesPerSentence}. Split it.`,
      ];
    case 'ideas':
      return [`这一行有 ${fault.sentences} 句话。一行只写一句，请换行。`, `This line has ${fault.sentences} sentences. One idea a line.`];
    case 'official':
      return [
        `“${fault.word.word}” 是官话。请换成：${fault.word.say}。非写不可，就在这一页加一行“${fault.word.word}就是……”。`,
        `"${fault.word.word}" is a word of offices. Say instead: ${fault.word.say}; or explain it on this page in a line of its own.`,
      ];
  }
}
