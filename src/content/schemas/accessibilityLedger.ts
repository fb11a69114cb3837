import { z } from 'zod';
import { isoDate } from './shared.ts';

const file = z.string().regex(/^(?:src|tests)\/[\w/.-]+\.ts$/);

/** docs/accessibility-ledger.yaml: what is proven of accessibility, and by which files. */
export const accessibilityLedger = z.strictObject({
  claims: z.array(z.strictObject({ text: z.string().min(1), checks: z.array(file).min(1) })),
  criteria: z.array(
    z
      .strictObject({
        criterion: z.string().regex(/^[1-4]\.\d\.\d{1,2}$/).describe('Number in WCAG 2.2.'),
        level: z.enum(['A', 'AA', 'AAA']),
        name: z.string().min(2),
        status: z.enum(['checked', 'partly', 'people', 'none']),
        checks: z.array(file),
        people: z.string().min(2).optional().describe('What only people can judge.'),
      })
      .refine(({ status, checks }) => (status === 'checked' || status === 'partly' ? checks.length > 0 : true), 'checked and partly need a file that checks')
      .refine(({ status, people }) => (status === 'checked') === (people === undefined), 'say what people must judge, unless everything is checked'),
  ),
});

/** docs/accessibility-results.json: by file, the last run. */
export const accessibilityResults = z.record(file, z.strictObject({ on: isoDate, passed: z.boolean() }));

const count = z.int().nonnegative();

/** docs/accessibility-audit.json: the last audit of every page in every theme, size and mode (npm run audit); null before the first. */
export const accessibilityAudit = z
  .strictObject({
    on: isoDate,
    /** What was audited; null where that is not known. */
    commit: z.string().min(7).nullable(),
    /** The content whose site was audited, by its folder; another city's pages must not claim it. */
    content: z.string().min(1),
    engines: z.array(z.string().min(2)).min(1),
    /** Engines that could not run. */
    missingEngines: z.array(z.string().min(2)),
    pages: count,
    /** Cells of all pages, those that were looked at, and those proven equal to one that was. */
    cells: count,
    ran: count,
    provenEqual: count,
    findings: count,
  })
  .refine(({ cells, ran, provenEqual }) => cells === ran + provenEqual, 'cells must be run or proven equal')
  .nullable();
