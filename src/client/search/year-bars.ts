import { createBox, createButton, createElement, unseen } from '../elements.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Units of the highest bar. */
const HEIGHT = 40;

/** How high the bar of a count is beside the highest one; whatever there is can be seen. */
// 0, 12 => 0; 6, 12 => 20; 1, 500 => 2
export function barHeight(count: number, highest: number): number {
  return count === 0 ? 0 : Math.max(2, Math.round((count / Math.max(1, highest)) * HEIGHT));
}

/** A bar for each year, which is a button that chooses it, and takes the choice back when it is pressed again. */
export interface YearBars {
  /** @param counts how many results each year has; nothing where that is not known: then the bars have no height and no numbers. */
  readonly show: (counts: Readonly<Record<string, number>> | undefined) => void;
  /** Marks the bar of the year that is chosen, if any. */
  readonly mark: (chosen: string | undefined) => void;
}

/** @param years oldest first. @param choose is given the year that is chosen then, if any. */
export function createYearBars(box: HTMLElement, years: readonly string[], choose: (year: string | undefined) => void): YearBars {
  const bars = years.map((year) => {
    const svg = document.createElementNS(SVG, 'svg');
    const rect = document.createElementNS(SVG, 'rect');
    svg.setAttribute('viewBox', `0 0 20 ${HEIGHT}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    rect.setAttribute('width', '20');
    svg.append(rect);
    const number = createElement('span', 'bar-count');
    number.setAttribute('aria-hidden', 'true');
    const words = unseen('');
    const button = createButton(
      'year-bar',
      () => choose(button.getAttribute('aria-pressed') === 'true' ? undefined : year),
      number,
      svg,
      createElement('span', 'century', year.slice(0, 2)),
      year.slice(2),
      words,
    );
    return { year, rect, button, number, words };
  });
  box.append(createBox('div', 'year-bars', ...bars.map(({ button }) => button)));
  box.hidden = years.length < 2;
  return {
    show: (counts) => {
      const highest = Math.max(0, ...years.map((year) => counts?.[year] ?? 0));
      for (const { year, rect, button, number, words } of bars) {
        const count = counts?.[year] ?? 0;
        const height = barHeight(count, highest);
        rect.setAttribute('height', String(height));
        rect.setAttribute('y', String(HEIGHT - height));
        number.textContent = counts === undefined ? '' : String(count);
        words.textContent = counts === undefined ? '' : `: ${count} ${count === 1 ? 'result' : 'results'}`;
        // What is disabled loses the focus.
        button.disabled =
          counts !== undefined && count === 0 && button.getAttribute('aria-pressed') !== 'true' && button !== document.activeElement;
      }
    },
    mark: (chosen) => {
      for (const { year, button } of bars) button.setAttribute('aria-pressed', String(year === chosen));
    },
  };
}
