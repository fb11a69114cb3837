import { z } from 'zod';
import { clauseIdText, slug } from './shared.ts';

const clause = z.strictObject({
  id: clauseIdText,
  kind: z.enum(['entitlement', 'service', 'obligation', 'target', 'background']),
  certainty: z.enum(['definite', 'conditional', 'encouraged']).optional(),
  heading: z.literal(true).optional(),
  text: z.string().min(1).describe('原文，一字不差。'),
  gloss: z.string().min(1).optional().describe('本站写的大白话。'),
  who: z.string().optional().describe('原文写的对象。'),
  amount: z.string().optional().describe('原文写的数字、期限。'),
  hedges: z.array(z.string()).optional().describe('让话变软的词，例：逐步、有条件。'),
  tasks: z.array(z.int().min(1)).optional().describe('附件里分到的项。'),
});

/** One clause as written in content/plan. */
export type ClauseInput = z.output<typeof clause>;

/** content/plan/*.yaml：规划正文的一章。 */
export const planChapter = z.strictObject({
  chapter: z.string(),
  title: z.string(),
  lines: z.array(z.strictObject({ clauses: z.array(clause).min(1) })).min(1),
});

/** content/plan/*annex.yaml：附件的分工表。没有附件的规划不写这个文件。 */
export const planAnnex = z
  .strictObject({
  chapter: z.literal('A'),
  title: z.string(),
  heading: z.array(clause).length(1),
  titleLines: z.array(z.string()).default([]),
  columns: z.array(z.string()).min(3).describe('表头：序号、任务、单位，后面可以再有几列。'),
  tables: z.array(
    z.strictObject({
      tasks: z.array(
        z.strictObject({
          number: z.int().min(1),
          lead: slug,
          others: z.array(slug),
          departmentsText: z.string(),
          cells: z.array(z.string()).default([]).describe('单位后面那几列的字，照原文。'),
          clauses: z.array(clause).min(1),
        }),
      ),
    }),
  ),
  note: z.array(clause).max(1).default([]),
  closingLines: z.array(z.string()).default([]),
})
  .refine(({ columns, tables }) => tables.every(({ tasks }) => tasks.every(({ cells }) => cells.length === columns.length - 3)), {
    path: ['columns'],
    message: '前三列是序号、任务、单位；后面有几列，每一项的 cells 就写几个。 | After number, task and departments, each task has one cell for every further column.',
  });
