import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArguments } from '../../src/cli/export/arguments.ts';
import { exportArchive } from '../../src/cli/export.ts';
import { formatMediaLock } from '../../src/content/media-lock.ts';
import { readExportedFolder } from '../../src/import/read-exported-page.ts';
import { readSettings } from '../../src/settings.ts';
import { SITE } from '../content/folder.ts';
import { faultsOfBag, verifyWithTools } from '../helpers/bag.ts';
import { DEMO, EPOCH, temporaryFolder } from '../helpers/build-site.ts';
import { faultsOf } from '../helpers/data-package.ts';
import { TINY_JPEG, TINY_PDF } from '../helpers/tiny-files.ts';

const TALK = '---\ntitle: =Rivers, and what they carry\nspeakers: [Ada Lovelace]\n---\n\nWhat a river carries.\n';
const FILES = {
  'site.md': SITE,
  'urls.lock': '/\n',
  'meetups/README.md': 'A note for people who look here.\r\n',
  'meetups/001/README.md': '---\ndate: 2023-05-11\n---\n',
  'meetups/001/1-a.md': TALK,
};

const LATER = String(Number(EPOCH) + 3 * 86_400);

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('export');
  for (const [file, text] of Object.entries(FILES)) write(`content/${file}`, text);
  vi.stubEnv('SOURCE_DATE_EPOCH', EPOCH);
});
afterEach(() => vi.restoreAllMocks());

function write(file: string, content: string | Buffer): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every file below a folder with its content, in order. */
function tree(below: string): Record<string, string> {
  const files = readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, below, file), { throwIfNoEntry: false })?.isFile(),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, below, file), 'latin1')]));
}

interface Told {
  readonly code: number;
  readonly text: string;
}

/** Runs the command with what would be written behind it; "@" stands for the scratch folder of the test. */
async function run(line: string, signal?: AbortSignal): Promise<Told> {
  const texts: string[] = [];
  const settings = readSettings({
    ARCHIVE_CONTENT: join(folder, 'content'),
    ARCHIVE_CACHE: join(folder, '.cache'),
    ARCHIVE_OUTPUT: join(folder, '_site'),
  });
  const args = readArguments(line.split(' ').map((word) => word.replace('@', `${folder}/`)));
  const code = await exportArchive(settings, args, (text) => texts.push(text), signal);
  return { code, text: texts.join('\n').replaceAll(folder, '@').replaceAll('\\', '/') };
}

describe('npm run export -- data', () => {
  it('writes the tables and what they are', async () => {
    const { code, text } = await run('data --into @out');
    expect({ code, text: text.replace(/\d+ KB/, 'N KB') }).toEqual({ code: 0, text: '@/out: 55 files, N KB.' });
    const files = new Map(readdirSync(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name))]));
    expect(faultsOf(files)).toEqual([]);
    expect(JSON.parse(read('out/talks.json'))).toMatchObject([{ id: '001/a', title: '=Rivers, and what they carry' }]);
    expect(JSON.parse(read('out/datapackage.json'))).toMatchObject({ created: '2025-06-14T12:00:00Z' });
    expect(readdirSync(folder).sort()).toEqual(['.cache', 'content', 'out'].filter((name) => existsSync(join(folder, name))));
  });

  it('changes nothing when it is run again, on another day too', async () => {
    await run('data --into @out');
    const before = tree('out');
    utimesSync(join(folder, 'out/talks.csv'), 1000, 1000);
    vi.stubEnv('SOURCE_DATE_EPOCH', LATER);
    expect((await run('data --into @out')).text).toMatch(/ It was up to date: nothing was changed\.$/);
    expect(tree('out')).toEqual(before);
    expect(statSync(join(folder, 'out/talks.csv')).mtimeMs).toBe(1_000_000);
  });

  it('brings an earlier export up to date, and writes again what somebody deleted', async () => {
    await run('data --into @out');
    write('content/meetups/001/2-b.md', '---\ntitle: Lakes\n---\n');
    rmSync(join(folder, 'out/people.csv'));
    vi.stubEnv('SOURCE_DATE_EPOCH', LATER);
    expect(await run('data --into @out')).toMatchObject({ code: 0 });
    expect(read('out/talks.csv')).toContain('Lakes');
    expect(read('out/datapackage.json')).toContain('2025-06-17T12:00:00Z');
    expect(existsSync(join(folder, 'out/people.csv'))).toBe(true);
  });
});

