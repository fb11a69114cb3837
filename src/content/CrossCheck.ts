import type { ContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import type { Sources } from './Sources.ts';

/** A check that looks across files; it returns every fault it finds. */
export type CrossCheck = (library: Library, sources: Sources) => ContentError[];
