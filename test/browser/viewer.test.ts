import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aMeetup, anAsset, aTalk } from '../archive/records.ts';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { BASE_URL, temporaryFolder } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';
import { aDocument, linkWithDocuments, writeSlidesSite } from '../helpers/slides-site.ts';

const LONG = 'meetups/28/long/';
const PARTS = 'meetups/28/parts/';
const PLAYED = 'meetups/28/played/';
const TWICE = 'meetups/28/twice/';
const OPENING = 'meetups/28/';
const PAGES = 150;

/** A talk of 150 slides, one of two decks and a link, and a meetup with an opening deck. */
const ARCHIVE = linkWithDocuments(
  {
    meetups: [aMeetup('028', { slides: [{ file: 'slides/opening.pdf' }] })],
    talks: [
      aTalk(
        '028/1-long',
        {
          title: 'What a river sounds like',
          slides: [{ file: 'slides/long.pdf' }],
        },
        'The spectrum is on [slide 40](#slide-40), the references are [below](#slides).\n',
      ),
      aTalk('028/2-parts', {
        title: 'Mapping backwaters',
        slides: [
          { url: 'https://example.org/one.pdf', title: 'Part one' },
          { url: 'https://docs.google.com/presentation/d/1' },
          { url: 'https://example.org/two.pdf', title: 'Part two', pages: '12-14' },
        ],
      }),
      aTalk('028/3-played', {
        title: 'A counter',
        slides: [{ file: 'slides/counter.pdf' }],
        videos: [
          {
            file: 'videos/one-minute.webm',
            moments: [
              { at: '0:10', slide: 2 },
              { at: '0:30', slide: 3 },
              { at: '0:50', slide: 2 },
            ],
          },
        ],
      }),
      aTalk('028/4-twice', {
        title: 'A counter, twice',
        slides: [{ file: 'slides/counter.pdf' }],
        videos: [
          { file: 'videos/one-minute.webm', moments: [{ at: '0:10', slide: 2 }] },
          { file: 'videos/one-minute.webm', moments: [{ at: '0:40', slide: 2 }] },
        ],
      }),
    ],
    assets: [anAsset('meetups/028/videos/one-minute.webm')],
  },
  {
    'meetups/028/slides/long.pdf': aDocument('long', {
      pages: PAGES,
      text: (page) => (page === 5 ? '' : `Heading ${page}\nWords of slide ${page}`),
    }),
    'meetups/028/slides/opening.pdf': aDocument('opening', { pages: 3, text: (page) => `Welcome ${page}` }),
    'meetups/028/slides/counter.pdf': aDocument('counter', { pages: 5 }),
    'https://example.org/one.pdf': aDocument('one', { pages: 4, size: (page) => (page === 2 ? [1131, 1600] : [1600, 1200]) }),
    'https://example.org/two.pdf': aDocument('two', { pages: 20, text: (page) => `Two ${page}` }),
  },
);

interface Chosen {
  readonly deck: number;
  readonly slide: number;
}

