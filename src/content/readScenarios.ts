import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { marked } from 'marked';
import { answerFaultWords } from '#domain/answerFaultWords.ts';
import { parseAnswers } from '#domain/parseAnswers.ts';
import type { Questionnaire } from '#domain/Questionnaire.ts';
import type { Scenario } from '#domain/scenario.ts';
import { verdicts, type Verdict } from '#domain/verdict.ts';
import type { ContentError } from './ContentError.ts';
import { readText } from './readText.ts';

const columns = ['情形', '回答', '结果', '依据'] as const;

/** The words for the verdicts in the tables; `later` names the stage: 以后（16-17）. */
const verdictWords: Record<Verdict, string> = { likely: '很可能', ask: '要问', 'need-more': '还差信息', later: '以后', not: '不符合' };

/**
 * Reads the scenario tables of content/scenarios, one Markdown file an entitlement.
 * @param contentRoot absolute path of content/
 * @param root the folder error paths are told from
 * @returns every row that could be read; faults are added to `errors`
 */
export function readScenarios(contentRoot: string, root: string, questionnaire: Questionnaire, errors: ContentError[]): readonly Scenario[] {
  const folder = join(contentRoot, 'scenarios');
  if (!existsSync(folder)) {
    errors.push({ file: relative(root, folder), line: 1, field: '—', zh: '没有这个文件夹。请建一个，每个条目写一张情形表。', en: 'There is no such folder. Make it, with a table of scenarios for every entitlement.' });
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readTable(join(folder, name), relative(root, join(folder, name)), questionnaire, errors));
}

function readTable(path: string, file: string, questionnaire: Questionnaire, errors: ContentError[]): readonly Scenario[] {
  const text = readText(path, file, errors);
  if (text === null) return [];
  let line = 1;
  const scenarios: Scenario[] = [];
  for (const token of marked.lexer(text)) {
    const firstLine = line;
    line += token.raw.split('\n').length - 1;
    if (token.type !== 'table') {
      // An empty line or a lost bar ends a table, and the rows below would no longer count.
      const row = token.type === 'heading' ? -1 : token.raw.split('\n').findIndex((text) => text.includes('|'));
      if (row >= 0) errors.push({ file, line: firstLine + row, field: '—', zh: '这一行不在表里。看看上面有没有空行，表头下面有没有 “| --- |” 那一行，每一行是不是以 “|” 开头。', en: 'This row is outside the table. See that no empty line stands above it, that “| --- |” follows the header, and that each row begins with “|”.' });
      continue;
    }
    const header = (token as { header: { text: string }[] }).header.map(({ text }) => text);
    if (header.join() !== columns.join()) {
      errors.push({ file, line: firstLine, field: '—', zh: `表头要写：${columns.join('、')}。`, en: `The columns must be ${columns.join(', ')}.` });
      continue;
    }
    const written = token.raw.split('\n').slice(2);
    (token as unknown as { rows: { text: string }[][] }).rows.forEach((cells, index) => {
      // Markdown fills a row that is too short and cuts one that is too long.
      if (!/^\|(?:[^|]*\|){4}\s*$/u.test(written[index] ?? '')) {
        errors.push({ file, line: firstLine + 2 + index, field: '—', zh: `这一行要正好有四格：${columns.join('、')}，每格前后都有 “|”。`, en: `This row needs four cells exactly (${columns.join(', ')}), with “|” around each.` });
        return;
      }
      const scenario = readRow(cells.map(({ text }) => text.trim()), basename(path, '.md'), file, firstLine + 2 + index, questionnaire, errors);
      if (scenario) scenarios.push(scenario);
    });
  }
  if (scenarios.length === 0) errors.push({ file, line: 1, field: '—', zh: '里面没有情形表，或者一行也看不懂。', en: 'Holds no scenario that can be read.' });
  return scenarios;
}

function readRow(cells: readonly string[], entitlement: string, file: string, line: number, questionnaire: Questionnaire, errors: ContentError[]): Scenario | null {
  const [situation = '', answersText = '', resultText = '', clause = ''] = cells;
  const refuse = (field: (typeof columns)[number], zh: string, en: string) => {
    errors.push({ file, line, field, zh, en });
    return null;
  };
  const given = answersText.split(';').map((part) => part.trim()).filter((part) => part !== '');
  if (situation === '') return refuse('情形', '没有写是什么样的人。请写一句。', 'Nothing says who this person is. Write it.');
  const malformed = given.find((part) => !/^[a-z]+=\S+$/.test(part));
  if (malformed !== undefined) return refuse('回答', `“${malformed}” 看不懂。写成 问题=选项，几个之间用 ; 隔开。`, `"${malformed}" is no answer. Write question=option, with ; between several.`);
  const parsed = parseAnswers(
    questionnaire,
    Object.fromEntries(
      given.map((part) => {
        const [question = '', options = ''] = part.split('=');
        return [question, questionnaire.isMultiple(question) && options !== 'unknown' ? options.split(',') : options];
      }),
    ),
  );
  if (!parsed.ok) {
    const { zh, en } = answerFaultWords(parsed.fault);
    return refuse('回答', `${parsed.fault.path}：${zh}`, `${parsed.fault.path}: ${en}`);
  }
  const [, word, laterAge = null] = /^([^（]+)(?:（(.+)）)?$/.exec(resultText) ?? [];
  const verdict = verdicts.find((candidate) => verdictWords[candidate] === word);
  const rising = questionnaire.risingQuestion;
  const isAge = laterAge === null || (rising !== null && questionnaire.optionsOf(rising).includes(laterAge));
  if (!verdict || !isAge || (verdict === 'later') !== (laterAge !== null)) {
    const stages = rising === null ? [] : questionnaire.optionsOf(rising);
    const words = verdicts.filter((candidate) => candidate !== 'later' || stages.length > 0).map((candidate) => verdictInTable(candidate, candidate === 'later' ? stages.at(-1)! : null));
    return refuse(
      '结果',
      `“${resultText}” 不是结果。可以写：${words.join('、')}。${stages.length > 0 ? `“以后”的括号里写 ${rising} 的一个选项：${stages.join('、')}。` : ''}`,
      `"${resultText}" is no verdict. ${stages.length > 0 ? `以后 names one option of ${rising}: ${stages.join(', ')}.` : 'No question rises with time, so 以后 cannot come out.'}`,
    );
  }
  return { entitlement, situation, answers: parsed.answers, verdict, laterAge, clause, place: `${file}:${line}` };
}

/** A verdict as the tables write it. */
export function verdictInTable(verdict: Verdict, laterAge: string | null): string {
  return laterAge === null ? verdictWords[verdict] : `${verdictWords[verdict]}（${laterAge}）`;
}
