import { z } from 'zod';
import { isoDate, slug } from './shared.ts';

/** content/recordings.yaml：真人录音。没有写的条目就是还没有录音。 */
export const recordings = z.array(
  z.discriminatedUnion('state', [
    z.strictObject({
      entitlement: slug,
      state: z.literal('in-production'),
      reader: z.string().min(1).describe('读的人的名字。'),
      since: isoDate,
    }),
    z.strictObject({
      entitlement: slug,
      state: z.literal('recorded'),
      reader: z.string().min(1),
      on: isoDate,
      file: z.string().regex(/^\/recordings\/[a-z0-9-]+\.(?:mp3|m4a|ogg)$/, '写成 /recordings/名字.mp3（或 m4a、ogg） | write /recordings/name.mp3 (or m4a, ogg)').describe('放在 public/recordings/ 的文件。'),
      durationSeconds: z.int().min(1),
      sizeBytes: z.int().min(1),
      textHash: z.string().regex(/^[0-9a-f]{16}$/, '指纹是 16 位的小写英文和数字 | a fingerprint has 16 digits and lower-case letters a to f').describe('录的时候那一页的指纹；那一页后来改了，页面会自己说。'),
    }),
  ], {
    error: ({ code }) => (code === 'invalid_union' ? 'state 写 recorded 或 in-production。还没有录音，就删掉这一条。 | state is recorded or in-production. No recording yet: delete this entry.' : undefined),
  }),
);
