import type { GlossaryWord } from '#domain/linkFirstUses.ts';
import type { Department, Library } from './Library.ts';

/** The item with this id. Throws when there is none, which the content checks rule out. */
export function byId<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`没有 “${id}”。 / No "${id}".`);
  return item;
}

/** Whether a text says a department's name, or one of the other names it has in the plan. */
export function isNamedIn({ name, aliases }: Department, text: string): boolean {
  return [name, ...aliases].some((said) => text.includes(said));
}

/** The departments with these ids, in the order asked for. */
export function departmentsById(library: Library, ids: readonly string[]): readonly Department[] {
  return ids.map((id) => byId(library.departments, id));
}

/** The year the plan was issued, whose names of offices it has. */
export function planYear({ site }: Pick<Library, 'site'>): string {
  return site.plan.issuedOn.slice(0, 4);
}

/** Every spelling the glossary explains. */
export function glossaryWords(library: Library): readonly GlossaryWord[] {
  return library.terms.flatMap(({ id, term, aliases }) => [term, ...aliases].map((word) => ({ word, term: id })));
}
