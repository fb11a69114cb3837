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
