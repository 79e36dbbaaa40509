import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['test/**/*.test.{ts,tsx}'], env: { TZ: 'UTC' }, testTimeout: 30_000, hookTimeout: 120_000, maxWorkers: 2 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
