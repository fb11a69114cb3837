import { expect, it } from 'vitest';
import { readDependencies, type Lock, type Manifest } from '#dependencies/Lock.ts';
import { lockFaults } from '#dependencies/lockFaults.ts';

const { manifest, lock } = readDependencies('.');
const planted = (change: (manifest: Manifest, lock: Lock) => void): readonly string[] => {
  const copy = structuredClone({ manifest, lock });
  change(copy.manifest, copy.lock);
  return lockFaults(copy.manifest, copy.lock).map(({ en }) => en);
};
const zod = ({ packages }: Lock) => packages['node_modules/zod']!;

it('finds nothing in the lock as it is', () => {
  expect(lockFaults(manifest, lock)).toEqual([]);
  expect(planted((_, { packages }) => { zod({ packages, lockfileVersion: 3 }).resolved = 'https://registry.npmjs.org/zod/-/zod-4.6.7.tgz'; })).toEqual([]);
});

it.each<[string, (manifest: Manifest, lock: Lock) => void, RegExp]>([
  ['a version that is a range', ({ dependencies }) => { dependencies['zod'] = '^4.6.7'; }, /“\^4\.6\.7” of zod is not exact/],
  ['a version cut short, of development too', ({ devDependencies }) => { devDependencies['typescript'] = '6.0'; }, /“6\.0” of typescript is not exact/],
  ['a version that is an address', ({ optionalDependencies }) => { optionalDependencies['zod'] = 'github:someone/zod'; }, /of zod is not exact/],
  ['another version than the lock', ({ dependencies }) => { dependencies['zod'] = '4.6.6'; }, /zod: package\.json asks for 4\.6\.6/],
  ['a package the lock does not have', ({ dependencies }) => { dependencies['left-out'] = '1.0.0'; }, /left-out: .* has none/],
  ['a package from another host', (_, l) => { zod(l).resolved = 'https://registry.example.cn/zod.tgz'; }, /node_modules\/zod does not come from/],
  ['a host whose name only begins alike', (_, l) => { zod(l).resolved = 'https://registry.npmjs.org.example.cn/zod.tgz'; }, /node_modules\/zod does not come from/],
  ['a package without encryption', (_, l) => { zod(l).resolved = 'http://registry.npmjs.org/zod/-/zod-4.6.7.tgz'; }, /node_modules\/zod does not come from/],
  ['a package from git', (_, l) => { zod(l).resolved = 'git+ssh://git@github.com/someone/zod.git#abc'; }, /node_modules\/zod does not come from/],
  ['a folder of the machine', (_, l) => { zod(l).link = true; }, /from a folder of this machine/],
  ['no hash', (_, l) => { delete zod(l).integrity; }, /node_modules\/zod has no SHA-512/],
  ['a weak hash', (_, l) => { zod(l).integrity = 'sha1-qUqP5cyxm6YcTAhz05Hph5gvu9M='; }, /node_modules\/zod has no SHA-512/],
  ['a program run at installation', (_, l) => { zod(l).hasInstallScript = true; }, /node_modules\/zod runs a program/],
  ['an old lock', (_, l) => { l.lockfileVersion = 1; }, /not of version 3/],
])('refuses %s', (_, change, message) => {
  expect(planted(change)).toEqual([expect.stringMatching(message)]);
});
