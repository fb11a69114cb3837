import { z } from 'zod';
import { hanzi, isoDate, slug } from './shared.ts';

/**
 * content/changes.yaml：哪些条目哪天改了什么，旧的在前，新的在后。用 npm run changes:record 写，只加不改。
 * 有人核对、有新政策，写在 validity.yaml，这里不用再写。
 */
export const changes = z.array(
  z.strictObject({
    on: isoDate,
    kind: z.enum(['new', 'wording']).describe('new：新的一页；wording：改了写法。'),
    entitlements: z.array(slug).min(1),
    what: hanzi(60).describe('改了什么，写给看网站的人，例：写清了要带残疾人证。'),
  }),
);

/** content/changes-hashes.json：每一页最后一次写进 changes.yaml 时的指纹。由 npm run changes:record 写，不用手改。 */
export const changesHashes = z.record(slug, z.string().regex(/^[0-9a-f]{16}$/, '指纹是 16 位的小写英文和数字 | a fingerprint has 16 digits and lower-case letters a to f'));
