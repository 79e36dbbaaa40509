import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { BASE_URL, page, smallSite, writeSite } from './small-site.ts';

/** The failures of the small site after some files were changed; `undefined` takes a file away. */
async function failuresWith(changes: Record<string, string | undefined>): Promise<string[]> {
  const files = smallSite();
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(path);
    else files.set(path, content);
  }
  const { failures } = await checkArtifact(await writeSite(files));
  return failures.map(({ file, message }) => `${file}: ${message}`);
}

const TALK = 'meetups/28/a-talk/index.html';

describe('checkArtifact', () => {
  it('passes a whole site and says what it checked', async () => {
    const folder = await writeSite(smallSite());
    const report = await checkArtifact(folder);
    expect(report.failures).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.summary).toBe(`Checked ${folder}: 24 pages with 120 links, 23 addresses of the sitemap, 35 files of 0.0 MB.`);
  });

  it('passes a site at the root of a domain', async () => {
    expect((await checkArtifact(await writeSite(smallSite('https://example.org/')))).failures).toEqual([]);
  });

  it('names a folder that is not there', async () => {
    const { failures } = await checkArtifact('no/such/folder');
    expect(failures).toEqual([{ file: 'no/such/folder', message: 'is no folder. Run "npm run build" first.' }]);
  });

  it.each([
    'index.html',
    '404.html',
    'sitemap.xml',
    'robots.txt',
    'build.json',
    'talks/index.html',
    'feeds/talks.xml',
    'feeds/talks.json',
    'feeds/meetups.ics',
  ])('misses %s', async (file) => {
    expect(await failuresWith({ [file]: undefined })).toContain(`${file}: is missing.`);
  });

  it.each([
    ['meetups', 'meetups/28/index.html'],
    ['talks', TALK],
    ['speakers', 'speakers/ada/index.html'],
    ['topics', 'topics/vision/index.html'],
    ['venues', 'venues/library/index.html'],
  ])('misses the pages of all %s', async (kind, file) => {
    const failures = await failuresWith({ [file]: undefined });
    expect(failures).toContain(`${kind}/: the archive has ${kind}, the site has no page of one.`);
    expect(failures).toContain(`sitemap.xml: lists ${BASE_URL}${file.replace('index.html', '')}, but there is no ${file}.`);
  });

  it.each(['meetups/year/2018/index.html', 'talks/year/2018/index.html'])('misses %s where the site map lists it', async (file) => {
    expect(await failuresWith({ [file]: undefined })).toContain(
      `sitemap.xml: lists ${BASE_URL}${file.replace('index.html', '')}, but there is no ${file}.`,
    );
  });

  it('asks for no talk of an archive without one', async () => {
    const sitemap = smallSite().get('sitemap.xml')?.replace(`<url><loc>${BASE_URL}meetups/28/a-talk/</loc></url>`, '') ?? '';
    const record = JSON.stringify({ commit: null, figures: { meetups: 1, talks: 0 } });
    expect(await failuresWith({ [TALK]: undefined, 'sitemap.xml': sitemap, 'build.json': record })).toEqual([]);
  });

  it.each(['{}', 'null', 'no JSON', '{"commit": null, "figures": {}}'])('takes %s for no record of a build', async (record) => {
    expect(await failuresWith({ 'build.json': record })).toEqual(['build.json: is no record of "npm run build".']);
  });

  it('finds a style sheet and an icon that are not there', async () => {
    const failures = await failuresWith({ 'assets/site-1.css': undefined, 'icon.svg': undefined });
    expect(failures).toEqual([
      '404.html: "/archive/assets/site-1.css" leads to assets/site-1.css, which does not exist. The same on 23 more pages, such as contribute/index.html.',
      '404.html: "/archive/icon.svg" leads to icon.svg, which does not exist. The same on 23 more pages, such as contribute/index.html.',
    ]);
  });

  it('wants a home page with a style sheet, an icon and its address', async () => {
    const home = `<link rel="canonical" href="${BASE_URL}"><main id="content">`;
    expect(await failuresWith({ 'index.html': home })).toEqual(['index.html: has no style sheet.', 'index.html: has no icon.']);
    expect(await failuresWith({ 'index.html': '<p>Hello' })).toEqual([
      'index.html: needs a canonical link that ends in "/": it tells where the site will be published.',
    ]);
  });

  it('wants the sitemap, the files and the canonical links to agree', async () => {
    const sitemap = smallSite().get('sitemap.xml') ?? '';
    const elsewhere = sitemap
      .replace(`${BASE_URL}talks/`, 'https://other.example/talks/')
      .replace(`<loc>${BASE_URL}</loc>`, '<loc>not an address</loc>');
    expect(await failuresWith({ 'sitemap.xml': elsewhere, [TALK]: page('talks/index.html') })).toEqual([
      `sitemap.xml: does not list the home page, ${BASE_URL}.`,
      `sitemap.xml: lists not an address, which is not below ${BASE_URL}.`,
      `sitemap.xml: lists https://other.example/talks/, which is not below ${BASE_URL}.`,
      `${TALK}: is ${BASE_URL}meetups/28/a-talk/ in the sitemap, but its canonical link says otherwise.`,
    ]);
  });

  it('refuses symbolic links and hidden files, and reads neither', async () => {
    const folder = await writeSite(smallSite().set('media/.DS_Store', 'x').set('.git/config', 'x'));
    await symlink('/etc/passwd', join(folder, 'media/passwd.html'));
    await symlink('..', join(folder, 'media/loop'));
    const { failures } = await checkArtifact(folder);
    expect(failures.map(({ file, message }) => `${file} ${message}`)).toEqual([
      '.git/config is hidden by a dot: GitHub Pages would leave it out.',
      'media/.DS_Store is hidden by a dot: GitHub Pages would leave it out.',
      'media/loop is a symbolic link: the file it points to would be published.',
      'media/passwd.html is a symbolic link: the file it points to would be published.',
    ]);
  });

  it('holds the limits it is given', async () => {
    const folder = await writeSite(smallSite().set('media/28/film.mp4', 'x'.repeat(5_000_000)));
    const { failures } = await checkArtifact(folder, { file: 4_000_000, site: 900_000_000, warning: 800_000_000 });
    expect(failures).toEqual([{ file: 'media/28/film.mp4', message: 'is 5.0 MB; a file may have 4.0 MB.' }]);
  });
});
