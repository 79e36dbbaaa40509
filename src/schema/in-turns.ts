/**
 * Works on a few items at a time, in their order; the next one is taken from the list only when there is room for it.
 * @param most how many are worked on at once.
 * @throws what the work throws first; nothing is begun after that.
 */
export async function inTurns<Item>(items: Iterable<Item>, most: number, work: (item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  let hasFailed = false;
  const takeTurns = async (): Promise<void> => {
    try {
      for (let next = rest.next(); next.done !== true && !hasFailed; next = rest.next()) await work(next.value);
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  await Promise.all(Array.from({ length: most }, takeTurns));
}
