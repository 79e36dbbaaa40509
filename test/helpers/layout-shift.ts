interface Shifts {
  layoutShifts: { observer: PerformanceObserver; sum: number };
}

/** Adds up all layout shifts from the first moment on (https://wicg.github.io/layout-instability/); runs before the page. */
export function observeShifts(): void {
  const shifts = { sum: 0, observer: new PerformanceObserver((list) => add(list.getEntries())) };
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
  };
  shifts.observer.observe({ type: 'layout-shift', buffered: true });
  (globalThis as unknown as Shifts).layoutShifts = shifts;
}

/** The sum of all layout shifts, once fonts are there or given up, and two frames after that; runs in the page. */
export async function layoutShift(): Promise<number> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { observer, sum } = (globalThis as unknown as Shifts).layoutShifts;
  const last = observer.takeRecords().reduce((all, entry) => all + (entry as PerformanceEntry & { value: number }).value, 0);
  return sum + last;
}
