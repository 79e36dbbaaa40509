import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_VIEWS, describeViolations, runAxe } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { buildAudited, kindOf, pathOfPage, report, samplePages } from '../helpers/pages.ts';
import { type Server, serve } from '../helpers/serve.ts';

const SCHEMES = ['light', 'dark'] as const;
const OVERFLOW_WIDTHS = [320, 360, 768, 1440];

describeInBrowser('accessibility of every kind of page', (browser) => {
  let server: Server;
  let witness: Witness;
  let files: string[];
  let checks = 0;
  let undecided = 0;

  beforeAll(async () => {
    const site = await buildAudited();
    server = await serve(site.folder, site.prefix);
    witness = await openPage(browser(), { reducedMotion: 'reduce' });
    files = samplePages(site);
  });
  afterAll(async () => {
    report(`axe: ${files.length} pages of ${new Set(files.map(kindOf)).size} kinds, ${checks} runs, ${undecided} results left to people`);
    await server?.close();
  });

  /** What axe objects to on the page as it is, one line for each element. */
  async function violations(page: Page, where: string, rules?: 'all' | 'of colours'): Promise<string[]> {
    const results = await runAxe(page, rules);
    checks += 1;
    undecided += results.incomplete.reduce((sum, { nodes }) => sum + nodes.length, 0);
    return describeViolations(results, where);
  }

  describe('as it is opened', () => {
    const found = { violations: [] as string[], overflow: [] as string[] };

    // Each page is loaded once, and then looked at in all ways.
    beforeAll(async () => {
      const { page } = witness;
      for (const file of files) {
        await page.goto(server.url + pathOfPage(file));
        for (const { colorScheme, width, rules } of ALL_VIEWS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          found.violations.push(...(await violations(page, `${file} ${colorScheme} ${width}`, rules)));
        }
        for (const width of OVERFLOW_WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          found.overflow.push(...(await page.evaluate(findOverflow)).map((element) => `${file} ${width}: ${element}`));
        }
      }
    });

    it('breaks no rule of WCAG 2.2 AA that a program can check, light and dark, narrow and wide', () => {
      expect(found.violations).toEqual([]);
    });

    it('is never wider than the screen, and nothing is cut off at its side', () => {
      expect(found.overflow).toEqual([]);
    });
  });

  it('breaks none while the menu is open', async () => {
    const { page } = witness;
    const found: string[] = [];
    await page.setViewportSize({ width: 360, height: 800 });
    for (const file of ['index.html', 'talks/index.html']) {
      await page.goto(server.url + pathOfPage(file));
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await page.locator('#menu').isVisible()).toBe(true);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page, `${file} ${colorScheme}, menu open`)));
      }
    }
    expect(found).toEqual([]);
  });

  it('breaks none while tables are filtered and sorted, the filters open or folded, and when nothing is left', async () => {
    const { page } = witness;
    const found: string[] = [];
    for (const table of ['talks', 'meetups'])
      for (const query of ['?q=a&topic=machine-learning&slides=1&sort=title&order=descending', '?q=nothing-like-it&year=abc']) {
        await page.goto(`${server.url}${table}/${query}`);
        expect(await page.locator('.filter-chip').count()).toBeGreaterThan(0);
        for (const { colorScheme, width, rules } of ALL_VIEWS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const where = `${table}/${query} ${colorScheme} ${width}`;
          found.push(...(await violations(page, where, rules)));
          found.push(...(await page.evaluate(findOverflow)).map((element) => `${where}: ${element}`));
          if (width > 400) continue;
          await page.getByText('Filter and sort').click();
          expect(await page.getByLabel('Sort by').isVisible()).toBe(true);
          found.push(...(await violations(page, `${where}, filters open`, rules)));
          found.push(...(await page.evaluate(findOverflow)).map((element) => `${where}, filters open: ${element}`));
          found.push(...(await page.evaluate(findSmallTargets)).map((element) => `${where}: ${element}`));
        }
      }
    expect(found).toEqual([]);
  });

  it('has caused no complaint of the browser', () => {
    // The page for missing addresses is looked at under its own name here.
    expect(witness.complaints).toEqual([]);
  });
});

/** Elements that reach over the edge of the screen; runs in the page. */
function findOverflow(): string[] {
  const width = document.documentElement.clientWidth;
  const name = (element: Element): string => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
  const isClipped = (element: Element): boolean => {
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (style.overflowX !== 'visible' || style.clipPath !== 'none') return true;
    }
    return false;
  };
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width) found.push(`page of ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (right > width + 0.5 || left < -0.5) && !isClipped(element)) found.push(`${name(element)} from ${left} to ${right}`);
  }
  return found.slice(0, 5);
}

/** Parts of the form and the head of a table that a finger could miss: less than 44 CSS pixels high or wide. Runs in the page. */
function findSmallTargets(): string[] {
  const targets = document.querySelectorAll(
    '.filters :is(input, select, button, summary, label:has(input)), thead button, .nothing-found button, .years a',
  );
  return [...targets]
    .filter((target) => target.checkVisibility() && target.closest('label') !== target.parentElement)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 43.5 || box.width < 24)
    .map(({ target, box }) => `<${target.tagName.toLowerCase()}> "${target.textContent?.trim()}" of ${box.width} × ${box.height}`);
}
