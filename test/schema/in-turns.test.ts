import { expect, test } from 'vitest';
import { inTurns } from '../../src/schema/in-turns.ts';

test('works on every item once, in order, and on no more at once than told', async () => {
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  await inTurns([0, 1, 2, 3, 4, 5, 6], 3, async (item) => {
    begun.push(item);
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
  });
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(3);
});

test('takes an item only when there is room for it', async () => {
  let taken = 0;
  let finished = 0;
  function* items(): Generator<number> {
    for (; taken < 10; taken += 1) yield taken;
  }
  await inTurns(items(), 2, async () => {
    expect(taken - finished).toBeLessThan(3);
    await new Promise((resolve) => setImmediate(resolve));
    finished += 1;
  });
  expect(finished).toBe(10);
});

test('has nothing to do without items, and throws what the work throws', async () => {
  await inTurns([], 4, () => Promise.reject(new Error('never')));
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await new Promise((resolve) => setImmediate(resolve));
    if (item === 1) throw new Error('no room');
  };
  await expect(inTurns([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('no room');
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([1, 2]);
});