describe('npm run export -- bagit', () => {
  const PDF = TINY_PDF;
  const sha256 = createHash('sha256').update(PDF).digest('hex');

  beforeEach(() => {
    write(`.cache/media/${sha256}`, PDF);
    const known = { state: 'available', type: 'pdf', sha256, bytes: PDF.length, firstSeen: '2025-01-01', lastSeen: '2025-01-01' } as const;
    const gone = { ...known, sha256: 'f'.repeat(64) };
    write('content/meetups/001/1-a.md', TALK.replace('---\n\n', 'slides:\n  - url: https://example.org/a.pdf\n---\n\n'));
    write(
      'content/media.lock.json',
      formatMediaLock([
        ['https://example.org/a.pdf', known],
        ['https://example.org/b.pdf', gone],
      ] as never),
    );
  });

  it('packs content, copies and tables as a bag, which other tools verify', async () => {
    const { code, text } = await run('bagit --into @bag');
    expect(code, text).toBe(0);
    expect(text).toContain('1 copy of a remote file is not at hand, and not in the bag.');
    expect(faultsOfBag(join(folder, 'bag'))).toEqual([]);
    expect(tree('bag/data/content')).toEqual(tree('content'));
    expect(tree('bag/data/copies')).toEqual({ [sha256]: PDF.toString('latin1') });
    expect(read('bag/bag-info.txt')).toContain('Bagging-Date: 2025-06-14\n');
    expect(Object.keys(tree('bag/data/data'))).toContain('datapackage.json');
    expect(verifyWithTools(join(folder, 'bag')).filter(({ isRight }) => !isRight)).toEqual([]);
  });

  it('is told by its hashes when a file of the bag is changed', async () => {
    await run('bagit --into @bag');
    write('bag/data/content/site.md', `${SITE} `);
    expect(faultsOfBag(join(folder, 'bag'))).toContain('data/content/site.md has another hash');
    expect(await run('bagit --into @bag')).toEqual({
      code: 1,
      text: '"@/bag/data/content/site.md" was changed since it was exported, and would be lost. Nothing was written: export into another folder.',
    });
  });

  it('changes nothing when it is run again, on another day too', async () => {
    await run('bagit --into @bag');
    const before = tree('bag');
    vi.stubEnv('SOURCE_DATE_EPOCH', LATER);
    expect((await run('bagit --into @bag')).text).toMatch(/nothing was changed\.$/);
    expect(tree('bag')).toEqual(before);
  });
});

describe('npm run export -- readme', () => {
  /** The files that an import makes of an exported folder, as {@link tree} gives them. */
  function readBack(below: string): Record<string, string> {
    const exported = tree(below);
    const files = Object.keys(exported).map((file) => file.replaceAll('\\', '/'));
    const pages = files.filter((file) => file.endsWith('.md')).map((file) => ({ file, text: read(`${below}/${file}`) }));
    const { files: made, copies } = readExportedFolder(pages, files);
    const back = [
      ...made.map(({ file, text }) => [file, Buffer.from(text).toString('latin1')] as const),
      ...copies.map(({ from, to }) => [to, exported[from] ?? ''] as const),
    ];
    return Object.fromEntries(back.sort(([x], [y]) => (x < y ? -1 : 1)));
  }

  it('writes pages and tables to read, of which the same content is made again', async () => {
    write('content/meetups/001/slides/a b.pdf', TINY_PDF);
    write('content/README.md', 'About the fields.');
    write('content/meetups/001/1-a.md', TALK.replace('---\n\n', 'slides:\n  - file: slides/a b.pdf\n---\n\n'));
    const { code, text } = await run('readme --into @out');
    expect(code, text).toBe(0);
    expect(read('out/README.md')).toContain(
      '| 2023-05-11 | [1](meetups/001/README.md) | Ada Lovelace | =Rivers, and what they carry | [slides](<meetups/001/slides/a b.pdf>) |  |',
    );
    expect(read('out/meetups/001/README.md')).toContain('## =Rivers, and what they carry\n\n- **Speaker:** Ada Lovelace\n');
    expect(existsSync(join(folder, 'out/meetups/001/1-a.md'))).toBe(false);
    expect(readBack('out')).toEqual(tree('content'));
    expect((await run('readme --into @out')).text).toMatch(/nothing was changed\.$/);
  });

  it('does so with the demo archive, which uses every field', async () => {
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync(DEMO, join(folder, 'content'), { recursive: true });
    const { code, text } = await run('readme --into @out');
    expect(code, text).toBe(0);
    expect(readBack('out')).toEqual(tree('content'));
  });

  it('does not write over a page that somebody has changed', async () => {
    await run('readme --into @out');
    write('out/meetups/001/README.md', read('out/meetups/001/README.md').replace('2023-05-11', '2023-05-12'));
    const before = tree('out');
    expect((await run('readme --into @out')).text).toContain('"@/out/meetups/001/README.md" was changed since it was exported');
    expect(tree('out')).toEqual(before);
  });
});

