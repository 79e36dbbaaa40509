import { defineConfig } from 'vitest/config';

/** The properties of everything that reads what strangers write, with 100,000 cases each: `npm run fuzz`, or `FUZZ_RUNS=1000000 FUZZ_SEED=7 npm run fuzz`. */
export default defineConfig({
  test: {
    root: '.',
    include: [
      ...['any-file', 'front-matter', 'yaml', 'transcript', 'json-source', 'urls-lock', 'media-lock'].map(
        (name) => `test/content/${name}.test.ts`,
      ),
      'test/markdown/hostile.test.ts',
    ],
    env: { TZ: 'UTC', FUZZ_RUNS: process.env.FUZZ_RUNS ?? '100000' },
    testTimeout: 0,
    maxWorkers: 2,
  },
});
