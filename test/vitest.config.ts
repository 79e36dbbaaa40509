import { defineConfig } from 'vitest/config';
import { SlowFirst } from './setup/slow-first.ts';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
    globalSetup: 'test/setup/sites-folder.ts',
    setupFiles: 'test/setup/each-file.ts',
    // A build takes two seconds, but on a busy machine it may take twenty.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // So long a page may take to show what is waited for; one that is there at once takes no longer for it.
    expect: { poll: { timeout: 20_000 } },
    // One process runs many files, so that each module is read and each browser is started once.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // One more than a small machine has processors: tests in a browser wait now and then.
    maxWorkers: 3,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
