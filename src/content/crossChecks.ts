import type { ClauseId } from '#domain/clause.ts';
import { coverageOf } from '#domain/coverage.ts';
import { conditionsOf } from '#domain/rule.ts';
import { parseSyllable } from '#language/braille/syllable.ts';
import type { ContentError } from './ContentError.ts';
import { neverAccepted } from './schemas/easy.ts';
import { isNamedIn } from './lookups.ts';
import { nearest } from './nearest.ts';
import { scenariosHold } from './scenarioChecks.ts';
import { signRecordsHold } from './signChecks.ts';
import type { CrossCheck } from './CrossCheck.ts';
import { thesaurusChecks } from './thesaurusChecks.ts';
import { questionChecks } from './questionChecks.ts';
import { changesHold } from './changeChecks.ts';
import { recordingsHold } from './recordingChecks.ts';
import type { YamlFile } from './YamlFile.ts';
import { contentFolder } from './folders.js';

/** Every id that a file mentions must exist; a wrong one is answered with the nearest right one. */
const idsExist: CrossCheck = (library, sources) => {
  const errors: ContentError[] = [];
  const clauseIds = [...library.plan.clauses.keys()];
  const known = {
    law: library.law.map(({ id }) => id),
    department: library.departments.map(({ id }) => id),
    entitlement: sources.entitlementIds,
    hotline: library.hotlines.map(({ number }) => number),
    derived: library.derivedTerms.map(({ id }) => id as string),
  };
  const names = {
    law: ['法律条文', 'law article', `${contentFolder}/law/`],
    department: ['单位', 'department', `${contentFolder}/departments/`],
    entitlement: ['条目', 'entitlement', `${contentFolder}/entitlements/`],
    hotline: ['热线', 'hotline', `${contentFolder}/hotlines.yaml`],
    derived: ['说法', 'derived term', `${contentFolder}/derived-terms.yaml`],
  } as const;

  const clause = (file: YamlFile<unknown>, path: readonly PropertyKey[], id: string) => {
    if (library.plan.clauses.has(id as ClauseId)) return;
    const near = nearest(id, clauseIds) as ClauseId;
    const text = library.plan.clauses.get(near)?.text.slice(0, 24) ?? '';
    errors.push(
      file.errorAt(path, `规划里没有编号为 “${id}” 的条款。最接近的是 ${near}（“${text}”）。`, `No clause "${id}". Nearest: ${near}.`),
    );
  };
  const check = (kind: keyof typeof known, file: YamlFile<unknown>, path: readonly PropertyKey[], id: string) => {
    if (known[kind].includes(id)) return;
    const near = nearest(id, known[kind]);
    const [zh, en, where] = names[kind];
    errors.push(file.errorAt(path, `${where} 里没有${zh} “${id}”。最接近的是 ${near}。`, `No ${en} "${id}". Nearest: ${near}.`));
  };

  for (const { file } of sources.entitlements) {
    const { value } = file;
    for (const part of ['who', 'get', 'open', 'begin', 'officeDecides'] as const) {
      value[part].forEach((item, index) => {
        item.clauses.forEach((id, at) => clause(file, [part, index, 'clauses', at], id));
        item.law.forEach((id, at) => check('law', file, [part, index, 'law', at], id));
      });
    }
    value.open.forEach((item, index) => item.ask.forEach((id, at) => check('department', file, ['open', index, 'ask', at], id)));
    value.officeDecides.forEach((item, index) => {
      if (item.department) check('department', file, ['officeDecides', index, 'department'], item.department);
    });
    value.decides.forEach((item, index) => {
      check('department', file, ['decides', index, 'department'], item.department);
      if (item.clause !== undefined) clause(file, ['decides', index, 'clause'], item.clause);
    });
    value.sources.forEach((item, index) => clause(file, ['sources', index, 'clause'], item.clause));
    value.law.forEach((id, index) => check('law', file, ['law', index], id));
    value.hotlines.forEach((id, index) => check('hotline', file, ['hotlines', index], id));
    value.related.forEach((id, index) => check('entitlement', file, ['related', index], id));
    for (const condition of conditionsOf(value.rule)) {
      if (condition.check === 'asked') clause(file, ['rule'], condition.clause);
      if (condition.kind === 'term') check('derived', file, ['rule'], condition.term);
    }
  }
  for (const { file } of sources.terms) {
    file.value.clauses.forEach((id, index) => clause(file, ['clauses', index], id));
    file.value.law.forEach((id, index) => check('law', file, ['law', index], id));
  }
  for (const { file } of sources.departments) {
    file.value.notes.forEach((note, index) => check('law', file, ['notes', index, 'law'], note.law));
  }
  for (const kind of ['confirmations', 'replacements'] as const) {
    sources.validity.value[kind].forEach((record, index) => {
      if (record.entitlements === 'all') return;
      record.entitlements.forEach((id, at) => check('entitlement', sources.validity, [kind, index, 'entitlements', at], id));
    });
  }
  sources.site.value.areas.forEach((area, index) =>
    area.entitlements.forEach((id, at) => check('entitlement', sources.site, ['areas', index, 'entitlements', at], id)),
  );
  const { hotline } = sources.site.value;
  if ('clause' in hotline) clause(sources.site, ['hotline', 'clause'], hotline.clause);
  return errors;
};

