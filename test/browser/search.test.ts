import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildDemo, temporaryFolder } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';

/** A window in which little is seen at a time. */
const LOW: BrowserContextOptions = { viewport: { width: 1280, height: 420 } };
const TRAM = '/archive/meetups/1/bearings/';

describeInBrowser('the search', (browser) => {
  let site: BuiltSite;
  let server: Server;
  let opened: Witness[] = [];
  /** What a test brings about itself, and so may be complained of. */
  let allowed: RegExp | undefined;

  beforeAll(async () => {
    site = await buildDemo();
    server = await serve(site.folder, site.prefix);
  });
  afterEach(async () => {
    const complaints = opened.flatMap((witness) => witness.complaints).filter((text) => allowed?.test(text) !== true);
    await Promise.all(opened.map(({ close }) => close()));
    opened = [];
    allowed = undefined;
    expect(complaints).toEqual([]);
  });
  afterAll(() => server?.close());

  async function visit(path: string, options: BrowserContextOptions = {}, url = server.url): Promise<Page> {
    const witness = await openPage(browser(), { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    opened.push(witness);
    await witness.page.goto(url + path);
    return witness.page;
  }

  const requests = (): readonly string[] => opened[0]?.requests ?? [];
  const dialog = (page: Page): Locator => page.locator('.search-dialog[open]');
  const combobox = (page: Page): Locator => dialog(page).getByRole('combobox');
  const options = (page: Page): Locator => dialog(page).getByRole('option');
  const active = (page: Page): Locator => dialog(page).locator('[aria-selected=true]');
  const headField = (page: Page): Locator => page.locator('#site-search');
  const heading = (page: Page): Locator => page.locator('.results-heading');
  const results = (page: Page): Locator => page.locator('.result');
  const field = (page: Page): Locator => page.getByLabel('Search for');
  const query = (page: Page): string => new URL(page.url()).search;
  const path = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).hash;
  const isFocused = (item: Locator): Promise<boolean> => item.evaluate((element) => element === document.activeElement);
  const isInView = (item: Locator): Promise<boolean> =>
    item.evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < innerHeight;
    });
  const chips = (page: Page): Promise<string[]> => page.locator('.filter-chip bdi').allTextContents();

  async function openDialog(page: Page, words = ''): Promise<void> {
    await page.locator('[aria-keyshortcuts]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
    await combobox(page).waitFor();
    if (words !== '') await page.keyboard.type(words);
    if (words !== '') await options(page).first().waitFor();
  }

  describe('the field on every page', () => {
    it('leads to the page of the search with what was typed, before and without any script', async () => {
      const page = await visit('talks/', { javaScriptEnabled: false });
      await page.getByRole('searchbox', { name: 'Search the archive' }).fill('pigeon & co');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${server.url}search/?q=pigeon+%26+co`);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(server.url);
        await page.getByRole('search', { name: 'Site' }).getByRole('button', { name: 'Search' }).click();
        await page.waitForURL(`${server.url}search/?q=`);
      }
    });

    it('loads nothing until it has the focus, and then what every search needs', async () => {
      const page = await visit('talks/');
      await page.waitForLoadState('networkidle');
      expect(requests().filter((address) => /search-(?!field)|pagefind/.test(address))).toEqual([]);
      const index = page.waitForRequest(/pagefind-entry\.json/);
      await headField(page).focus();
      await index;
      expect(await page.locator('.search-dialog').count()).toBe(0);
    });

    it('opens the dialog when it is clicked, and loses no letter of what is typed meanwhile', async () => {
      const page = await visit('talks/');
      await headField(page).click();
      await page.keyboard.type('pigeon', { delay: 5 });
      await combobox(page).waitFor();
      await expect.poll(() => combobox(page).inputValue()).toBe('pigeon');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await headField(page).inputValue()).toBe('pigeon');
      expect(await isFocused(headField(page))).toBe(true);
    });

    it('opens the dialog when somebody begins to type, with the cursor where it was', async () => {
      const page = await visit('talks/');
      await headField(page).focus();
      expect(await dialog(page).count()).toBe(0);
      await page.keyboard.type('igeon');
      await combobox(page).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
      await page.keyboard.type('p');
      await combobox(page).waitFor();
      await page.keyboard.type('!');
      expect(await combobox(page).inputValue()).toBe('p!igeon');
    });

    it('submits when Enter is pressed before the dialog is there, and when that cannot be had', async () => {
      const page = await visit('talks/');
      allowed = /search-dialog|ERR_FAILED|dynamically imported/;
      await page.route(/search-dialog-/, (route) => route.abort());
      await headField(page).click();
      await page.keyboard.type('pigeon');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=pigeon$/);
      await page.goBack();
      await page.keyboard.press('Control+k');
      await page.waitForURL(/search\/\?q=/);
    });

    it('is one tap away on a phone', async () => {
      const page = await visit('talks/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
      const button = page.getByRole('search', { name: 'Site' }).getByRole('button', { name: 'Search' });
      const box = await button.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await button.tap();
      await combobox(page).waitFor();
      expect(await isFocused(combobox(page))).toBe(true);
      await dialog(page).getByRole('button', { name: 'Close' }).tap();
      expect(await isFocused(button)).toBe(true);
      await button.tap();
      await page.keyboard.type('pigeon');
      await options(page).first().waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).tap();
      await button.tap();
      await options(page).first().waitFor();
      expect(await combobox(page).inputValue()).toBe('pigeon');
      expect(path(page)).toBe('/archive/talks/');
    });

    it('says which keys lead to it, where there are keys', async () => {
      const page = await visit('');
      expect(await page.locator('.search-keys').allTextContents()).toEqual(['Ctrl K', 'Ctrl K']);
      expect(await headField(page).getAttribute('aria-keyshortcuts')).toBe('Control+K');
      const apple = await openPage(browser(), { viewport: { width: 1280, height: 800 } });
      opened.push(apple);
      await apple.page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
      await apple.page.goto(server.url);
      expect(await apple.page.locator('.search-keys').first().textContent()).toBe('⌘ K');
      await apple.page.keyboard.press('Control+k');
      await apple.page.keyboard.press('Meta+k');
      await combobox(apple.page).waitFor();
    });

    it('stands on the home page and where there is no page as well', async () => {
      for (const [address, id] of [
        ['', '#home-search'],
        ['404.html', '#lost-search'],
      ] as const) {
        const page = await visit(address);
        await page.locator(id).click();
        await page.keyboard.type('pigeon');
        await options(page).first().waitFor();
        await page.keyboard.press('Escape');
        expect(await isFocused(page.locator(id))).toBe(true);
      }
    });
  });

  describe('the dialog', () => {
    it('is opened by keys from everywhere, and gives the focus back', async () => {
      const page = await visit('talks/');
      const link = page.locator('#talks a').nth(3);
      await link.focus();
      await openDialog(page, 'pigeon');
      await page.keyboard.press('Control+k');
      expect(await combobox(page).evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([0, 6]);
      expect(await dialog(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await dialog(page).count()).toBe(0);
      expect(await isFocused(link)).toBe(true);
    });

    it('finds a talk by a word on a slide, and the slide itself, with the keyboard alone', async () => {
      const page = await visit('');
      await openDialog(page, 'pigeon');
      expect(await active(page).count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      expect(await active(page).textContent()).toContain('What a Bearing Says Before It Breaks');
      expect(await active(page).textContent()).toContain('Ines Haberl');
      expect(await combobox(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'));
      await page.keyboard.press('ArrowDown');
      expect(await active(page).textContent()).toMatch(/Slide 10/);
      expect(
        await active(page)
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#slide-10$/);
      expect(path(page)).toBe(`${TRAM}#slide-10`);
    });

    it('leads to a moment of a recording', async () => {
      const page = await visit('');
      await openDialog(page, 'soup');
      await dialog(page).getByRole('option', { name: /^0:00/ }).waitFor();
      while (!/^0:00/.test((await active(page).count()) === 0 ? '' : ((await active(page).textContent()) ?? '')))
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/handwriting\/.*t[-=]0/);
    });

    it('goes through its options in a ring, with the field as a part of it, and leaves the text its own keys', async () => {
      const page = await visit('');
      await openDialog(page, 'forecast');
      await page.keyboard.press('ArrowUp');
      expect(await active(page).textContent()).toMatch(/^All \d+ results$/);
      await page.keyboard.press('ArrowDown');
      expect(await active(page).count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      const first = await active(page).textContent();
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      expect(await active(page).textContent()).toBe(first);
      await page.keyboard.type('i');
      expect(await active(page).count()).toBe(0);
    });

    it('leads to all results by Enter, and by its last option', async () => {
      const page = await visit('');
      await openDialog(page, 'forecast');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=forecast$/);
      await page.goBack();
      await page.goto(server.url);
      await openDialog(page, 'forecast');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=forecast$/);
    });

    it('opens an option in a new tab by the keys and buttons that do so on every link', async () => {
      const page = await visit('');
      allowed = /a new window/;
      await openDialog(page, 'pigeon');
      const [byClick] = await Promise.all([
        page.context().waitForEvent('page'),
        options(page)
          .first()
          .click({ modifiers: ['Control'] }),
      ]);
      await byClick.waitForURL(server.url.replace('/archive/', TRAM));
      const [byWheel] = await Promise.all([page.context().waitForEvent('page'), options(page).first().click({ button: 'middle' })]);
      await byWheel.waitForURL(server.url.replace('/archive/', TRAM));
      await page.keyboard.press('ArrowDown');
      const [byKeys] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
      await byKeys.waitForURL(server.url.replace('/archive/', TRAM));
      expect(await dialog(page).count()).toBe(1);
    });

    it('gets out of the way of a place on the same page', async () => {
      const page = await visit('meetups/1/bearings/', LOW);
      await openDialog(page, 'pigeon');
      await dialog(page)
        .getByRole('option', { name: /^Slide 10/ })
        .click();
      expect(await dialog(page).count()).toBe(0);
      expect(path(page)).toBe(`${TRAM}#slide-10`);
      await expect.poll(() => isInView(page.locator('#slide-10'))).toBe(true);
      expect(await page.locator('#slide-10').evaluate((slide) => slide.classList.contains('is-shown'))).toBe(true);
    });

    it.each([
      ['that was said', 'candle wax', /^1:44/, '[id="t-104"]'],
      ['at which a chapter begins, and no paragraph', 'farms midwife', /^1:50/, '.player'],
    ])('leads to a second on the same page %s', async (_, words, name, place) => {
      const page = await visit('meetups/3/handwriting/', LOW);
      // Also when one was sent there before.
      for (const _time of [1, 2]) {
        await page.evaluate(() => scrollTo(0, 0));
        expect(await isInView(page.locator(place))).toBe(false);
        await openDialog(page, words);
        await dialog(page).getByRole('option', { name }).click();
        expect(await dialog(page).count()).toBe(0);
        await expect.poll(() => isInView(page.locator(place))).toBe(true);
        expect(await page.locator('.transcript [aria-current=true]').getAttribute('id')).toBe('t-104');
        await combobox(page).waitFor({ state: 'hidden' });
        await page.keyboard.press('Control+k');
        await combobox(page).fill('');
        await page.keyboard.press('Escape');
        expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      }
    });

    it('tells how many results there are, once it is quiet', async () => {
      const page = await visit('');
      await openDialog(page, 'pigeon');
      await expect.poll(() => dialog(page).getByRole('status').textContent()).toMatch(/^\d+ results? for “pigeon”/);
      await combobox(page).fill('zzyzx');
      await expect.poll(() => dialog(page).getByRole('status').textContent()).toMatch(/^No results for “zzyzx”/);
    });

    it('shows what can be asked while nothing is, and lets it be typed by a button', async () => {
      const page = await visit('');
      await openDialog(page);
      await dialog(page).getByRole('button', { name: 'speaker:' }).click();
      expect(await isFocused(combobox(page))).toBe(true);
      await page.keyboard.type('osei');
      await options(page).first().waitFor();
      expect(await combobox(page).inputValue()).toBe('speaker:osei');
      await combobox(page).fill('');
      await dialog(page).getByRole('button', { name: '"two words"' }).click();
      await page.keyboard.type('censored regression');
      expect(await combobox(page).inputValue()).toBe('"censored regression"');
    });

    it('offers words that come near where nothing has those that were typed', async () => {
      const page = await visit('');
      await openDialog(page, 'pigoen');
      await expect
        .poll(() => dialog(page).locator('.search-notes').textContent())
        .toContain('Nothing has “pigoen”. These are for “pigeon”.');
      expect(await options(page).first().textContent()).toContain('What a Bearing Says');
      await expect.poll(() => dialog(page).getByRole('status').textContent()).toMatch(/^\d+ results? for “pigeon”\. Nothing has “pigoen”/);
    });

    it('closes by its button and by a click beside it', async () => {
      const page = await visit('talks/');
      await openDialog(page);
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      expect(await dialog(page).count()).toBe(0);
      await openDialog(page);
      await page.mouse.click(10, 880);
      expect(await dialog(page).count()).toBe(0);
    });
  });

  describe('the page of the search', () => {
    it('shows all talks of a speaker, found with the keyboard alone', async () => {
      const page = await visit('search/');
      await page.keyboard.press('Control+k');
      expect(await isFocused(field(page))).toBe(true);
      await page.keyboard.type('speaker:"Ines Haberl"');
      await expect.poll(() => heading(page).textContent()).toContain('speaker:"Ines Haberl"');
      const titles = await page.locator('.result h3').allTextContents();
      expect(titles).toEqual(expect.arrayContaining(['What a Bearing Says Before It Breaks', 'Counting Reeds from Above']));
      expect(await chips(page)).toEqual(['speaker: Ines Haberl']);
      await page.getByRole('button', { name: 'Remove the filter speaker: Ines Haberl' }).press('Enter');
      expect(query(page)).toBe('');
      expect(await isFocused(field(page))).toBe(true);
    });

    it('leads to the slides of the last meetup, with the keyboard alone', async () => {
      const page = await visit('search/');
      await page.getByText('Filter the results').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Year').focus();
      await page.keyboard.type('2025');
      await page.getByLabel('Has slides').focus();
      await page.keyboard.press('Space');
      await expect.poll(() => query(page)).toBe('?year=2025&slides=1');
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      const link = results(page).getByRole('link', { name: 'A Garden of Gradients' });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/winter-workshop-2025\/learning-rates\/$/);
      expect(await page.locator('#slides').count()).toBe(1);
    });

    it('shows what was found with its places, each a link to it', async () => {
      const page = await visit('search/?q=pigeon');
      await expect.poll(() => heading(page).textContent()).toMatch(/^\d+ results? for “pigeon”$/);
      const first = results(page).first();
      expect(await first.locator('h3 a').getAttribute('href')).toBe(TRAM);
      expect(await first.locator('.kicker').textContent()).toBe('Talk');
      expect(await first.locator('.moment').first().getAttribute('href')).toBe(`${TRAM}#slide-10`);
      expect(await first.locator('.moment mark').first().textContent()).toMatch(/^pigeon/i);
      expect(await page.title()).toMatch(/^pigeon – Search/);
      await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ results? for “pigeon”/);
    });

    it('names the language of a result that is not that of the site', async () => {
      const page = await visit('search/?q=Pilze');
      const texts = '.result:has([href$="/pilze/"]) :is(h3, .result-excerpt, .moment-sentence) bdi';
      await expect.poll(() => page.locator(texts).count()).toBeGreaterThan(2);
      const languages = async (all: Locator): Promise<(string | null)[]> => [
        ...new Set(await all.evaluateAll((items) => items.map((item) => item.getAttribute('lang')))),
      ];
      expect(await languages(page.locator(texts))).toEqual(['de']);
      await page.goto(server.url);
      await openDialog(page, 'Pilze');
      await options(page).first().waitFor();
      expect(await languages(dialog(page).locator('[href*="/pilze/"] :is(.option-title, .option-excerpt, .moment-sentence) bdi'))).toEqual([
        'de',
      ]);
      await combobox(page).fill('pigeon');
      await expect.poll(() => options(page).first().textContent()).toContain('What a Bearing Says');
      expect(await languages(dialog(page).locator('[href*="/bearings/"] bdi'))).toEqual([null]);
    });

    it('asks, by its examples, for what the archive has', async () => {
      const page = await visit('search/');
      const examples = await page
        .locator('#search-examples a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(examples.map((address) => decodeURIComponent(address))).toContainEqual(expect.stringMatching(/q="[^"]+\+[^"]+"$/));
      for (const address of examples) {
        await page.goto(address);
        await heading(page).filter({ visible: true }).waitFor();
        expect(await heading(page).textContent()).toMatch(/^[1-9]\d* results?/);
      }
    });

    it('counts facets only once they are opened, and narrows by them', async () => {
      const page = await visit('search/?q=forecast');
      await expect.poll(() => results(page).count()).toBeGreaterThan(2);
      const kind = page.getByLabel('Kind');
      expect(await kind.locator('option').allTextContents()).not.toContainEqual(expect.stringContaining('('));
      await page.getByText('Filter the results').click();
      await expect
        .poll(() => kind.locator('option:not([disabled])').allTextContents())
        .toContainEqual(expect.stringMatching(/^Talks \(\d+\)$/));
      const count = Number(/\((\d+)\)/.exec((await kind.locator('[value=talk]').textContent()) ?? '')?.[1]);
      await kind.selectOption('talk');
      await expect.poll(() => heading(page).textContent()).toBe(`${count} results for “forecast”`);
      expect(await page.locator('.result .kicker').allTextContents()).toEqual(Array.from({ length: count }, () => 'Talk'));
      expect(query(page)).toBe('?q=forecast&kind=talk');
      expect(await chips(page)).toEqual(['Talks']);
      for (const option of await page.locator('.search-facets option[disabled]').all())
        expect(await option.textContent()).toMatch(/\(0\)$/);
    });

    it('has a bar for each year, which chooses it and takes it back', async () => {
      const page = await visit('search/?q=forecast');
      await page.getByText('Filter the results').click();
      const bars = page.getByRole('group', { name: 'Results in each year' }).getByRole('button');
      await expect.poll(() => bars.first().textContent()).toMatch(/results?$/);
      expect(await bars.evaluateAll((all) => all.map((bar) => bar.textContent))).toEqual([
        expect.stringMatching(/^(\d+)2023: \1 results?$/),
        expect.stringMatching(/^(\d+)2024: \1 results?$/),
        expect.stringMatching(/^(\d+)2025: \1 results?$/),
      ]);
      await bars.nth(2).press('Enter');
      expect(query(page)).toBe('?q=forecast&year=2025');
      expect(await bars.nth(2).getAttribute('aria-pressed')).toBe('true');
      await expect.poll(() => chips(page)).toEqual(['2025']);
      expect(await isFocused(bars.nth(2))).toBe(true);
      await bars.nth(2).press('Enter');
      expect(query(page)).toBe('?q=forecast');
    });

    it('makes a step of each choice and of Enter, none of each letter, and goes back through them', async () => {
      const page = await visit('search/');
      await field(page).click();
      await page.keyboard.type('forecast');
      await expect.poll(() => heading(page).textContent()).toContain('forecast');
      await page.keyboard.press('Enter');
      await field(page).fill('network');
      await expect.poll(() => query(page)).toBe('?q=network');
      await page.keyboard.press('Enter');
      await page.getByText('Filter the results').click();
      await page.getByLabel('Kind').selectOption('talk');
      await expect.poll(() => query(page)).toBe('?q=network&kind=talk');

      await page.goBack();
      expect(query(page)).toBe('?q=network');
      await expect.poll(() => chips(page)).toEqual([]);
      expect(await page.getByLabel('Kind').inputValue()).toBe('');
      await page.goBack();
      expect(query(page)).toBe('?q=forecast');
      await expect.poll(() => heading(page).textContent()).toContain('“forecast”');
      expect(await field(page).inputValue()).toBe('forecast');
      await page.goBack();
      expect(query(page)).toBe('');
      await expect.poll(() => page.locator('#search-examples').isVisible()).toBe(true);
      expect(await results(page).count()).toBe(0);
      await page.goForward();
      await expect.poll(() => heading(page).textContent()).toContain('“forecast”');
    });

    it('shows more on demand, with the focus on the first that is new, and comes back to the same place', async () => {
      const page = await visit('search/?kind=talk');
      await expect.poll(() => results(page).count()).toBe(8);
      const more = page.getByRole('button', { name: 'Show more' });
      expect(await page.locator('.more-results').textContent()).toBe('Show more 8 of 12');
      await more.click();
      await expect.poll(() => results(page).count()).toBe(12);
      expect(await isFocused(results(page).nth(8).locator('h3 a'))).toBe(true);
      expect(await more.isVisible()).toBe(false);
      const link = results(page).nth(11).locator('h3 a');
      await link.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await link.click();
      await page.waitForURL(/meetups/);
      await page.goBack();
      await expect.poll(() => results(page).count()).toBe(12);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    });

    it('stays as it is where a link leads to a place of the page', async () => {
      const page = await visit('search/?kind=talk#search-results');
      await expect.poll(() => results(page).count()).toBe(8);
      expect(path(page)).toBe('/archive/search/#search-results');
      await page.getByRole('button', { name: 'Show more' }).click();
      await expect.poll(() => results(page).count()).toBe(12);
      const last = await results(page).last().elementHandle();
      await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
      await page.goBack();
      await page.goForward();
      await page.waitForTimeout(300);
      expect(path(page)).toBe('/archive/search/#content');
      expect(query(page)).toBe('?kind=talk');
      expect(await last?.evaluate((item) => item.isConnected)).toBe(true);
    });

    it('has one year, which is typed or chosen', async () => {
      const page = await visit('search/?q=forecast+year%3A2024&year=2023');
      expect(query(page)).toBe('?q=forecast+year%3A2024');
      const year = page.getByLabel('Year', { exact: true });
      const bars = page.getByRole('group', { name: 'Results in each year' }).getByRole('button');
      await page.getByText('Filter the results').click();
      const shown = async (): Promise<unknown[]> => [
        await field(page).inputValue(),
        await year.inputValue(),
        await bars.evaluateAll((all) => all.map((bar) => bar.ariaPressed)),
        await chips(page),
      ];
      expect(await shown()).toEqual(['forecast year:2024', '2024', ['false', 'true', 'false'], ['year: 2024']]);
      await expect.poll(() => bars.first().textContent()).toMatch(/results?$/);
      await bars.first().click();
      expect(await shown()).toEqual(['forecast', '2023', ['true', 'false', 'false'], ['2023']]);
      expect(query(page)).toBe('?q=forecast&year=2023');
      await field(page).fill('year:2025 forecast');
      expect(await shown()).toEqual(['year:2025 forecast', '2025', ['false', 'false', 'true'], ['year: 2025']]);
      await page.getByLabel('Kind').selectOption('talk');
      expect(query(page)).toBe('?q=year%3A2025+forecast&kind=talk');
      await year.selectOption('');
      expect(query(page)).toBe('?q=forecast&kind=talk');
      await field(page).fill('year:1815 forecast');
      expect(await shown()).toEqual(['year:1815 forecast', '', ['false', 'false', 'false'], ['year: 1815', 'Talks']]);
      await page.getByLabel('Kind').selectOption('');
      expect(query(page)).toBe('?q=year%3A1815+forecast');
    });

    it('leaves the focus on what was pressed, also where nothing is asked then, or found', async () => {
      const page = await visit('search/?year=2024');
      await page.getByText('Filter the results').click();
      const bar = page.getByRole('group', { name: 'Results in each year' }).getByRole('button').nth(1);
      await expect.poll(() => bar.textContent()).toMatch(/results?$/);
      await bar.press('Enter');
      await expect.poll(() => heading(page).isVisible()).toBe(false);
      expect(await isFocused(bar)).toBe(true);
      expect(await bar.textContent()).toBe('2024');
      await page.goto(`${server.url}search/?q=zzyzx&video=1`);
      await page.getByText('Filter the results').click();
      await expect.poll(() => page.locator('.filter-flag').last().textContent()).toMatch(/\(0\)$/);
      await page.getByLabel('Has video').press('Space');
      await expect.poll(() => chips(page)).toEqual([]);
      await expect.poll(() => page.locator('.is-waiting').count()).toBe(0);
      expect(await isFocused(page.getByLabel('Has video'))).toBe(true);
    });

    it('shows more also where the facets are opened meanwhile', async () => {
      const page = await visit('search/?kind=talk');
      await expect.poll(() => results(page).count()).toBe(8);
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await page.route(/\/fragment\//, async (route) => {
        await held;
        await route.continue();
      });
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByText('Filter the results').click();
      goOn();
      await expect.poll(() => results(page).count()).toBe(12);
      await expect.poll(() => page.getByLabel('Kind').locator('[value=talk]').textContent()).toBe('Talks (12)');
    });

    it('takes every filter away at once, typed or chosen, and leaves the words', async () => {
      const page = await visit('search/?q=forecast+year%3A2025&kind=talk&slides=1');
      await expect.poll(() => chips(page)).toEqual(['year: 2025', 'Talks', 'Has slides']);
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      expect(query(page)).toBe('?q=forecast');
      await expect.poll(() => chips(page)).toEqual([]);
    });

    it.each([
      ['values', '?q=pigeon&kind=nothing&year=1815', '?q=pigeon', 'kind, year'],
      ['two of a kind', '?q=pigeon&kind=talk&kind=meetup', '?q=pigeon', 'kind'],
      ['rubbish', '?q=pigeon&slides=yes&topic=__proto__&language=%00', '?q=pigeon', 'topic, language, slides'],
      ['10,000 letters', `?year=2025&q=${'a'.repeat(10_000)}`, '?year=2025', 'words'],
      ['broken characters', '?q=%EF%BF%BD%E0%A4%A&year=2025', '?year=2025', 'words'],
    ])('refuses what it does not offer: %s', async (_, broken, left, names) => {
      const page = await visit(`search/${broken}`);
      await expect.poll(() => page.locator('.search-notes').textContent()).toContain(`cannot show (${names})`);
      expect(query(page)).toBe(left);
      expect(await results(page).count()).toBeGreaterThan(0);
    });

    it('keeps parameters of others', async () => {
      const page = await visit('search/?utm_source=letter&q=pigeon&sort=title');
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      await page.getByText('Filter the results').click();
      await page.getByLabel('Has slides').check();
      expect(query(page)).toBe('?q=pigeon&slides=1&utm_source=letter&sort=title');
    });

    it('says in words that nothing was found, and what there is', async () => {
      const page = await visit('search/?q=zzyzxqq');
      await expect.poll(() => heading(page).textContent()).toBe('No results for “zzyzxqq”');
      expect(await page.locator('#search-lists').getByRole('link', { name: 'Talks' }).isVisible()).toBe(true);
    });

    it('leads without scripts to all there is, and says so', async () => {
      const page = await visit('search/?q=pigeon', { javaScriptEnabled: false });
      expect(await page.locator('noscript').textContent()).toContain('Searching needs scripts');
      expect(await page.locator('.search-page-form').isVisible()).toBe(false);
      expect(await page.locator('#search-examples').isVisible()).toBe(false);
      const names = await page.locator('#search-lists a').allTextContents();
      expect(names).toEqual(['Talks', 'Meetups', 'Speakers', 'Topics', 'Venues', 'Slides', 'Videos', 'Photos', 'Wiki']);
      await page.locator('#search-lists').getByRole('link', { name: 'Talks' }).click();
      expect(path(page)).toBe('/archive/talks/');
    });
  });

  describe('with bad input', () => {
    const HOSTILE: readonly (readonly [string, string])[] = [
      ['10,000 characters', 'lorem ipsum '.repeat(834)],
      ['one word of 10,000 letters', 'x'.repeat(10_000)],
      ['only quotes', '""""\'\'“”"'],
      ['an open quote', '"pigeon'],
      ['emoji', '🐦🕊️👩‍👩‍👧‍👦'],
      ['half an emoji', '\ud83d pigeon'],
      ['right to left', 'שלום \u202e עולם مرحبا'],
      ['HTML', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
      ['an address that runs', 'javascript:alert(1)'],
      ['only operators', 'speaker: topic: year:'],
      ['operators of operators', 'speaker:speaker:speaker: year:year:0'],
      ['names of objects', '__proto__ constructor toString'],
      ['control characters', '\u0000\u0007\u001bpigeon'],
      ['wildcards', '* % _ .* \\ [a-z]+ (((('],
    ];

    it.each(HOSTILE)('of %s the page and the dialog stay usable', async (_, hostile) => {
      const page = await visit(`search/?q=${encodeURIComponent(hostile.replace(/\p{Cs}/gu, ''))}`);
      const isDone = (): Promise<boolean> =>
        page.evaluate(
          () => document.querySelector('.is-waiting') === null && document.querySelector('.search-page-form.is-ready') !== null,
        );
      await expect.poll(isDone).toBe(true);
      await field(page).fill(hostile.slice(0, 200));
      await field(page).press('Enter');
      await expect.poll(isDone).toBe(true);
      await field(page).fill('pigeon');
      await expect.poll(() => heading(page).textContent()).toContain('“pigeon”');
      expect(await results(page).count()).toBeGreaterThan(0);

      await page.goto(server.url);
      await openDialog(page);
      await combobox(page).fill(hostile.slice(0, 200));
      await expect.poll(() => dialog(page).locator('.search-waiting').isVisible()).toBe(false);
      await combobox(page).fill('pigeon');
      await expect.poll(() => options(page).first().textContent()).toContain('What a Bearing Says');
      expect(await page.locator('script:not([src]), [onerror], img[src=x]').count()).toBe(0);
    });

    it.each<[string, (folder: string) => Promise<void>]>([
      ['missing', (folder) => rm(join(folder, 'pagefind'), { recursive: true })],
      ['cut', (folder) => cutFiles(join(folder, 'pagefind'))],
      ['without its words', (folder) => rm(join(folder, 'pagefind/fragment'), { recursive: true })],
    ])('an index that is %s leads to the lists', async (_, damage) => {
      const folder = await temporaryFolder('damaged');
      await cp(site.folder, folder, { recursive: true });
      await damage(folder);
      const damaged = await serve(folder, site.prefix);
      allowed = /404|pagefind|Failed to (?:load|fetch)|ERR_/;
      try {
        const page = await visit('search/?q=pigeon', {}, damaged.url);
        await expect.poll(() => page.locator('.search-notes').textContent()).toContain('The search does not work just now');
        await expect.poll(() => page.getByRole('status').textContent()).toContain('The search does not work just now');
        await page.locator('.search-notes').getByRole('link', { name: 'Talks' }).click();
        expect(path(page)).toBe('/archive/talks/');
        await openDialog(page);
        await page.keyboard.type('pigeon');
        await expect.poll(() => dialog(page).locator('.search-notes').textContent()).toContain('These lists hold all there is');
        await dialog(page).getByRole('link', { name: 'Speakers' }).click();
        expect(path(page)).toBe('/archive/speakers/');
      } finally {
        await damaged.close();
      }
    });

    it('a worker that cannot be had leads to the lists as well', async () => {
      const page = await visit('talks/');
      allowed = /search-worker|ERR_FAILED|Failed to/;
      await page.route(/search-worker-/, (route) => route.abort());
      await page.goto(`${server.url}search/?q=pigeon`);
      await expect.poll(() => page.locator('.search-notes').textContent()).toContain('The search does not work just now');
      await field(page).fill('bread');
      await expect.poll(() => page.locator('.search-notes').getByRole('link', { name: 'Talks' }).isVisible()).toBe(true);
    });
  });

  it.each(VIEWS)('breaks no rule of WCAG 2.2 AA that a program can check, in $colorScheme at $width', async ({ colorScheme, width }) => {
    const found: string[] = [];
    const page = await visit('search/?q=forecast', { colorScheme, viewport: { width, height: 800 } });
    const check = async (where: string): Promise<void> => {
      found.push(...describeViolations(await runAxe(page), `${where} at ${width}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      if (wide) found.push(`${where} at ${width}: wider than the screen`);
    };
    await expect.poll(() => results(page).count()).toBeGreaterThan(2);
    await check('results');
    await page.getByText('Filter the results').click();
    await page.locator('.year-bar').first().waitFor();
    await page.getByLabel('Kind').selectOption('talk');
    await page.getByLabel('Has slides').check();
    await page.locator('.filter-chip').nth(1).waitFor();
    await check('facets');
    await field(page).fill('zzyzx');
    await expect.poll(() => heading(page).textContent()).toContain('No results');
    await check('nothing found');
    await page.goto(`${server.url}talks/`);
    await openDialog(page);
    await check('the open dialog');
    await page.keyboard.type('pigeon');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await check('the dialog with results');
    await combobox(page).fill('pigoen');
    await expect.poll(() => dialog(page).locator('.search-notes').textContent()).toContain('These are for');
    await check('the dialog with a suggestion');
    expect(found).toEqual([]);
  });
});

/** Leaves only the first half of every compressed file. */
async function cutFiles(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(?:pf_[a-z]+|pagefind)$/.test(file)) continue;
    const bytes = await readFile(join(folder, file));
    await writeFile(join(folder, file), bytes.subarray(0, bytes.length / 2));
  }
}
