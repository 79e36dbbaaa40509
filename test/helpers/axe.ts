import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // Off by default, though it is a rule of WCAG 2.2 AA.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  // What others show in a frame is theirs.
  iframes: false,
};

/** The rules for which it matters in which colours a page is shown. */
const OF_COLOURS: RunOptions = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

let source: Promise<string> | undefined;

/** The views in which a page is looked at: colours do not depend on the width, nor what stands where on the colours. */
export const VIEWS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
] as const;

/** Both schemes at both widths. What stands where is the same in both schemes, so in two of the views only the colours are asked for. */
export const ALL_VIEWS = [
  { colorScheme: 'light', width: 1440, rules: 'all' },
  { colorScheme: 'dark', width: 360, rules: 'all' },
  { colorScheme: 'dark', width: 1440, rules: 'of colours' },
  { colorScheme: 'light', width: 360, rules: 'of colours' },
] as const;

/** What axe finds on a page as it is. */
export async function runAxe(page: Page, rules: 'all' | 'of colours' = 'all'): Promise<AxeResults> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  return page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rules === 'all' ? OPTIONS : OF_COLOURS,
  );
}

/** What it objects to, one line for each element. */
export function describeViolations({ violations }: AxeResults, where: string): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`),
  );
}
