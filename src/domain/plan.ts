import type { Clause, ClauseId } from './clause.ts';

/** One row of the annex: a task, its clauses, who leads and who joins. */
export interface Task {
  readonly number: number;
  readonly clauses: readonly Clause[];
  readonly lead: string;
  readonly others: readonly string[];
  /** The department cell as printed; a line break inside it is kept. */
  readonly departmentsText: string;
  /** What stands in the columns after that, if there are any, e.g. a deadline. */
  readonly cells: readonly string[];
}

/** A piece of the plan in document order. `heading` levels start at 1 for a chapter. */
export type PlanBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly clause: Clause }
  | { readonly kind: 'paragraph'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly tasks: readonly Task[] };

export interface PlanChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly PlanBlock[];
}

export interface Plan {
  readonly chapters: readonly PlanChapter[];
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  readonly tasks: readonly Task[];
}

/** The plan's text in document order, white space removed: what the rendered page must equal. */
export function planText(plan: Plan): string {
  return withoutWhiteSpace(plan.chapters.flatMap((chapter) => chapter.blocks.map(blockText)).join(''));
}

/** Text with every white-space character removed (the plan's spaces are typographic only). */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

function blockText(block: PlanBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.clause.text;
    case 'paragraph':
      return block.clauses.map((clause) => clause.text).join('');
    case 'line':
      return block.text;
    case 'table':
      return (
        block.columns.join('') +
        block.tasks
          .map((task) => task.number + task.clauses.map((clause) => clause.text).join('') + task.departmentsText + task.cells.join(''))
          .join('')
      );
  }
}