describe('an export is refused, and nothing is written,', () => {
  const NEW = 'Name a folder that is new or empty.';

  it.each<[string, string, () => void, string]>([
    [
      'onto a folder with other files in it',
      'data --into @out',
      () => write('out/notes.txt', 'mine'),
      `"@/out" holds files that "npm run export -- data" has not written, such as "notes.txt". ${NEW}`,
    ],
    [
      'onto a folder with folders in it',
      'data --into @out',
      () => mkdirSync(join(folder, 'out/mine'), { recursive: true }),
      `"@/out" holds files that "npm run export -- data" has not written, such as "mine". ${NEW}`,
    ],
    ['onto a file', 'data --into @out', () => write('out', 'mine'), `"@/out" is a file, and an export is a folder. ${NEW}`],
    [
      'below a file',
      'data --into @out/deep/down',
      () => write('out', 'mine'),
      '"@/out/deep/down" cannot be a folder: "out" above it is none.',
    ],
    ['onto a link', 'data --into @out', () => link('elsewhere', 'out'), '"@/out" is a link. Name the folder it leads to.'],
    [
      'into the content folder',
      'data --into @content/out',
      () => {},
      '"@/content/out" and "@/content" must not hold one another. Name a folder outside of it, such as ../my-export.',
    ],
    [
      'into the content folder by way of a link',
      'data --into @other/out',
      () => link('content', 'other'),
      '"@/other/out" and "@/content" must not hold one another. Name a folder outside of it, such as ../my-export.',
    ],
    [
      'onto the folder that holds the content',
      'bagit --into @',
      () => {},
      '"@/" and "@/content" must not hold one another. Name a folder outside of it, such as ../my-export.',
    ],
    [
      'below a link that leads nowhere',
      'data --into @nowhere/out',
      () => symlinkSync(join(folder, 'gone'), join(folder, 'nowhere')),
      '"@/nowhere/out" cannot be a folder: "nowhere" above it is none.',
    ],
    [
      'without an archive',
      'data --into @out',
      () => rmSync(join(folder, 'content'), { recursive: true }),
      '@/content:1:1 error  There is no folder "@/content".',
    ],
    [
      'of an archive with an error',
      'bagit --into @out',
      () => write('content/meetups/001/1-a.md', '---\ntitel: A\n---\n'),
      '@/content/meetups/001/1-a.md:2:1 error  ',
    ],
  ])('%s', async (_, line, prepare, message) => {
    prepare();
    const before = tree('.');
    const { code, text } = await run(line);
    expect(code).toBe(1);
    expect(text.slice(0, message.length)).toBe(message);
    expect(tree('.')).toEqual(before);
  });

  function link(to: string, name: string): void {
    mkdirSync(join(folder, to), { recursive: true });
    symlinkSync(join(folder, to), join(folder, name));
  }

  it('onto an export of another kind', async () => {
    await run('data --into @out');
    expect((await run('bagit --into @out')).text).toBe(
      `"@/out" holds files that "npm run export -- bagit" has not written, such as "agenda-speakers.csv". ${NEW}`,
    );
  });

  it('onto its own export to which somebody has added a file', async () => {
    await run('data --into @out');
    write('out/notes.txt', 'mine');
    expect(await run('data --into @out')).toMatchObject({ code: 1 });
    expect(read('out/notes.txt')).toBe('mine');
  });
});

