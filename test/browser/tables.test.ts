import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';
import { writeTableArchive } from '../helpers/table-archive.ts';

/** All rows, the newest evening first, by the last part of their addresses. */
const TALKS = 'see news panel tutorial trust part-10 part-9 overview apples';
const MEETUPS = '7 6 ai-summit-2017 5 4 3 2 1';

describeInBrowser('the tables', (browser) => {
  let site: BuiltSite;
  let server: Server;
  const witnesses: Witness[] = [];

  beforeAll(async () => {
    site = await buildSite(await writeTableArchive());
    server = await serve(site.folder, site.prefix);
  });
  afterAll(async () => {
    await Promise.all(witnesses.splice(0).map(({ close }) => close()));
    await server?.close();
  });

  /** Opens an address: on the page of all tests, or on one of its own when it is to be told apart from others. */
  async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
    const [shared] = witnesses;
    const witness =
      options === undefined && shared !== undefined
        ? shared
        : await openPage(browser(), { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    if (witness !== shared) witnesses.push(witness);
    await witness.page.goto(server.url + path);
    return witness.page;
  }

  describe('are sorted', () => {
    it.each([
      [
        'talks',
        'No.',
        'overview apples part-10 part-9 trust news panel see tutorial',
        'see news panel trust part-10 part-9 overview apples tutorial',
      ],
      [
        'talks',
        'Speaker',
        'apples part-10 part-9 tutorial see news overview panel trust',
        'see news overview tutorial part-10 part-9 apples panel trust',
      ],
      [
        'talks',
        'Title',
        'tutorial apples overview news see part-9 part-10 panel trust',
        'trust panel part-10 part-9 see news overview apples tutorial',
      ],
      [
        'talks',
        'Slides',
        'see trust part-9 overview news panel tutorial part-10 apples',
        'see trust part-9 overview news panel tutorial part-10 apples',
      ],
      [
        'talks',
        'Video',
        'see tutorial trust part-10 part-9 news panel overview apples',
        'see tutorial trust part-10 part-9 news panel overview apples',
      ],
      ['meetups', 'No.', '1 2 3 4 5 6 7 ai-summit-2017', '7 6 5 4 3 2 1 ai-summit-2017'],
      ['meetups', 'Topic', '1 6 2 3 ai-summit-2017 7 5 4', '7 ai-summit-2017 3 2 6 1 5 4'],
      ['meetups', 'Venue', 'ai-summit-2017 6 3 1 7 2 5 4', '7 2 6 3 1 ai-summit-2017 5 4'],
      ['meetups', 'Talks', '7 ai-summit-2017 3 6 2 1 5 4', '6 2 1 7 ai-summit-2017 3 5 4'],
      ['meetups', 'Slides', '7 3 2 1 6 ai-summit-2017 5 4', '7 3 2 1 6 ai-summit-2017 5 4'],
      ['meetups', 'Videos', '7 ai-summit-2017 3 2 6 5 4 1', '7 ai-summit-2017 3 2 6 5 4 1'],
      ['meetups', 'Photos', '2 7 6 ai-summit-2017 5 4 3 1', '2 7 6 ai-summit-2017 5 4 3 1'],
      ['meetups', 'Sign-up', '6 7 ai-summit-2017 5 4 3 2 1', '6 7 ai-summit-2017 5 4 3 2 1'],
    ])('%s by %s, upwards and downwards, in one list', async (table, column, ascending, descending) => {
      const page = await open(`${table}/`);
      const button = page.locator('thead').getByRole('button', { name: column, exact: true });
      await button.click();
      expect(await rows(page)).toBe(ascending);
      expect(await sortedColumns(page)).toEqual([`${column} ascending`]);
      await button.click();
      expect(await rows(page)).toBe(descending);
      expect(await sortedColumns(page)).toEqual([`${column} descending`]);
      expect(await page.locator('.year-row').count()).toBe(0);
      expect(await page.locator('.years').isVisible()).toBe(false);
    });

    it('in the same order when something else is chosen', async () => {
      const page = await open('talks/?sort=video&order=descending');
      await page.getByLabel('Kind').selectOption('talk');
      expect(await sortedColumns(page)).toEqual(['Video descending']);
      expect(new URL(page.url()).search).toBe('?kind=talk&sort=video&order=descending');
    });

    it('talks by date under their years, the newest first at first', async () => {
      const page = await open('talks/');
      expect(await sortedColumns(page)).toEqual(['Date descending']);
      expect(await rows(page)).toBe(TALKS);
      expect(await years(page)).toEqual(['2018', '2017', '2016']);
      await page.getByRole('button', { name: 'Title', exact: true }).click();
      await page.getByRole('button', { name: 'Date', exact: true }).click();
      expect(await sortedColumns(page)).toEqual(['Date ascending']);
      expect(await years(page)).toEqual(['2016', '2017', '2018']);
      // The talks of an evening stay in its order.
      expect(await rows(page)).toBe('overview apples part-10 part-9 trust tutorial news panel see');
      await page.getByRole('button', { name: 'Date', exact: true }).click();
      expect(await rows(page)).toBe(TALKS);
      expect(new URL(page.url()).search).toBe('');
    });

    it('meetups by date, those without one last in the year they belong to', async () => {
      const page = await open('meetups/');
      expect(await rows(page)).toBe(MEETUPS);
      await page.getByRole('button', { name: 'Date', exact: true }).click();
      expect(await rows(page)).toBe('1 2 3 ai-summit-2017 5 4 6 7');
    });

    it('on a phone by a list, which knows every order', async () => {
      const page = await open('talks/', { viewport: { width: 360, height: 800 } });
      await page.getByText('Filter and sort').click();
      await page.getByLabel('Sort by').selectOption({ label: 'Title, Z to A' });
      expect(await rows(page)).toBe('trust panel part-10 part-9 see news overview apples tutorial');
      expect(new URL(page.url()).search).toBe('?sort=title&order=descending');
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '9 talks. Order: title, Z to A.');
      await page.reload();
      await page.getByText('Filter and sort').click();
      expect(await page.getByLabel('Sort by').inputValue()).toBe('title descending');
    });
  });

  describe('are filtered', () => {
    it.each([
      ['talks/?q=schlueter', 'see news overview'],
      ['talks/?q=Schl%C3%BCter', 'see news overview'],
      ['talks/?q=SCHLUTER+overview', 'overview'],
      ['talks/?q=schluet', 'see news overview'],
      ['talks/?q=seeing', 'see part-10 overview apples'],
      ['talks/?q=dachboden+march', 'news panel'],
      ['talks/?q=meetup+6', 'news panel'],
      ['talks/?q=2018-03-08', 'news panel'],
      ['talks/?q=8.3.2018', 'news panel'],
      ['talks/?q=08.03.2018+cancelled', 'panel'],
      ['talks/?q=online', 'tutorial'],
      ['talks/?q=apfel', 'apples'],
      ['talks/?q=gan', 'part-10'],
      ['talks/?q=tutorial', 'tutorial'],
      ['talks/?q=hot+topic', 'news'],
      ['talks/?q=talk', ''],
      ['talks/?year=2016', 'part-10 part-9 overview apples'],
      ['talks/?topic=ethics', 'panel trust'],
      ['talks/?kind=tutorial', 'tutorial'],
      ['talks/?slides=1', 'see trust part-9 overview'],
      ['talks/?video=1', 'see tutorial trust part-10 part-9'],
      ['talks/?year=2016&topic=vision&slides=1', 'overview'],
      ['talks/?q=part&sort=title&order=descending', 'part-10 part-9'],
      ['meetups/?q=technische', '7 3 2'],
      ['meetups/?q=5', '5'],
      ['meetups/?year=2017', 'ai-summit-2017 5 4 3'],
      ['meetups/?topic=audio', '2 1'],
      ['meetups/?slides=1&video=1', '7 3 2'],
      ['meetups/?photos=1', '2'],
    ])('by the address %s', async (path, expected) => {
      const page = await open(path);
      expect(await rows(page)).toBe(expected);
      expect(new URL(page.url()).search).toBe(path.replace(/^\w+\//, ''));
    });

    it('by the form, which writes the address and is read from it again', async () => {
      const page = await open('talks/?utm_source=news');
      await page.getByLabel('Find talks').pressSequentially('Part');
      await page.getByLabel('Topic', { exact: true }).selectOption('audio');
      await page.getByLabel('Has slides').check();
      expect(await rows(page)).toBe('part-9');
      expect(new URL(page.url()).search).toBe('?q=Part&topic=audio&slides=1&utm_source=news');
      await page.reload();
      expect(await rows(page)).toBe('part-9');
      expect(await page.getByLabel('Find talks').inputValue()).toBe('Part');
      expect(await page.getByLabel('Topic', { exact: true }).inputValue()).toBe('audio');
      expect(await page.getByLabel('Has slides').isChecked()).toBe(true);
      expect(await chips(page)).toEqual(['“Part”', 'Music and audio', 'Has slides']);
    });

    it('step by step, and the back button takes back each choice but not each letter', async () => {
      const page = await open('talks/', {});
      const steps = await page.evaluate(() => history.length);
      await page.getByLabel('Year', { exact: true }).selectOption('2016');
      await page.getByLabel('Find talks').pressSequentially('music');
      await page.getByRole('button', { name: 'Title', exact: true }).click();
      expect(await page.evaluate(() => history.length)).toBe(steps + 2);
      expect(await rows(page)).toBe('overview part-9');

      await page.goBack();
      expect(new URL(page.url()).search).toBe('?q=music&year=2016');
      expect(await rows(page)).toBe('part-9 overview');
      await page.goBack();
      expect(new URL(page.url()).search).toBe('');
      expect(await rows(page)).toBe(TALKS);
      expect(await page.getByLabel('Find talks').inputValue()).toBe('');
      expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('');
      await page.goForward();
      await page.goForward();
      expect(await rows(page)).toBe('overview part-9');
      expect(await sortedColumns(page)).toEqual(['Title ascending']);
    });

    it('with a count that is told once it is quiet, and is not told before anything was asked', async () => {
      const page = await open('talks/', {});
      await page.evaluate(() => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        new MutationObserver(() => told.push(document.querySelector('[role=status]')?.textContent ?? '')).observe(
          document.querySelector('[role=status]') as Element,
          { childList: true, characterData: true, subtree: true },
        );
      });
      const told = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
      expect(await page.getByRole('status').textContent()).toBe('9 talks');
      await page.getByLabel('Find talks').pressSequentially('learning', { delay: 20 });
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '2 of 9 talks');
      expect(await told()).toEqual(['2 of 9 talks']);
      await page.getByLabel('Has video').check();
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '1 of 9 talks');
    });

    it('with the number of talks that each choice would leave', async () => {
      const page = await open('talks/?year=2016');
      expect(await page.getByLabel('Topic', { exact: true }).locator('option').allTextContents()).toEqual([
        'All topics',
        'Computer vision (3)',
        'Ethics (0)',
        'Music and audio (2)',
      ]);
      expect(await page.getByLabel('Year', { exact: true }).locator('option').allTextContents()).toEqual([
        'All years',
        '2018 (3)',
        '2017 (2)',
        '2016 (4)',
      ]);
    });

    it('until each filter is taken away by its chip, or all at once', async () => {
      const page = await open('talks/?q=part&year=2016&topic=audio&sort=title', {});
      await page.getByRole('button', { name: 'Remove the filter Music and audio' }).click();
      expect(new URL(page.url()).search).toBe('?q=part&year=2016&sort=title');
      expect(await chips(page)).toEqual(['“part”', '2016']);
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      expect(new URL(page.url()).search).toBe('?sort=title');
      expect((await rows(page)).split(' ')).toHaveLength(9);
      expect(await page.locator('.filter-chips').isVisible()).toBe(false);
      await page.goBack();
      expect(await chips(page)).toEqual(['“part”', '2016']);
    });

    it('to nothing, which is said and can be undone', async () => {
      const page = await open('talks/?q=nothing-like-it&year=2018');
      expect(await page.locator('table').isVisible()).toBe(false);
      expect(await page.getByRole('status').textContent()).toBe('0 of 9 talks');
      expect(await page.getByText('No talk fits all of these filters.').isVisible()).toBe(true);
      await page.locator('.nothing-found').getByRole('button', { name: 'Clear all filters' }).click();
      expect(await rows(page)).toBe(TALKS);
      expect(await page.locator('.nothing-found').isVisible()).toBe(false);
      expect(await page.getByLabel('Find talks').evaluate((input) => input === document.activeElement)).toBe(true);
    });

    it('with links to the years that are left', async () => {
      const page = await open('talks/?topic=vision');
      expect(await page.locator('.years a:visible').allTextContents()).toEqual(['2018', '2016']);
      expect(await years(page)).toEqual(['2018', '2016']);
    });
  });

  describe('whose script comes late', () => {
    /** Opens an address while its script is held back; the second value lets it through. */
    async function openHeld(path: string, width = 1440): Promise<readonly [Page, () => Promise<void>]> {
      const page = await open('', { viewport: { width, height: 900 } });
      let letThrough = (): void => {};
      const held = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      await page.route('**/table-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(server.url + path, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      await page.waitForFunction(() => document.styleSheets.length > 0);
      // Laid out once, so that the fonts are asked for that are waited for.
      await page.evaluate(() => (document.body.offsetHeight > 0 ? document.fonts.ready : undefined));
      return [
        page,
        async () => {
          letThrough();
          await page.locator('.filters.is-ready').waitFor();
        },
      ];
    }

    it.each([360, 768, 1200, 1440])('move nothing when it is there, at %i', async (width) => {
      for (const path of ['talks/', 'meetups/']) {
        const [page, letThrough] = await openHeld(path, width);
        const before = await page.evaluate(readPlaces);
        await letThrough();
        expect(await page.locator('thead button').count()).toBeGreaterThan(0);
        expect(await page.evaluate(readPlaces)).toEqual(before);
        expect(before.length).toBeGreaterThan(30);
      }
    });

    it('are filtered by what was typed before', async () => {
      const [page, letThrough] = await openHeld('talks/');
      await page.getByLabel('Find talks').fill('music');
      await letThrough();
      expect(await rows(page)).toBe('part-9 overview');
      expect(new URL(page.url()).search).toBe('?q=music');
    });
  });

  describe('with the keyboard alone', () => {
    it('can be searched, filtered, sorted and cleared', async () => {
      const page = await open('talks/');
      const press = (...keys: string[]): Promise<void> =>
        keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      await page.getByLabel('Find talks').focus();
      await page.keyboard.type('part');
      await press('Tab', 'ArrowDown');
      expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2018');
      await press('ArrowDown', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Space');
      expect(await page.getByLabel('Has slides').isChecked()).toBe(true);
      expect(await rows(page)).toBe('part-9');
      // On from "Has video" to the chips: taking one away leads to the next, the last back to where words are typed.
      await press('Tab', 'Tab');
      expect(await focused()).toContain('“part”');
      await press('Enter');
      expect(await focused()).toContain('2016');
      await press('Enter', 'Enter');
      expect(await page.getByLabel('Find talks').evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await rows(page)).toBe(TALKS);
      await page.getByRole('button', { name: 'Title', exact: true }).focus();
      await press('Space');
      expect(await sortedColumns(page)).toEqual(['Title ascending']);
      expect(await focused()).toBe('Title');
    });
  });

  describe('with a hostile address', () => {
    const long = 'a'.repeat(100_000);
    it.each<[string, string, string]>([
      ['?year=abc', '', 'year'],
      ['?topic=<script>globalThis.pwned=1</script>', '', 'topic'],
      ['?kind=%22%3E%3Cimg%20src%3Dx%20onerror%3DglobalThis.pwned%3D1%3E', '', 'kind'],
      ['?sort=__proto__&order=descending', '', 'sort'],
      ['?sort=title&order=sideways', '?sort=title', 'order'],
      ['?slides=javascript:globalThis.pwned=1', '', 'slides'],
      ['?year=2016&year=2017', '', 'year'],
      ['?q=%E0%A4%A', '', 'words'],
      ['?topic=%E0%A4%A&year=2016', '?year=2016', 'topic'],
      [`?q=${long}`, '', 'words'],
      [`?topic=${long}&utm_source=news`, '?utm_source=news', 'topic'],
    ])('leaves away what is wrong, says so and runs nothing: %.50s', async (query, tidy, refused) => {
      const page = await open(`talks/${query}`);
      expect(new URL(page.url()).search).toBe(tidy);
      expect(await page.getByRole('status').textContent()).toMatch(
        new RegExp(`^The address asks for something that this page cannot show \\(${refused}\\); that part is ignored\\. \\d.* talks`),
      );
      expect(await rows(page)).toMatch(tidy.includes('2016') ? /^part-10 part-9 overview apples$/ : /^(?:\S+ ){8}\S+$/);
      expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    });

    it('shows typed markup as it was typed', async () => {
      const page = await open(`talks/?q=${encodeURIComponent('<img src=x onerror=globalThis.pwned=1>')}`);
      expect(await chips(page)).toEqual(['“<img src=x onerror=globalThis.pwned=1>”']);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    });

    it('keeps the place on the page, and the parameters of others', async () => {
      const page = await open('talks/?year=abc&fbclid=%E0%A4%A#y2016');
      expect(page.url()).toBe(`${server.url}talks/?fbclid=%E0%A4%A#y2016`);
      expect(await rows(page)).toBe(TALKS);
    });
  });

  describe('without scripts, or on paper', () => {
    it('are complete, and their form is not there', async () => {
      for (const [path, count] of [
        ['talks/?year=2016', 9],
        ['meetups/?q=nothing', 8],
      ] as const) {
        const page = await open(path, { javaScriptEnabled: false });
        expect(await page.locator('tbody tr:not(.year-row)').evaluateAll((all) => all.filter((row) => row.checkVisibility()).length)).toBe(
          count,
        );
        expect(await page.locator('form.filters').isVisible()).toBe(false);
        expect(await page.locator('.nothing-found').isVisible()).toBe(false);
        expect(await page.locator('thead button').count()).toBe(0);
        await page.locator('.years').getByRole('link', { name: '2016' }).click();
        expect(page.url()).toContain('#y2016');
      }
    });

    it('have no form in print, and hold what the filters leave', async () => {
      const page = await open('talks/?year=2016', {});
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('form.filters').isVisible()).toBe(false);
      expect(await rows(page)).toBe('part-10 part-9 overview apples');
    });

    it('lead from the address of a year to its place', async () => {
      for (const table of ['talks', 'meetups']) {
        const page = await open(`${table}/year/2016/`, { javaScriptEnabled: false });
        await page.waitForURL(`${server.url}${table}/#y2016`);
        expect(await page.locator('#y2016').isVisible()).toBe(true);
      }
    });
  });

  it('of three thousand rows are sorted and filtered without an error', async () => {
    const page = await open('', {});
    const html = site.pages.get('talks/index.html') ?? '';
    const templates = html.match(/<tr data-kind.*?<\/tr>/gs) ?? [];
    expect(templates).toHaveLength(9);
    const many = Array.from({ length: 3000 }, (_, index) =>
      (templates[index % templates.length] ?? '').replace(/(?<=<a href="[^"]*overview\/"><bdi>)/, `${index} `),
    );
    await page.route('**/talks/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html.replace(/<tbody.*<\/tbody>/s, `<tbody data-year="2018">${many.join('')}</tbody>`),
      }),
    );
    await page.goto(`${server.url}talks/`);
    // All in one, since to lay three thousand rows out after each of them takes a browser seconds.
    const sorted = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('thead button')].map((button) => {
        button.click();
        return [...document.querySelectorAll('[aria-sort]')].map((head) => `${head.textContent?.trim()} ${head.getAttribute('aria-sort')}`);
      }),
    );
    expect(sorted.slice(1)).toEqual(['No.', 'Speaker', 'Title', 'Slides', 'Video'].map((column) => [`${column} ascending`]));
    await page.locator('#filter-q').fill('2995');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.startsWith('1 of 3000 talks'));
    expect(await page.locator('.title-cell > a:visible').allTextContents()).toEqual(['2995 Deep Learning: An Overview']);
  });

  it('have caused no complaint of the browser, and asked no other host', () => {
    expect(witnesses.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(witnesses.flatMap(({ requests }) => requests.filter((address) => !address.startsWith(server.url)))).toEqual([]);
    expect(witnesses.length).toBeGreaterThan(5);
  });
});

/** The rows that can be seen: the last part of the address of each, or its number where nothing else is known. */
function rows(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.year-row)')]
      .filter((row) => row.checkVisibility())
      .map((row) =>
        row.matches('.missing-row')
          ? row.cells[0]?.textContent
          : row.querySelector<HTMLAnchorElement>('.title-cell > a')?.pathname.split('/').at(-2),
      )
      .join(' '),
  );
}

function years(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.year-row')].filter((row) => row.checkVisibility()).map((row) => row.textContent?.trim() ?? ''),
  );
}

/** The columns that say they are sorted, with their direction. */
function sortedColumns(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[aria-sort]')].map((head) => `${head.textContent?.trim()} ${head.getAttribute('aria-sort')}`),
  );
}

function chips(page: Page): Promise<string[]> {
  return page.locator('.filter-chip bdi').allTextContents();
}

/** Where everything stands that can be seen, but for the names of columns, which become buttons. Runs in the page. */
function readPlaces(): string[] {
  return [...document.querySelectorAll('main *, footer')]
    .filter((element) => element.checkVisibility() && !element.matches('.column-name, option'))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `<${element.tagName.toLowerCase()} class="${element.classList[0] ?? ''}"> ${[x, y, width, height].join(' ')}`;
    });
}
