import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Left to itself, Vitest leaves one core idle: of two, half. And reading our modules anew for each file took a third of the time;
  // a test that changes what modules remember sets them back itself (folderInUse.test.ts).
  test: { include: ['tests/unit/**/*.test.ts', 'tests/faults-planted/**/*.test.ts', 'tests/deploy/**/*.test.ts'], testTimeout: 60_000, maxWorkers: '100%', isolate: false },
});