describeInBrowser('the slides of a talk', (browser) => {
  let server: Server;
  const open: Witness[] = [];

  beforeAll(async () => {
    const folder = await temporaryFolder('slides');
    await cp('public', folder, { recursive: true });
    await writeSlidesSite(folder, ARCHIVE, { baseUrl: BASE_URL });
    await writeFile(join(folder, '404.html'), '<!doctype html><title>Not found</title>');
    await mkdir(join(folder, 'media/28/videos'), { recursive: true });
    await cp(join(import.meta.dirname, '../fixtures/media/one-minute.webm'), join(folder, 'media/28/videos/one-minute.webm'));
    server = await serve(folder, new URL(BASE_URL).pathname);
  });
  afterEach(async () => {
    const complaints = open.flatMap((witness) => witness.complaints);
    await Promise.all(open.splice(0).map(({ close }) => close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => server?.close());

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Witness> {
    const witness = await openPage(browser(), { viewport: { width: 1440, height: 900 }, ...options });
    open.push(witness);
    await witness.page.addInitScript(() => {
      const chosen: unknown[] = [];
      Object.assign(globalThis, { chosen });
      document.addEventListener('slidechosen', (event) => chosen.push((event as CustomEvent).detail));
    });
    await witness.page.goto(server.url + path);
    return witness;
  }

  describe('without scripts', () => {
    const QUIET = { javaScriptEnabled: false };

    it('are turned by links', async () => {
      const { page } = await visit(LONG, QUIET);
      expect(await shown(page)).toEqual(['slide-1']);
      await page.getByRole('link', { name: 'Next' }).click();
      await page.getByRole('link', { name: 'Next' }).click();
      expect(await shown(page)).toEqual(['slide-3']);
      expect(await page.locator('.slides p:visible span').innerText()).toBe(`3 of ${PAGES}`);
      await page.getByRole('link', { name: 'Previous' }).click();
      expect(await shown(page)).toEqual(['slide-2']);
      await page.getByRole('link', { name: '120', exact: true }).click();
      expect(await shown(page)).toEqual(['slide-120']);
      expect(new URL(page.url()).hash).toBe('#slide-120');
      await page.goBack();
      expect(await shown(page)).toEqual(['slide-2']);
    });

    it('are found at their addresses, with the heading above them in view', async () => {
      const { page } = await visit(`${LONG}#slide-12`, QUIET);
      expect(await shown(page)).toEqual(['slide-12']);
      const [heading, picture] = [await page.locator('#slides').boundingBox(), await page.locator('#slide-12 img').boundingBox()];
      expect(heading?.y).toBeGreaterThanOrEqual(0);
      expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(900);
      const top = await page.evaluate(() => scrollY);
      await page.getByRole('link', { name: 'Next' }).click();
      expect(await page.evaluate(() => scrollY)).toBe(top);
    });

    it('lead to the second at which a recording shows them first', async () => {
      const { page } = await visit(`${PLAYED}#slide-2`, QUIET);
      await page.getByRole('link', { name: '0:10 in the recording' }).click();
      expect(page.url()).toBe(`${server.url}${PLAYED}?t=10#video`);
      await page.goto(`${server.url}${PLAYED}#slide-1`);
      expect(await page.getByRole('link', { name: 'in the recording' }).count()).toBe(0);
    });

    it('show one of each deck, and each deck its own', async () => {
      const { page } = await visit(`${PARTS}#deck-3-slide-13`, QUIET);
      expect(await shown(page)).toEqual(['slide-1', 'deck-3-slide-13']);
      await page.locator('#slide-1').getByRole('link', { name: 'Next' }).click();
      expect(await shown(page)).toEqual(['slide-2', 'deck-3-slide-12']);
      const boxes = await page.locator('.slides > li:visible').first().boundingBox();
      await page.locator('#slide-2').getByRole('link', { name: 'Next' }).click();
      const next = await page.locator('.slides > li:visible').first().boundingBox();
      expect([next?.width, next?.height]).toEqual([boxes?.width, boxes?.height]);
    });

    it('have their words beside them, shown to those who ask for them', async () => {
      const { page } = await visit(`${LONG}#slide-7`, QUIET);
      expect(await page.locator('#slide-7').ariaSnapshot()).toContain('Words of slide 7');
      expect((await page.locator('#slide-7 div').boundingBox())?.height).toBe(1);
      await page.getByLabel('Show the text of the slides').check();
      expect((await page.locator('#slide-7 div').boundingBox())?.height).toBeGreaterThan(30);
      await page.getByRole('link', { name: 'Next' }).click();
      expect((await page.locator('#slide-8 div').boundingBox())?.height).toBeGreaterThan(30);
    });
  });

  it.each([true, false])('show the first at an address that leads nowhere, with scripts: %s', async (javaScriptEnabled) => {
    const { page } = await visit(LONG, { javaScriptEnabled });
    for (const hash of [
      'slide-0',
      'slide-99999',
      'slide-1"><img src=x onerror=alert(1)>',
      'deck-9-slide-1',
      'deck-1-slide-1',
      'slide-1e1',
      'slide-12:not(*){}',
      '%',
      '__proto__',
    ]) {
      await page.goto('about:blank');
      await page.goto(`${server.url}${LONG}#${hash}`);
      expect([hash, ...(await shown(page))]).toEqual([hash, 'slide-1']);
    }
  });

  describe('with scripts', () => {
    it('are turned by keys while the viewer has the focus', async () => {
      const { page } = await visit(LONG);
      const viewer = page.getByRole('group', { name: 'Slides' });
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toEqual(['slide-1']);
      await viewer.focus();
      const top = await page.evaluate(() => scrollY);
      for (const [key, id] of [
        ['ArrowRight', 'slide-2'],
        ['PageDown', 'slide-3'],
        ['ArrowLeft', 'slide-2'],
        ['End', `slide-${PAGES}`],
        ['ArrowRight', `slide-${PAGES}`],
        ['PageUp', `slide-${PAGES - 1}`],
        ['Home', 'slide-1'],
        ['ArrowLeft', 'slide-1'],
        ['Control+ArrowRight', 'slide-1'],
        ['ArrowDown', 'slide-1'],
      ] as const) {
        if (key === 'ArrowDown') expect(await page.evaluate(() => scrollY)).toBe(top);
        await page.keyboard.press(key);
        expect([key, ...(await shown(page))]).toEqual([key, id]);
      }
    });

    it('are turned by buttons, which say where one is and stay where they are', async () => {
      const { page } = await visit(LONG);
      const [previous, next] = [page.getByRole('button', { name: 'Previous' }), page.getByRole('button', { name: 'Next' })];
      expect(await previous.getAttribute('aria-disabled')).toBe('true');
      await next.click();
      const before = await next.boundingBox();
      await next.click();
      expect(await shown(page)).toEqual(['slide-3']);
      expect(await page.locator('.deck-place').innerText()).toBe(`3 of ${PAGES}`);
      expect(await next.boundingBox()).toEqual(before);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next');
      await page.getByRole('status').getByText(`Slide 3 of ${PAGES}: Heading 3`).waitFor({ state: 'attached' });
      await previous.click();
      expect(await shown(page)).toEqual(['slide-2']);
      await previous.focus();
      await page.keyboard.press('End');
      expect(await next.getAttribute('aria-disabled')).toBe('true');
      await next.click({ force: true });
      expect(await shown(page)).toEqual([`slide-${PAGES}`]);
    });

    it('are chosen from small pictures, without a move of the page', async () => {
      const { page } = await visit(LONG);
      const strip = page.getByRole('navigation', { name: 'by number' });
      await strip.scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      await strip.getByRole('link', { name: '6', exact: true }).click();
      expect(await shown(page)).toEqual(['slide-6']);
      await page.keyboard.press('End');
      const current = strip.locator('[aria-current=true]');
      expect(await current.innerText()).toBe(String(PAGES));
      expect(await current.evaluate((tile) => tile === document.activeElement)).toBe(true);
      const [tile, box] = [await current.boundingBox(), await strip.boundingBox()];
      expect(tile?.x).toBeGreaterThan(box?.x ?? 0);
      expect((tile?.x ?? 0) + (tile?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
      expect(await page.evaluate(() => scrollY)).toBe(top);
      // One of 150 tiles is enough on the way of the Tab key.
      expect(await strip.locator('a[tabindex="0"]').count()).toBe(1);
    });

    it('load few pictures before anyone scrolls, none of another host, and move nothing', async () => {
      const { page, requests } = await visit(LONG);
      await page.waitForLoadState('networkidle');
      expect(pictures(requests, 'large')).toEqual([1]);
      expect(pictures(requests, 'small').length).toBeGreaterThan(3);
      expect(pictures(requests, 'small').length).toBeLessThan(25);
      expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
      expect(await layoutShift(page)).toBe(0);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.waitForLoadState('networkidle');
      expect(pictures(requests, 'large')).toEqual([1, 2, 3]);
      for (const width of [768, 360]) {
        const narrow = await visit(LONG, { viewport: { width, height: 780 } });
        await narrow.page.locator('.deck').scrollIntoViewIfNeeded();
        await narrow.page.waitForLoadState('networkidle');
        expect(pictures(narrow.requests, 'large').length + pictures(narrow.requests, 'small').length).toBeLessThan(25);
        expect(await layoutShift(narrow.page)).toBe(0);
      }
    });

    it('open at an address without the picture of the first, however late the script is', async () => {
      const late = await openPage(browser(), { viewport: { width: 1440, height: 900 } });
      open.push(late);
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await late.page.route('**/talk-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await late.page.goto(`${server.url}${LONG}#slide-12`, { waitUntil: 'commit' });
      await late.page.locator('#slide-12 img').waitFor();
      expect(await shown(late.page)).toEqual(['slide-12']);
      release();
      await late.page.locator('.deck-bar').waitFor();
      await late.page.waitForLoadState('networkidle');
      expect(await shown(late.page)).toEqual(['slide-12']);
      expect(pictures(late.requests, 'large')).toEqual([12]);
      expect(await late.page.locator('[aria-current=true]').last().innerText()).toBe('12');
      expect((await late.page.locator('#slides').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    });

    it('put their address into that of the page, without steps for the back button', async () => {
      const { page } = await visit(OPENING);
      await page.goto(`${server.url}${LONG}?t=750`);
      const steps = await page.evaluate(() => history.length);
      await page.getByRole('group', { name: 'Slides' }).focus();
      for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('ArrowRight');
      await page.waitForURL('**/?t=750#slide-6');
      expect(await page.evaluate(() => history.length)).toBe(steps);
      await page.reload();
      expect(await shown(page)).toEqual(['slide-6']);
      await page.goBack();
      expect(page.url()).toBe(server.url + OPENING);
    });

    it('follow links of the page, and the back button', async () => {
      const { page } = await visit(LONG, { viewport: { width: 1440, height: 500 } });
      await page.getByRole('link', { name: 'slide 40' }).click();
      expect(await shown(page)).toEqual(['slide-40']);
      expect(new URL(page.url()).hash).toBe('#slide-40');
      expect(await page.locator('#slides').evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await chosen(page)).toEqual([{ deck: 1, slide: 40 }]);
      await page.goBack();
      await page.waitForFunction(() => location.hash === '');
      await page.locator('#slide-1 img').waitFor();
      await page.goForward();
      await page.locator('#slide-40 img').waitFor();
      expect(await shown(page)).toEqual(['slide-40']);
    });

    it('fill the screen, and no longer', async () => {
      const { page } = await visit(`${LONG}#slide-12`);
      await page.getByRole('group', { name: 'Slides' }).focus();
      await page.keyboard.press('f');
      await page.waitForFunction(() => document.fullscreenElement?.className.includes('deck-stage'));
      const button = page.getByRole('button', { name: 'Full screen' });
      await page.locator('.deck-screen[aria-pressed=true]').waitFor();
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toEqual(['slide-13']);
      const [picture, bar] = [await page.locator('#slide-13 img').boundingBox(), await page.locator('.deck-bar').boundingBox()];
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(picture?.height).toBeGreaterThan(height * 0.8);
      expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(height);
      expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(width);
      await button.click();
      await page.waitForFunction(() => document.fullscreenElement === null);
      await page.locator('.deck-screen[aria-pressed=false]').waitFor();
      expect(await shown(page)).toEqual(['slide-13']);
    });

    it('are turned by a finger drawn across them', async () => {
      const { page } = await visit(LONG, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
      await page.locator('.deck').scrollIntoViewIfNeeded();
      const swipe = async (x: number, y: number): Promise<void> => {
        const box = await page.locator('.slides').boundingBox();
        const [left, top] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 60];
        const session = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
        await touch('touchStart', [{ x: left, y: top }]);
        await touch('touchMove', [{ x: left + x / 2, y: top + y / 2 }]);
        await touch('touchMove', [{ x: left + x, y: top + y }]);
        await touch('touchEnd', []);
      };
      await swipe(-120, 4);
      expect(await shown(page)).toEqual(['slide-2']);
      await swipe(-120, 4);
      await swipe(100, -8);
      expect(await shown(page)).toEqual(['slide-2']);
      await swipe(10, 60);
      expect(await shown(page)).toEqual(['slide-2']);
    });

    it('keep decks apart', async () => {
      const { page } = await visit(`${PARTS}#deck-3-slide-13`);
      expect(await shown(page)).toEqual(['slide-1', 'deck-3-slide-13']);
      const [one, two] = [page.getByRole('group', { name: 'Part one' }), page.getByRole('group', { name: 'Part two' })];
      await one.focus();
      await page.keyboard.press('End');
      await two.focus();
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toEqual(['slide-4', 'deck-3-slide-14']);
      await page.waitForURL('**#deck-3-slide-14');
      expect(await chosen(page)).toEqual([
        { deck: 1, slide: 4 },
        { deck: 3, slide: 14 },
      ]);
      const heights = new Set<number | undefined>();
      for (const key of ['Home', 'ArrowRight', 'ArrowRight']) {
        await one.focus();
        await page.keyboard.press(key);
        heights.add((await one.boundingBox())?.height);
      }
      expect(heights.size).toBe(1);
    });

    it('keep their words open while they are turned', async () => {
      const { page } = await visit(`${LONG}#slide-4`);
      expect(await page.locator('.deck-text').isVisible()).toBe(false);
      expect(await page.locator('#slide-4').ariaSnapshot()).toContain('Words of slide 4');
      await page.getByLabel('Show the text of the slides').check();
      expect(await page.locator('.deck-text').innerText()).toBe('Heading 4\nWords of slide 4');
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await page.locator('.deck-text').innerText()).toBe('');
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await page.locator('.deck-text').innerText()).toBe('Heading 6\nWords of slide 6');
      // Keys that a field of the page is given are its own.
      await page.getByLabel('Show the text of the slides').press('ArrowRight');
      expect(await shown(page)).toEqual(['slide-6']);
    });

    it('are those of the evening on the page of a meetup', async () => {
      const { page } = await visit(OPENING);
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await shown(page)).toEqual(['slide-2']);
    });
  });

  describe('and the player', () => {
    it('hear of each other', async () => {
      const { page } = await visit(LONG);
      const top = await page.evaluate(() => scrollY);
      await ask(page, { deck: 1, slide: 30 });
      expect(await shown(page)).toEqual(['slide-30']);
      for (const [deck, slide] of [
        [1, 0],
        [1, 9999],
        [2, 3],
        [0, 1],
      ] as const)
        await ask(page, { deck, slide });
      expect(await shown(page)).toEqual(['slide-30']);
      expect(await chosen(page)).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(top);
      expect(new URL(page.url()).hash).toBe('');
      expect(await page.getByRole('status').first().textContent()).toBe('');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.locator('#slide-31 img').click();
      expect(await chosen(page)).toEqual([
        { deck: 1, slide: 31 },
        { deck: 1, slide: 31 },
      ]);
    });

    it('play the second of a slide when asked to, and follow each other from then on', async () => {
      const { page } = await visit(`${PLAYED}#slide-3`);
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      const video = page.locator('.player video');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Previous' }).click();
      expect(await video.count()).toBe(0);
      await page.getByRole('link', { name: '0:30 in the recording' }).click();
      await video.waitFor();
      await expect.poll(() => secondOf(page)).toBeGreaterThanOrEqual(30);
      await video.evaluate((element: HTMLVideoElement) => element.pause());
      // A slide that is turned to takes the player along.
      await page.getByRole('button', { name: 'Previous' }).click();
      await expect.poll(() => secondOf(page)).toBe(10);
      // So does its link, without a way to another page.
      await video.evaluate((element: HTMLVideoElement) => {
        element.currentTime = 55;
      });
      await page.getByRole('link', { name: '0:10 in the recording' }).click();
      await expect.poll(() => secondOf(page)).toBe(10);
      // And the player the slides.
      const told = (await chosen(page)).length;
      await video.evaluate((element: HTMLVideoElement) => {
        element.currentTime = 42;
      });
      await page.locator('#slide-3').waitFor();
      expect(await shown(page)).toEqual(['slide-3']);
      expect(await chosen(page)).toHaveLength(told);
      expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    });

    it('play the recording that a slide names, and leave another one where it is', async () => {
      const { page } = await visit(`${TWICE}#slide-2`);
      const [first, second] = [page.locator('[data-recording="1"]'), page.locator('[data-recording="2"]')];
      await second.locator('.player-poster').click();
      await expect.poll(() => second.locator('video').evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(2);
      await second.locator('video').evaluate((video: HTMLVideoElement) => {
        video.pause();
        video.currentTime = 5;
      });
      await page.getByRole('link', { name: '0:10 in the recording' }).click();
      await first.locator('video').waitFor();
      await expect.poll(() => secondOf(first)).toBeGreaterThanOrEqual(10);
      expect(await secondOf(second)).toBe(5);
      // To turn to the slide is another thing, which the one that is loaded follows.
      await page.reload();
      await second.locator('.player-poster').click();
      await second.locator('video').waitFor();
      await page.locator('#slide-2 img').click();
      await expect.poll(() => secondOf(second)).toBeGreaterThanOrEqual(40);
      expect(await first.locator('video').count()).toBe(0);
    });
  });

  it('print the words of all and one picture', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await visit(`${LONG}#slide-2`, { javaScriptEnabled });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.slides img:visible').count()).toBe(1);
      expect(await page.locator('.slides div:visible').count()).toBe(PAGES - 1);
      expect(await page.locator('.deck-numbers:visible, .deck-switch:visible, .slides p a:visible, .deck-bar:visible').count()).toBe(0);
    }
  });

  it('break no rule of WCAG 2.2 AA that a program can check', async () => {
    const found: string[] = [];
    for (const path of [LONG, `${PARTS}#slide-2`, OPENING]) {
      const { page } = await visit(path, { reducedMotion: 'reduce' });
      await page.locator('.deck-bar').first().waitFor();
      for (const box of await page.getByLabel('Show the text of the slides').all()) await box.check();
      for (const { colorScheme, width } of VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        found.push(...describeViolations(await runAxe(page), `${path} ${colorScheme} ${width}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) found.push(`${path} ${width} is ${overflow} pixels too wide`);
      }
    }
    expect(found).toEqual([]);
  });
});

/** The ids of the slides that are seen. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.slides > li').evaluateAll((items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));
}

/** The slides that the viewer told of. */
function chosen(page: Page): Promise<Chosen[]> {
  return page.evaluate(() => (globalThis as unknown as { chosen: Chosen[] }).chosen);
}

/** The whole second at which the player is. */
function secondOf(within: Page | Locator): Promise<number> {
  return within.locator('.player video').evaluate((video: HTMLVideoElement) => Math.floor(video.currentTime));
}

/** Asks for a slide as the player does. */
async function ask(page: Page, detail: Chosen): Promise<void> {
  await page.evaluate((slide) => document.dispatchEvent(new CustomEvent('showslide', { detail: slide })), detail);
}

/** The numbers of the slides whose pictures were asked for, in order. */
function pictures(requests: readonly string[], size: 'large' | 'small'): number[] {
  const name = size === 'large' ? /\/(\d+)\.webp$/ : /\/(\d+)-small\.webp$/;
  return requests.flatMap((url) => (name.exec(url) === null ? [] : [Number(name.exec(url)?.[1])])).sort((a, b) => a - b);
}

/** The sum of all layout shifts since the page was opened (https://wicg.github.io/layout-instability/). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
