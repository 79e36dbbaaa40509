import type { VNode } from 'preact';
import type { Counted, Topic } from '../../src/archive/model.ts';
import { createBarChart } from '../../src/output/bar-chart.ts';
import { LinkTo, Name } from './link.tsx';

const STEP = 30;
const HEIGHT = 90;
/** Room above the highest bar for its number, and below all bars for the years. */
const ABOVE = 16;
const BELOW = 18;

/** How many talks each year had, as bars; whoever cannot see them gets a table. */
export function YearChart({ years, caption }: { years: readonly Counted<number>[]; caption: string }): VNode | null {
  if (years.length < 2) return null;
  const { width, bars } = createBarChart(years, { step: STEP, height: HEIGHT });
  return (
    <figure class="year-chart">
      <svg viewBox={`0 ${-ABOVE} ${width} ${ABOVE + HEIGHT + BELOW}`} aria-hidden="true" focusable="false">
        {bars.map((bar) => (
          <g key={bar.year}>
            {bar.count > 0 && <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} />}
            {bar.count > 0 && (
              <text x={bar.x + bar.width / 2} y={bar.y - 4} class="bar-count">
                {bar.count}
              </text>
            )}
            {bar.hasLabel && (
              <text x={bar.x + bar.width / 2} y={HEIGHT + BELOW - 4}>
                {`’${String(bar.year).slice(2)}`}
              </text>
            )}
          </g>
        ))}
        <path d={`M0 ${HEIGHT}h${width}`} />
      </svg>
      <div class="visually-hidden">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Talks</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ item, count }) => (
              <tr key={item}>
                <th scope="row">{item}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** How many pixels a talk is high in a small chart, and how high its bars can be at most. */
const PIXELS_OF_A_TALK = 7;
const SMALL_HEIGHT = 84;

/**
 * The same bars without words, no higher than they need to be, to stand beside many others on one scale; `TopicsTable` says what they show.
 * @param highest the largest count of all charts.
 */
export function SmallYearChart({ years, highest }: { years: readonly Counted<number>[]; highest: number }): VNode | null {
  if (years.length < 2) return null;
  const own = Math.max(1, ...years.map(({ count }) => count));
  const height = Math.ceil(own * Math.min(PIXELS_OF_A_TALK, SMALL_HEIGHT / highest));
  const { width, bars } = createBarChart(years, { step: 10, height });
  return (
    <svg
      class="small-chart"
      viewBox={`0 0 ${width} ${height + 1}`}
      height={height + 1}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bars
        .filter(({ count }) => count > 0)
        .map((bar) => (
          <rect key={bar.year} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
        ))}
      <path d={`M0 ${height + 0.5}h${width}`} />
    </svg>
  );
}

/** How many talks each topic had in each year, as numbers. */
export function TopicsTable({ topics }: { topics: readonly Topic[] }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section class="scroll" tabIndex={0} aria-labelledby="topics-table">
      <table class="table topics-table">
        <caption id="topics-table" class="visually-hidden">
          Talks of each topic by year
        </caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {topics[0]?.years.map(({ item }) => (
              <th scope="col" key={item} class="number">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.slug}>
              <th scope="row">
                <LinkTo record={topic}>
                  <Name>{topic.name}</Name>
                </LinkTo>
              </th>
              {topic.years.map(({ item, count }) => (
                <td key={item} class="number">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
