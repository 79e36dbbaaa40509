import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';
import { writeLargeArchive } from '../helpers/table-archive.ts';

/** Evenings on as many days, the last of them on 31 December 2019. */
const MEETUPS = 1001;

describeInBrowser('tables of a thousand rows', (browser) => {
  let site: BuiltSite;
  let server: Server;
  let witness: Witness;

  beforeAll(async () => {
    site = await buildSite(await writeLargeArchive(MEETUPS));
    server = await serve(site.folder, site.prefix);
    witness = await openPage(browser(), { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await witness?.close();
    await server?.close();
  });

  async function open(path: string): Promise<Page> {
    await witness.page.goto(server.url + path);
    return witness.page;
  }
  const rows = (page: Page): Promise<number> =>
    page.locator('tbody tr:not(.year-row)').evaluateAll((all) => all.filter((row) => row.checkVisibility()).length);
  /** The path below the site, with all behind it. */
  const where = (page: Page): string => page.url().slice(server.url.length);

  it('have a page for each year, which the site map lists and the smoke test passes', async () => {
    expect((await checkArtifact(site.folder)).failures).toEqual([]);
    // It has no slides, videos, hot topics or photos.
    const without = /^(?:(?:slides|videos|hot-topics|photos)\/year\/\d{4}|meetups\/\d+\/photos)\/index\.html$/;
    expect([...site.redirects.keys()].filter((file) => !without.test(file))).toEqual([]);
    for (const table of ['talks', 'meetups'])
      expect([...site.pages.keys()].filter((file) => file.startsWith(`${table}/year/`)).sort()).toEqual(
        [2017, 2018, 2019].map((year) => `${table}/year/${year}/index.html`),
      );
  });

  it('show the newest year first, with links to all years and their counts', async () => {
    for (const table of ['talks', 'meetups']) {
      const page = await open(`${table}/`);
      expect(await rows(page)).toBe(365);
      expect(await page.locator('.years a').allTextContents()).toEqual(['2019 365', '2018 365', '2017 271']);
      expect(await page.getByRole('status').textContent()).toBe(`365 ${table} of 2019`);
      await page.locator('.years').getByRole('link', { name: '2017' }).click();
      expect(where(page)).toBe(`${table}/year/2017/`);
      // A large table is still being read when its address is there.
      await page.waitForLoadState();
      expect(await rows(page)).toBe(271);
      expect(await page.locator('.years [aria-current]').textContent()).toBe('2017 271');
    }
  });

  it('go to the page of a year that is chosen, and keep all else that was asked', async () => {
    const page = await open('talks/?utm_source=news');
    await page.getByLabel('Topic').selectOption('vision');
    await page.getByLabel('Find talks').fill('lovelace');
    await page.getByRole('button', { name: 'Title', exact: true }).click();
    expect(await page.getByLabel('Year (opens a page)').inputValue()).toBe('2019');
    await page.getByLabel('Year (opens a page)').selectOption('2018');
    await page.waitForURL(/year\/2018/);
    expect(where(page)).toBe('talks/year/2018/?q=lovelace&topic=vision&sort=title&utm_source=news');
    expect(await page.getByLabel('Year (opens a page)').inputValue()).toBe('2018');
    expect(await page.getByRole('status').textContent()).toBe('183 of 365 talks of 2018. Order: title, A to Z.');
    await page.goBack();
    expect(where(page)).toBe('talks/?q=lovelace&topic=vision&sort=title&utm_source=news');
    expect(await page.getByLabel('Year (opens a page)').inputValue()).toBe('2019');
    expect(await page.getByRole('status').textContent()).toBe('182 of 365 talks of 2019. Order: title, A to Z.');
  });

  it.each([
    ['talks/#y2018', 'talks/year/2018/'],
    ['meetups/#y2017', 'meetups/year/2017/'],
    ['talks/?year=2018&q=lovelace', 'talks/year/2018/?q=lovelace'],
    ['talks/year/2018/?year=2017', 'talks/year/2017/'],
    ['talks/?topic=vision&year=2017&fbclid=1#y2018', 'talks/year/2017/?topic=vision&fbclid=1'],
  ])('lead from %s to %s', async (from, to) => {
    const page = await open(from);
    await page.waitForURL(server.url + to);
    expect(await rows(page)).toBeGreaterThan(100);
  });

  it.each([
    ['talks/#y2019', 'talks/#y2019', '365 talks of 2019'],
    ['talks/?year=2019', 'talks/', '365 talks of 2019'],
    ['talks/year/2018/?year=2018&q=lovelace', 'talks/year/2018/?q=lovelace', '183 of 365 talks of 2018'],
    ['talks/#y1999', 'talks/#y1999', '365 talks of 2019'],
    [
      'talks/?year=1999',
      'talks/',
      'The address asks for something that this page cannot show (year); that part is ignored. 365 talks of 2019',
    ],
  ])('stay where they are at %s', async (from, to, status) => {
    const page = await open(from);
    expect(where(page)).toBe(to);
    expect(await page.getByRole('status').textContent()).toBe(status);
  });

  it('filter within the year', async () => {
    const page = await open('meetups/year/2018/?q=evening+500');
    expect(await page.getByRole('status').textContent()).toBe('1 of 365 meetups of 2018');
    expect(await page.locator('.title-cell > a:visible').allTextContents()).toEqual(['Evening 500']);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(where(page)).toBe('meetups/year/2018/');
    expect(await rows(page)).toBe(365);
  });

  it('have caused no complaint of the browser', () => {
    expect(witness.complaints).toEqual([]);
  });
});
