import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Left to itself, Vitest leaves one core idle: of two, half.
  test: { include: ['tests/unit/**/*.test.ts', 'tests/faults-planted/**/*.test.ts', 'tests/deploy/**/*.test.ts'], testTimeout: 60_000, maxWorkers: '100%' },
});
