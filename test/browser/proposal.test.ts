import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { showHandOff } from '../../src/client/contribute/hand-off.ts';
import type { showPreview } from '../../src/client/contribute/preview.ts';
import type { Proposal } from '../../src/client/contribute/proposal.ts';
import { bundleAssets } from '../../src/eleventy/assets.ts';
import { contentSecurityPolicy } from '../../src/output/security.ts';
import type { KnownArchive } from '../../src/schema/known-archive.ts';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { temporaryFolder } from '../helpers/build-site.ts';
import { bundle } from '../helpers/bundle.ts';
import { type Server, serve } from '../helpers/serve.ts';

declare const tested: { readonly showPreview: typeof showPreview; readonly showHandOff: typeof showHandOff };

const KNOWN: KnownArchive = {
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: [{ folder: '002', name: 'Meetup 2', date: '2026-02-01', talks: [] }],
  people: [{ id: 'ada-lovelace', name: 'Ada Lovelace', hasFile: false }],
  organizations: [],
  venues: [],
  topics: [],
};

/** It would run in whatever it became part of. */
const BREAKOUT = `"'><img src=x onerror="globalThis.ran=1;parent.ran=1"><script>globalThis.ran=1;parent.ran=1</script>`;

const FILE = 'meetups/002/1-noise.md';
const talk = (title: string, body = '', fields = ''): Proposal => ({
  files: [{ file: FILE, text: `---\ntitle: ${JSON.stringify(title)}\n${fields}---\n${body}`, isNew: true }],
  uploads: [],
  problems: [],
  title,
});

