import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { library } from '#content/currentLibrary.ts';

/** A query and the documents that answer it, best first. */
export interface Query {
  readonly query: string;
  readonly kind: string;
  readonly expected: readonly string[];
}

/** Queries of imagined callers, written before anyone looked at the index. */
const written = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as readonly Query[];

/** What readers of the English edition would type, written before anyone saw its index. */
export const english = parse(readFileSync('tests/search/queries-en.yaml', 'utf8')) as readonly Query[];

/** A third, chosen by the query's own hash, that nobody tunes on. */
const isHeldBack = ({ query }: Query): boolean => createHash('sha256').update(query).digest()[0]! % 3 === 0;

export const heldBack = written.filter(isHeldBack);
export const open = written.filter((query) => !isHeldBack(query));

/** The development queries: their expected places in the plan, turned into the entitlements that quote them. */
export const development: readonly Query[] = (JSON.parse(readFileSync('tests/search/dev-queries.json', 'utf8')) as { queries: readonly Query[] }).queries.map(
  ({ query, kind, expected }) => ({ query, kind, expected: [...new Set(expected.flatMap(entitlementsOn))] }),
);

/** Entitlements that quote a clause of this place: `3-1-2a` is in section 3.1.2, `A-12` is row 12 of the annex. */
function entitlementsOn(place: string): readonly string[] {
  const section = place.replace(/^A-(\d+)$/, 'A$1').replace(/[a-z]$/, '').replaceAll('-', '.');
  return library.entitlements.filter(({ sources }) => sources.some(({ clause }) => clause.startsWith(`${section}-`))).map(({ id }) => id);
}

interface Quality {
  readonly queries: number;
  /** Share of queries with an expected document among the first three. */
  readonly hitAt3: number;
  /** Mean of 1 / place of the first expected document. */
  readonly meanReciprocalRank: number;
  readonly empty: number;
}

/** @param search ids of entitlements and other documents, best first */
export function qualityOf(queries: readonly Query[], search: (query: string) => readonly string[]): Quality {
  const places = queries.map(({ query, expected }) => {
    const found = search(query);
    return { place: found.findIndex((id) => expected.includes(id)) + 1, empty: found.length === 0 };
  });
  const share = (count: number) => count / queries.length;
  return {
    queries: queries.length,
    hitAt3: share(places.filter(({ place }) => place >= 1 && place <= 3).length),
    meanReciprocalRank: share(places.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0)),
    empty: places.filter(({ empty }) => empty).length,
  };
}
