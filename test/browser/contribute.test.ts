import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/load-archive.ts';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { type BuiltSite, buildSite, SMALL, temporaryFolder } from '../helpers/build-site.ts';
import { type Server, serve } from '../helpers/serve.ts';

const LETTERS = 'meetups/002/1-weather-letters.md';
/** A file as somebody wrote it by hand. */
const COMMENTED = `---
# She found them in the attic.
title: Weather from Old Letters
speakers:
  # Priya reads them aloud.
  - {name: Priya Anand}
topics: [machine-learning]
status: postponed
heldAt: summer-symposium-2024
---
`;

describeInBrowser('the form for proposals', (browser) => {
  let site: BuiltSite;
  let server: Server;
  const witnesses: Witness[] = [];

  beforeAll(async () => {
    site = await buildSite();
    server = await serve(site.folder, site.prefix);
  });
  afterEach(async () => {
    const opened = witnesses.splice(0);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all(opened.map(({ close }) => close()));
  });
  afterAll(() => server?.close());

  async function visit(query: string, options: BrowserContextOptions & { readonly isBlocked?: boolean } = {}): Promise<Page> {
    const { isBlocked = false, ...context } = options;
    const witness = await openPage(browser(), { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...context });
    witnesses.push(witness);
    const { page } = witness;
    if (isBlocked)
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('', 'SecurityError');
          },
        });
      });
    await page.route(`**/contribute/files/${LETTERS}`, (route) => route.fulfill({ body: COMMENTED, contentType: 'text/plain' }));
    await page.goto(`${server.url}contribute/${query}`);
    if (query !== '') await page.locator('.form-title').waitFor();
    return page;
  }

  it('makes of a whole evening, typed with the keyboard alone, files that pass the check', async () => {
    const page = await visit('');
    await tabTo(page, page.getByRole('link', { name: 'A meetup with its talks' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A meetup with its talks' }).waitFor();
    // Whoever has chosen goes on where the form begins.
    await page.locator('.form-title:focus').waitFor();
    expect(await page.getByLabel('Number of the meetup').inputValue()).toBe('003');

    await typeInto(page, page.getByLabel('Topic of the evening'), 'Rivers: past and future');
    await typeInto(page, page.getByLabel('Date'), '24.6.2026');
    await typeInto(page, page.getByLabel('Begins at').first(), '18:30');
    await press(page, page.getByRole('button', { name: 'Take “2026-06-24”' }), 'Shift+Tab');
    expect(await page.getByLabel('Date').inputValue()).toBe('2026-06-24');
    await typeInto(page, page.getByRole('combobox', { name: 'Place 1' }), 'Old Boathouse');
    await tabTo(page, page.getByLabel('Room'));
    await press(page, page.getByRole('button', { name: 'Add it as a new place' }), 'Shift+Tab');
    await typeInto(page, page.getByLabel('City'), 'Northbank');

    const talks = page.getByRole('group', { name: 'Talks' });
    const [first, second] = [talks.getByRole('group', { name: 'Talk 1' }), talks.getByRole('group', { name: 'Talk 2' })];
    await typeInto(page, first.getByLabel('Title'), 'Listening to gravel');
    await typeInto(page, first.getByLabel('Name'), 'Mira Haloran');
    await typeInto(page, first.getByLabel('Organization'), 'Northbank University; Tidewater Labs');
    await press(page, first.getByRole('button', { name: 'Take “Mira Halloran”' }), 'Shift+Tab');
    await typeInto(page, first.getByRole('combobox', { name: 'Topic 1' }), 'Acoustics');
    await press(page, page.getByRole('button', { name: 'Add a talk' }));
    await page.keyboard.type('Gravel: #2, and "more"');
    await typeInto(page, second.getByLabel('Name'), 'Priya Anand');
    await typeInto(page, second.getByLabel('What it is about'), 'Stones.\n\n- They move.');
    await press(page, page.getByRole('button', { name: 'Check and preview' }));
    await page.locator('h2:focus', { hasText: 'This is what you propose' }).waitFor();

    const files = await readFiles(page);
    expect(Object.keys(files)).toEqual([
      'meetups/003/README.md',
      'meetups/003/1-listening-to-gravel.md',
      'meetups/003/2-gravel-2-and-more.md',
      'venues/old-boathouse.md',
    ]);
    expect(await problemsWith(files)).toEqual(await problemsWith({}));
    // On to where it is handed over, by keys.
    await tabTo(page, page.getByRole('heading', { name: 'Propose it' }).locator('xpath=..').locator('a, button, input, summary').first());
  });

  it('changes of a file what is corrected, and leaves the comments', async () => {
    const page = await visit(`?file=${LETTERS}`);
    await page.getByLabel('Title').first().fill('Weather from Very Old Letters');
    await page.getByLabel('Language').fill('en');
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.getByRole('heading', { name: 'This is what you propose' }).waitFor();
    const changed = COMMENTED.replace('from Old', 'from Very Old').replace('status:', 'language: en\nstatus:');
    expect(await readFiles(page)).toEqual({ [LETTERS]: changed });

    await page.getByLabel('Title').first().fill('Weather from Old Letters');
    await page.getByLabel('Language').fill('');
    expect(await page.getByRole('heading', { name: 'This is what you propose' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.locator('.form-end').getByText('Nothing has changed yet').waitFor();
  });

  it('says all that is wrong at the end, and each thing at its field', async () => {
    const page = await visit('?what=meetup');
    await page.getByLabel('Number of the meetup').fill('2');
    await page.getByLabel('Date').fill('soon');
    await page.getByLabel('Begins at').first().fill('7.30pm');
    await page.getByRole('combobox', { name: 'Place 1' }).fill('Northbnk Hall');
    await page.getByLabel('What the evening is about').fill('<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))');
    const talk = page.getByRole('group', { name: 'Talk 1' });
    await talk.getByLabel('Title').fill('x'.repeat(50_000));
    await talk.getByLabel('Name').fill('עדה\u0007 לאבלייס');
    await talk.getByText('A character that cannot be seen was taken away.').waitFor();
    expect(await talk.getByLabel('Name').inputValue()).toBe('עדה לאבלייס');
    await talk.getByRole('combobox', { name: 'Topic 1' }).fill('ß'.repeat(3));
    await page.getByRole('button', { name: 'Add a talk' }).click();
    await page.getByRole('group', { name: 'Talk 2' }).getByLabel('Language').fill('German');
    // Nobody has been told yet that the second talk has no title.
    expect(await page.getByText('Please fill this in.').count()).toBe(0);

    await page.getByRole('button', { name: 'Check and preview' }).click();
    const summary = page.getByRole('region', { name: '10 things to mend' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Number of the meetup: The archive has a meetup 002 already.'),
      expect.stringContaining('Date: This is "soon".'),
      expect.stringContaining('Begins at: This is "7.30pm".'),
      expect.stringContaining('Place 1: The archive does not have this place yet.'),
      expect.stringContaining('What the evening is about: A link leads to "javascript:alert(1)"'),
      expect.stringContaining('Title, talk 1: This has 50000 characters. At most 300 characters.'),
      expect.stringContaining('Name, speaker 1, talk 1: No address can be made of this name'),
      expect.stringContaining('Topic 1, talk 1: The archive does not have this topic yet.'),
      expect.stringContaining('Title, talk 2: Please fill this in.'),
      expect.stringContaining('Language, talk 2: This is "German".'),
    ]);
    expect(await violations(page)).toEqual([]);

    await summary.getByRole('link', { name: /^Begins at/ }).click();
    const begins = page.locator(':focus');
    expect(await begins.getAttribute('aria-invalid')).toBe('true');
    const described = (await begins.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${described.split(' ').at(-1)}`).innerText()).toContain('This is "7.30pm".');
    await page.getByRole('button', { name: 'Take “19:30”' }).click();
    await page.getByRole('region', { name: '9 things to mend' }).waitFor();
    expect(await begins.inputValue()).toBe('19:30');
    await page.getByRole('button', { name: 'Take “Northbank Hall”' }).click();
    await page.getByRole('region', { name: '8 things to mend' }).waitFor();
    await page.getByRole('button', { name: 'Write it in Latin letters too' }).click();
    await page.keyboard.type('Ada Lovelace');
    await page.getByRole('region', { name: '7 things to mend' }).waitFor();
  });

  it('asks how a new name is written in Latin letters, until it is one that the archive has', async () => {
    const page = await visit('?meetup=001');
    const topic = page.getByRole('combobox', { name: 'Topic 1' });
    await topic.fill('東京');
    await topic.blur();
    await page.getByRole('button', { name: 'Add it as a new topic' }).click();
    const topics = page.getByRole('group', { name: 'Topics' });
    const latin = topics.locator('.form-field').filter({ has: page.getByLabel('In Latin letters') });
    expect(await latin.locator(':focus').count()).toBe(1);
    await page.keyboard.type('Tokyo');
    await topic.fill('Tokyo');
    await latin.waitFor({ state: 'hidden' });
    const undo = topics.getByRole('button', { name: 'It is no new topic' });
    await undo.waitFor();
    await topic.fill('machine-learning');
    await undo.waitFor({ state: 'hidden' });
  });

  it('lets rows be added, moved, taken away and put back, and says so', async () => {
    const page = await visit('?meetup=001');
    const status = page.locator('.form-status');
    const speakers = page.getByRole('group', { name: 'Speakers' });
    const names = (): Promise<string[]> =>
      speakers.getByLabel('Name').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    await speakers.getByLabel('Name').fill('A');
    for (const name of ['B', 'C']) {
      await press(page, page.getByRole('button', { name: 'Add a speaker' }));
      await page.keyboard.type(name);
    }
    await press(page, page.getByRole('button', { name: 'Move speaker 3 up' }), 'Shift+Tab');
    await status.getByText('Now speaker 2 of 3.').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Move speaker 2 up');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(['C', 'A', 'B']);

    await press(page, page.getByRole('button', { name: 'Remove speaker 2' }));
    await status.getByText('Speaker 2 removed.').waitFor();
    expect(await names()).toEqual(['C', 'B']);
    expect(await page.locator(':focus').innerText()).toContain('Undo');
    await page.keyboard.press('Enter');
    await status.getByText('Speaker 2 is there again.').waitFor();
    expect(await names()).toEqual(['C', 'A', 'B']);
    expect(await page.locator(':focus').inputValue()).toBe('A');
  });

  describe('keeps a draft', () => {
    it('that is there again, can be thrown away, and can be fetched back', async () => {
      const page = await visit('?what=meetup');
      await page.getByLabel('Topic of the evening').fill('Graphs');
      await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('Graphs')));
      await page.reload();
      await page.getByText('is here again. It is kept in this browser only.').waitFor();
      expect(await page.getByLabel('Topic of the evening').inputValue()).toBe('Graphs');
      await page.getByRole('button', { name: 'Start anew' }).click();
      expect(await page.getByLabel('Topic of the evening').inputValue()).toBe('');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.keyboard.press('Enter');
      expect(await page.getByLabel('Topic of the evening').inputValue()).toBe('Graphs');
      // What is typed anew is not lost by fetching back what was there before.
      await page.getByRole('button', { name: 'Start anew' }).click();
      await page.getByLabel('Topic of the evening').fill('Maps');
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);

      await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('Maps')));

      // The same form in another tab says what the first one is doing.
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByText('is here again.').waitFor();
      await page.getByLabel('Topic of the evening').fill('Trees');
      await other.getByRole('button', { name: 'Take what was typed there' }).click();
      expect(await other.getByLabel('Topic of the evening').inputValue()).toBe('Trees');
      // Nothing that was typed here before is kept over it.
      await page.getByLabel('Topic of the evening').fill('Woods');
      await other.getByRole('button', { name: 'Take what was typed there' }).waitFor();
      await other.evaluate(() => {
        const field = document.querySelector('.form input') as HTMLInputElement;
        field.value = 'Lost';
        field.dispatchEvent(new Event('input'));
        for (const button of document.querySelectorAll('button')) if (button.textContent === 'Take what was typed there') button.click();
      });
      await other.waitForTimeout(400);
      expect(await other.evaluate(() => Object.values(localStorage).join())).toContain('Woods');
    });

    it('nowhere where storage is blocked, which it says once, and asks before what was typed is lost', async () => {
      const page = await visit('?what=meetup', { isBlocked: true });
      const note = page.getByText('This browser keeps nothing for this page');
      await note.waitFor();
      await page.getByLabel('Topic of the evening').fill('Graphs');
      await page.getByLabel('Date').fill('2026-06-24');
      await page.getByRole('group', { name: 'Talk 1' }).getByLabel('Title').fill('One');
      await page.getByRole('button', { name: 'Check and preview' }).click();
      await page.getByRole('heading', { name: 'This is what you propose' }).waitFor();
      expect(await note.count()).toBe(1);
      // Whoever leaves is asked: the browser shows its own words for that.
      const isAsked = await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
      expect(isAsked).toBe(true);
    });
  });

  it('breaks no rule of WCAG 2.2 AA, empty or with a preview, and is never wider than the screen', async () => {
    const found: string[] = [];
    for (const { colorScheme, width } of VIEWS) {
      const page = await visit('?what=slides', { colorScheme, viewport: { width, height: 900 } });
      found.push(...(await violations(page)));
      await page.goto(`${server.url}contribute/?talk=${LETTERS}`);
      await page.getByLabel('Name of a PDF that you have').fill('letters.pdf');
      await page.locator('.form details').evaluateAll((details) => {
        for (const element of details) (element as HTMLDetailsElement).open = true;
      });
      found.push(...(await violations(page)));
      await page.getByRole('button', { name: 'Check and preview' }).click();
      await page.getByRole('heading', { name: 'Propose it' }).waitFor();
      found.push(...(await violations(page)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(found).toEqual([]);
  });

  it('says what to do without it, where scripts do not run', async () => {
    const page = await visit('', { javaScriptEnabled: false });
    expect(await page.locator('#form').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'A new meetup' }).getAttribute('href')).toContain(
      '/new/main?filename=content%2Fmeetups%2F003',
    );
    expect(await page.getByRole('link', { name: 'Propose a talk' }).getAttribute('href')).toContain('template=propose-a-talk.yml');
  });
});

/** The texts of the proposal, as the preview shows them. */
async function readFiles(page: Page): Promise<Record<string, string>> {
  const texts = await page
    .locator('[aria-label^="Text of "]')
    .evaluateAll((regions) =>
      regions.map((region) => [(region.getAttribute('aria-label') ?? '').slice('Text of '.length), region.textContent ?? '']),
    );
  return Object.fromEntries(texts);
}

/** What the check says of the small archive with more files in it. */
async function problemsWith(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await temporaryFolder('content');
  await cp(SMALL, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const { problems } = await loadArchive(folder, { today: () => '2026-01-31', keepGoing: false });
  return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

async function violations(page: Page): Promise<string[]> {
  return describeViolations(await runAxe(page), page.url());
}

async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}.`);
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

async function press(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}
