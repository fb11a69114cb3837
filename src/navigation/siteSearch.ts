import { library } from '#content/currentLibrary.ts';
import type { Library } from '#content/Library.ts';
import { SearchIndex, type SearchDocument } from '#search/SearchIndex.ts';

/** Everything of the library that a person may look for. */
function searchDocuments(library: Library): readonly SearchDocument[] {
  const { entitlements, departments, terms, plan } = library;
  return [
    ...entitlements.map(
      (entitlement): SearchDocument => ({
        id: entitlement.id,
        kind: 'entitlement',
        url: `/entitlements/${entitlement.id}/`,
        title: entitlement.title,
        summary: entitlement.answer,
        words: entitlement.words.join(' '),
        body: [...entitlement.get, ...entitlement.who, ...entitlement.sources.map(({ quote }) => ({ text: quote }))]
          .map(({ text }) => text)
          .join(' '),
      }),
    ),
    ...departments.map(
      ({ id, name, aliases }): SearchDocument => ({
        id: `department-${id}`,
        kind: 'department',
        url: `/departments/${id}/`,
        title: name,
        summary: '',
        words: aliases.join(' '),
        body: '',
      }),
    ),
    ...terms.map(
      ({ id, term, aliases, body }): SearchDocument => ({
        id: `term-${id}`,
        kind: 'term',
        url: `/terms/#${id}`,
        title: term,
        summary: body,
        words: aliases.join(' '),
        body: '',
      }),
    ),
    ...plan.tasks.map(
      (task): SearchDocument => ({
        id: `task-${task.number}`,
        kind: 'task',
        url: `/duties/#task-${task.number}`,
        title: task.clauses.map(({ text }) => text).join(''),
        summary: task.departmentsText,
        words: '',
        body: task.clauses.map(({ gloss }) => gloss).join(' '),
      }),
    ),
    ...[...plan.clauses.values()]
      .filter(({ isHeading }) => !isHeading)
      .map(
        (clause): SearchDocument => ({
          id: `clause-${clause.id}`,
          kind: 'clause',
          url: `/plan/clauses/#${clause.id}`,
          title: clause.gloss,
          summary: clause.text,
          words: '',
          body: '',
        }),
      ),
  ];
}

/** The search of this site. */
export const siteSearch = new SearchIndex(searchDocuments(library));
