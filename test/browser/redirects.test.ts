import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser, openPage } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';

describeInBrowser('an address at which a page stood before', (browser) => {
  let site: BuiltSite;
  let server: Server;

  beforeAll(async () => {
    site = await buildSite();
    server = await serve(site.folder, site.prefix);
  });
  afterAll(() => server?.close());

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_, javaScriptEnabled) => {
    it.each([
      ['evenings/1/river-sounds/', 'meetups/1/river-sounds/', 'River Sounds: What a Hydrophone Hears'],
      ['topics/sound/', 'topics/acoustics/', 'Acoustics'],
      ['about-us/', 'about/', 'About'],
    ])('%s leads to %s', async (from, to, heading) => {
      const { close, page, complaints } = await openPage(browser(), { javaScriptEnabled });
      await page.goto(server.url + from);
      await page.waitForURL(server.url + to);
      expect(await page.locator('h1').innerText()).toBe(heading);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  it('has a link for those whose browser does not lead them on', async () => {
    const { close, page, complaints } = await openPage(browser(), { javaScriptEnabled: false });
    const stay = /<meta http-equiv="refresh"[^>]*>/;
    await page.route('**/topics/sound/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(stay, '') });
    });
    await page.goto(`${server.url}topics/sound/`);
    expect(await page.locator('main').innerText()).toBe('This page has moved: Acoustics');
    await page.getByRole('link', { name: 'Acoustics' }).click();
    await page.waitForURL(`${server.url}topics/acoustics/`);
    expect(complaints).toEqual([]);
    await close();
  });
});
