import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAsker } from '../../../src/client/search/asker.ts';
import { SearchUnavailable } from '../../../src/client/search/connect.ts';
import type { Query, SearchAnswer } from '../../../src/client/search/messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PART = { from: 0, count: 8, countFacets: false };
const query = (words: string): Query => ({ words, facets: {} });

/** A search that answers when it is told to, and what became of each question. */
function setUp() {
  const waiting = new Map<string, { answer: () => void; fail: () => void }>();
  const heard: string[] = [];
  const asker = createAsker<string>(
    ({ words }) =>
      new Promise((resolve, reject) => {
        waiting.set(words, {
          answer: () => resolve({ id: 1, total: 0, results: [], reading: {} } as unknown as SearchAnswer),
          fail: () => reject(new SearchUnavailable()),
        });
      }),
    {
      onWait: () => heard.push('wait'),
      onAnswer: (_, occasion) => heard.push(`answer to ${occasion}`),
      onFailure: () => heard.push('failure'),
    },
  );
  return {
    heard,
    asked: () => [...waiting.keys()],
    ask: (words: string, pause = 0) => asker.ask(query(words), PART, words, pause),
    cancel: asker.cancel,
    answer: async (words: string) => {
      waiting.get(words)?.answer();
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async (words: string) => {
      waiting.get(words)?.fail();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

it('asks after a pause, and only what was typed last', async () => {
  const { ask, asked } = setUp();
  ask('g', 100);
  await vi.advanceTimersByTimeAsync(99);
  ask('ga', 100);
  await vi.advanceTimersByTimeAsync(99);
  expect(asked()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked()).toEqual(['ga']);
});

it('asks at once without a pause', () => {
  const { ask, asked } = setUp();
  ask('gan');
  expect(asked()).toEqual(['gan']);
});

it.each([
  ['in their order', ['one', 'two']],
  ['the other way around', ['two', 'one']],
])('hears only the last answer when they come %s', async (_, order) => {
  const { ask, answer, heard } = setUp();
  ask('one');
  ask('two');
  for (const words of order) await answer(words);
  expect(heard).toEqual(['answer to two']);
});

it('hears nothing of an old failure, and all of a new one', async () => {
  const { ask, answer, fail, heard } = setUp();
  ask('one');
  ask('two');
  await fail('one');
  await answer('two');
  ask('three');
  await fail('three');
  expect(heard).toEqual(['answer to two', 'failure']);
});

it('says that one has to wait only when one has to', async () => {
  const { ask, answer, heard } = setUp();
  ask('fast');
  await vi.advanceTimersByTimeAsync(149);
  await answer('fast');
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['answer to fast']);
  ask('slow');
  await vi.advanceTimersByTimeAsync(150);
  expect(heard).toEqual(['answer to fast', 'wait']);
});

it('lets no answer come that nobody wants any more', async () => {
  const { ask, answer, cancel, heard, asked } = setUp();
  ask('one');
  cancel();
  await answer('one');
  ask('two', 100);
  cancel();
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
  expect(asked()).toEqual(['one']);
});
