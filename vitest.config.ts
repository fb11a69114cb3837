import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/unit/**/*.test.ts', 'tests/faults-planted/**/*.test.ts', 'tests/deploy/**/*.test.ts'], testTimeout: 60_000 },
});
