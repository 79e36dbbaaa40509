import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { buildAudited, kindOf, PAGE_KINDS, pathOfPage, samplePages } from '../helpers/pages.ts';
import { type Server, serve } from '../helpers/serve.ts';

/** As thick as an outline must be to be seen, in CSS pixels, and its least contrast (WCAG 2.2, 1.4.11 and 2.4.7). */
const OUTLINE = { width: 2, contrast: 3 };

/** What has the focus, and how that shows. */
interface Stop {
  readonly index: number;
  readonly name: string;
  readonly outline: number;
  readonly contrast: number;
  readonly isOnScreen: boolean;
}

describeInBrowser('the keyboard alone', (browser) => {
  let server: Server;
  let files: string[];

  beforeAll(async () => {
    const site = await buildAudited();
    server = await serve(site.folder, site.prefix);
    files = samplePages(site, 1);
  });
  afterAll(() => server?.close());

  async function open(file: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Witness> {
    // A smooth scroll would still be under way while the next key is pressed.
    const witness = await openPage(browser(), { reducedMotion: 'reduce', colorScheme, viewport: { width, height: 800 } });
    await witness.page.goto(server.url + pathOfPage(file));
    return witness;
  }

  const walks: readonly (readonly [width: number, colorScheme: 'light' | 'dark', kinds: readonly string[]])[] = [
    [1440, 'light', PAGE_KINDS],
    [360, 'dark', ['home', 'all meetups', 'all topics', 'meetup', 'talk', 'speaker']],
  ];
  for (const [width, colorScheme, kinds] of walks) {
    it(`reaches everything on ${kinds.length} kinds of page, in order and in sight, at ${width} in ${colorScheme}`, async () => {
      const found: string[] = [];
      const looked = new Set<string>();
      const { page, close } = await open('index.html', width, colorScheme);
      for (const file of files.filter((candidate) => kinds.includes(kindOf(candidate)))) {
        await page.goto(server.url + pathOfPage(file));
        found.push(...(await walk(page, looked)).map((fault) => `${file}: ${fault}`));
      }
      expect(found).toEqual([]);
      await close();
    });
  }

  it('finds the skip link first, and it leads past the menu', async () => {
    const { page, close } = await open('talks/index.html', 1440);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });

  it('opens the menu with Enter and closes it with Escape, back on its button', async () => {
    const { page, close } = await open('index.html', 360);
    const isOpen = (): Promise<boolean> => page.locator('#menu').evaluate((menu) => menu.matches(':popover-open'));
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const button = page.getByRole('button', { name: 'Menu' });
    while ((await focused()) !== 'Menu') await page.keyboard.press('Tab');
    expect(await isOpen()).toBe(false);

    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Meetups');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Space');
    expect(await isOpen()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(false);
    await close();
  });

  it('walks through the open menu, which follows its button, and on to the page', async () => {
    const { page, close } = await open('index.html', 360);
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    const names: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(names.slice(0, 9)).toEqual(['Meetups', 'Talks', 'Speakers', 'Topics', 'Slides', 'Videos', 'Photos', 'Wiki', 'Close']);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });
});

/**
 * Presses Tab until the focus leaves the page.
 * @param looked what has been looked at on other pages: the same menu and footer are only gone through.
 */
async function walk(page: Page, looked: Set<string>): Promise<string[]> {
  const targets = await page.evaluate(numberTargets);
  const wanted = targets.length;
  const stops: Stop[] = [];
  const order: number[] = [];
  for (let step = 0; step <= wanted; step += 1) {
    await page.keyboard.press('Tab');
    const target = targets[step] ?? '';
    if (looked.has(target)) {
      order.push(step);
      continue;
    }
    if (target !== '') looked.add(target);
    const stop = await page.evaluate(readStop);
    if (stop === undefined || (stop.index === 0 && step > 0)) break;
    stops.push(stop);
    order.push(stop.index);
  }
  return [
    ...(JSON.stringify(order) === JSON.stringify(Array.from({ length: wanted }, (_, index) => index))
      ? []
      : [`of ${wanted} targets the focus went to ${order.join(' ')}`]),
    ...stops.filter(({ outline }) => outline < OUTLINE.width).map(({ name }) => `no outline around ${name}`),
    ...stops
      .filter(({ contrast }) => contrast < OUTLINE.contrast)
      .map(({ name, contrast }) => `an outline of contrast ${contrast.toFixed(2)} around ${name}`),
    ...stops.filter(({ isOnScreen }) => !isOnScreen).map(({ name }) => `${name} has the focus out of sight`),
  ];
}

/**
 * Numbers all that Tab should reach, in the order of the document: of a group that arrow keys go through, the one that stands for it.
 * Runs in the page.
 * @returns its markup where it is a part of every page, else nothing.
 */
function numberTargets(): string[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"], video[controls], iframe'),
  ];
  const shown = targets.filter(
    (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(':disabled, [tabindex="-1"]'),
  );
  const common = shown.map((target) => (target.closest('main') === null ? target.outerHTML : ''));
  for (const [index, target] of shown.entries()) target.dataset.stop = String(index);
  return common;
}

/** What has the focus; nothing when it left the page. Runs in the page. */
function readStop(): Stop | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body || active.dataset.stop === undefined) return undefined;
  const luminance = (channels: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = channels.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  // A card shows the focus of the one link that covers it.
  const ring = [active, ...['.cover', '.card'].flatMap((selector) => active.closest<HTMLElement>(selector) ?? [])].find(
    (element) => getComputedStyle(element).outlineStyle !== 'none',
  );
  const style = ring && getComputedStyle(ring);
  const behind = (() => {
    for (let element = ring?.parentElement; element; element = element.parentElement) {
      const [r = 0, g = 0, b = 0, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
      if (alpha > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  })();
  const [light = 0, dark = 0] = [luminance(channels(style?.outlineColor ?? 'rgb(255, 255, 255)').slice(0, 3)), luminance(behind)].sort(
    (a, b) => b - a,
  );
  const boxes = [...active.getClientRects()];
  const isOnScreen = boxes.some((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const top = document.elementFromPoint(x, box.top + box.height / 2);
    return top !== null && (active.contains(top) || top.contains(active));
  });
  return {
    index: Number(active.dataset.stop),
    name: `"${active.textContent?.trim().slice(0, 40)}" ${active.closest('[class]')?.className ?? ''}`,
    outline: style === undefined ? 0 : Number.parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
    isOnScreen,
  };
}