describe('a photo that the site hides', () => {
  const HIDDEN =
    '---\ndate: 2023-05-11\nphotos:\n  hidden:\n    - file: photos/a.jpg\n      date: 2024-01-31\n    - file: photos/gone.jpg\n      date: 2024-01-31\n---\n';

  it.each(['bagit', 'readme'])('is told of where the content is copied: %s', async (kind) => {
    write('content/meetups/001/README.md', HIDDEN);
    write('content/meetups/001/photos/a.jpg', TINY_JPEG);
    expect((await run(`${kind} --into @out`)).text.split('\n')[0]).toBe(
      '1 photo that the site hides is in it, such as "meetups/001/photos/a.jpg". Before you give it to others, delete the file from the content and export again.',
    );
  });

  it('is in no table', async () => {
    write('content/meetups/001/README.md', HIDDEN);
    write('content/meetups/001/photos/a.jpg', TINY_JPEG);
    expect((await run('data --into @out')).code).toBe(0);
    expect(Object.values(tree('out')).filter((text) => text.includes('photos/a.jpg'))).toEqual([]);
  });
});

describe('an export into a working copy of git', () => {
  it('leaves what git keeps of it where it is, and looks over what operating systems leave behind', async () => {
    write('out/.git/HEAD', 'ref: refs/heads/main');
    expect((await run('readme --into @out')).code).toBe(0);
    write('out/.DS_Store', 'x');
    write('content/meetups/.DS_Store', 'x');
    expect((await run('readme --into @out')).text).toContain('It was up to date');
    write('content/meetups/001/2-b.md', '---\ntitle: Lakes\n---\n');
    expect((await run('readme --into @out')).code).toBe(0);
    expect(read('out/.git/HEAD')).toBe('ref: refs/heads/main');
    expect(read('out/meetups/001/README.md')).toContain('Lakes');
    expect(Object.keys(tree('out')).filter((file) => file.endsWith('.DS_Store'))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('an export that stops', () => {
  it('leaves the target as it was, and nothing beside it', async () => {
    await run('data --into @out');
    const before = tree('out');
    write('content/meetups/001/2-b.md', '---\ntitle: Lakes\n---\n');
    const names = readdirSync(folder);
    expect(await run('data --into @out', AbortSignal.abort())).toEqual({ code: 130, text: 'Broken off: nothing was written.' });
    expect(tree('out')).toEqual(before);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('writes into an empty folder, and into one whose parents are not there yet', async () => {
    mkdirSync(join(folder, 'empty'));
    expect(await run('data --into @empty')).toMatchObject({ code: 0 });
    expect(await run('data --into @a/b/c/')).toMatchObject({ code: 0 });
    expect(tree('a/b/c')).toEqual(tree('empty'));
  });
});

describe('the arguments of npm run export', () => {
  it.each([
    [['data', '--into', 'x'], { command: 'export', kind: 'data', into: 'x' }],
    [['--into=x y', 'bagit'], { command: 'export', kind: 'bagit', into: 'x y' }],
    [['readme', '--help'], { command: 'help' }],
    [[], { command: 'wrong', message: 'What is to be written? It is data, bagit or readme.' }],
    [['dat', '--into', 'x'], { command: 'wrong', message: '"dat" cannot be exported. Did you mean "data"?' }],
    [['data'], { command: 'wrong', message: 'Where to? For example: npm run export -- data --into ../my-export' }],
    [['data', '../x'], { command: 'wrong', message: 'Write --into before the folder: npm run export -- data --into ../x' }],
    [['data', 'readme', '--into', 'x'], { command: 'wrong', message: 'Only one thing is written at a time: data or readme.' }],
    [['data', '--into'], { command: 'wrong', message: '--into needs the name of a folder behind it.' }],
    [['data', '--onto', 'x'], { command: 'wrong', message: '--onto is no flag. Did you mean "--into"?' }],
    [['data', 'my', '--into', 'x'], { command: 'wrong', message: '"my" belongs to no flag: what has blanks in it is put in quotes.' }],
    [['data', '--into', 'x', '--into', 'y'], { command: 'wrong', message: '--into can be given once.' }],
  ])('%j', (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  it('tell of a flag that npm has kept to itself', () => {
    expect(readArguments(['data', 'x'], { npm_config_into: 'true' })).toMatchObject({ command: 'wrong' });
  });
});
