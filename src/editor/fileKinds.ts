import type { z } from 'zod';
import { Questionnaire } from '#domain/Questionnaire.ts';
import type { Library } from '#content/Library.ts';
import { accessibilityLedger } from '#content/schemas/accessibilityLedger.ts';
import { changes, changesHashes } from '#content/schemas/changes.ts';
import { avoidedWords, easyEntitlement, easyQuestion, easyVerdicts } from '#content/schemas/easy.ts';
import { entitlement } from '#content/schemas/entitlement.ts';
import { planAnnex, planChapter } from '#content/schemas/plan.ts';
import { question } from '#content/schemas/question.ts';
import { recordings } from '#content/schemas/recording.ts';
import { fillerPhrases, languageTables, thesaurus } from '#content/schemas/search.ts';
import { signRecord } from '#content/schemas/signLanguage.ts';
import { article, department, derivedTerms, hotlines, lawArticle, numbers, pinyin, site, term, validity } from '#content/schemas/site.ts';
import * as words from '#content/schemas/translation.ts';

/** A kind of file that people write: where such files stand, and the schema they keep. */
interface FileKind {
  /** Name of its JSON Schema in .vscode/schemas. */
  readonly name: string;
  /** What it is, for the editor that shows the schema. */
  readonly title: string;
  /** Globs from the project's root, with no sign but `*`, which every editor knows. `.md` stands for the front matter. */
  readonly files: readonly string[];
  readonly schema: z.ZodType;
}

/** Every kind of file that has fields, for the questions and languages of this library. Scenario tables have none. */
export function fileKindsOf(library: Library): readonly FileKind[] {
  const questionnaire = new Questionnaire(library.questions);
  const codes = library.site.languages.map(({ code }) => code);
  const [, ...others] = codes;
  return [...sourceKinds(questionnaire), ...(others.length > 0 ? translationKinds(others) : []), uiKind(codes)];
}

const sourceKinds = (questionnaire: Questionnaire): readonly FileKind[] => [
  { name: 'site', title: '哪个城市、哪份规划、热线、分类', files: ['content/site.yaml'], schema: site },
  { name: 'validity', title: '规划管到哪年、谁核对过、被什么代替', files: ['content/validity.yaml'], schema: validity },
  { name: 'entitlement', title: '一件能享受的事', files: ['content/entitlements/*.md'], schema: entitlement(questionnaire) },
  { name: 'department', title: '一个单位', files: ['content/departments/*.yaml'], schema: department },
  { name: 'term', title: '一个官方词', files: ['content/glossary/*.md'], schema: term },
  { name: 'question', title: '问卷的一个问题', files: ['content/questions/*.yaml'], schema: question },
  { name: 'law', title: '一条后来的法律', files: ['content/law/*.yaml'], schema: lawArticle },
  { name: 'hotlines', title: '全国热线', files: ['content/hotlines.yaml'], schema: hotlines },
  { name: 'recordings', title: '真人录音', files: ['content/recordings.yaml'], schema: recordings },
  { name: 'sign-language', title: '一个手语视频', files: ['content/sign-language/*.yaml'], schema: signRecord },
  { name: 'easy-entitlement', title: '一页易读版', files: ['content/easy/entitlements/*.md'], schema: easyEntitlement },
  { name: 'easy-question', title: '一个问题的易读版', files: ['content/easy/questions/*.yaml'], schema: easyQuestion },
  { name: 'easy-verdicts', title: '五种结果的易读版', files: ['content/easy/verdicts.yaml'], schema: easyVerdicts },
  { name: 'easy-avoid', title: '易读版里不写的词', files: ['content/easy/avoid.yaml'], schema: avoidedWords },
  { name: 'thesaurus', title: '大家常说的话', files: ['content/thesaurus.yaml'], schema: thesaurus },
  { name: 'filler-phrases', title: '搜索时算得很轻的词', files: ['content/filler-phrases.yaml'], schema: fillerPhrases },
  { name: 'derived-terms', title: '规则里用的说法', files: ['content/derived-terms.yaml'], schema: derivedTerms(questionnaire) },
  { name: 'numbers', title: '可以出现的数字', files: ['content/numbers.yaml', 'content/ui/numbers.yaml'], schema: numbers },
  { name: 'pinyin', title: '词典会分错、读错的词', files: ['content/pinyin.yaml'], schema: pinyin },
  { name: 'article', title: '整页文章', files: ['content/pages/*.md'], schema: article },
  { name: 'plan-chapter', title: '规划正文的一章', files: [0, 1, 2, 3, 4, 5].map((chapter) => `content/plan/${chapter}-*.yaml`), schema: planChapter },
  { name: 'plan-annex', title: '附件的分工表', files: ['content/plan/*annex.yaml'], schema: planAnnex },
  { name: 'changes', title: '哪些条目哪天改了什么', files: ['content/changes.yaml'], schema: changes },
  { name: 'changes-hashes', title: '每一页最后一次记下改动时的指纹', files: ['content/changes-hashes.json'], schema: changesHashes },
  { name: 'language-tables', title: '少见的字怎么念、繁体怎么写', files: ['content/language-tables.json'], schema: languageTables },
  { name: 'accessibility-ledger', title: '无障碍证明到哪一步', files: ['docs/accessibility-ledger.yaml'], schema: accessibilityLedger },
];

/** What mirrors the source in each further language. */
function translationKinds(codes: readonly string[]): readonly FileKind[] {
  const kind = (name: string, title: string, file: string, schema: z.ZodType): FileKind => ({
    name: `translated-${name}`,
    title: `译文：${title}`,
    files: codes.map((code) => `content/${code}/${file}`),
    schema,
  });
  return [
    kind('site', '网站、城市、规划、分类的名字', 'site.yaml', words.siteWords),
    kind('entitlement', '一件能享受的事', 'entitlements/*.md', words.entitlementWords),
    kind('question', '问卷的一个问题', 'questions/*.yaml', words.questionWords),
    kind('term', '一个官方词', 'glossary/*.md', words.termWords),
    kind('article', '整页文章', 'pages/*.md', words.articleWords),
    kind('plan', '规划的一章', 'plan/*.yaml', words.planWords),
    kind('departments', '单位', 'departments.yaml', words.departmentWords),
    kind('law', '后来的法律', 'law.yaml', words.lawWords),
    kind('hotlines', '全国热线', 'hotlines.yaml', words.hotlineWords),
    kind('derived-terms', '规则里用的说法', 'derived-terms.yaml', words.derivedTermWords),
    kind('changes', '改动、核对、新政策', 'changes.yaml', words.recordWords),
    kind('accessibility-ledger', '无障碍证明到哪一步', 'accessibility-ledger.yaml', words.ledgerWords),
    kind('avoid', '不写的词', 'avoid.yaml', words.avoidedTranslationWords),
    kind('made-from', '照哪一版原文写的', 'made-from.json', words.madeFrom),
  ];
}

const uiKind = (codes: readonly string[]): FileKind => ({ name: 'ui', title: '菜单、按钮上的字', files: codes.map((code) => `content/ui/${code}.json`), schema: words.uiWords });