describeInBrowser('a proposal', (browser) => {
  let server: Server;
  let witness: Witness;
  let page: Page;

  beforeAll(async () => {
    const folder = await temporaryFolder('proposal');
    const { stylesheet } = await bundleAssets(folder);
    const script = await bundle(`
      export { showPreview } from './src/client/contribute/preview.ts';
      export { showHandOff } from './src/client/contribute/hand-off.ts';`);
    await writeFile(join(folder, 'tested.js'), script);
    await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, '404.html'), '<!doctype html><title>Not here</title>');
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A proposal</title><meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([])}"><link rel="icon" href="icon.svg"><link rel="stylesheet" href="${stylesheet.slice(1)}">
      <script src="tested.js"></script><main><h1>Add a talk</h1><section class="contribute" data-prefix="/archive/">
      <h2>What you propose</h2><div id="preview"></div><h2>Propose it</h2><div id="hand-off"></div></section></main></html>`,
    );
    server = await serve(folder, '/archive/');
    witness = await openPage(browser(), { acceptDownloads: true, reducedMotion: 'reduce' });
    page = witness.page;
  });
  afterAll(() => server?.close());

  async function show(proposal: Proposal): Promise<void> {
    await page.goto(server.url);
    await page.evaluate(
      ([given, known]) => {
        const place = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
        tested.showPreview(place('preview'), given, known);
        tested.showHandOff(place('hand-off'), given, known.site);
      },
      [proposal, KNOWN] as const,
    );
  }

  /** Runs in the page, with the document in its first frame: in there nothing runs, not even what a test asks for. */
  function inFrame<Result>(look: (inner: Document) => Result): Promise<Result> {
    return page.evaluate(`(${look})(document.querySelector('iframe').contentDocument)`);
  }

  /** Waits until the first frame has its style. */
  async function settle(): Promise<void> {
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe');
      const head = frame?.contentDocument?.querySelector('main > header');
      return head && getComputedStyle(head).display === 'grid' && Number(frame?.height) > 0;
    });
  }

  it('shows what was typed as text, whatever it is, and runs nothing', async () => {
    const speakers = `speakers: [{ name: ${JSON.stringify(BREAKOUT)}, role: ${JSON.stringify(BREAKOUT)} }]\ntopics: [${JSON.stringify(BREAKOUT)}]\n`;
    const link = '[a link](javascript:parent.ran=1) <javascript:parent.ran=1> ![x](https://evil.example/pixel.gif)';
    await show(talk(BREAKOUT, `\n# ${BREAKOUT}\n\n${BREAKOUT}\n\n${link}\n`, speakers));
    await settle();
    const text = await inFrame(({ body }) => body.textContent ?? '');
    expect(text.split(BREAKOUT)).toHaveLength(8);
    expect(await inFrame(({ title }) => title)).toBe(`Preview of the page: Talk: ${BREAKOUT}`);
    expect(await inFrame((inner) => inner.querySelectorAll('script, img, iframe, [onerror], a[href^="javascript:"]').length)).toBe(0);
    expect(await page.$$eval('.contribute :is(script, img, [onerror])', (found) => found.length)).toBe(0);
    expect(await page.locator('pre').first().textContent()).toContain(JSON.stringify(BREAKOUT));
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    expect(witness.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('about:'))).toEqual([]);
    expect(witness.complaints.splice(0)).toEqual([]);
  });

  it('would not run a script that got into its frame', async () => {
    await show(talk('Noise'));
    await settle();
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentDocument as Document;
      const script = inner.createElement('script');
      script.textContent = 'parent.ran = 1';
      const image = inner.createElement('img');
      image.setAttribute('onerror', 'parent.ran = 1');
      image.src = 'data:,';
      inner.body.append(script, image);
    });
    await page.waitForTimeout(100);
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    expect(witness.complaints.splice(0).join(' ')).toContain('sandboxed');
  });

  it('is as high as the page it shows, and wider than the form where there is room', async () => {
    await show(talk('Noise', '\nMany words. '.repeat(400)));
    await settle();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // Nothing is to be scrolled in it, and nothing is empty.
      await page.waitForFunction(() => {
        const frame = document.querySelector('iframe');
        const main = frame?.contentDocument?.querySelector('main');
        return main && Math.abs((frame?.clientHeight ?? 0) - main.getBoundingClientRect().height) <= 1;
      });
      const [shown, needed] = await page.evaluate(() => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        return [frame.clientHeight, frame.contentDocument?.documentElement.scrollHeight ?? 0] as const;
      });
      expect(needed).toBeLessThanOrEqual(shown);
    }
    const box = await page.locator('iframe').boundingBox();
    expect(box?.width).toBeGreaterThan(1000);
  });

  it('opens its links beside the page', async () => {
    await show(talk('Noise', '\n[words](/about/) [nowhere](slides/noise.pdf) [up](#up)\n\n# Up\n', 'speakers: [Ada Lovelace]\n'));
    await settle();
    const opened: string[] = [];
    witness.context.on('page', (other) => opened.push(other.url()));
    for (const name of ['nowhere', 'up']) await clickInFrame(name);
    await page.waitForTimeout(100);
    expect(opened).toEqual([]);
    const [other] = await Promise.all([witness.context.waitForEvent('page'), clickInFrame('Ada Lovelace')]);
    await other.waitForURL('**/archive/speakers/ada-lovelace/');
    await other.close();
    expect(page.url()).toBe(server.url);
    expect(await inFrame(({ URL: url }) => url)).toBe('about:srcdoc#h-up');
    witness.complaints.length = 0;
  });

  /** Clicks with the mouse on a link of the page in the first frame. */
  async function clickInFrame(name: string): Promise<void> {
    const place = await page.evaluate((text) => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      const link = [...(frame.contentDocument?.querySelectorAll('a') ?? [])].find(({ textContent }) => textContent === text);
      link?.scrollIntoView({ block: 'center' });
      const [outer, inner] = [frame.getBoundingClientRect(), link?.getBoundingClientRect() ?? new DOMRect()];
      return { x: outer.x + frame.clientLeft + inner.x + inner.width / 2, y: outer.y + frame.clientTop + inner.y + inner.height / 2 };
    }, name);
    await page.mouse.click(place.x, place.y);
  }

  it('tells what a change changes', async () => {
    const text = '---\ntitle: Sound\nspeakers: [Ada Lovelace]\n---\n\nOne.\n\nSecond.\n';
    const before = '---\ntitle: Noise\nspeakers: [Ada Lovelace]\n---\n\nOne.\n\nTwo.\n';
    await show({ ...talk('Sound'), files: [{ file: FILE, text, isNew: false, before }] });
    await page.waitForSelector('.change');
    expect(await page.locator('.change').allTextContents()).toEqual(['titleNow NoiseThen Sound', 'TextNow Two.Then Second.']);
  });

  it('selects the text where a page may not copy', async () => {
    const text = `---\ntitle: Noise\n---\n${'ä'.repeat(3000)}\n`;
    await show({ ...talk('Noise'), files: [{ file: FILE, text, isNew: true }] });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('blocked')) } });
    });
    await page.locator('#hand-off').getByRole('button', { name: 'Copy the text' }).first().click();
    const field = page.locator('#hand-off textarea').first();
    await field.waitFor();
    expect(await field.inputValue()).toBe(text);
    expect(await field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual([0, text.length]);
    expect(await page.locator('#hand-off [role=status]').first().textContent()).toContain('Ctrl+C');
  });

  it('packs the files with those that were chosen', async () => {
    const pdf = '%PDF-1.7 noise';
    await show({ ...talk('Noise & more'), uploads: ['meetups/002/slides/noise.pdf', 'meetups/002/slides/other.pdf'] });
    await page
      .getByLabel('meetups/002/slides/noise.pdf')
      .setInputFiles({ name: 'My slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the files' }).click()]);
    expect(download.suggestedFilename()).toBe('noise-and-more.zip');
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(Object.keys(files)).toEqual([FILE, 'meetups/002/slides/noise.pdf']);
    expect(Buffer.from(files['meetups/002/slides/noise.pdf'] ?? []).toString()).toBe(pdf);
    await page.getByText('without meetups/002/slides/other.pdf').waitFor();
  });

  it('refuses a file that is too large to be uploaded', async () => {
    await show({ ...talk('Noise'), uploads: ['meetups/002/slides/noise.pdf'] });
    const input = page.getByLabel('meetups/002/slides/noise.pdf');
    await input.evaluate((field: HTMLInputElement) => {
      const list = new DataTransfer();
      list.items.add(new File([new Uint8Array(26 * 1024 * 1024)], 'huge.pdf'));
      field.files = list.files;
      field.dispatchEvent(new Event('change'));
    });
    await page.getByText('huge.pdf has 26 MB').waitFor();
    expect(await input.inputValue()).toBe('');
  });

  it('leads a stranger on once the name is there, and an organizer at once', async () => {
    await show({ ...talk('Noise'), uploads: ['meetups/002/slides/noise.pdf'] });
    const upload = page.getByRole('link', { name: 'Open the page for uploading' });
    expect(await upload.count()).toBe(0);
    await page.getByLabel('Your name on GitHub').fill('ada');
    expect(await upload.getAttribute('href')).toBe('https://github.com/ada/archive/upload/main/content');
    expect(await upload.getAttribute('rel')).toBe('noopener');
    await page.getByLabel('I am one of its organizers').check();
    expect(await upload.getAttribute('href')).toBe('https://github.com/example/archive/upload/main/content');
    expect(await page.getByLabel('Your name on GitHub').isVisible()).toBe(false);
  });

  it('lets errors be proposed, and says when all is done', async () => {
    const problem = { severity: 'error', rule: 'x', file: FILE, line: 1, column: 1, message: '"date" is missing.', help: '' } as const;
    await show({ ...talk('Noise'), problems: [problem, { ...problem, severity: 'warning', message: 'A warning.' }] });
    expect(await page.locator('.notice').innerText()).toContain('"date" is missing.');
    expect(await page.locator('.notice').innerText()).not.toContain('A warning.');
    expect(await page.getByRole('link', { name: 'Open the new file' }).getAttribute('href')).toContain(
      'github.com/example/archive/new/main',
    );
    await page.evaluate(() => document.addEventListener('proposaldone', () => document.body.setAttribute('data-done', '')));
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.locator('body[data-done]').count()).toBe(1);
  });

  it('breaks no rule of WCAG 2.2 AA that a program can check, with all of it open', async () => {
    const found: string[] = [];
    const body = '\n# One\n\n- [a link](https://example.org/)\n\n| a |\n|---|\n| b |\n';
    const fields =
      'speakers: [{ name: Ada Lovelace, affiliation: TU Wien, part: moderator }]\ntopics: [audio]\nslides: [{ url: "https://example.org/a.pdf" }]\n';
    const readme = {
      file: 'meetups/003/README.md',
      isNew: true,
      text: '---\ndate: 2026-03-01\nvenue: [Here]\nagenda: [{ time: "18:00", kind: break }]\n---\n',
    };
    for (const { colorScheme, width } of VIEWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await show({
        ...talk('Noise', body, fields),
        files: [readme, ...talk('Noise', body, fields).files],
        uploads: ['meetups/003/slides/a.pdf'],
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await settle();
      await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ height }) => Number(height) > 0));
      const ground = (): string => getComputedStyle(document.body).backgroundColor;
      expect(await inFrame(({ body }) => getComputedStyle(body).backgroundColor)).toBe(await page.evaluate(ground));
      found.push(...describeViolations(await runAxe(page), `${colorScheme} ${width}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      // Scripts do not run in the frames: what stands in them is looked at by itself.
      const inner = await page.$$eval('iframe', (frames) =>
        frames.map(({ contentDocument }) => contentDocument?.documentElement.outerHTML ?? ''),
      );
      expect(inner).toHaveLength(2);
      for (const html of inner) {
        await page.setContent(`<!doctype html>${html}`);
        found.push(...describeViolations(await runAxe(page), `a preview, ${colorScheme} ${width}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('has caused no complaint of the browser', () => {
    expect(witness.complaints).toEqual([]);
  });
});
