import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { moveTo } from '../../src/cli/fix/files.ts';
import { contentFolder, SITE } from '../content/folder.ts';
import { gradient } from '../helpers/pictures.ts';
import { TINY_PDF } from '../helpers/tiny-files.ts';

async function fix(folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<{ code: 0 | 1; text: string }> {
  const texts: string[] = [];
  const cache = { ARCHIVE_CACHE: `${folder}-cache` };
  const code = await runCheck(['--fix', ...args], { ARCHIVE_CONTENT: folder, ...cache, ...env }, (text) => texts.push(text));
  return { code, text: texts.join('\n').replaceAll(folder, 'content') };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

const TALK = '---\ntitle: A\n---\n';
const MEETUP = '---\ndate: 2019-06-24\n---\n';

describe('npm run check -- --fix', () => {
  it('mends an evening that was typed in a hurry, and shows what it changed and what is left', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/28/Readme.md':
        '\ufeff---\r\nTitle: Rivers: what is new\r\ndate: 24.06.2019\r\nstart: 7.30pm\r\n---\r\nSee [the slides](slides/My Talk.PDF).\r\n',
      'meetups/28/1 - Rivers.md':
        '---\nslides: slides/My Talk.PDF\n# from Linz\nspeakers: Ada Lovelace\ntitle: River #3\nkind: keynot\n---\n',
      'meetups/28/slides/My Talk.PDF': TINY_PDF,
    });

    const { code, text } = await fix(folder);

    expect(code).toBe(1);
    expect(`${text}\n`).toBe(readFileSync(join(import.meta.dirname, '../fixtures/fix/evening.txt'), 'utf8'));
    expect(filesOf(folder)).toEqual(['meetups/028/1-rivers.md', 'meetups/028/README.md', 'meetups/028/slides/my-talk.pdf', 'site.md']);

    const before = filesOf(folder).map((file) => read(folder, file));
    const again = await fix(folder);
    expect(again.text).toMatch(/^Nothing was mended\.\n\n/);
    expect(filesOf(folder).map((file) => read(folder, file))).toEqual(before);
  });

  it('has nothing to say of an archive that is right', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'meetups/028/README.md': MEETUP, 'meetups/028/1-a.md': TALK });

    expect(await fix(folder)).toEqual({ code: 0, text: 'Nothing was mended.\n\ncontent: 1 meetup, 1 talk, 0 people: no problems.' });
  });

  it('takes the position out of a photo, and no pixel', async () => {
    const position = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '16/1 22/1 0/1' } };
    const photo = await gradient(90, 60).withExif(position).jpeg().toBuffer();
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/028/README.md': '---\ndate: 2019-06-24\nphotos:\n  files:\n    - file: photos/IMG_1.JPG\n      alt: The hall\n---\n',
      'meetups/028/photos/IMG_1.JPG': photo,
      before: photo,
    });
    const [path, before] = [join(folder, 'meetups/028/photos/img-1.jpg'), `${folder}-before.jpg`];
    writeFileSync(before, photo);

    const { code, text } = await fix(folder, ['meetups']);

    expect(code).toBe(0);
    expect(text).toContain(
      'content/meetups/028/photos/img-1.jpg no longer says where it was taken. What else the camera had written into it is gone too; the picture is the same.',
    );
    expect(text).toContain('1 text mended, 1 name changed, 1 picture cleaned.');
    expect((await sharp(path).metadata()).exif).toBeUndefined();
    expect((await sharp(path).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
    expect(readdirSync(join(folder, 'meetups/028/photos'))).toEqual(['img-1.jpg']);
  });

  it('touches no file in conflict, and says in which line', async () => {
    const conflict = '---\nTitle: A\n<<<<<<< HEAD\nkind: Talk\n=======\nkind: Keynote\n>>>>>>> other\n---\n';
    const folder = contentFolder({ 'site.md': SITE, 'meetups/028/README.md': MEETUP, 'meetups/028/1-a.md': conflict });

    const { code, text } = await fix(folder);

    expect(code).toBe(1);
    expect(text).toContain(
      'content/meetups/028/1-a.md was left as it is: line 3 is the first mark of a conflict. Keep one of its sides, delete the marks, and run this again.',
    );
    expect(read(folder, 'meetups/028/1-a.md')).toBe(conflict);
  });

  it('touches nothing that is a link, outside, or no text', async () => {
    const outside = contentFolder({ 'a.md': '---\nTitle: A\n---\n', 'B.md': '---\nName: B\n---\n' });
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/028/README.md': MEETUP,
      'meetups/028/1-B.md': Buffer.from('---\nTitle: \xe4\n---\n', 'latin1'),
    });
    symlinkSync(join(outside, 'a.md'), join(folder, 'meetups/028/2-A.md'));
    symlinkSync(outside, join(folder, 'people'));

    const { code, text } = await fix(folder);

    expect(code).toBe(1);
    expect(text).not.toContain('+++');
    expect(read(outside, 'a.md')).toBe('---\nTitle: A\n---\n');
    expect(filesOf(outside)).toEqual(['B.md', 'a.md']);
    expect(readFileSync(join(folder, 'meetups/028/1-B.md'), 'latin1')).toBe('---\nTitle: \xe4\n---\n');
    expect(existsSync(join(folder, 'meetups/028/2-A.md'))).toBe(true);
  });

  it('overwrites nothing', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'people/Ada Lovelace.md': '---\nname: A\n---\n',
      'people/ada-lovelace.md': '---\nname: B\n---\n',
    });

    const { code } = await fix(folder);

    expect(code).toBe(1);
    expect(read(folder, 'people/Ada Lovelace.md')).toBe('---\nname: A\n---\n');
    expect(read(folder, 'people/ada-lovelace.md')).toBe('---\nname: B\n---\n');
  });

  it('renames no file that a text names which cannot be changed', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/028/README.md': MEETUP,
      'meetups/028/1-a.md': '---\ntitle: A\nspeakers: [Ada\nslides: [{ file: slides/My Talk.PDF }]\n---\n',
      'meetups/028/slides/My Talk.PDF': TINY_PDF,
    });

    const { text } = await fix(folder);

    expect(text).toContain(
      'content/meetups/028/slides/My Talk.PDF was left as it is: its name is not right, but meetups/028/1-a.md names it',
    );
    expect(filesOf(folder)).toContain('meetups/028/slides/My Talk.PDF');
  });

  it('keeps the names of slides that may have been linked to', async () => {
    const files = {
      'site.md': SITE,
      'meetups/028/README.md': '---\ndate: 2019-06-24\n---\n\n[Slides](slides/A.pdf)\n',
      'meetups/028/slides/A.pdf': TINY_PDF,
    };
    const published = contentFolder({ ...files, 'urls.lock': '/meetups/28/\n' });
    const fresh = contentFolder({ ...files, 'urls.lock': '/\n' });

    expect((await fix(published)).text).toMatch(/^Nothing was mended/);
    expect((await fix(fresh)).text).toContain('content/meetups/028/slides/A.pdf is called a.pdf now.');
  });

  it('is confined to a folder, and follows it where it gets another name', async () => {
    const wrong = '---\nTitle: A\n---\n';
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/27/README.md': MEETUP,
      'meetups/27/1-A.md': wrong,
      'meetups/28/README.md': MEETUP,
      'meetups/28/1-A.md': wrong,
    });

    const { code, text } = await fix(folder, ['meetups/28/']);

    expect({ code, end: text.split('\n').at(-1) }).toEqual({ code: 0, end: 'content: meetups/028: no problems.' });
    expect(read(folder, 'meetups/27/1-A.md')).toBe(wrong);
    expect(read(folder, 'meetups/028/1-a.md')).toBe('---\ntitle: A\n---\n');
  });

  it('keeps who may read a file, and leaves no draft', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'meetups/028/README.md': MEETUP, 'meetups/028/1-a.md': '---\nTitle: A\n---\n' });
    const path = join(folder, 'meetups/028/1-a.md');
    chmodSync(path, 0o640);

    await fix(folder);

    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'meetups/028'))).toEqual(['1-a.md', 'README.md']);
  });

  it('lets no text reach the terminal raw, nor be a command of a workflow', async () => {
    const title = 'Title: "::stop-commands::x \u202e\u200b"';
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/028/README.md': MEETUP,
      'meetups/028/1-a.md': `---\n${title}\n---\n\n::error::y`,
    });

    const { text } = await fix(folder, [], { GITHUB_ACTIONS: 'true' });

    expect(text).not.toMatch(/[\u202e\u200b]/);
    const lines = text.split('\n');
    const token = lines[0]?.replace('::stop-commands::', '');
    const end = lines.indexOf(`::${token}::`);
    expect(lines.findIndex((line) => line.includes('::error::y'))).toBeLessThan(end);
    expect(lines.slice(1, end)).toContain('-Title: "::stop-commands::x \\u202e\\u200b"');
  });
});

describe('moveTo', () => {
  it('gives no name that is taken, neither to a file nor to a folder', async () => {
    const folder = contentFolder({ 'a.md': 'a', 'b.md': 'b', 'one/x': '', 'two/y': '' });
    const at = (name: string): string => join(folder, name);

    expect(await moveTo(at('a.md'), at('b.md'))).toBe(false);
    expect(await moveTo(at('one'), at('two'))).toBe(false);
    expect(await moveTo(at('a.md'), at('c.md'))).toBe(true);
    expect(await moveTo(at('one'), at('three'))).toBe(true);
    expect(filesOf(folder)).toEqual(['b.md', 'c.md', 'three/x', 'two/y']);
  });
});
