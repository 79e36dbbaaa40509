import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { formatProblem } from '../../src/output/problem-text.ts';
import { TINY_JPEG, TINY_PDF } from '../helpers/tiny-files.ts';
import { contentFolder, SITE } from './folder.ts';

const SMALL = join(import.meta.dirname, '../fixtures/small');

async function problemsOf(folder: string): Promise<string[]> {
  return (await readContent(folder)).problems.map((problem) => `${problem.rule}: ${formatProblem(problem, 'content')}`);
}

describe('readContent', () => {
  it('reads text files, and the type and size of all others, in the order of their paths', async () => {
    const { files, problems } = await readContent(SMALL);

    expect(problems).toEqual([]);
    expect(files.map(({ kind, file }) => `${kind} ${file}`).slice(0, 9)).toEqual([
      'text meetups/001/1-river-sounds.md',
      'text meetups/001/2-mapping-backwaters.md',
      'text meetups/001/README.md',
      'asset meetups/001/photos/audience.jpg',
      'asset meetups/001/photos/corridor.jpg',
      'asset meetups/001/photos/poster.png',
      'asset meetups/001/photos/stage.webp',
      'asset meetups/001/slides/jobs.pdf',
      'asset meetups/001/slides/opening.pdf',
    ]);
    expect(files.filter(({ kind }) => kind === 'asset').map((file) => ('type' in file ? file.type : ''))).toEqual([
      ...['jpeg', 'jpeg', 'png', 'webp', 'pdf', 'pdf', 'pdf', 'pdf', 'mp4', 'webm', 'jpeg'],
    ]);
    expect(files.find(({ kind }) => kind === 'transcript')).toMatchObject({
      file: 'meetups/001/videos/river-sounds.vtt',
      text: expect.stringMatching(/^WEBVTT\n/),
    });
    expect(files).toContainEqual({ kind: 'asset', file: 'meetups/001/slides/jobs.pdf', type: 'pdf', bytes: 608 });
  });

  it('ignores what is there for organizers, for tools and by accident', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'README.md': 'x',
      'people/README.md': 'x',
      'people/.DS_Store': 'x',
      'meetups/README.md': 'x',
      'meetups/.gitkeep': '',
      'meetups/001/photos/Thumbs.db': 'x',
    });

    const { files, problems } = await readContent(folder);

    expect(problems).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual(['site.md']);
  });

  it('reads the list of paths as a file of its own kind, at the top only', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'urls.lock': '/a/\n', 'topics/urls.lock': '/a/\n' });

    const { files, problems } = await readContent(folder);

    expect(files).toContainEqual({ kind: 'lock', file: 'urls.lock', text: '/a/\n' });
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['file-type topics/urls.lock']);
  });

  it('refuses a list of paths that is no UTF-8, too large, or a link', async () => {
    const latin = contentFolder({
      'site.md': SITE,
      'urls.lock': Buffer.concat([Buffer.from('/a/\n/'), Buffer.from([0xfc]), Buffer.from('/\n')]),
    });
    expect((await readContent(latin)).problems).toMatchObject([{ rule: 'not-utf8', file: 'urls.lock', line: 2, column: 2 }]);

    const large = contentFolder({ 'site.md': SITE, 'urls.lock': '/a/\n' });
    truncateSync(join(large, 'urls.lock'), 11 * 1024 * 1024);
    expect(await problemsOf(large)).toEqual([
      'lock-too-large: content/urls.lock:1:1 error  The file has 11 MiB.\n' +
        '    A list of addresses has at most 10 MiB. Take back what was added to it by mistake.',
    ]);

    const linked = contentFolder({ 'site.md': SITE, 'topics/a.md': '/a/\n' });
    symlinkSync(join(linked, 'topics/a.md'), join(linked, 'urls.lock'));
    expect((await readContent(linked)).problems).toMatchObject([{ rule: 'symbolic-link', file: 'urls.lock' }]);
  });

  it('reads the list of copies as a file of its own kind, at the top only, and refuses one that is too large', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'media.lock.json': '{}', 'topics/media.lock.json': '{}' });
    const { files, problems } = await readContent(folder);
    expect(files).toContainEqual({ kind: 'media-lock', file: 'media.lock.json', text: '{}' });
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['file-type topics/media.lock.json']);

    const large = contentFolder({ 'site.md': SITE, 'media.lock.json': '{}' });
    truncateSync(join(large, 'media.lock.json'), 11 * 1024 * 1024);
    expect(await problemsOf(large)).toEqual([
      'media-lock-too-large: content/media.lock.json:1:1 error  The file has 11 MiB.\n' +
        '    A list of copies has at most 10 MiB. Take back what was added to it by mistake. Or delete it and run "npm run media".\n' +
        '      npm run media',
    ]);
  });

  it('says so when there is no such folder', async () => {
    expect(await problemsOf('/nowhere/at-all')).toEqual([
      'content-folder: content:1:1 error  There is no folder "/nowhere/at-all".\n' +
        '    The content is a folder with site.md, meetups/ and people/ in it. The variable ARCHIVE_CONTENT names another one.',
    ]);
  });

  it('says so when the folder is a file or a link', async () => {
    const folder = contentFolder({ 'site.md': SITE });
    symlinkSync(folder, join(folder, 'link'));

    expect((await problemsOf(join(folder, 'site.md')))[0]).toContain('is not a folder.');
    expect((await problemsOf(join(folder, 'link')))[0]).toContain('is a link.');
  });

  it('follows no link, neither to a file nor to a folder nor to nothing', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'meetups/001/README.md': '---\ndate: 2023-05-11\n---\n' });
    symlinkSync('/etc/passwd', join(folder, 'meetups/001/1-passwords.md'));
    symlinkSync('/etc', join(folder, 'meetups/002'));
    symlinkSync('/nowhere', join(folder, 'meetups/001/slides'));

    const { files, problems } = await readContent(folder);

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'symbolic-link meetups/001/1-passwords.md',
      'symbolic-link meetups/001/slides',
      'symbolic-link meetups/002',
    ]);
    expect(problems[0]).toMatchObject({
      message: '"1-passwords.md" is a link to another file or folder.',
      help: 'Put a copy of the file here: links are not followed.',
    });
    expect(files.filter(({ kind }) => kind === 'text').map(({ file }) => file)).toEqual(['meetups/001/README.md', 'site.md']);
  });

  it('opens no pipe', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'people/x.md': 'x' });
    execFileSync('mkfifo', [join(folder, 'people/pipe.md')]);

    expect((await readContent(folder)).problems).toMatchObject([{ rule: 'not-a-file', file: 'people/pipe.md' }]);
  });

  it.each([
    ['a\u0301.md', 'name-unicode-form'],
    ['con.md', 'name-reserved'],
    ['LPT1.md', 'name-reserved'],
    ['what?.md', 'name-reserved'],
    ['a:b.md', 'name-reserved'],
    ['a\\b.md', 'name-character'],
    ['a\nb.md', 'name-character'],
    ['a\u202eb.md', 'name-character'],
    ['a\u200bb.md', 'name-character'],
    ['a.md ', 'name-edge'],
    ['a.md.', 'name-edge'],
    [' a.md', 'name-edge'],
    [`${'a'.repeat(118)}.md`, 'name-length'],
    ['.a.md', 'dot-file'],
  ])('refuses a file called %j', async (name, rule) => {
    const folder = contentFolder({ 'site.md': SITE, [`people/${name}`]: '---\nname: A\n---\n' });

    const { files, problems } = await readContent(folder);

    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(files).toContainEqual({ kind: 'refused', file: `people/${name}` });
  });

  it('refuses a name that is no UTF-8', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'people/x.md': 'x' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/people/`), Buffer.from([0xff]), Buffer.from('.md')]), 'x');

    expect((await readContent(folder)).problems).toMatchObject([{ rule: 'name-encoding' }]);
  });

  it('names both of two names that Windows and macOS take for one, and keeps the right one', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'people/ada.md': 'x',
      'people/Ada.md': 'x',
      'Meetups/x.md': 'x',
      'meetups/001/README.md': 'x',
    });

    const { files, problems } = await readContent(folder);

    expect(problems.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
      'name-twin Meetups "Meetups" and "meetups" are the same name for Windows and macOS.',
      'name-twin people/Ada.md "Ada.md" and "ada.md" are the same name for Windows and macOS.',
    ]);
    expect(files.filter(({ kind }) => kind === 'text').map(({ file }) => file)).toEqual([
      'meetups/001/README.md',
      'people/ada.md',
      'site.md',
    ]);
  });

  it('takes no folder for one of its own because of a word every object knows', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'constructor/a.md': 'x',
      'meetups/001/toString/a.pdf': TINY_PDF,
      'meetups/001/slides/a.constructor': 'x',
    });

    expect((await readContent(folder)).problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'unknown-folder constructor',
      'file-type meetups/001/slides/a.constructor',
      'unknown-folder meetups/001/toString',
    ]);
  });

  it('says where a text stands that is no UTF-8', async () => {
    const folder = contentFolder({
      'site.md': Buffer.concat([Buffer.from('---\r\nname: J'), Buffer.from([0xfc]), Buffer.from('rgen\r\n---\r\n')]),
    });

    expect((await readContent(folder)).problems).toMatchObject([{ rule: 'not-utf8', file: 'site.md', line: 2, column: 8 }]);
  });

  it('refuses a description of 2 MB without reading it', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'people/ada.md': `---\nname: Ada\n---\n${'word '.repeat(400_000)}` });

    expect(await problemsOf(folder)).toEqual([
      'markdown-too-large: content/people/ada.md:1:1 error  The file has 1.9 MiB.\n' +
        '    A text has at most 64 KiB. Put what is longer on a page of its own, or into a PDF in slides/.',
    ]);
  });

  it.each<[string, string | Buffer, number]>([
    ['slides/a.pdf', TINY_PDF, 51],
    ['photos/a.jpg', TINY_JPEG, 26],
    ['videos/a.vtt', 'WEBVTT\n', 3],
    ['videos/a.webm', 'x', 51],
  ])('refuses %s when it is too large', async (file, start, mebibytes) => {
    const folder = contentFolder({ 'site.md': SITE, [`meetups/001/${file}`]: start });
    truncateSync(join(folder, 'meetups/001', file), mebibytes * 1024 * 1024);

    const [problem] = (await readContent(folder)).problems;

    expect(problem).toMatchObject({ rule: 'file-too-large', message: `"${file.slice(7)}" has ${mebibytes} MiB.` });
    expect(problem?.help).toMatch(/^A file of this type has at most (?:50|25|2) MiB\./);
  });

  it('reads no more files than there may be', async () => {
    const people = Object.fromEntries(['ada', 'bob', 'eve', 'joe'].map((name) => [`people/${name}.md`, '---\nname: A\n---\n']));

    const { files, problems } = await readContent(contentFolder({ 'site.md': SITE, ...people }), 3);

    expect(files.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'text people/ada.md',
      'text people/bob.md',
      'text people/eve.md',
      'refused people/joe.md',
    ]);
    expect(problems).toMatchObject([
      { rule: 'too-many-files', file: 'people/joe.md', message: 'There are more than 3 files: this one and all behind it are not read.' },
    ]);
  });

  it('leaves the list of paths alone when it has not read all pages', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'urls.lock': '/\n/wiki/a/\n', 'wiki/a.md': '---\ntitle: A\n---\n' });

    expect((await readContent(folder, 3)).files.map(({ kind }) => kind)).toEqual(['text', 'lock', 'text']);
    expect((await readContent(folder, 2)).files.map(({ kind }) => kind)).toEqual(['text', 'refused']);
  });
});
