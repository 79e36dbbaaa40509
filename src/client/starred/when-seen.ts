/** How much work is done at a time. */
const MOST = 4;

/** Does work for elements once they come near the screen, each only once, and only a few at a time: a long list asks for what is looked at. */
export function createWhenSeen(): (element: Element, work: () => Promise<void>) => void {
  const works = new WeakMap<Element, () => Promise<void>>();
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  const goOn = (): void => {
    while (running < MOST && waiting.length > 0) {
      running += 1;
      void waiting
        .shift()?.()
        .finally(() => {
          running -= 1;
          goOn();
        });
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const work = works.get(target);
        if (!isIntersecting || work === undefined) continue;
        observer.unobserve(target);
        works.delete(target);
        waiting.push(work);
      }
      goOn();
    },
    { rootMargin: '50%' },
  );
  return (element, work) => {
    works.set(element, work);
    observer.observe(element);
  };
}
