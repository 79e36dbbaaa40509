import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateUrls } from '../../src/cli/urls.ts';
import { formatUrlsLock } from '../../src/content/urls-lock.ts';
import { INDEXES } from '../../src/output/urls.ts';
import { readSettings } from '../../src/settings.ts';
import { contentFolder, SITE } from '../content/folder.ts';
import { runCommand, SMALL } from '../helpers/build-site.ts';

const FILES = {
  'site.md': SITE,
  'meetups/001/README.md': '---\ndate: 2023-05-11\nredirectFrom: [/evenings/1/]\n---\n',
  'meetups/001/1-a.md': '---\ntitle: A\nspeakers: [Ada Lovelace]\n---\n',
};
const PATHS = ['/', ...INDEXES.map((name) => `/${name}/`), '/evenings/1/', '/meetups/1/', '/meetups/1/a/', '/speakers/ada-lovelace/'];

async function update(folder: string): Promise<{ code: 0 | 1; text: string; lock: string | undefined }> {
  const texts: string[] = [];
  const code = await updateUrls(readSettings({ ARCHIVE_CONTENT: folder }), (text) => texts.push(text));
  const file = join(folder, 'urls.lock');
  return { code, text: texts.join('\n'), lock: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

describe('npm run urls', () => {
  it('begins a list with every page and every earlier address', async () => {
    const folder = contentFolder(FILES);
    expect(await update(folder)).toEqual({
      code: 0,
      text: `${folder}/urls.lock: ${PATHS.length} addresses added, ${PATHS.length} in all.`,
      lock: formatUrlsLock(PATHS),
    });
  });

  it('adds what is new, and keeps what leads elsewhere now', async () => {
    const folder = contentFolder({ ...FILES, 'urls.lock': formatUrlsLock(PATHS) });
    writeFileSync(join(folder, 'meetups/001/README.md'), '---\ndate: 2023-05-11\nredirectFrom: [/evenings/1/, /meetups/1/a/]\n---\n');
    writeFileSync(join(folder, 'meetups/001/1-a.md'), '---\ntitle: A\nredirectFrom: [/speakers/ada-lovelace/]\n---\n');
    writeFileSync(join(folder, 'meetups/001/2-b.md'), '---\ntitle: B\n---\n');

    const broken = await update(folder);
    expect(broken.code).toBe(1);

    writeFileSync(join(folder, 'meetups/001/README.md'), FILES['meetups/001/README.md']);
    expect(await update(folder)).toEqual({
      code: 0,
      text: `${folder}/urls.lock: 1 address added, ${PATHS.length + 1} in all.`,
      lock: formatUrlsLock([...PATHS, '/meetups/1/b/']),
    });
  });

  it('writes nothing when nothing changes', async () => {
    const folder = contentFolder({ ...FILES, 'urls.lock': formatUrlsLock(PATHS) });
    utimesSync(join(folder, 'urls.lock'), 1000, 1000);
    expect(await update(folder)).toMatchObject({ code: 0, text: `${folder}/urls.lock: no change, ${PATHS.length} in all.` });
    expect(statSync(join(folder, 'urls.lock')).mtimeMs).toBe(1_000_000);
  });

  it('puts a list in order that has another order, line ends of Windows, or an address twice', async () => {
    const text = ['\ufeff# A note', ...PATHS.toReversed(), '/', ''].join('\r\n');
    const folder = contentFolder({ ...FILES, 'urls.lock': text });
    expect(await update(folder)).toEqual({
      code: 0,
      text: `${folder}/urls.lock: put in order, ${PATHS.length} in all.`,
      lock: formatUrlsLock(PATHS),
    });
  });

  it('makes one list of the two sides of a conflict', async () => {
    const [first, ...rest] = PATHS;
    const text = ['<<<<<<< HEAD', first, '=======', ...rest.slice(1), '>>>>>>> branch', ''].join('\n');
    const folder = contentFolder({ ...FILES, 'urls.lock': text });
    expect(await update(folder)).toMatchObject({ code: 0, lock: formatUrlsLock(PATHS) });
  });

  it.each<[string, Record<string, string>, string]>([
    ['an address would vanish', { 'urls.lock': '/meetups/1/old/\n' }, 'The address "/meetups/1/old/" would vanish'],
    ['a line of the list is no address', { 'urls.lock': 'old\n' }, '"old" is not an address of this site.'],
    ['a file has an error', { 'meetups/001/2-b.md': '---\ntitel: B\n---\n' }, '"titel" is not a field of a talk.'],
    [
      'there is an error beside a conflict',
      { 'urls.lock': '<<<<<<< a\n=======\n>>>>>>> b\n', 'pages/a.md': '---\ntitle: A\nredirectFrom: [/talks/]\n---\n' },
      '"/talks/" is the address of a list',
    ],
  ])('leaves everything as it is when %s', async (_, files, message) => {
    const folder = contentFolder({ ...FILES, ...files });
    const { code, text, lock } = await update(folder);
    expect(code).toBe(1);
    expect(lock).toBe(files['urls.lock']);
    expect(text).toContain(message);
    expect(text).not.toContain('Two changes');
    expect(text.split('\n').at(-1)).toBe(
      `${folder}/urls.lock stays as it is: an address in it is kept for good, so it takes none from content that is not right.`,
    );
  });

  it('takes no address of a folder that is not there', async () => {
    expect(await update('/nowhere/at-all')).toMatchObject({ code: 1, lock: undefined });
  });

  it('is not hindered by warnings', async () => {
    const folder = contentFolder({ ...FILES, 'topics/acoustics.md': '---\nname: Acoustics\n---\n' });
    const { code, text } = await update(folder);
    expect(code).toBe(0);
    expect(text).not.toContain('warning');
  });

  it('runs as a program', async () => {
    const folder = contentFolder(FILES);
    const run = await runCommand('urls', { ARCHIVE_CONTENT: folder });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFileSync(join(folder, 'urls.lock'), 'utf8')).toBe(formatUrlsLock(PATHS));
    expect(existsSync(join(SMALL, 'urls.lock'))).toBe(false);
  });
});
