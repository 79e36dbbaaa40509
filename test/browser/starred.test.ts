import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite, temporaryFolder } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';

const RIVER = '/meetups/1/river-sounds/';
const MAPPING = '/meetups/1/mapping-backwaters/';
const LETTERS = '/meetups/2/weather-letters/';
/** What stands at these places was copied there: it leads on to the talk, to its meetup, or is a page of another kind. */
const MOVED = '/meetups/9/old-name/';
const MERGED = '/meetups/9/merged/';
const NO_TALK = '/meetups/9/no-talk/';
const GONE = '/meetups/9/gone/';

interface Kept {
  readonly path: string;
  readonly title: string;
  readonly by: string;
  readonly date: string;
  readonly isGone: boolean;
}

describeInBrowser('starred talks', (browser) => {
  let site: BuiltSite;
  let server: Server;
  const witnesses: Witness[] = [];

  beforeAll(async () => {
    site = await buildSite();
    const folder = await temporaryFolder('starred');
    await cp(site.folder, folder, { recursive: true });
    for (const [from, to] of [
      ['/evenings/1/river-sounds/', MOVED],
      ['/evenings/1/', MERGED],
      ['/about/', NO_TALK],
    ] as const) {
      const target = join(folder, to, 'index.html');
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, from, 'index.html'), target);
    }
    server = await serve(folder, site.prefix);
  });
  afterEach(async () => {
    const opened = witnesses.splice(0);
    // Whatever a test does, the browser must have nothing to complain of; that a page is missing is what some of them are about.
    expect(opened.flatMap(({ complaints }) => complaints).filter((complaint) => !complaint.includes('status of 404'))).toEqual([]);
    await Promise.all(opened.map(({ close }) => close()));
  });
  afterAll(() => server?.close());

  const address = (path: string): string => server.url + path.replace(/^\//, '');
  const key = (): string => `stars:${site.prefix}`;

  /** Opens a page of a visitor who was never here. @param kept what stands in the storage all the same. */
  async function visit(path: string, options: BrowserContextOptions & { readonly kept?: string } = {}): Promise<Page> {
    const { kept, ...context } = options;
    const witness = await openPage(browser(), { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...context });
    witnesses.push(witness);
    if (kept !== undefined) await seed(witness.page, kept);
    await witness.page.goto(address(path));
    return witness.page;
  }

  /** Puts a text into the storage before any page is opened. */
  async function seed(page: Page, text: string): Promise<void> {
    await page.goto(address('/icon.svg'));
    await page.evaluate(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key(), text]);
  }

  async function readKept(page: Page): Promise<Kept[]> {
    const text = await page.evaluate((name) => localStorage.getItem(name), key());
    return text === null ? [] : JSON.parse(text).talks;
  }

  const pathsKept = async (page: Page): Promise<string[]> => (await readKept(page)).map(({ path }) => path);

  it('are starred with the keyboard alone, shared by a link, and added by somebody else', async () => {
    const page = await visit('/talks/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const starred: string[] = [];
    while (starred.length < 3) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if (!(await focused.evaluate((element) => element.classList.contains('star')))) continue;
      await page.keyboard.press(starred.length === 1 ? 'Enter' : 'Space');
      expect(await focused.getAttribute('aria-pressed')).toBe('true');
      starred.push((await focused.getAttribute('data-path')) ?? '');
    }

    await tabTo(page, page.getByRole('link', { name: 'Starred talks' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your list: 3 talks' }).waitFor();
    expect(await titles(page, '#starred')).toHaveLength(3);
    await tabTo(page, page.getByRole('button', { name: 'Copy a link to this list' }));
    await page.keyboard.press('Enter');
    await page.getByText('Copied: the link carries 3 talks.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${address('/starred/')}#talks=${[...starred].reverse().map((path) => path.slice('/meetups/'.length, -1))}`);

    const other = await visit(link.slice(server.url.length));
    await other.getByRole('heading', { name: '3 talks that somebody shared' }).waitFor();
    await other.getByRole('heading', { name: 'Your list', exact: true }).waitFor();
    expect(await pathsKept(other)).toEqual([]);
    await tabTo(other, other.getByRole('button', { name: 'Add all to mine' }));
    await other.keyboard.press('Enter');
    await other.getByText('3 talks added.').waitFor();
    expect(await other.evaluate(() => document.activeElement?.textContent)).toBe('Your list: 3 talks');
    expect(await other.locator('#shared').isVisible()).toBe(false);
    expect(new URL(other.url()).hash).toBe('');
    expect(await pathsKept(other)).toEqual([...starred].reverse());
    expect(await titles(other, '#starred')).toEqual(await titles(page, '#starred'));
  });

  it('show their link in a field where the browser does not let it be copied', async () => {
    const page = await visit('/starred/', { kept: list(talk(RIVER)) });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy a link to this list' }).click();
    expect(await page.getByLabel('Link to this list').inputValue()).toBe(`${address('/starred/')}#talks=1/river-sounds`);
    await page.getByText('Copy the link from the field.').waitFor();
  });

  describe('have a star', () => {
    it.each([
      ['talk page', RIVER, '.talk-head'],
      ['table of talks', '/talks/', '#talks tr'],
      ['programme of a meetup', '/meetups/1/', '.agenda li'],
      ['page of a speaker', '/speakers/mira-halloran/', '.talk-list li'],
      ['cards of the home page', '/', '.talk-card'],
      ['cards of a topic', '/topics/acoustics/', '.talk-card'],
    ])('on the %s, which keeps what is said of the talk', async (_, path, item) => {
      const page = await visit(path);
      const star = page.locator(item).getByRole('button', { name: 'Star “River Sounds: What a Hydrophone Hears”' });
      await star.click();
      expect(await star.getAttribute('aria-pressed')).toBe('true');
      const [kept] = await readKept(page);
      const own = await visit(RIVER);
      await own.locator('.talk-head .star').click();
      const [ofPage] = await readKept(own);
      expect({ ...kept, starredAt: 0 }).toEqual({ ...ofPage, starredAt: 0 });
      expect(kept).toMatchObject({ path: RIVER, title: 'River Sounds: What a Hydrophone Hears' });
      expect(kept?.by).not.toBe('');
      expect(kept?.date).toMatch(/^\d+ [A-Z][a-z]+ \d{4}$/);

      await star.click();
      expect(await star.getAttribute('aria-pressed')).toBe('false');
      expect(await readKept(page)).toEqual([]);
    });

    it('each, and only those that the page has room for', async () => {
      const page = await visit('/talks/');
      expect(await page.locator('#talks .star').count()).toBe(await page.locator('#talks tbody tr:not(.year-row)').count());
      expect(await page.locator('.star-place').count()).toBe(await page.locator('.star-place > .star').count());
    });

    it('that is large enough for a finger, and seen in forced colours', async () => {
      const page = await visit('/about/', { forcedColors: 'active' });
      for (const [path, width] of [
        ['/talks/', 360],
        ['/talks/', 1440],
        [RIVER, 360],
        ['/meetups/1/', 360],
        ['/', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address(path));
        for (const star of await page.locator('.star').all()) {
          const box = await star.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${path} ${width}`).toBeGreaterThanOrEqual(24);
        }
        const colours = await page
          .locator('.star')
          .first()
          .evaluate((star) => [getComputedStyle(star, '::before').backgroundColor, getComputedStyle(document.body).backgroundColor]);
        expect(colours[0]).not.toBe(colours[1]);
        // What lies over the whole of a cell must not take the click.
        await page.locator('.star').first().click();
        expect(page.url()).toBe(address(path));
        expect(await page.locator('.star').first().getAttribute('aria-pressed')).toBe('true');
        await page.evaluate(() => localStorage.clear());
      }
    });

    it('none without scripts, which the page of the list says', async () => {
      const page = await visit('/talks/', { javaScriptEnabled: false });
      expect(await page.locator('main .star').count()).toBe(0);
      expect(await page.locator('.star-place').first().isVisible()).toBe(false);
      await page.goto(address('/starred/'));
      expect(await page.locator('main').innerText()).toContain('It needs scripts');
      expect(await page.locator('main button').filter({ visible: true }).count()).toBe(0);
    });
  });

  it('are the same in every tab, after a reload and on the way back', async () => {
    const page = await visit('/talks/');
    const other = await page.context().newPage();
    await other.goto(address('/starred/'));
    await other.getByText('Nothing yet.').waitFor();
    const star = page.getByRole('button', { name: 'Star “River Sounds: What a Hydrophone Hears”' });
    await star.click();
    await other.getByRole('heading', { name: 'Your list: 1 talk' }).waitFor();
    await page.reload();
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    await other.getByRole('button', { name: 'Remove “River Sounds: What a Hydrophone Hears”' }).click();
    await page.locator('.star[data-path="/meetups/1/river-sounds/"][aria-pressed=false]').waitFor();

    await page.goto(address(RIVER));
    await page.locator('.talk-head .star').click();
    await page.goBack();
    await page.locator('#talks .star[data-path="/meetups/1/river-sounds/"][aria-pressed=true]').waitFor();
  });

  it('are marked again when a page comes back from the cache of the browser', async () => {
    const page = await visit('/talks/');
    await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key(), list(talk(RIVER))]);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await page.getByRole('button', { name: 'Star “River Sounds: What a Hydrophone Hears”' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('are removed, and put back where they were', async () => {
    const page = await visit('/starred/', { kept: list(talk(RIVER), talk(MAPPING), talk(LETTERS)) });
    const before = await titles(page, '#starred');
    const title = before[1] ?? '';
    await page.locator('#starred li').nth(1).getByRole('button').press('Enter');
    expect(await focusedName(page)).toBe(`Undo: put “${title}” back on the list`);
    await page.getByText(`“${title}” removed. 2 talks left.`).waitFor();
    expect(await page.locator('#starred li').nth(1).innerText()).toContain('removed.');
    expect(await pathsKept(page)).toEqual([RIVER, LETTERS]);
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe(`Remove “${title}”`);
    await page.getByText(`“${title}” is on the list again.`).waitFor();
    expect(await titles(page, '#starred')).toEqual(before);
    expect(await pathsKept(page)).toEqual([RIVER, MAPPING, LETTERS]);

    for (const button of await page.getByRole('button', { name: 'Remove' }).all()) await button.waitFor();
    while ((await page.getByRole('button', { name: 'Remove' }).count()) > 0)
      await page.getByRole('button', { name: 'Remove' }).first().click();
    await page.getByRole('heading', { name: 'Your list', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(3);
    await page.reload();
    await page.getByText('Nothing yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Save as a file' }).isVisible()).toBe(false);
  });

  it('are saved as a file, which adds them elsewhere without making two of one', async () => {
    const page = await visit('/starred/', { kept: list(talk(RIVER), talk(MAPPING)) });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    expect(download.suggestedFilename()).toBe('starred-talks.json');
    const saved = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ format: 'starred-talks', version: 1, talks: [{ path: RIVER }, { path: MAPPING }] });

    const other = await visit('/starred/', { kept: list(talk(LETTERS), { ...talk(RIVER), starredAt: 1 }) });
    await choose(other, 'list.json', saved);
    await other.getByText('1 talk added, 1 was there already.').waitFor();
    expect((await pathsKept(other)).sort()).toEqual([RIVER, MAPPING, LETTERS].sort());
    await choose(other, 'list.json', saved);
    await other.getByText('0 talks added, 2 were there already.').waitFor();
  });

  it.each<[string, string | Buffer, string]>([
    ['no list', 'Dear diary', '“file.json” is not a list of starred talks that was saved here. Nothing was changed.'],
    [
      'another list',
      '{"format":"bookmarks","version":1,"talks":[]}',
      'is not a list of starred talks that was saved here. Nothing was changed.',
    ],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'is not a list of starred talks that was saved here. Nothing was changed.'],
    ['10 MB', Buffer.alloc(10_000_000, '['), 'is too large to be a list of starred talks. Nothing was changed.'],
    [
      'entries of other kinds',
      JSON.stringify({
        format: 'starred-talks',
        version: 1,
        talks: [{ path: 'javascript:alert(1)' }, { path: '/../../x/' }, null, talk(MAPPING)],
      }),
      '1 talk added, 3 entries were no talks and were left away.',
    ],
  ])('are not harmed by a file with %s', async (_, content, words) => {
    const page = await visit('/starred/', { kept: list(talk(RIVER)) });
    await choose(page, 'file.json', content);
    await page.getByText(words).waitFor();
    expect(await pathsKept(page)).toContain(RIVER);
  });

  describe('that somebody shares', () => {
    it('stand apart from one’s own, and each can be starred', async () => {
      const page = await visit('/starred/#talks=1/river-sounds,1/mapping-backwaters', { kept: list(talk(RIVER), talk(LETTERS)) });
      await page.getByRole('heading', { name: '2 talks that somebody shared' }).waitFor();
      await page.getByRole('heading', { name: 'Your list: 2 talks' }).waitFor();
      const stars = page.locator('#shared .star');
      await page.locator('#shared').getByRole('link', { name: 'Mapping' }).waitFor();
      expect(await stars.evaluateAll((all) => all.map((star) => star.ariaPressed))).toEqual(['true', 'false']);
      await stars.nth(1).click();
      await page.getByRole('heading', { name: 'Your list: 3 talks' }).waitFor();
      expect(await readKept(page)).toEqual(
        expect.arrayContaining([expect.objectContaining({ path: MAPPING, by: expect.stringMatching(/./) })]),
      );
      await page.getByRole('button', { name: 'Close this list' }).click();
      expect(await page.locator('#shared').isVisible()).toBe(false);
      await page.reload();
      expect(await page.locator('#shared').isVisible()).toBe(false);
    });

    it('are those of the address, when that changes', async () => {
      const page = await visit('/starred/');
      await page.evaluate(() => location.assign('#talks=1/river-sounds'));
      await page.getByRole('heading', { name: '1 talk that somebody shared' }).waitFor();
      await page.evaluate(() => location.assign('#talks=1/mapping-backwaters,2/weather-letters'));
      await page.getByRole('heading', { name: '2 talks that somebody shared' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { name: '1 talk that somebody shared' }).waitFor();
      await page.goBack();
      await page.locator('#shared').waitFor({ state: 'hidden' });
    });

    it('stay where a link leads to another place of the page', async () => {
      const page = await visit('/starred/#talks=1/river-sounds,1/mapping-backwaters', { kept: list(talk(RIVER)) });
      const shared = page.getByRole('heading', { name: '2 talks that somebody shared' });
      await shared.waitFor();
      await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
      await page.waitForURL(/#content$/);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      expect(await shared.isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Close this list' }).click();
      await page.locator('#shared').waitFor({ state: 'hidden' });
    });

    it('are left away where they are none, and nothing of them is run', async () => {
      const hostile = '../../x,javascript:alert(1),<img src=x onerror=alert(1)>,28/"><script>alert(1)</script>,%E0%A4%A,%00/x';
      const page = await visit(`/starred/#talks=${hostile},9/gone,9/merged,9/no-talk,1/river-sounds`, { kept: list(talk(LETTERS)) });
      await page.getByText('9 entries lead to no talk of this archive and were left away.').waitFor();
      await page.getByRole('heading', { name: '1 talk that somebody shared' }).waitFor();
      expect(await titles(page, '#shared')).toEqual(['River Sounds: What a Hydrophone Hears']);
      expect(await page.locator('#shared img, #shared script').count()).toBe(0);
      expect(await pathsKept(page)).toEqual([LETTERS]);
    });

    it('are cut where there are too many, of which only those in sight are asked for', async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => `${index + 100}/a`);
      const page = await visit('/about/');
      const asked: string[] = [];
      await page.route('**/meetups/*/a/', (route) => {
        asked.push(route.request().url());
        return route.fulfill({ path: join(site.folder, RIVER, 'index.html') });
      });
      await page.goto(address(`/starred/#talks=${many}`));
      await page.getByText('A link carries at most 500 talks: 9500 more were left away.').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('#shared li').count()).toBe(500);
      expect(asked.length).toBeGreaterThan(4);
      expect(asked.length).toBeLessThan(50);
    });

    it('say so where the link has none', async () => {
      const page = await visit('/starred/#talks=,,,x');
      await page.getByRole('heading', { name: 'A shared list without talks' }).waitFor();
      expect(await page.getByRole('button', { name: 'Add all to mine' }).isVisible()).toBe(false);
    });
  });

  describe('are brought up to date by their pages', () => {
    it('in what is said of them, where they stand, and whether they are there', async () => {
      const old = { title: 'An old title', by: '', date: '' };
      const page = await visit('/starred/', {
        kept: list(
          { ...talk(MAPPING), ...old },
          { ...talk(MOVED), ...old },
          { ...talk(GONE), title: 'Nowhere' },
          { ...talk(MERGED), ...old },
        ),
      });
      await page.waitForFunction(
        ([name, count]) => JSON.parse(localStorage.getItem(String(name)) ?? '').talks.filter((one: Kept) => one.isGone).length === count,
        [key(), 2],
      );
      const kept = await readKept(page);
      expect(kept.map(({ path, isGone }) => [path, isGone])).toEqual([
        [MAPPING, false],
        [RIVER, false],
        [GONE, true],
        [MERGED, true],
      ]);
      expect(kept[1]?.title).toBe('River Sounds: What a Hydrophone Hears');
      expect(kept[2]?.title).toBe('Nowhere');
      // One of them is not in the language of the site.
      expect(
        await page
          .locator('#starred li bdi[lang]')
          .evaluateAll((all) => all.map((title) => [title.getAttribute('lang'), title.textContent])),
      ).toEqual([['de', kept[0]?.title]]);
      expect(await page.getByText('no longer in the archive').filter({ visible: true }).count()).toBe(2);
      // A link carries those that are there.
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.getByRole('button', { name: 'Copy a link to this list' }).click();
      expect(await page.getByLabel('Link to this list').inputValue()).toMatch(/#talks=1\/mapping-backwaters,1\/river-sounds$/);
    });

    it('so that one that moved is not there twice', async () => {
      const page = await visit('/starred/', { kept: list(talk(MOVED), talk(RIVER)) });
      await page.getByRole('heading', { name: 'Your list: 1 talk' }).waitFor();
      expect(await pathsKept(page)).toEqual([RIVER]);
    });

    it('unless these cannot be reached, or are pages of somebody else', async () => {
      const page = await visit('/about/', { kept: list(talk(RIVER), talk(MAPPING), talk(LETTERS)) });
      const before = await readKept(page);
      await page.route(`**${RIVER}`, (route) => route.abort('internetdisconnected'));
      await page.route(`**${MAPPING}`, (route) => route.fulfill({ status: 503, body: 'Busy' }));
      await page.route(`**${LETTERS}`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in to this network</h1>' }));
      const answers = [RIVER, MAPPING, LETTERS].map((path) =>
        path === RIVER ? page.waitForEvent('requestfailed') : page.waitForResponse(`**${path}`),
      );
      await page.goto(address('/starred/'));
      await Promise.all(answers);
      await page.waitForTimeout(100);
      expect(await readKept(page)).toEqual(before);
      expect(await page.getByText('no longer in the archive').filter({ visible: true }).count()).toBe(0);
      // What was done to the network here is no fault of the page.
      witnesses.at(-1)?.complaints.splice(0);
    });

    it('at most four at a time', async () => {
      const page = await visit('/about/', {
        viewport: { width: 1440, height: 3000 },
        kept: list(...Array.from({ length: 12 }, (_, index) => talk(`/meetups/1/talk-${index}/`))),
      });
      let running = 0;
      let most = 0;
      let all = 0;
      await page.route('**/meetups/1/talk-*/', async (route) => {
        all += 1;
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 50));
        running -= 1;
        await route.fulfill({ status: 404, body: '' });
      });
      await page.goto(address('/starred/'));
      await expect.poll(() => page.getByText('no longer in the archive').filter({ visible: true }).count(), { timeout: 10_000 }).toBe(12);
      expect([all, most]).toEqual([12, 4]);
    });
  });

  describe('where the storage', () => {
    const block = (): void => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    };

    it('is blocked, are not starred, which is said; the list can be used until the page is left', async () => {
      const page = await visit('/about/');
      await page.addInitScript(block);
      await page.goto(address(RIVER));
      const star = page.locator('.talk-head .star');
      await star.click();
      await page.getByRole('alert').getByText('Not starred: this browser keeps nothing for this site.').waitFor();
      expect(await star.getAttribute('aria-pressed')).toBe('false');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('alert').isVisible()).toBe(false);

      await page.goto(address('/starred/#talks=1/river-sounds'));
      await page.getByText('This browser keeps nothing for this site').waitFor();
      await page.getByRole('button', { name: 'Add all to mine' }).click();
      await page.getByRole('heading', { name: 'Your list: 1 talk' }).waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
      expect(JSON.parse(await readFile(await download.path(), 'utf8')).talks).toMatchObject([{ path: RIVER }]);
    });

    it('is full, are not starred, which is said, and those that were stay', async () => {
      const page = await visit('/talks/', { kept: list(talk(RIVER)) });
      await page.evaluate(() => {
        let size = 2 ** 22;
        for (let index = 0; size >= 1; index += 1) {
          try {
            localStorage.setItem(`full-${index}`, 'x'.repeat(size));
          } catch {
            size = Math.floor(size / 2);
          }
        }
      });
      await page.locator('.star[aria-pressed=false]').first().click();
      await page.getByRole('alert').getByText('Not starred: this browser has no room left.').waitFor();
      expect(await pathsKept(page)).toEqual([RIVER]);

      await page.goto(address('/starred/#talks=1/mapping-backwaters,2/weather-letters'));
      await page.getByRole('button', { name: 'Add all to mine' }).click();
      await page.getByText('This browser has no room left for this site').waitFor();
      await page.getByRole('heading', { name: 'Your list: 3 talks' }).waitFor();
      expect(await pathsKept(page)).toEqual([RIVER]);
    });

    it.each([
      ['no JSON', '{"format":"starred-ta'],
      ['another shape', '{"format":"starred-talks","version":1,"talks":{"a":1}}'],
      ['a list of another version', '{"format":"starred-talks","version":9,"talks":[]}'],
    ])('holds %s, are starred all the same, and that is kept aside', async (_, rubbish) => {
      const page = await visit('/talks/', { kept: rubbish });
      await page.getByRole('button', { name: 'Star “River Sounds: What a Hydrophone Hears”' }).click();
      expect(await pathsKept(page)).toEqual([RIVER]);
      await page.goto(address('/starred/'));
      await page.getByText('It has not been deleted').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save it as a file' }).click(),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toBe(rubbish);
      await page.getByRole('button', { name: 'Delete it' }).click();
      await page.getByText('Deleted.').waitFor();
      expect(await page.getByText('It has not been deleted').isVisible()).toBe(false);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([key()]);
      expect(await pathsKept(page)).toEqual([RIVER]);
    });
  });

  it('have pages that break no rule of WCAG 2.2 AA that a program can check', async () => {
    const found: string[] = [];
    const kept = list(talk(RIVER), talk(GONE), talk(MAPPING));
    for (const [path, store] of [
      ['/starred/', undefined],
      ['/starred/', kept],
      ['/starred/#talks=1/river-sounds,2/weather-letters,x', kept],
      ['/starred/', 'rubbish'],
      [RIVER, kept],
      ['/talks/', kept],
    ] as const) {
      const page = await visit(path, store === undefined ? {} : { kept: store });
      if (store === kept && path === '/starred/') {
        await page.getByText('no longer in the archive').filter({ visible: true }).waitFor();
        await page.getByRole('button', { name: 'Remove' }).first().click();
      }
      for (const { width, colorScheme } of VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        found.push(...describeViolations(await runAxe(page), `${path} ${store?.slice(0, 10)} ${width} ${colorScheme}`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      }
    }
    expect(found).toEqual([]);
  });
});

/** A talk as it is kept; the later ones of a list were starred before. */
function talk(path: string): Kept {
  return { path, title: `Title of ${path}`, by: 'Somebody', date: '1 January 2020', isGone: false };
}

function list(...talks: readonly object[]): string {
  const entries = talks.map((one, index) => ({ starredAt: 1_700_000_000_000 - index, ...one }));
  return JSON.stringify({ format: 'starred-talks', version: 1, talks: entries });
}

/** The titles of the talks that a part of the page lists, once its pages have been looked at. */
async function titles(page: Page, part: string): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page.locator(`${part} .talk-list-title`).allInnerTexts();
}

function focusedName(page: Page): Promise<string | null> {
  return page.locator(':focus').getAttribute('aria-label');
}

/** Presses the tabulator until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = join(await temporaryFolder('chosen'), name);
  await writeFile(file, content);
  await page.locator('input[type=file]').setInputFiles(file);
}
