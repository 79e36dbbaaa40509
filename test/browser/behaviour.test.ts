import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, openPage } from '../helpers/browser.ts';
import type { BuiltSite } from '../helpers/build-site.ts';
import { layoutShift, observeShifts } from '../helpers/layout-shift.ts';
import { buildAudited, pathOfPage, report, samplePages } from '../helpers/pages.ts';
import { type Server, serve } from '../helpers/serve.ts';

describeInBrowser('a visit', (browser) => {
  let site: BuiltSite;
  let server: Server;
  let files: string[];

  beforeAll(async () => {
    site = await buildAudited();
    server = await serve(site.folder, site.prefix);
    files = samplePages(site);
  });
  afterAll(() => server?.close());

  it('asks no other host for anything and nothing that is not there, and its layout does not move when its fonts are there', async () => {
    const { close, page, complaints, requests } = await openPage(browser());
    const missing: string[] = [];
    const shifts: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.addInitScript(observeShifts);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(server.url);
      shifts.push(...(await findShifts(page, width)));
    }
    expect(requests.filter((address) => !address.startsWith(server.url))).toEqual([]);
    expect(missing).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(shifts).toEqual([]);
    await close();
  });

  /** Pages that move while they load. */
  async function findShifts(page: Page, width: number): Promise<string[]> {
    const found: string[] = [];
    for (const file of files) {
      await page.goto(server.url + pathOfPage(file));
      const shift = await page.evaluate(layoutShift);
      if (shift > 0) found.push(`${file} at ${width}: ${shift}`);
    }
    return found;
  }

  it('finds the page for missing addresses at any depth, with its style', async () => {
    const { close, page } = await openPage(browser());
    for (const path of ['nothing', 'meetups/999/nothing/at/all/']) {
      const response = await page.goto(server.url + path);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toBe('There is no page at this address');
      expect(await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length > 0))).toEqual([true]);
    }
    await page.getByRole('link', { name: 'All talks' }).click();
    expect(await page.locator('h1').textContent()).toBe('Talks');
    await close();
  });

  describe('layout', () => {
    it('would be seen to move', async () => {
      const { close, page } = await openPage(browser());
      await page.addInitScript(observeShifts);
      await page.goto(server.url);
      await page.evaluate(layoutShift);
      await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'An advertisement' })));
      expect(await page.evaluate(layoutShift)).toBeGreaterThan(0);
      await close();
    });

    it('does not move while a page loads whose fonts never come', async () => {
      const { close, page } = await openPage(browser());
      await page.addInitScript(observeShifts);
      await page.route('**/*.woff2', (route) => route.abort());
      const found: string[] = [];
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await findShifts(page, width)));
      }
      expect(found).toEqual([]);
      await close();
    });

    it('moves little when the fonts arrive after the page has been shown', async () => {
      const { close, page } = await openPage(browser(), { viewport: { width: 1440, height: 800 } });
      await page.addInitScript(observeShifts);
      const shifts: number[] = [];
      for (const file of files) {
        let show = (): void => {};
        const shown = new Promise<void>((resolve) => {
          show = resolve;
        });
        await page.route('**/*.woff2', async (route) => {
          await shown;
          await route.continue();
        });
        await page.goto(server.url + pathOfPage(file), { waitUntil: 'domcontentloaded' });
        await page.evaluate(firstPaint);
        show();
        shifts.push(await page.evaluate(layoutShift));
        await page.unroute('**/*.woff2');
      }
      report(`layout shift by late fonts at most ${Math.max(...shifts).toFixed(4)}`);
      // How much depends on the fonts of the machine that stand in for ours; from 0.25 on it is "poor" (https://web.dev/articles/cls).
      expect(shifts.filter((shift) => shift >= 0.25)).toEqual([]);
      await close();
    });
  });

  describe('without JavaScript', () => {
    it('shows every page, and its links lead on', async () => {
      const { close, page, complaints } = await openPage(browser(), { javaScriptEnabled: false });
      const empty: string[] = [];
      for (const file of files) {
        await page.goto(server.url + pathOfPage(file));
        const isShown = (await page.locator('h1').isVisible()) && (await page.locator('main').innerText()).trim().length > 20;
        if (!isShown) empty.push(file);
      }
      expect(empty).toEqual([]);
      await page.goto(server.url);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Talks' }).click();
      expect(page.url()).toBe(`${server.url}talks/`);
      expect(await page.locator('h1').innerText()).toBe('Talks');
      expect(complaints).toEqual([]);
      await close();
    });

    it('opens and closes the menu on a phone', async () => {
      const { close, page } = await openPage(browser(), { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
      await page.goto(server.url);
      const menu = page.locator('#menu');
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await menu.isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await menu.getByRole('link', { name: 'Speakers' }).click();
      expect(page.url()).toBe(`${server.url}speakers/`);
      await close();
    });
  });

  describe('for those who need it otherwise', () => {
    const found = { motion: [] as string[], light: [] as string[], dark: [] as string[], ink: [] as string[] };

    // Each page is loaded once, and then looked at in all ways.
    beforeAll(async () => {
      const { close, page } = await openPage(browser(), { reducedMotion: 'reduce' });
      const note = async (list: string[], file: string, find: () => string[]): Promise<void> => {
        list.push(...(await page.evaluate(find)).map((fault) => `${file}: ${fault}`));
      };
      for (const file of files) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await page.goto(server.url + pathOfPage(file));
        await note(found.motion, file, findMotion);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ forcedColors: 'active', colorScheme });
          await note(found[colorScheme], file, findLostText);
          if (file === 'index.html') found[colorScheme].push(...(await findUnpainted(page)));
        }
        await page.emulateMedia({ forcedColors: null, colorScheme: null, media: 'print' });
        // As wide as paper.
        await page.setViewportSize({ width: 700, height: 1000 });
        await note(found.ink, file, findPaleInk);
        if (await page.locator('.menu').isVisible()) found.ink.push(`${file}: the menu`);
        await page.emulateMedia({ media: null });
      }
      await close();
    });

    it('moves nothing where no motion is asked for', () => {
      expect(found.motion).toEqual([]);
    });

    it.each(['light', 'dark'] as const)('loses no text in forced colours, %s', (colorScheme) => {
      expect(found[colorScheme]).toEqual([]);
    });

    it('prints every word of a page in black, without menus', () => {
      expect(found.ink).toEqual([]);
    });
  });
});

