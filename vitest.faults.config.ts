import { defineConfig } from 'vitest/config';

/** Faults and attacks against the built site, on this machine alone: `npm run test:faults`; `FAULTS=share` for the short share of `npm test`. */
export default defineConfig({
  test: { include: ['tests/faults/**/*.test.ts'], testTimeout: 40 * 60_000, hookTimeout: 600_000, fileParallelism: false },
});
