import { aspects, type Aspect, type Fingerprint } from './fingerprint.ts';

/** Cells of a page for which the same was done: the aspects that were new and asked about, and for the others the cells that they equal. */
export interface CellGroup {
  readonly asked: readonly Aspect[];
  readonly equalTo: Readonly<Partial<Record<Aspect, readonly string[]>>>;
  readonly cells: readonly string[];
}

/**
 * Which cells of one page were looked at, and what each of the others is equal to. Nothing is assumed: a cell is entered with its
 * fingerprint, or, where its document and style sheets are those of another, with that cell.
 */
export class CellBook {
  /** By what was seen, the cell where it was first seen. */
  readonly #first = new Map<string, string>();
  readonly #groups = new Map<string, { asked: readonly Aspect[]; equalTo: Partial<Record<Aspect, readonly string[]>>; cells: string[] }>();

  /**
   * Enters a cell.
   * @param looked the aspects that count in it; without styles nobody asks about layout and paint
   * @returns the aspects that are new on this page; a layout is new where its document is, a paint where one of its combinations is
   */
  enter(cell: string, print: Fingerprint, looked: readonly Aspect[] = aspects): ReadonlySet<Aspect> {
    const asked: Aspect[] = [];
    const equalTo: Partial<Record<Aspect, readonly string[]>> = {};
    for (const aspect of looked) {
      const keys = keysOf(aspect, print);
      const before = keys.flatMap((key) => this.#first.get(key) ?? []);
      if (before.length < keys.length) asked.push(aspect);
      else equalTo[aspect] = [...new Set(before)];
      for (const key of keys) if (!this.#first.has(key)) this.#first.set(key, cell);
    }
    this.#note(cell, asked, equalTo);
    return new Set(asked);
  }

  /** Enters a cell whose document and style sheets are those of another, in the same theme and window. */
  enterEqual(cell: string, other: string): void {
    this.#note(cell, [], { document: [other] });
  }

  groups(): readonly CellGroup[] {
    return [...this.#groups.values()];
  }

  /** How many cells were looked at, and how many equal one that was. */
  count(): { readonly ran: number; readonly provenEqual: number } {
    const sum = (groups: readonly CellGroup[]) => groups.reduce((total, { cells }) => total + cells.length, 0);
    return { ran: sum(this.groups().filter(({ asked }) => asked.length > 0)), provenEqual: sum(this.groups().filter(({ asked }) => asked.length === 0)) };
  }

  #note(cell: string, asked: readonly Aspect[], equalTo: Partial<Record<Aspect, readonly string[]>>): void {
    const key = JSON.stringify([asked, equalTo]);
    const group = this.#groups.get(key) ?? { asked, equalTo, cells: [] };
    group.cells.push(cell);
    this.#groups.set(key, group);
  }
}

function keysOf(aspect: Aspect, { document, rendering, layout, paint }: Fingerprint): readonly string[] {
  if (aspect === 'paint') return paint.map((combination) => `paint ${combination}`);
  if (aspect === 'document') return [`document ${document}`];
  return [`${aspect} ${document} ${rendering}${aspect === 'layout' ? ` ${layout}` : ''}`];
}