/** Waits until something has been painted; runs in the page. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Elements that move by themselves or would when they change; runs in the page. */
function findMotion(): string[] {
  const found = document.getAnimations().map(() => 'an animation runs');
  const isLong = (times: string): boolean => times.split(',').some((time) => Number.parseFloat(time) > 0);
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (isLong(style.transitionDuration) || isLong(style.animationDuration) || style.scrollBehavior === 'smooth')
      found.push(`<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
  }
  return found;
}

/** Texts with too little contrast to what is behind them, or across a pattern, which has the colour of text then; runs in the page. */
function findLostText(): string[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (start: Element): number[] => {
    for (let element: Element | null = start; element !== null; element = element.parentElement) {
      const [r = 0, g = 0, b = 0, alpha = 1] = channels(getComputedStyle(element).backgroundColor);
      if (alpha > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const patterns = [...document.querySelectorAll('main svg path')].map((path) => path.getBoundingClientRect());
  const found: string[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (getComputedStyle(element).clipPath !== 'none' || element.closest('.visually-hidden') !== null) continue;
    const [light = 0, dark = 0] = [luminance(channels(getComputedStyle(element).color).slice(0, 3)), luminance(behind(element))].sort(
      (a, b) => b - a,
    );
    range.selectNodeContents(node);
    // Letters stand in the middle of their line; above and below them it may be empty.
    const isAcross = [...range.getClientRects()].some(({ left, right, top, height }) =>
      patterns.some(
        (path) => path.left < right && path.right > left && path.top < top + height * 0.75 && path.bottom > top + height * 0.25,
      ),
    );
    const words = `"${node.textContent?.trim().slice(0, 40)}"`;
    if ((light + 0.05) / (dark + 0.05) < 4.5) found.push(`${words} is too pale`);
    if (isAcross) found.push(`${words} is across a pattern`);
  }
  return found;
}

/** Texts of the home page that leave no trace in a picture of it, one of each kind. */
async function findUnpainted(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const selector of ['h1', '.tagline', '.featured h2', '.featured .kicker', '.cover-title', '.cover-by', '.monogram', '.site-name']) {
    const text = page.locator(selector).first();
    await text.scrollIntoViewIfNeeded();
    const clip = await text.boundingBox();
    if (clip === null) continue;
    const before = await page.screenshot({ clip });
    await text.evaluate((element: HTMLElement) => element.style.setProperty('visibility', 'hidden', 'important'));
    const after = await page.screenshot({ clip });
    await text.evaluate((element: HTMLElement) => element.style.removeProperty('visibility'));
    if (before.equals(after)) found.push(`${selector} is not painted`);
  }
  return found;
}

/** Texts that would be printed too pale on white paper; runs in the page. */
function findPaleInk(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
    if (0.2126 * r + 0.7152 * g + 0.0722 * b > 140)
      found.push(`"${node.textContent?.trim().slice(0, 40)}" in <${element.tagName.toLowerCase()}>`);
  }
  return [...new Set(found)].slice(0, 10);
}
