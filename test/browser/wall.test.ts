import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';
import { writeTableArchive } from '../helpers/table-archive.ts';

/** Talks with slides, the newest evening first, by the last part of their addresses. */
const ALL = 'see trust part-9 overview';

describeInBrowser('the wall of slides', (browser) => {
  let site: BuiltSite;
  let server: Server;
  let witness: Witness;
  let page: Page;

  beforeAll(async () => {
    site = await buildSite(await writeTableArchive());
    server = await serve(site.folder, site.prefix);
    witness = await openPage(browser(), { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page = witness.page;
  });
  afterAll(async () => {
    await witness?.close();
    await server?.close();
  });

  const shown = async (on = page): Promise<string> => {
    const tiles = on.locator('.tile:visible .cover-link');
    return (
      await tiles.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)))
    ).join(' ');
  };
  const status = (): Promise<string | null> => page.locator('.filter-status').textContent();

  it('shows every set of slides with a cover that leads to it', async () => {
    await page.goto(`${server.url}slides/`);
    expect(await shown()).toBe(ALL);
    expect(await page.locator('.tile .cover :is(.pattern, img)').count()).toBe(4);
    expect(await page.locator('.cover-link').first().getAttribute('href')).toBe('/archive/meetups/7/see/#slides');
    expect(witness.complaints).toEqual([]);
  });

  it.each([
    ['?q=schl%C3%BCter', 'see overview'],
    ['?q=dachboden', 'trust overview'],
    ['?q=trust', 'trust'],
    ['?topic=vision', 'see overview'],
    ['?topic=audio', 'part-9 overview'],
    ['?year=2016', 'part-9 overview'],
    ['?video=1', 'see trust part-9'],
    ['?topic=vision&video=1', 'see'],
    ['?topic=nothing', ALL],
    ['?sort=title', ALL],
    ['?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', ''],
  ])('shows at %s: %s', async (query, expected) => {
    await page.goto(`${server.url}slides/${query}`);
    expect(await shown()).toBe(expected);
    const count = expected === '' ? 0 : expected.split(' ').length;
    expect(await status()).toMatch(count === 4 ? /4 sets of slides$/ : new RegExp(`^${count} of 4 sets of slides$`));
    expect(await page.locator('#slides-nothing').isVisible()).toBe(count === 0);
    expect(witness.complaints).toEqual([]);
  });

  it('is filtered by what is chosen, and keeps it in the address', async () => {
    await page.goto(`${server.url}slides/`);
    await page.getByLabel('Topic').selectOption('vision');
    expect(new URL(page.url()).search).toBe('?topic=vision');
    await page.getByLabel('Has video').check();
    expect(await shown()).toBe('see');
    expect(await page.locator('#slides h2:visible').allTextContents()).toEqual(['2018']);
    await page.goBack();
    expect(await shown()).toBe('see overview');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await shown()).toBe(ALL);
  });

  describe('without scripts', () => {
    it('is complete, and has no form', async () => {
      const { page: plain, close } = await openPage(browser(), { javaScriptEnabled: false });
      await plain.goto(`${server.url}slides/?topic=vision`);
      expect(await shown(plain)).toBe(ALL);
      expect(await plain.locator('form.filters').isVisible()).toBe(false);
      await plain.getByRole('link', { name: '2016' }).click();
      expect(new URL(plain.url()).hash).toBe('#y2016');
      await close();
    });
  });
});
