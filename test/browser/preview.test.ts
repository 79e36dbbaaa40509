import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeViolations, runAxe, VIEWS } from '../helpers/axe.ts';
import { describeInBrowser, openPage } from '../helpers/browser.ts';
import { EPOCH, temporaryFolder } from '../helpers/build-site.ts';
import { makeRepository } from '../helpers/scratch-repository.ts';

const OURS = ['.eleventy.ts', '.gitignore', 'package.json', 'public', 'src', 'templates', 'tsconfig.json'];
const TALK = `---
title: "Owls <b>at night</b> | what \`we\` hear"
speakers: [Bea Finch, Ada Nightwater]
slides:
  - file: slides/river-sounds.pdf
---

See [the evening](README.md), [the second talk](2-mapping-backwaters.md#nothing), [topics](/topics/) and [elsewhere](https://example.org/).
`;

/** The project with the small archive as its content, as a workflow has it checked out: the merge of a proposal with its branch. */
async function propose(): Promise<{ root: string; stdout: string }> {
  const root = await temporaryFolder('review');
  for (const path of OURS) cpSync(path, join(root, path), { recursive: true });
  cpSync('test/fixtures/small', join(root, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const repository = makeRepository(root);
  writeFileSync(join(root, '.gitignore'), 'node_modules\n_*\n.cache\n');
  repository.commit();
  repository.git('checkout', '--quiet', '-b', 'proposal');
  repository.write('content/meetups/001/3-owls.md', TALK);
  repository.write('content/meetups/001/4-broken.md', 'no front matter');
  repository.commit();
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message=merge', 'proposal');
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:ARCHIVE_|GITHUB_|VITEST|NODE_ENV$|npm_)/.test(name));
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'review'], {
    cwd: root,
    env: {
      ...Object.fromEntries(inherited),
      SOURCE_DATE_EPOCH: EPOCH,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(root, '_output'),
      GITHUB_STEP_SUMMARY: join(root, '_summary'),
      REVIEW_BASE: 'HEAD^1',
    },
  });
  rmSync(join(root, 'node_modules'));
  return { root, stdout };
}

describe('npm run review, as a workflow runs it', () => {
  let root: string;
  let file: string;

  beforeAll(async () => {
    ({ root } = await propose());
    file = join(root, '_review/preview.html');
  });

  it('says what is new, and that no code is touched', () => {
    const summary = readFileSync(join(root, '_summary'), 'utf8');
    expect(readFileSync(join(root, '_output'), 'utf8')).toBe('code=false\n');
    expect(summary).toContain('It adds **1 talk**. 1 text cannot be read yet: see “To mend”.');
    expect(summary).toMatch(/^- Talk \*\*Owls .*\*\* by Bea Finch \(new in the archive\) and Ada Nightwater.*, with slides, of Meetup 1/m);
  });

  describeInBrowser('its preview', (browser) => {
    it('shows its pages without asking anybody for anything, in every view', async () => {
      const { close, page, complaints, requests } = await openPage(browser(), { reducedMotion: 'reduce' });
      const found: string[] = [];
      await page.goto(pathToFileURL(file).href);
      for (const { colorScheme, width } of VIEWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        found.push(...describeViolations(await runAxe(page), `${colorScheme} ${width}`));
      }
      // Each of its pages has an aside about somebody.
      expect(found.filter((line) => !line.includes('landmark-unique'))).toEqual([]);
      expect(
        await page.locator('img').evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).complete).length),
      ).toBe(0);
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
      expect(complaints).toEqual([]);
      await close();
    });

    it('leads from page to page, turns slides, and leads on to what is published', async () => {
      const { close, page, complaints } = await openPage(browser(), { javaScriptEnabled: false });
      await page.goto(pathToFileURL(file).href);
      expect(await page.locator('h1').first().innerText()).toBe('Preview of a proposal');

      const talk = page.locator('.preview-page').first();
      await page.getByRole('link', { name: /^Owls/ }).first().click();
      expect(await page.evaluate(() => location.hash)).toBe('#page-1');
      expect(await talk.locator('h1').innerText()).toBe('Owls <b>at night</b> | what `we` hear');
      await talk.getByRole('link', { name: 'the evening' }).click();
      expect(await page.locator(':target h1').innerText()).not.toBe('');
      await talk.getByRole('link', { name: 'Bea Finch' }).first().click();
      expect(await page.locator(':target h1').innerText()).toBe('Bea Finch');
      expect(await talk.locator('a', { hasText: /^topics$/ }).getAttribute('href')).toMatch(/^https:\/\/[^/]+\/.*topics\/$/);
      expect(await talk.locator('a', { hasText: /^elsewhere$/ }).getAttribute('href')).toBe('https://example.org/');
      expect(await page.locator('.preview-note').innerText()).toContain('content/meetups/001/4-broken.md (1 error)');
      expect(complaints).toEqual([]);
      await close();
    });
  });
});
