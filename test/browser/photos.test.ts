import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMeetup, anAsset, aPerson } from '../archive/records.ts';
import { ALL_VIEWS, describeViolations, runAxe } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { layoutShift, observeShifts } from '../helpers/layout-shift.ts';
import { buildPhotoSite, type PhotoSite } from '../helpers/photo-site.ts';
import { type Server, serve } from '../helpers/serve.ts';

const GALLERY = 'meetups/3/photos/';
const MANY = 200;
const PHOTOS: readonly (readonly [alt: string, width: number, height: number, credit?: string])[] = [
  ['The hall', 1100, 700, 'Zoe Adler'],
  ['The audience', 300, 450],
  ['Soup', 300, 200],
];
describeInBrowser('photos', (browser) => {
  let site: PhotoSite;
  let server: Server;
  const witnesses: Witness[] = [];

  beforeAll(async () => {
    const files = PHOTOS.map(([alt, , , credit], index) => ({
      file: `photos/${index}.jpg`,
      alt,
      ...(credit === undefined ? {} : { credit }),
    }));
    const many = Array.from({ length: MANY }, (_, index) => ({ file: `photos/${index}.jpg`, alt: `Photo of ${index}` }));
    const sizes = [
      ...PHOTOS.map(([, width, height], index): [string, number, number] => [`meetups/003/photos/${index}.jpg`, width, height]),
      ...many.map(({ file }, index): [string, number, number] => [`meetups/002/${file}`, 300, index % 3 === 0 ? 400 : 200]),
      ['meetups/003/photos/poster.jpg', 300, 400] as const,
      ['meetups/001/photos/0.jpg', 300, 400] as const,
      ['people/photos/ada.jpg', 300, 400] as const,
    ];
    site = await buildPhotoSite(
      {
        meetups: [
          aMeetup('003', { title: 'Rivers', photos: { files }, poster: { file: 'photos/poster.jpg', alt: 'The poster' } }),
          aMeetup('002', { photos: { files: many } }),
          aMeetup('001', {
            photos: { files: [{ file: 'photos/0.jpg', alt: 'The only one' }], albums: [{ url: 'https://photos.example.org/' }] },
          }),
        ],
        people: [aPerson('ada', { name: 'Ada', photo: 'photos/ada.jpg' })],
        assets: sizes.map(([file]) => anAsset(file)),
      },
      sizes,
    );
    server = await serve(site.folder, site.prefix);
  });
  afterAll(async () => {
    await Promise.all(witnesses.splice(0).map(({ close }) => close()));
    await server?.close();
  });

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Witness> {
    const witness = await openPage(browser(), { viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce', ...options });
    witnesses.push(witness);
    await witness.page.goto(server.url + path);
    return witness;
  }

  const open = async (path: string, options?: BrowserContextOptions): Promise<Page> => (await visit(path, options)).page;
  const isOpen = (page: Page): Promise<boolean> => page.locator('#lightbox').evaluate((dialog) => (dialog as HTMLDialogElement).open);
  const shown = (page: Page): Promise<string> => page.locator('#lightbox .photo-words').innerText();
  const hash = (page: Page): string => new URL(page.url()).hash;
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => `${document.activeElement?.closest('[id]')?.id} ${document.activeElement?.textContent?.trim()}`.trim());

  describe('in the lightbox', () => {
    it('open with Enter, turn by arrow keys, Home and End, close with Escape, and the focus is on the photo last seen', async () => {
      const page = await open(GALLERY);
      await page.locator('#thumb-1 a').first().focus();
      await page.keyboard.press('Enter');
      expect(await isOpen(page)).toBe(true);
      expect(await shown(page)).toBe('Photo 1 of 3\nThe hall\nPhoto: Zoe Adler');
      expect(hash(page)).toBe('#photo-1');
      const steps = [
        ['ArrowRight', 'Photo 2 of 3\nThe audience', '#photo-2'],
        ['ArrowRight', 'Photo 3 of 3\nSoup', '#photo-3'],
        ['ArrowRight', 'Photo 1 of 3\nThe hall\nPhoto: Zoe Adler', '#photo-1'],
        ['ArrowLeft', 'Photo 3 of 3\nSoup', '#photo-3'],
        ['Home', 'Photo 1 of 3\nThe hall\nPhoto: Zoe Adler', '#photo-1'],
        ['End', 'Photo 3 of 3\nSoup', '#photo-3'],
      ] as const;
      for (const [key, words, address] of steps) {
        await page.keyboard.press(key);
        expect([key, await shown(page), hash(page)]).toEqual([key, words, address]);
      }
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      await expect.poll(() => hash(page)).toBe('');
      expect(await focused(page)).toBe('thumb-3');
    });

    it('close by the back button, which stays on the page, and leave no step behind when closed in another way', async () => {
      const page = await open(GALLERY);
      const steps = (): Promise<number> => page.evaluate(() => history.length);
      const before = await steps();
      await page.locator('#thumb-1 a').first().click();
      await page.keyboard.press('ArrowRight');
      expect(await steps()).toBe(before + 1);
      await page.goBack();
      await expect.poll(() => isOpen(page)).toBe(false);
      expect(page.url()).toBe(server.url + GALLERY);
      await page.locator('#thumb-1 a').first().click();
      await page.keyboard.press('Escape');
      await expect.poll(() => hash(page)).toBe('');
      expect(page.url()).toBe(server.url + GALLERY);
    });

    it('have the focus when the page is opened at the address of one', async () => {
      const page = await open(`${GALLERY}#photo-2`);
      await expect.poll(() => focused(page)).toBe('lightbox Close');
      await page.keyboard.press('ArrowRight');
      expect(hash(page)).toBe('#photo-3');
      await page.keyboard.press('Escape');
      await expect.poll(() => hash(page)).toBe('');
    });

    it('turn and close by buttons, which alone have the focus', async () => {
      const page = await open(GALLERY);
      await page.locator('#thumb-2 a').first().click();
      expect(await focused(page)).toBe('lightbox Close');
      const names: string[] = [];
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Tab');
        names.push(await focused(page));
      }
      expect(names.slice(0, 2)).toEqual(['lightbox Previous photo', 'lightbox Next photo']);
      await page.getByRole('button', { name: 'Next photo' }).click();
      expect(await shown(page)).toBe('Photo 3 of 3\nSoup');
      await page.getByRole('button', { name: 'Previous photo' }).click();
      expect(await shown(page)).toBe('Photo 2 of 3\nThe audience');
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await isOpen(page)).toBe(false);
      expect(await focused(page)).toBe('thumb-2');
    });

    it('stay open by a click on them, and close by one beside', async () => {
      const page = await open(GALLERY);
      await page.locator('#thumb-2 a').first().click();
      const stage = await page.locator('#lightbox .photo-stage').boundingBox();
      if (stage === null) throw new Error('There is no stage.');
      const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
      await page.mouse.click(middle.x, middle.y);
      expect(await isOpen(page)).toBe(true);
      await page.mouse.click(middle.x - 160, middle.y);
      expect(await isOpen(page)).toBe(false);
    });

    it('are told politely with their place, under the name of the evening', async () => {
      const page = await open(GALLERY);
      await page.locator('#thumb-1 a').first().click();
      const dialog = page.getByRole('dialog', { name: 'Photos of Meetup 3' });
      expect(await dialog.isVisible()).toBe(true);
      expect(await dialog.getByRole('status').innerText()).toContain('Photo 1 of 3');
      expect(await dialog.getByRole('img').getAttribute('alt')).toBe('The hall');
    });

    it('open with the page that is asked for one, and with another address', async () => {
      const page = await open(`${GALLERY}#photo-2`);
      expect(await shown(page)).toBe('Photo 2 of 3\nThe audience');
      expect(await page.locator('#photo-2').isVisible()).toBe(false);
      await page.evaluate(() => {
        location.hash = '#photo-3';
      });
      await page.waitForFunction(() => document.querySelector('#lightbox .photo-words')?.textContent?.includes('Soup'));
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      expect(await page.locator('.photo-view:visible').count()).toBe(0);
      expect(await focused(page)).toBe('thumb-3');
    });

    it.each(['#photo-4', '#photo-0', '#gallery', '#photo-1%22'])('stay closed at %s', async (address) => {
      const page = await open(GALLERY + address);
      await page.locator('.gallery.is-ready').waitFor();
      expect(await isOpen(page)).toBe(false);
    });

    it('load with their neighbours, and no others', async () => {
      const { requests } = await visit('meetups/2/photos/#photo-100');
      // The first pictures of the site are of another meetup.
      const large = (): number[] =>
        requests.flatMap((address) => /picture-(\d+)/.exec(address)?.[1] ?? []).map((key) => Number(key) - PHOTOS.length);
      await expect.poll(() => [99, 100, 101].filter((number) => !large().includes(number))).toEqual([]);
      expect([98, 102].filter((number) => large().includes(number))).toEqual([]);
    });

    it('have no way to others where there is one only', async () => {
      const page = await open('meetups/1/photos/#photo-1');
      expect(await shown(page)).toBe('Photo 1 of 1\nThe only one');
      expect(await page.locator('#lightbox button:visible').count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toBe('Photo 1 of 1\nThe only one');
    });

    it('turn by a swipe', async () => {
      const page = await open(`${GALLERY}#photo-1`, { hasTouch: true, viewport: { width: 360, height: 740 } });
      const swipe = async (from: number, to: number): Promise<void> => {
        const session = await page.context().newCDPSession(page);
        await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 300 }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 304 }] });
        await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      await swipe(300, 100);
      await expect.poll(() => shown(page)).toContain('Photo 2 of 3');
      // The browser itself would go back in its history here.
      await swipe(100, 300);
      await expect.poll(() => shown(page)).toContain('Photo 1 of 3');
    });

    it('open in a new tab when that is asked for', async () => {
      const page = await open(GALLERY);
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        page
          .locator('#thumb-2 a')
          .first()
          .click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await tab.waitForURL(/#photo-2$/);
      expect(await isOpen(page)).toBe(false);
    });
  });

  describe('without scripts', () => {
    const options = { javaScriptEnabled: false };
    const visible = (page: Page): Promise<string[]> => page.locator('.photo-view:visible figcaption').allInnerTexts();

    it('are large at addresses of their own, with links to those before and after, and back', async () => {
      const page = await open(GALLERY, options);
      await page.locator('#thumb-1 a').first().click();
      expect(hash(page)).toBe('#photo-1');
      expect(await visible(page)).toEqual(['Photo 1 of 3\nThe hall\nPhoto: Zoe Adler']);
      await page.getByRole('link', { name: 'Next photo' }).click();
      expect(await visible(page)).toEqual(['Photo 2 of 3\nThe audience']);
      await page.getByRole('link', { name: 'Previous photo' }).click();
      await page.getByRole('link', { name: 'Previous photo' }).click();
      expect(await visible(page)).toEqual(['Photo 3 of 3\nSoup']);
      await page.getByRole('link', { name: 'Back to all photos' }).click();
      expect(await visible(page)).toEqual([]);
      expect(hash(page)).toBe('#thumb-3');
    });

    it('cover all else, also for the keyboard', async () => {
      const page = await open(`${GALLERY}#photo-2`, options);
      expect(await page.locator('.photo-view:visible').boundingBox()).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
      expect(await page.locator('a:visible').allInnerTexts()).toEqual(['Back to all photos', 'Previous photo', 'Next photo']);
    });
  });

  it('load only where they are in view: of 200 a few', async () => {
    const { page, requests } = await visit('meetups/2/photos/', { viewport: { width: 1200, height: 600 } });
    await page.waitForLoadState('networkidle');
    const pictures = (): string[] => requests.filter((address) => address.includes('/pictures/'));
    // How far below the screen a browser looks ahead is its own affair: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#lazy-load-scroll-margin
    expect(pictures().length).toBeGreaterThan(5);
    expect(pictures().length).toBeLessThan(MANY / 2);
    expect(pictures().filter((address) => !address.endsWith('.webp'))).toEqual([]);
    const { length } = pictures();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => pictures().length).toBeGreaterThan(length);
  });

  it('have their places before they are there', async () => {
    const found: string[] = [];
    const { close, page } = await openPage(browser(), { viewport: { width: 1200, height: 800 } });
    await page.addInitScript(observeShifts);
    // So that the fonts are there, which are not what is looked at.
    await page.goto(`${server.url}photos/`);
    await page.evaluate(layoutShift);
    await page.route('**/pictures/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    for (const width of [360, 1200]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [GALLERY, `${GALLERY}#photo-1`, 'meetups/2/photos/', 'photos/', 'meetups/3/', 'speakers/ada/']) {
        await page.goto('about:blank');
        await page.goto(server.url + path);
        await page.waitForFunction(areInSight);
        const shift = await page.evaluate(layoutShift);
        if (shift > 0) found.push(`${path} at ${width}: ${shift}`);
      }
    }
    await close();
    expect(found).toEqual([]);
  });

  /** What axe objects to on pages, light and dark, narrow and wide. */
  async function violations(page: Page, paths: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const path of paths) {
      await page.goto('about:blank');
      await page.goto(server.url + path);
      for (const { colorScheme, width, rules } of ALL_VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const where = `${path} ${colorScheme} ${width}`;
        found.push(...describeViolations(await runAxe(page, rules), where));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 0) found.push(`${where}: ${overflow} pixels too wide`);
      }
    }
    return found;
  }

  it('break no rule of WCAG 2.2 AA that a program can check', async () => {
    const paths = ['photos/', GALLERY, `${GALLERY}#photo-1`, 'meetups/1/photos/', 'meetups/3/', 'speakers/ada/'];
    expect(await violations(await open('photos/'), paths)).toEqual([]);
  });

  it('break none where one is large and the script has not come', async () => {
    const { close, page } = await openPage(browser(), { reducedMotion: 'reduce' });
    await page.route('**/assets/photos-*.js', (route) => route.abort());
    expect(await violations(page, [`${GALLERY}#photo-1`])).toEqual([]);
    expect(await page.locator('#photo-1').isVisible()).toBe(true);
    await close();
  });

  it('have caused no complaint of the browser', () => {
    expect(witnesses.flatMap(({ complaints }) => complaints).filter((complaint) => !complaint.endsWith('a new window'))).toEqual([]);
  });
});

/** Whether all pictures are there that can be seen, and there are some; runs in the page. */
function areInSight(): boolean {
  const seen = [...document.images].filter((image) => {
    const { top, bottom, width } = image.getBoundingClientRect();
    return width > 0 && top < innerHeight && bottom > 0 && image.checkVisibility();
  });
  return seen.length > 0 && seen.every((image) => image.complete);
}
