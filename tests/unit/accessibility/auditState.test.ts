import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AuditState } from '../../accessibility/auditState.ts';

const result = (name: string) => ({ name, ran: 1, provenEqual: 1, cells: [], passes: {}, findings: [] });

test('a stopped audit goes on: what was found of a page holds while its key does, and a line cut off counts as not done', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'state.jsonl');
  const first = new AuditState(file);
  first.add('key 1', result('/a/'));
  first.add('key 1', result('/b/'));
  appendFileSync(file, '{"key":"key 1","result":{"name":"/c/"');

  const second = new AuditState(file);
  expect(second.find('/a/', 'key 1')).toEqual(result('/a/'));
  expect(second.find('/a/', 'key 2'), 'the page or what looks at it has changed').toBeNull();
  expect(second.find('/c/', 'key 1')).toBeNull();

  second.add('key 2', result('/b/'));
  expect(new AuditState(file).find('/b/', 'key 1')).toBeNull();
  expect(new AuditState(file).find('/b/', 'key 2')).not.toBeNull();
});
