import { planText, withoutWhiteSpace } from '#domain/plan.ts';
import type { CrossCheck } from './CrossCheck.ts';
import { nearest } from './nearest.ts';
import { contentFolder } from './folders.js';

/** Every word of the thesaurus must find something that exists. */
const wordsFindSomething: CrossCheck = (library, { thesaurus, entitlementIds }) => {
  const known = [
    ...entitlementIds,
    ...library.departments.map(({ id }) => `department-${id}`),
    ...library.terms.map(({ id }) => `term-${id}`),
  ];
  return thesaurus.value.flatMap(({ finds, words }, index) =>
    finds.flatMap((id, at) =>
      known.includes(id)
        ? []
        : [
            thesaurus.errorAt(
              [index, 'finds', at],
              `没有 “${id}”，“${words[0]}” 这些词就找不到它。最接近的是 ${nearest(id, known)}。`,
              `No "${id}", so "${words[0]}" finds nothing there. Nearest: ${nearest(id, known)}.`,
            ),
          ],
    ),
  );
};

/** A word that stands twice would lead two ways. */
const wordsStandOnce: CrossCheck = (_library, { thesaurus }) => {
  const seen = new Map<string, string>();
  return thesaurus.value.flatMap(({ official, words }, index) =>
    words.flatMap((word, at) => {
      const key = word.normalize('NFKC').toLowerCase();
      const other = seen.get(key);
      seen.set(key, official);
      return other === undefined
        ? []
        : [
            thesaurus.errorAt(
              [index, 'words', at],
              `“${word}” 在 “${other}” 那一条里已经写了。只留一处；要找到几页，就写进 finds。`,
              `"${word}" already stands under "${other}". Keep one; name several pages in finds.`,
            ),
          ];
    }),
  );
};

/** What is shown as the plan's word must be the plan's. */
const officialWordsAreThePlans: CrossCheck = (library, { thesaurus }) => {
  const text = planText(library.plan);
  return thesaurus.value.flatMap(({ official }, index) =>
    text.includes(withoutWhiteSpace(official))
      ? []
      : [
          thesaurus.errorAt(
            [index, 'official'],
            `规划里没有 “${official}” 这几个字。请从 ${contentFolder}/plan/plan.txt 照抄。`,
            `"${official}" is not in the plan. Copy the plan's own words.`,
          ),
        ],
  );
};

/** No page and no official word may be out of reach of what people type. */
const everythingIsReached: CrossCheck = (_library, sources) => {
  if (sources.absent.includes('thesaurus.yaml')) return [];
  const reached = new Set(sources.thesaurus.value.flatMap(({ finds }) => finds));
  const typed = sources.thesaurus.value.flatMap(({ official, words }) => [official, ...words]);
  const unreached = [
    ...sources.entitlements
      .filter(({ id }) => !reached.has(id))
      .map(({ id, file }) => ({ id, file, name: file.value.title })),
    ...sources.terms
      .filter(({ id, file }) => !reached.has(`term-${id}`) && ![file.value.term, ...file.value.aliases].some((word) => typed.some((other) => word.includes(other))))
      .map(({ id, file }) => ({ id: `term-${id}`, file, name: file.value.term })),
  ];
  return unreached.map(({ id, file, name }) =>
    file.errorAt(
      [],
      `${contentFolder}/thesaurus.yaml 里没有一个大家常说的词能找到 “${name}”。请在那里加几个词，finds 写 ${id}。`,
      `No everyday word in ${contentFolder}/thesaurus.yaml leads to "${name}" (${id}).`,
    ),
  );
};

export const thesaurusChecks: readonly CrossCheck[] = [wordsFindSomething, wordsStandOnce, officialWordsAreThePlans, everythingIsReached];
