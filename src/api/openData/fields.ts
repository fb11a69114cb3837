import { z } from 'zod';
import { words } from './editions.ts';

export const id = z.string().meta({ description: 'Stays the same for good.' });
export const url = z.url().meta({ description: 'The page for people.' });
export const clauseIds = z.array(z.string()).meta({ description: 'Clauses of the plan that say so; see clauses.json.' });
export const certainty = z
  .enum(['definite', 'conditional', 'encouraged'])
  .meta({ description: 'How firmly the plan’s own words bind: promised, under conditions, encouraged.' });
export const taskNumbers = z.array(z.int()).meta({ description: 'Rows of the plan’s annex; see tasks.json.' });
export const verbatim = z.string().meta({ description: 'The plan’s own words, to the letter, in Chinese.' });

/** A sentence of this site and what backs it. */
export const sourced = z.strictObject({
  text: words,
  clauses: clauseIds,
  law: z.array(z.string()).meta({ description: 'Articles of later law, by their ids on this site.' }),
});
