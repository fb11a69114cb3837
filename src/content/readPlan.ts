import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Clause, ClauseId } from '#domain/clause.ts';
import { planText, withoutWhiteSpace, type Plan, type PlanBlock, type PlanChapter, type Task } from '#domain/plan.ts';
import type { ContentError } from './ContentError.ts';
import { nearest } from './nearest.ts';
import { readText } from './readText.ts';
import { planAnnex, planChapter, type ClauseInput } from './schemas/plan.ts';
import { YamlFile } from './YamlFile.ts';

/** The annex stands in a file of this name, after whatever number puts it in its place; a plan may have none. */
const isAnnexFile = (name: string) => name.endsWith('annex.yaml');

/**
 * Reads content/plan and proves it equal to plan.txt, the text as issued.
 * @param contentRoot absolute path of content/
 * @param root the folder error paths are told from
 * @param lastWords the words with which the plan ends in plan.txt, where something stands after them
 * @param departments ids of the departments that there are
 * @returns the plan, or null after its faults were added to `errors`
 */
export function readPlan(contentRoot: string, root: string, lastWords: string | null, departments: readonly string[], errors: ContentError[]): Plan | null {
  const folder = join(contentRoot, 'plan');
  const clauses = new Map<ClauseId, Clause>();
  const chapters: PlanChapter[] = [];
  const tasks: Task[] = [];
  const places: { readonly clause: Clause; readonly file: YamlFile<unknown>; readonly path: readonly PropertyKey[] }[] = [];
  const errorsBefore = errors.length;

  const add = (clause: Clause, file: YamlFile<unknown>, path: readonly PropertyKey[]): Clause => {
    if (clauses.has(clause.id)) {
      errors.push(file.errorAt([...path, 'id'], `编号 “${clause.id}” 用了两次。每一条的编号只能有一个。`, `Clause id ${clause.id} is used twice. Every clause has one of its own.`));
    }
    clauses.set(clause.id, clause);
    places.push({ clause, file, path });
    return clause;
  };

  const missing = ['plan', 'plan/plan.txt'].find((name) => !existsSync(join(contentRoot, name)));
  if (missing !== undefined) {
    errors.push({ file: relative(root, join(contentRoot, missing)), line: 1, field: '—', zh: '没有这个文件。请把规划的原文放进 plan/plan.txt。', en: 'There is no such file. Put the plan as issued into plan/plan.txt.' });
    return null;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  for (const name of readdirSync(folder).filter((name) => !name.endsWith('.yaml') && name !== 'plan.txt' && !name.startsWith('.'))) {
    errors.push({ file: relative(root, join(folder, name)), line: 1, field: '—', zh: '这里只放 plan.txt 和 .yaml 文件，这一个不会被读到。请改名或者拿走。', en: 'Only plan.txt and files ending in .yaml belong here; this one would not be read. Rename or remove it.' });
  }
  for (const name of names.filter((name) => !isAnnexFile(name))) {
    const file = YamlFile.read(join(folder, name), root, planChapter, errors);
    if (!file) continue;
    const headings: string[] = [];
    const blocks: PlanBlock[] = [];
    file.value.lines.forEach((line, lineIndex) => {
      const paragraph: Clause[] = [];
      line.clauses.forEach((input, index) => {
        const path = ['lines', lineIndex, 'clauses', index];
        if (input.heading) {
          const level = headingLevel(input.id);
          headings.splice(level - 1, Infinity, input.text);
          blocks.push({ kind: 'heading', level, clause: add(toClause(input, headings.slice(0, -1)), file, path) });
        } else {
          const above = headings.length > 0 ? [...headings] : [file.value.title];
          paragraph.push(add(toClause(input, above), file, path));
        }
      });
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', clauses: paragraph });
    });
    chapters.push({ id: file.value.chapter, title: file.value.title, blocks });
  }

  for (const name of names.filter(isAnnexFile)) {
    const annex = YamlFile.read(join(folder, name), root, planAnnex, errors);
    if (!annex) continue;
    const { value } = annex;
    const blocks: PlanBlock[] = [
      { kind: 'heading', level: 1, clause: add(toClause(value.heading[0]!, []), annex, ['heading', 0]) },
      ...value.titleLines.map((text): PlanBlock => ({ kind: 'line', text })),
    ];
    value.tables.forEach((table, tableIndex) => {
      table.tasks.forEach((task, taskIndex) => {
        const path = ['tables', tableIndex, 'tasks', taskIndex];
        const [lead, ...others] = [task.lead, ...task.others].map((id, index) => ({ id, path: index === 0 ? [...path, 'lead'] : [...path, 'others', index - 1] }));
        for (const { id, path } of [lead!, ...others].filter(({ id }) => !departments.includes(id))) {
          const near = nearest(id, departments);
          errors.push(annex.errorAt(path, `没有单位 “${id}”。最接近的是 ${near}。`, `No department "${id}". Nearest: ${near}.`));
        }
        const isRepeated = value.tables.flatMap(({ tasks }) => tasks).filter(({ number }) => number === task.number).length > 1;
        if (isRepeated) errors.push(annex.errorAt([...path, 'number'], `第 ${task.number} 项写了两次。每一项的序号只能有一个。`, `Task ${task.number} stands twice. Every task has a number of its own.`));
      });
      const rows = table.tasks.map((task, taskIndex): Task => ({
        number: task.number,
        lead: task.lead,
        others: task.others,
        departmentsText: task.departmentsText,
        cells: task.cells,
        clauses: task.clauses.map((input, index) =>
          add(
            { ...toClause(input, [value.title, `附件第${task.number}项`]), tasks: [task.number] },
            annex,
            ['tables', tableIndex, 'tasks', taskIndex, 'clauses', index],
          ),
        ),
      }));
      tasks.push(...rows);
      blocks.push({ kind: 'table', columns: value.columns, tasks: rows });
    });
    const note = value.note.map((input, index) => add(toClause(input, [value.title]), annex, ['note', index]));
    if (note.length > 0) blocks.push({ kind: 'paragraph', clauses: note });
    blocks.push(...value.closingLines.map((text): PlanBlock => ({ kind: 'line', text })));
    chapters.push({ id: value.chapter, title: value.title, blocks });
  }

  const numbers = tasks.map(({ number }) => number);
  if (!names.some(isAnnexFile) && places.some(({ clause }) => clause.tasks.length > 0)) {
    errors.push({ file: relative(root, folder), line: 1, field: '—', zh: '有的条款写了 tasks（附件的第几项），但是没有附件的文件。文件名要以 annex.yaml 结尾。', en: 'Clauses name tasks of the annex, but there is no file of it. Its name ends in annex.yaml.' });
    return null;
  }
  for (const { clause, file, path } of places) {
    clause.tasks.forEach((number, index) => {
      if (!numbers.includes(number)) errors.push(file.errorAt([...path, 'tasks', index], `附件里没有第 ${number} 项。请照附件改。`, `The annex has no task ${number}. Correct the number.`));
    });
  }

  if (errors.length > errorsBefore) return null;
  const planTxt = readText(join(folder, 'plan.txt'), relative(root, join(folder, 'plan.txt')), errors);
  if (planTxt === null) return null;
  const plan: Plan = { chapters, clauses, tasks };
  const issued = issuedText(planTxt, lastWords);
  const difference = firstDifference(planText(plan), issued);
  if (difference) {
    const found = placeOfCharacter(places, difference.index);
    const { file, line } = found?.file.errorAt([...found.path, 'text'], '', '') ?? { file: relative(root, folder), line: 1 };
    const place = `${file}:${line}`;
    errors.push({
      file: relative(root, join(folder, 'plan.txt')),
      line: lineOfCharacter(planTxt, difference.index),
      field: '全文',
      zh: `plan/*.yaml 拼起来和原文不一样。从这里开始不同：原文 “${difference.expected}”，现在 “${difference.actual}”（${place}）。请照原文改回来。`,
      en: `The plan's chapters do not equal plan.txt. First difference: expected "${difference.expected}", found "${difference.actual}" (${place}). Write it as issued.`,
    });
  }
  return plan;
}

/**
 * plan.txt, white space removed.
 * @param lastWords the words with which the plan ends, where a page footer stands after them, which is no part of the text
 */
export function issuedText(planTxt: string, lastWords: string | null): string {
  const text = withoutWhiteSpace(planTxt);
  const last = withoutWhiteSpace(lastWords ?? '');
  const end = last === '' ? -1 : text.lastIndexOf(last);
  return end === -1 ? text : text.slice(0, end + last.length);
}

function firstDifference(actual: string, expected: string): { index: number; actual: string; expected: string } | null {
  if (actual === expected) return null;
  let index = 0;
  while (actual[index] === expected[index]) index += 1;
  const around = (text: string) => text.slice(Math.max(0, index - 8), index + 16);
  return { index, actual: around(actual), expected: around(expected) };
}

/** The line of a text on which its character with this index stands, white space not counted. */
function lineOfCharacter(text: string, index: number): number {
  let before = 0;
  const lines = text.trimEnd().split('\n');
  const found = lines.findIndex((line) => (before += withoutWhiteSpace(line).length) > index);
  return found < 0 ? lines.length : found + 1;
}

/** The last clause that begins at or before a character of the plan; words of the annex's table stand between clauses. */
function placeOfCharacter<Place extends { readonly clause: Clause }>(places: readonly Place[], index: number): Place | undefined {
  let before = 0;
  return places.find(({ clause }) => (before += withoutWhiteSpace(clause.text).length) > index) ?? places.at(-1);
}

function headingLevel(id: string): 1 | 2 | 3 {
  const depth = id.split('-')[0]!.split('.').length;
  return depth >= 3 ? 3 : depth === 2 ? 2 : 1;
}

function toClause(input: ClauseInput, path: readonly string[]): Clause {
  return {
    id: input.id as ClauseId,
    kind: input.kind,
    certainty: input.certainty ?? null,
    isHeading: input.heading ?? false,
    text: input.text,
    gloss: input.gloss ?? '',
    who: input.who ?? null,
    amount: input.amount ?? null,
    hedges: input.hedges ?? [],
    tasks: input.tasks ?? [],
    path,
  };
}