/** Every quote stands in its clause to the letter, and the official wording in one of the quotes. */
const quotesAreVerbatim: CrossCheck = (library, sources) =>
  sources.entitlements.flatMap(({ file }) => {
    const errors: ContentError[] = [];
    file.value.sources.forEach(({ clause, quote }, index) => {
      const text = library.plan.clauses.get(clause as ClauseId)?.text;
      if (text === undefined || text.includes(quote)) return;
      errors.push(
        file.errorAt(
          ['sources', index, 'quote'],
          `引文和原文不一样。${clause} 的原文是：“${text}”。请一字不差地照抄（可以只抄一段）。`,
          `The quote is not verbatim. ${clause} reads: "${text}".`,
        ),
      );
    });
    if (!file.value.sources.some(({ quote }) => quote.includes(file.value.officialWording))) {
      errors.push(
        file.errorAt(
          ['officialWording'],
          `“${file.value.officialWording}” 不在本页的任何一条引文里。请从 sources 的引文里照抄几个字。`,
          'The official wording is in none of this page’s quotes.',
        ),
      );
    }
    return errors;
  });

/** A clause a sentence leans on must be quoted on the same page. */
const citedClausesAreQuoted: CrossCheck = (_library, sources) =>
  sources.entitlements.flatMap(({ file }) => {
    const { value } = file;
    const quoted = new Set(value.sources.map(({ clause }) => clause));
    const unquoted = (id: string, path: readonly PropertyKey[]): ContentError[] =>
      quoted.has(id)
        ? []
        : [file.errorAt(path, `用到了 ${id}，但本页 sources 里没有引这一条。请加上。`, `${id} is cited but not quoted in sources.`)];
    return [
      ...(['who', 'get', 'open', 'begin', 'officeDecides'] as const).flatMap((part) =>
        value[part].flatMap((item, index) => item.clauses.flatMap((id, at) => unquoted(id, [part, index, 'clauses', at]))),
      ),
      ...value.decides.flatMap(({ clause }, index) => (clause === undefined ? [] : unquoted(clause, ['decides', index, 'clause']))),
      ...conditionsOf(value.rule).flatMap((condition) => (condition.check === 'asked' ? unquoted(condition.clause, ['rule']) : [])),
      ...value.sources.flatMap(({ clause }, index) =>
        value.sources.findIndex((source) => source.clause === clause) === index
          ? []
          : [file.errorAt(['sources', index], `${clause} 引了两次，请合并。`, `${clause} is quoted twice.`)],
      ),
    ];
  });

/** The law a sentence leans on must be listed on the same page. */
const citedLawIsListed: CrossCheck = (_library, sources) =>
  sources.entitlements.flatMap(({ file }) =>
    (['who', 'get', 'open', 'begin', 'officeDecides'] as const).flatMap((part) =>
      file.value[part].flatMap((item, index) =>
        item.law.flatMap((id, at) =>
          file.value.law.includes(id)
            ? []
            : [file.errorAt([part, index, 'law', at], `用到了 ${id}，但本页 law 里没有列。请加上。`, `${id} is cited but not listed in law.`)],
        ),
      ),
    ),
  );

/** A page is as certain as its strongest clause at most. */
const certaintyIsBacked: CrossCheck = (library, sources) => {
  const rank = { encouraged: 0, conditional: 1, definite: 2 } as const;
  return sources.entitlements.flatMap(({ file }) => {
    const strongest = Math.max(
      ...file.value.sources.map(({ clause }) => {
        const certainty = library.plan.clauses.get(clause as ClauseId)?.certainty;
        return certainty ? rank[certainty] : -1;
      }),
    );
    return rank[file.value.certainty] <= strongest
      ? []
      : [
          file.errorAt(
            ['certainty'],
            `这一页写的是 “${file.value.certainty}”，但引用的条款里没有一条这么肯定。请改低一级，或补上更肯定的条款。`,
            'The page claims more certainty than any clause it quotes.',
          ),
        ];
  });
};

