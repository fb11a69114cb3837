import type { z } from 'zod';
import { accessibilityLedger } from '#content/schemas/accessibilityLedger.ts';
import { avoidedWords, easyEntitlement, easyQuestion, easyVerdicts } from '#content/schemas/easy.ts';
import { entitlement } from '#content/schemas/entitlement.ts';
import { planAnnex, planChapter } from '#content/schemas/plan.ts';
import { recordings } from '#content/schemas/recording.ts';
import { fillerPhrases, thesaurus } from '#content/schemas/search.ts';
import { signRecord } from '#content/schemas/signLanguage.ts';
import { article, department, derivedTerms, hotlines, lawArticle, numbers, pinyin, question, site, term, validity } from '#content/schemas/site.ts';

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

/** Every kind of file that has fields. Scenario tables and the words of the interface have none. */
export const fileKinds: readonly FileKind[] = [
  { name: 'site', title: '哪个城市、哪份规划、热线、分类', files: ['content/site.yaml'], schema: site },
  { name: 'validity', title: '规划管到哪年、谁核对过、被什么代替', files: ['content/validity.yaml'], schema: validity },
  { name: 'entitlement', title: '一件能享受的事', files: ['content/entitlements/*.md'], schema: entitlement },
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
  { name: 'derived-terms', title: '规则里用的说法', files: ['content/derived-terms.yaml'], schema: derivedTerms },
  { name: 'numbers', title: '可以出现的数字', files: ['content/numbers.yaml'], schema: numbers },
  { name: 'pinyin', title: '词典会分错、读错的词', files: ['content/pinyin.yaml'], schema: pinyin },
  { name: 'article', title: '整页文章', files: ['content/pages/*.md'], schema: article },
  { name: 'plan-chapter', title: '规划正文的一章', files: [0, 1, 2, 3, 4, 5].map((chapter) => `content/plan/${chapter}-*.yaml`), schema: planChapter },
  { name: 'plan-annex', title: '附件的分工表', files: ['content/plan/*annex.yaml'], schema: planAnnex },
  { name: 'accessibility-ledger', title: '无障碍证明到哪一步', files: ['docs/accessibility-ledger.yaml'], schema: accessibilityLedger },
];
