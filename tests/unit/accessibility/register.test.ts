import { expect, test } from 'vitest';
import { engineFinding } from '../../accessibility/engines/Engine.ts';
import { readRegister, register } from '../../accessibility/register.ts';

const entry = (changes: Readonly<Record<string, string>> = {}) =>
  `  - ${Object.entries({ engine: 'axe', rule: 'color-contrast', selector: '"#map .*"', pages: '"/plan/"', reason: '"The map is drawn with 9 to 1; seen by eye."', seen: '2026-11-24', expires: '2027-01-31', ...changes })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n    ')}`;
const today = '2026-12-01';
const doubt = engineFinding('axe', 'color-contrast', { criterion: '1.4.3', target: '#map text', message: '', isUndecided: true });

test('the register of this site is well-formed', () => {
  expect(register.unused().length).toBeGreaterThan(0);
});

test('an entry settles a doubt in its place, and nowhere else', () => {
  const read = readRegister(`entries:\n${entry()}`, today);
  expect(read.unused()).toHaveLength(1);
  expect(read.open([doubt], '/plan/')).toEqual([]);
  expect(read.unused()).toEqual([]);
  expect(read.open([doubt], '/plan/more/')).toEqual([doubt]);
  expect(read.open([{ ...doubt, target: '#maps' }], '/plan/')).toHaveLength(1);
});

test('a failure of a criterion can’t be settled, best practice can', () => {
  const read = readRegister(`entries:\n${entry()}`, today);
  expect(read.open([{ ...doubt, isUndecided: false }], '/plan/')).toHaveLength(1);
  expect(read.open([{ ...doubt, isUndecided: false, criterion: 'best-practice' }], '/plan/')).toEqual([]);
});

test('of our own checks, those that guess can be settled, and those that measure can’t', () => {
  const own = (rule: string) => readRegister(`entries:\n${entry({ engine: 'own', rule })}`, today);
  const finding = (check: string) => ({ check, criterion: '1.3.2', target: '#map text', message: '' });
  expect(own('1.3.2-reading-order').open([finding('1.3.2-reading-order')], '/plan/')).toEqual([]);
  expect(own('1.3.2-reading-order').open([finding('1.3.1-lists')], '/plan/')).toHaveLength(1);
  expect(own('1.4.10-reflow').open([finding('1.4.10-reflow')], '/plan/')).toHaveLength(1);
});

test('an expired entry settles nothing', () => {
  const read = readRegister(`entries:\n${entry()}`, '2027-02-01');
  expect(read.open([doubt], '/plan/')).toEqual([doubt]);
  expect(readRegister(`entries:\n${entry()}`, today).open([doubt], '/plan/')).toEqual([]);
});

test('an entry without reason, beyond 90 days, with a broken pattern or an unknown field, and a 21st entry are refused', () => {
  const refused: readonly Readonly<Record<string, string>>[] = [{ reason: '"ok"' }, { expires: '2027-06-01' }, { selector: '"("' }, { note: 'x' }];
  for (const changes of refused) {
    expect(() => readRegister(`entries:\n${entry(changes)}`, today), JSON.stringify(changes)).toThrow();
  }
  expect(() => readRegister(`entries:\n${Array.from({ length: 21 }, () => entry()).join('\n')}`, today)).toThrow();
});