/** The department said to decide must lead that row of the annex, or be named by that clause. */
const decidersAreNamed: CrossCheck = (library, sources) =>
  sources.entitlements.flatMap(({ file }) =>
    file.value.decides.flatMap(({ department, task, clause }, index) => {
      if (clause !== undefined) {
        const text = library.plan.clauses.get(clause as ClauseId)?.text;
        const office = library.departments.find(({ id }) => id === department);
        return text === undefined || office === undefined || isNamedIn(office, text)
          ? []
          : [
              file.errorAt(
                ['decides', index],
                `${clause} 没有写到${office.name}。请写点了它的名的那一条；单位还有别的叫法，就写进 ${contentFolder}/departments/${department}.yaml 的 aliases。`,
                `${clause} does not name ${department}. Give the clause that does, or add the name it uses to the aliases of that department.`,
              ),
            ];
      }
      const row = library.plan.tasks.find(({ number }) => number === task);
      return row?.lead === department
        ? []
        : [
            file.errorAt(
              ['decides', index],
              `附件第 ${task} 项的牵头单位是 ${row?.lead ?? '（没有这一项）'}，不是 ${department}。`,
              `Annex row ${task} is led by ${row?.lead ?? '(no such row)'}, not ${department}.`,
            ),
          ];
    }),
  );

/** Categories named in the rule must be among those the page is listed under. */
const categoriesMatchRule: CrossCheck = (_library, sources) =>
  sources.entitlements.flatMap(({ file }) =>
    conditionsOf(file.value.rule).flatMap((condition) => {
      if (condition.kind !== 'fact' || condition.fact !== 'categories') return [];
      const [category] = condition.anyOf;
      return file.value.categories.some((listed) => listed === category)
        ? []
        : [
            file.errorAt(
              ['categories'],
              `条件里写了 ${category}，但 categories 没有列。请加上。`,
              `The rule names ${category} but categories does not.`,
            ),
          ];
    }),
  );

/** Groups of people that a page names must be those of the site. */
const peopleAreTheSites: CrossCheck = (library, sources) => {
  const groups = library.site.people.map(({ id }) => id);
  return sources.entitlements.flatMap(({ file }) =>
    file.value.people.flatMap((group, index) =>
      groups.includes(group)
        ? []
        : [file.errorAt(['people', index], `${contentFolder}/site.yaml 的 people 里没有 “${group}”。可以写：${groups.join('、')}。`, `No such group. Write one of: ${groups.join(', ')}.`)],
    ),
  );
};

/** Every entitlement stands in exactly one area. */
const everyEntitlementHasAnArea: CrossCheck = (library, sources) =>
  sources.entitlements.flatMap(({ id, file }) => {
    const areas = library.site.areas.filter((area) => area.entitlements.includes(id)).map((area) => area.name);
    return areas.length === 1
      ? []
      : [
          file.errorAt(
            [],
            areas.length === 0
              ? `没有放进任何分类。请把 ${id} 写进 ${contentFolder}/site.yaml 的 areas。`
              : `放进了 ${areas.length} 个分类（${areas.join('、')}）。只留一个。`,
            `Listed in ${areas.length} areas of ${contentFolder}/site.yaml; must be one.`,
          ),
        ];
  });

/** No promise of the plan may be nowhere. */
const everyPromiseHasAPage: CrossCheck = (library, sources) => {
  const quoted = new Set(library.entitlements.flatMap((entitlement) => entitlement.sources.map(({ clause }) => clause)));
  return coverageOf(library.plan.clauses.values(), quoted).missing.map((clause) =>
    sources.site.errorAt(
      ['areas'],
      `规划 ${clause.id}（“${clause.text}”）没有写进任何一页。请在 ${contentFolder}/entitlements/ 里找合适的一页，把它加进 sources。`,
      `Clause ${clause.id} is on no page.`,
    ),
  );
};

/** No two words of the glossary may claim the same spelling. */
const glossaryWordsAreUnique: CrossCheck = (_library, sources) => {
  const seen = new Map<string, string>();
  return sources.terms.flatMap(({ id, file }) =>
    [file.value.term, ...file.value.aliases].flatMap((word) => {
      const other = seen.get(word);
      seen.set(word, id);
      return other === undefined
        ? []
        : [file.errorAt(['term'], `“${word}” 在 ${other} 里已经有了。请合并。`, `"${word}" is already in ${other}.`)];
    }),
  );
};

