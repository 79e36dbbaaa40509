import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { type FakeProviders, fakeProviders } from '../helpers/fake-providers.ts';
import { TUBE, UUID, writeRecordingsArchive, YOUTUBE_ID } from '../helpers/recordings-archive.ts';
import { type Server, serve } from '../helpers/serve.ts';

const RIVER = 'meetups/1/river/';
const OWN = 'meetups/1/own/';
const TWO = 'meetups/1/two/';

describeInBrowser('recordings', (browser) => {
  let site: BuiltSite;
  let server: Server;
  let opened: Witness[] = [];

  beforeAll(async () => {
    site = await buildSite(await writeRecordingsArchive());
    server = await serve(site.folder, site.prefix);
  });
  afterEach(async () => {
    const complaints = opened.flatMap((witness) => witness.complaints);
    await Promise.all(opened.map(({ close }) => close()));
    opened = [];
    expect(complaints).toEqual([]);
  });
  afterAll(() => server?.close());

  interface Visit {
    readonly page: Page;
    readonly providers: FakeProviders;
    /** Addresses of other hosts that were asked for anything. */
    readonly foreign: () => string[];
  }

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const witness = await openPage(browser(), { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    opened.push(witness);
    const { page, requests } = witness;
    const providers = await fakeProviders(page);
    // The slides that the players ask for.
    await page.addInitScript(() => {
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      document.addEventListener('showslide', (event) => asked.push((event as CustomEvent).detail));
    });
    await page.goto(server.url + path);
    return { page, providers, foreign: () => requests.filter((address) => !address.startsWith(server.url)) };
  }

  const poster = (page: Page): Locator => page.locator('.player-poster');
  const frame = (page: Page): Locator => page.locator('.player iframe');
  const asked = (page: Page): Promise<unknown[]> => page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  const current = (page: Page): Locator => page.locator('.transcript [aria-current=true]');
  const paragraph = (page: Page, second: number): Locator => page.locator(`[id="t-${second}"]`);
  const isInArea = (item: Locator): Promise<boolean> =>
    item.evaluate((element) => {
      const area = element.closest('section')?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return area !== undefined && box.top >= area.top && box.bottom <= area.bottom;
    });
  /** A click where the browser knows what is seen there: after a scroll, it takes a frame for what it was for a moment. */
  const press = async (link: Locator): Promise<void> => {
    await link.scrollIntoViewIfNeeded();
    await link.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    await link.click();
  };
  /** Nothing where no player has been asked for yet. */
  const startOf = (address = 'about:blank'): string | null => new URL(address).searchParams.get('start');

  it('are loaded by a click, and nothing of another host before it', async () => {
    const { page, providers, foreign } = await visit(RIVER);
    expect(await page.locator('.player-source').textContent()).toBe(
      'Plays from YouTube. Nothing is loaded from there before you press play.',
    );
    await page.waitForLoadState('networkidle');
    expect(foreign()).toEqual([]);

    await poster(page).click();
    await frame(page).waitFor();

    expect(providers.frames).toHaveLength(1);
    const address = new URL(providers.frames[0] ?? '');
    expect(address.origin + address.pathname).toBe(`https://www.youtube-nocookie.com/embed/${YOUTUBE_ID}`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      start: '90',
      end: '900',
      autoplay: '1',
      origin: new URL(server.url).origin,
    });
    expect(await frame(page).getAttribute('title')).toBe('“What a river says”, played by YouTube');
    expect(await frame(page).getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(await frame(page).getAttribute('allow')).toContain('autoplay');
    expect(await frame(page).getAttribute('allowfullscreen')).not.toBeNull();
    expect(await frame(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await poster(page).count()).toBe(0);
  });

  it('leave a click that asks for a new tab to the browser', async () => {
    const { page, providers } = await visit(RIVER);
    await page.evaluate(() => document.querySelector('.player-poster')?.addEventListener('click', (event) => event.preventDefault()));
    await poster(page).click({ modifiers: ['ControlOrMeta'] });
    expect(providers.frames).toEqual([]);
    expect(await poster(page).count()).toBe(1);
  });

  it('ask for the slide of the moment once', async () => {
    const { page, providers } = await visit(RIVER);
    await poster(page).click();
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    await providers.playTo(751);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-750');
    expect(await asked(page)).toEqual([
      { deck: 1, slide: 1 },
      { deck: 1, slide: 7 },
    ]);
  });

  it('go to the first moment of a slide that somebody chooses, and begin there when they are not loaded yet', async () => {
    const { page, providers, foreign } = await visit(RIVER);
    const choose = (slide: number): Promise<unknown> =>
      page.evaluate((number) => document.dispatchEvent(new CustomEvent('slidechosen', { detail: { deck: 1, slide: number } })), slide);
    await choose(7);
    expect(await poster(page).textContent()).toContain('Play from 12:30');
    expect(foreign()).toEqual([]);
    await poster(page).click();
    await expect.poll(() => startOf(providers.frames[0])).toBe('750');
    await choose(2);
    await choose(7);
    await expect.poll(() => providers.commands()).toEqual(['seekTo 750']);
  });

  it('stop at the end of their cut, and let a visitor jump behind it', async () => {
    const { page, providers } = await visit(RIVER, { permissions: ['clipboard-read', 'clipboard-write'] });
    await poster(page).click();
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    await providers.playTo(900);
    await expect.poll(() => providers.commands()).toEqual(['pauseVideo']);
    await providers.playTo(950);
    const copy = page.getByRole('button', { name: 'Copy link at this moment' });
    await expect
      .poll(async () => {
        await copy.click();
        return page.getByRole('status').textContent();
      })
      .toBe('Copied: the link begins at 15:50.');
    expect(await providers.commands()).toEqual(['pauseVideo']);
  });

  it('play a chapter from its second', async () => {
    const { page, providers } = await visit(RIVER);
    await page.getByRole('link', { name: '12:30 Gravel' }).click();
    await frame(page).waitFor();
    await expect.poll(() => startOf(providers.frames[0])).toBe('750');
    await press(page.getByRole('link', { name: '1:30 Why listen' }));
    await expect.poll(() => providers.commands()).toContain('seekTo 90');
    expect(providers.frames).toHaveLength(1);
  });

  it('have their transcript follow, as long as nobody scrolls away from what is said', async () => {
    const { page, providers } = await visit(RIVER);
    await poster(page).click();
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    const scrolled = await page.evaluate(() => scrollY);
    await providers.playTo(702);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-700');
    expect(await isInArea(paragraph(page, 700))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);

    await page.locator('.transcript-text').evaluate((area) => area.scrollTo(0, 0));
    const back = page.getByRole('button', { name: 'Back to what is being said' });
    await back.waitFor();
    await providers.playTo(811);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-810');
    expect(await page.locator('.transcript-text').evaluate((area) => area.scrollTop)).toBe(0);

    await press(back);
    await back.waitFor({ state: 'hidden' });
    expect(await isInArea(paragraph(page, 810))).toBe(true);
    await providers.playTo(891);
    await expect.poll(() => isInArea(paragraph(page, 890))).toBe(true);
    expect(await current(page).count()).toBe(1);
  });

  it('seek by the times of the transcript, without a jump of the page', async () => {
    const { page, providers, foreign } = await visit(RIVER);
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    await paragraph(page, 100).scrollIntoViewIfNeeded();
    const before = await scrolled();
    await press(paragraph(page, 100).locator('a'));
    // Before play is pressed it is only noted, since YouTube has not been asked yet.
    expect(foreign()).toEqual([]);
    expect(await poster(page).textContent()).toContain('Play from 1:40');
    expect(await page.getByRole('status').textContent()).toBe('Press play to begin at 1:40.');
    expect(new URL(page.url()).hash).toBe('#t-100');
    expect(await scrolled()).toBe(before);

    await poster(page).click();
    await frame(page).waitFor();
    await expect.poll(() => startOf(providers.frames[0])).toBe('100');
    await press(paragraph(page, 130).locator('a'));
    await expect.poll(() => providers.commands()).toEqual(['seekTo 130', 'playVideo']);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-130');
    expect(new URL(page.url()).hash).toBe('#t-130');
  });

  it('begin where the address says', async () => {
    const { page, foreign } = await visit(RIVER);
    for (const [address, words] of [
      ['?t=750', 'Play from 12:30'],
      ['?t=750#t-100', 'Play from 12:30'],
      ['#t-750', 'Play from 12:30'],
      ['#t-754', 'Play from 12:34'],
      ['?t=20', 'Play from 1:30'],
      ['?t=900', 'Play from 1:30'],
      ['?t=999999', 'Play'],
      ['?t=1000000000', 'Play'],
      ['?t=1e3', 'Play'],
      ['?t=-750', 'Play'],
      ['?t=', 'Play'],
      ['?t=750&video=2', 'Play'],
      ['?t=750&video=0', 'Play'],
      ['?t=<script>alert(1)</script>', 'Play'],
      ['?t=750&t=<img src=x onerror=alert(1)>', 'Play from 12:30'],
      ['#t-<script>', 'Play'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(server.url + RIVER + address);
      expect(await page.locator('.play-words').textContent(), address).toBe(words);
      expect(foreign()).toEqual([]);
    }
  });

  it('are seen at once where the address asks for a second, and begin there', async () => {
    const { page, providers } = await visit(`${RIVER}?t=750`, { viewport: { width: 360, height: 640 } });
    await expect.poll(() => poster(page).evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(640);
    await poster(page).click();
    await frame(page).waitFor();
    await expect.poll(() => startOf(providers.frames[0])).toBe('750');
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-750');
  });

  it('can be linked to at the moment', async () => {
    const { page, providers } = await visit(RIVER, { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const copy = page.getByRole('button', { name: 'Copy link at this moment' });
    await copy.click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied: the link begins at 1:30.');
    expect(await clipboard()).toBe(`${server.url}${RIVER}?t=90`);
    await poster(page).click();
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    await providers.playTo(754.25);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-750');
    await copy.click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied: the link begins at 12:34.');
    expect(await clipboard()).toBe(`${server.url}${RIVER}?t=754`);
  });

  it('show the link where the browser does not let it be copied', async () => {
    const { page } = await visit(`${TWO}?video=2&t=60`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy link to where it begins' }).click();
    const field = page.getByLabel('Link at 1:00');
    expect(await field.inputValue()).toBe(`${server.url}${TWO}?video=2&t=60`);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${server.url}${TWO}?video=2&t=60`);
  });

  it('of one talk are two players, each with its own protocol', async () => {
    const { page, providers } = await visit(`${TWO}?video=2&t=750`);
    expect(await page.locator('.play-words').allTextContents()).toEqual(['Play', 'Play from 12:30']);

    await poster(page).nth(1).click();
    await frame(page).waitFor();
    expect(providers.frames).toEqual([`https://${TUBE}/videos/embed/${UUID}?p2p=0&autoplay=1&stop=840s&start=750s`]);
    // Its player tells nothing: to seek is to load it anew.
    await press(page.locator('[id="video-2-t-120"] a'));
    await expect.poll(() => providers.frames.at(-1)).toContain('start=120s');
    await expect.poll(() => current(page).getAttribute('id')).toBe('video-2-t-120');

    await press(poster(page).first());
    await expect.poll(() => providers.frames.at(-1)).toBe('https://player.vimeo.com/video/1084537?dnt=1&autoplay=1');
    await expect.poll(() => frame(page).first().getAttribute('src')).toBe('https://player.vimeo.com/video/1084537?dnt=1&autoplay=1#t=0s');
    await expect
      .poll(async () => {
        await providers.playTo(33);
        return paragraph(page, 30).getAttribute('aria-current');
      })
      .toBe('true');
  });

  it('hear no message of another window or origin, and none that is nonsense', async () => {
    const { page, providers } = await visit(RIVER);
    await poster(page).click();
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    const marked = await page.evaluateHandle(() => {
      const ids: string[] = [];
      new MutationObserver((records) => {
        for (const { target } of records) if (target instanceof HTMLElement && target.ariaCurrent === 'true') ids.push(target.id);
      }).observe(document, { subtree: true, attributeFilter: ['aria-current'] });
      return ids;
    });
    const info = JSON.stringify({ event: 'infoDelivery', info: { currentTime: 500 } });
    await page.evaluate((message) => postMessage(message, '*'), info);
    await page.evaluate(
      (message) => dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://www.youtube-nocookie.com' })),
      info,
    );
    await page
      .frames()
      .at(-1)
      ?.evaluate(() => {
        for (const data of ['{', 'null', '[]', '{"info":null}', '{"info":{"currentTime":"9"}}', '{"info":{"currentTime":-5}}', 7, null])
          parent.postMessage(data, '*');
      });
    await providers.playTo(700);
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-700');
    expect(await marked.jsonValue()).toEqual(['t-690', 't-700']);
  });

  it('of our own play in the page, with captions, from the second that is asked for to the end of the cut', async () => {
    const { page, foreign } = await visit(`${OWN}?t=20`);
    expect(await page.locator('.player-source').textContent()).toBe('Plays from this site.');
    expect(await page.locator('.play-words').textContent()).toBe('Play from 0:20');
    await poster(page).click();
    const video = page.locator('.player video');
    const time = (): Promise<number> => video.evaluate((element) => (element as HTMLVideoElement).currentTime);
    const isPaused = (): Promise<boolean> => video.evaluate((element) => (element as HTMLVideoElement).paused);
    await expect.poll(time).toBeGreaterThan(20);
    expect(
      await video.locator('track').evaluate((track) => ({
        ...(track as HTMLElement).dataset,
        lang: (track as HTMLTrackElement).srclang,
        kind: (track as HTMLTrackElement).kind,
      })),
    ).toEqual({
      lang: 'de',
      kind: 'captions',
    });
    expect(await current(page).textContent()).toBe('0:20 Zähler 4: Es ist 20.');

    await press(page.locator('[id="t-45"] a'));
    await expect.poll(time).toBeGreaterThanOrEqual(45);
    expect(await isPaused()).toBe(false);
    await expect.poll(isPaused).toBe(true);
    expect(await time()).toBeGreaterThanOrEqual(50);
    expect(await time()).toBeLessThan(52);
    expect(foreign()).toEqual([]);
  });

  it('stay in sight while they play, until somebody closes them or comes back', async () => {
    const { page, providers } = await visit(RIVER);
    await press(poster(page));
    await expect.poll(() => current(page).getAttribute('id')).toBe('t-90');
    await page.locator('footer').last().scrollIntoViewIfNeeded();
    const playing = page.locator('.player.is-afloat iframe');
    let second = 91;
    await expect
      .poll(async () => {
        second += 1;
        await providers.playTo(second);
        return playing.count();
      })
      .toBe(1);
    const box = (await playing.boundingBox()) ?? expect.fail('it is not seen');
    expect([box.x + box.width <= 1280, box.y + box.height <= 900, box.width < 400]).toEqual([true, true, true]);
    await page.getByRole('button', { name: 'Pause and close' }).click();
    expect(await page.locator('.player.is-afloat').count()).toBe(0);
    await page.locator('.player').first().scrollIntoViewIfNeeded();
    expect(await page.getByRole('button', { name: 'Pause and close' }).isVisible()).toBe(false);
  });

  it('are worked by keys alone', async () => {
    const { page, providers } = await visit(RIVER);
    await poster(page).focus();
    await page.keyboard.press('Enter');
    await frame(page).waitFor();
    await paragraph(page, 130).locator('a').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => providers.commands()).toEqual(['seekTo 130', 'playVideo']);
    await page.locator('.transcript-text').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.transcript-text').evaluate((area) => area.scrollTop)).toBeGreaterThan(500);
    await page.locator('.transcript summary').focus();
    await page.keyboard.press('Enter');
    expect(await paragraph(page, 130).isVisible()).toBe(false);
  });

  it('are links where scripts do not run', async () => {
    const { page, foreign } = await visit(RIVER, { javaScriptEnabled: false });
    const watch = `https://www.youtube.com/watch?v=${YOUTUBE_ID}`;
    expect(await poster(page).getAttribute('href')).toBe(`${watch}&t=90s`);
    expect(await page.getByRole('link', { name: '12:30 Gravel' }).getAttribute('href')).toBe(`${watch}&t=750s`);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await paragraph(page, 750).isVisible()).toBe(true);
    await page.goto(`${server.url}${RIVER}#t-750`);
    expect(await isInArea(paragraph(page, 750))).toBe(true);
    expect(foreign()).toEqual([]);
  });

  it('that cannot be played say why, and are links where something is behind them', async () => {
    const { page } = await visit('meetups/1/states/');
    const blocks = page.locator('.recording');
    expect(await page.locator('.player').count()).toBe(0);
    expect(await blocks.nth(0).textContent()).toContain('No longer online.');
    expect(await blocks.nth(0).getByRole('link').count()).toBe(0);
    expect(await blocks.nth(1).textContent()).toMatch(/Private: .*No captions/);
    expect(await blocks.nth(2).getByRole('link', { name: 'Video: Elsewhere' }).getAttribute('href')).toBe(
      'https://videos.example.org/talk',
    );
    expect(await blocks.nth(2).getByRole('link', { name: 'Still there' }).getAttribute('href')).toBe(
      'https://videos.example.org/talk#t=60',
    );
    expect(await blocks.nth(3).textContent()).toContain('media.ccc.de');
    expect(await (await visit('meetups/1/never/')).page.locator('main').textContent()).toContain('The talk was not recorded.');
  });

  it('of an evening are played on its page and on those of its talks, which leave its words to it', async () => {
    const evening = await visit('meetups/1/?t=60');
    expect(await evening.page.locator('.play-words').textContent()).toBe('Play from 1:00');
    expect(await evening.page.locator('.transcript-text p').count()).toBeGreaterThan(50);
    await poster(evening.page).click();
    await frame(evening.page).waitFor();
    await expect.poll(() => startOf(evening.providers.frames[0])).toBe('60');

    const talk = await visit('meetups/1/inside/');
    expect(await talk.page.locator('.recording-lead').textContent()).toContain('The talk is part of the recording of the evening');
    expect(await talk.page.locator('.transcript-text').count()).toBe(0);
    await poster(talk.page).click();
    await frame(talk.page).waitFor();
    await expect.poll(() => startOf(talk.providers.frames[0])).toBe('0');
  });

  it('break no rule of WCAG 2.2 AA that a program can check, with the player open', async () => {
    for (const path of [RIVER, TWO, 'meetups/1/states/', 'meetups/1/']) {
      const { page } = await visit(path);
      if ((await poster(page).count()) > 0) await poster(page).first().click();
      for (const { colorScheme, width } of VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(describeViolations(await runAxe(page), `${path} ${colorScheme} ${width}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    }
  });
});