/** Every entitlement and every question has its easy edition, and no easy file stands alone. */
const everythingHasAnEasyEdition: CrossCheck = (_library, sources) => [
  ...sources.entitlementIds
    .filter((id) => !sources.easyEditionIds.includes(id))
    .map((id): ContentError => ({
      file: `${contentFolder}/easy/entitlements/${id}.md`,
      line: 1,
      field: '—',
      zh: `条目 ${id} 还没有易读版。请照同类文件写 ${contentFolder}/easy/entitlements/${id}.md。`,
      en: `The entitlement ${id} has no easy edition. Write ${contentFolder}/easy/entitlements/${id}.md.`,
    })),
  ...sources.easyEditions
    .filter(({ id }) => !sources.entitlementIds.includes(id))
    .map(({ id, file }) => {
      const near = nearest(id, sources.entitlementIds);
      return file.errorAt([], `没有叫 ${id} 的条目。文件名最接近的是 ${near}。`, `No entitlement "${id}". Nearest: ${near}.`);
    }),
  ...sources.easyEditions
    .filter(({ file }) => file.value.madeFrom === neverAccepted)
    .map(({ id, file }) =>
      file.errorAt(
        ['madeFrom'],
        `这一页还没有对着全文核对。核对完，运行 npm run easy:accept -- ${id}。`,
        `Not yet compared with the full text. When it has been, run: npm run easy:accept -- ${id}`,
      ),
    ),
  ...sources.questions
    .filter(({ id }) => !sources.easyQuestions.some((question) => question.id === id))
    .map(({ id, file }) => file.errorAt([], `这个问题还没有易读版。请写 ${contentFolder}/easy/questions/${id}.yaml。`, `No easy wording: write ${contentFolder}/easy/questions/${id}.yaml.`)),
  ...sources.easyQuestions.flatMap(({ id, file }) => {
    const question = sources.questions.find((candidate) => candidate.id === id);
    const wanted = question?.file.value.options.map((option) => option.id).join('、') ?? '（没有这个问题）';
    const given = file.value.options.map((option) => option.id).join('、');
    return wanted === given
      ? []
      : [file.errorAt(['options'], `选项的编号和次序要和问题一样：${wanted}。`, `Options must be, in order: ${wanted}.`)];
  }),
];

/** Words we do not use of people, in any file an editor writes. */
const languageIsRespectful: CrossCheck = (_library, sources) =>
  [...sources.entitlements, ...sources.terms, ...sources.easyEditions, ...sources.easyQuestions].flatMap(({ file }) => {
    // What people type, and what the plan says, are not ours to mend.
    const written = Object.entries(file.value).filter(([field]) => !['words', 'sources', 'officialWording'].includes(field));
    const text = JSON.stringify(written) + file.body;
    return disrespectful.flatMap((word) =>
      text.includes(word)
        ? [file.errorAt([], `用了 “${word}”。请换成尊重人的说法（例：聋人、盲人、智力残疾）。`, `"${word}" is not a word we use.`)]
        : [],
    );
  });

/** A correction gives one syllable for each Hanzi, and is about text that there is. */
const readingsFit: CrossCheck = (_library, { pinyin }) =>
  pinyin.value.readings.flatMap(({ text, pinyin: reading }, index) => {
    const syllables = reading.split(' ');
    const wrong = syllables.find((syllable) => !syllablePattern.test(syllable) || parseSyllable(syllable) === null);
    if (wrong !== undefined) return [pinyin.errorAt(['readings', index, 'pinyin'], `“${wrong}” 不像一个音节。写成 cán jí rén 这样，声调写在字母上。`, `"${wrong}" is no syllable. Write it like cán, with the tone mark on the letter.`)];
    if (syllables.length === [...text].length) return [];
    return [pinyin.errorAt(['readings', index, 'pinyin'], `“${text}” 有 ${[...text].length} 个字，拼音写了 ${syllables.length} 个。一个字写一个。`, `${[...text].length} Hanzi, ${syllables.length} syllables. Write one syllable for each.`)];
  });

/** At most one tone mark; no syllable begins with i, u or ü. */
const syllablePattern = /^(?![iīíǐìuūúǔùüǖǘǚǜ])[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]?[a-zü]*$/u;

const disrespectful = ['残废', '聋哑', '哑巴', '瞎子', '瘸子', '弱智', '傻子', '疯子', '正常人', '中残联', '残疾人群体'];

/** All checks that look across files; each returns every fault it finds. */
export const crossChecks: readonly CrossCheck[] = [
  idsExist,
  quotesAreVerbatim,
  citedClausesAreQuoted,
  citedLawIsListed,
  certaintyIsBacked,
  decidersAreNamed,
  categoriesMatchRule,
  peopleAreTheSites,
  everyEntitlementHasAnArea,
  everyPromiseHasAPage,
  glossaryWordsAreUnique,
  ...questionChecks,
  everythingHasAnEasyEdition,
  languageIsRespectful,
  scenariosHold,
  signRecordsHold,
  ...thesaurusChecks,
  readingsFit,
  recordingsHold,
  changesHold,
];
