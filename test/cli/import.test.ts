import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/cli/check.ts';
import { readArguments } from '../../src/cli/export/arguments.ts';
import { exportArchive } from '../../src/cli/export.ts';
import { importFolder } from '../../src/cli/import.ts';
import { readSettings } from '../../src/settings.ts';
import { SMALL, temporaryFolder } from '../helpers/build-site.ts';
import { tinyPdf } from '../helpers/tiny-files.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** A folder with the files given, and where its content is to be written. */
async function begin(files: Files = {}): Promise<{ source: string; target: string }> {
  const folder = await temporaryFolder('import');
  mkdirSync(join(folder, 'source'));
  write(join(folder, 'source'), files);
  return { source: join(folder, 'source'), target: join(folder, 'content') };
}

async function run(...args: string[]): Promise<{ code: 0 | 1 | 130; text: string }> {
  const texts: string[] = [];
  const world = { print: (text: string) => texts.push(text), env: {}, timeZone: 'Europe/Vienna', originOf: () => undefined };
  return { code: await importFolder(args, world), text: texts.join('\n') };
}

/** All files below a folder, with their texts. */
function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
  return Object.fromEntries(files.sort().map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'latin1')]));
}

async function check(folder: string): Promise<string> {
  const texts: string[] = [];
  await checkContent(readSettings({ ARCHIVE_CONTENT: folder }), (text) => texts.push(text));
  return texts.join('\n').replaceAll(folder, 'content');
}

const TABLE = `# Loom Club

| Date | # | Speaker | Title | Slides |
| --- | --- | --- | --- | --- |
| 2023-01-10 | 1 | Ida Weft | Looms | [pdf](E_1/Looms!.pdf) |
| 2023-02-10 | 2 | Tom Warp | Knots | |
`;
const FILES: Files = { 'README.md': TABLE, 'E_1/Looms!.pdf': tinyPdf('Looms') };
/** What a site needs and every import writes. */
const PAGES = [
  'README.md',
  'import-report.md',
  'import.lock',
  'site.md',
  ...['about', 'accessibility', 'imprint', 'privacy', 'take-down'].map((name) => `pages/${name}.md`),
];

describe('npm run import', () => {
  it('writes a content folder that passes the check', async () => {
    const { source, target } = await begin(FILES);
    const { code, text } = await run(source, '--into', target, '--repository', 'https://github.com/looms/archive');
    expect(code).toBe(0);
    expect(text).toContain('  talks           2 found     2 taken     0 doubtful     0 left over\n');
    expect(Object.keys(textsOf(target)).filter((file) => !PAGES.includes(file))).toEqual([
      'meetups/001/1-looms.md',
      'meetups/001/README.md',
      'meetups/001/slides/looms.pdf',
      'meetups/002/1-knots.md',
      'meetups/002/README.md',
    ]);
    expect(textsOf(target)['site.md']).toContain('name: Loom Club\n');
    expect(textsOf(target)['site.md']).toContain('timeZone: Europe/Vienna\n');
    expect(await check(target)).toBe('content: 2 meetups, 2 talks, 2 people: no problems.');
    expect(readdirSync(dirname(target)).sort()).toEqual(['content', 'source']);
  });

  it('takes an empty folder for one that is not there', async () => {
    const { source, target } = await begin(FILES);
    mkdirSync(target);
    expect((await run(source, '--into', target)).code).toBe(0);
    expect(existsSync(join(target, 'site.md'))).toBe(true);
  });

  it('tells a workflow no commands, also where files are named like some', async () => {
    const { source, target } = await begin({ ...FILES, '::error::x.md': '# M\n\n2020-01-01\n\n- Ada Reed: Wool [s](./TODO)\n' });
    const texts: string[] = [];
    const env = { GITHUB_ACTIONS: 'true' };
    const world = { print: (text: string) => texts.push(text), env, timeZone: 'UTC', originOf: () => undefined };
    expect(await importFolder([source, '--into', target], world)).toBe(0);
    expect(texts.join('\n')).toMatch(/^::stop-commands::(\S+)\n[\s\S]*\n::\1::$/);
  });

  it('says how it is used', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, text: expect.stringContaining('npm run import -- FOLDER --into TARGET') });
  });

  it('lets flags say what the folder does not', async () => {
    const { source, target } = await begin({ 'README.md': TABLE.replace('Title', 'Ware') });
    const flags = [
      '--map',
      'Ware=title',
      '--name',
      'The Looms',
      '--language',
      'de',
      '--time-zone',
      'Europe/Paris',
      '--contact',
      'mailto:a@example.org',
    ];
    expect((await run(source, '--into', target, ...flags)).code).toBe(0);
    const site = textsOf(target)['site.md'];
    for (const line of ['name: The Looms', 'language: de', 'timeZone: Europe/Paris', 'contact: mailto:a@example.org'])
      expect(site).toContain(`${line}\n`);
    expect(Object.keys(textsOf(target))).toContain('meetups/001/1-looms.md');
  });

  it('leaves texts out where only facts are wanted', async () => {
    const page = '# 1st Loom Club Meetup\n\n* Date: 2023-01-10\n\n## Details\n\nCome and see.\n';
    const { source, target } = await begin({ 'README.md': TABLE, 'Meetup_1/README.md': page });
    await run(source, '--into', target);
    expect(textsOf(target)['meetups/001/README.md']).toContain('Come and see.');
    await run(source, '--into', `${target}-2`, '--facts-only');
    expect(textsOf(`${target}-2`)['meetups/001/README.md']).not.toContain('Come and see.');
  });

  it('links files of a list to the repository', async () => {
    const { source, target } = await begin({ 'README.md': TABLE, 'stored.txt': './E_1/Looms!.pdf\r\n\r\n' });
    await run(source, '--into', target, '--stored', join(source, 'stored.txt'), '--repository', 'https://github.com/looms/archive/');
    expect(textsOf(target)['meetups/001/1-looms.md']).toContain('url: https://github.com/looms/archive/raw/HEAD/E_1/Looms!.pdf\n');
    expect(textsOf(target)['import-report.md']).not.toContain('neither in this folder');
  });

  it('copies no file that the check would refuse, and says why', async () => {
    const { source, target } = await begin({ ...FILES, 'E_1/Looms!.pdf': 'not a PDF' });
    const { code } = await run(source, '--into', target);
    expect(code).toBe(0);
    expect(textsOf(target)['import-report.md']).toMatch(/"E\\_1\/Looms!\.pdf" was not copied: .+ `README\.md:5`/);
    expect(await check(target)).toBe('content: 2 meetups, 2 talks, 2 people: no problems.');
  });
});

describe('texts that are not as usual', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['line ends of Windows', Buffer.from(TABLE.replaceAll('\n', '\r\n')), undefined],
    ['a mark at the beginning', Buffer.from(`\ufeff${TABLE}`), undefined],
    ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), 'The file is written in UTF-16, and was read so: save it as UTF-8. `README.md:1`'],
    [
      'UTF-16 without a mark',
      Buffer.from(TABLE, 'utf16le'),
      'The file is written in UTF-16, and was read so: save it as UTF-8. `README.md:1`',
    ],
    [
      'UTF-16 the other way round',
      Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16(),
      'The file is written in UTF-16, and was read so: save it as UTF-8. `README.md:1`',
    ],
    [
      'Latin-1',
      Buffer.from(TABLE.replace('Knots', 'Knöten'), 'latin1'),
      'The file is not written in UTF-8, and was read as Latin-1: see whether its umlauts are right, and save it as UTF-8. `README.md:1`',
    ],
  ])('%s', async (_, bytes, note) => {
    const { source, target } = await begin({ 'README.md': bytes });
    expect((await run(source, '--into', target)).code).toBe(0);
    const texts = textsOf(target);
    expect(texts['site.md']).toContain('name: Loom Club\n');
    expect(Object.keys(texts)).toContain('meetups/002/README.md');
    if (note === undefined) expect(texts['import-report.md']).not.toContain('The file ');
    else expect(texts['import-report.md']).toContain(note);
  });

  it('reads a README of 10 MB', async () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `| 20${10 + (index % 10)}-01-10 | ${index + 3} | Ida Weft | ${`Looms ${index} `.repeat(20)}| |`,
    );
    const filler = `${'A paragraph that says nothing, but is long. '.repeat(20)}\n\n`;
    const text = TABLE + rows.join('\n');
    const { source, target } = await begin({ 'README.md': `${filler.repeat(Math.ceil(10_000_000 / filler.length))}${text}\n` });
    expect((await run(source, '--into', target)).code).toBe(0);
    expect(readdirSync(join(target, 'meetups')).length).toBe(102);
  });

  it('leaves what is too large to be a text over', async () => {
    const { source, target } = await begin({ ...FILES, 'large.md': Buffer.alloc(17 * 1024 * 1024, 'a ') });
    await run(source, '--into', target);
    expect(textsOf(target)['import-report.md']).toContain('The file has 17 MiB; more than 16 MiB are not read. `large.md:1`');
  });

  it('leaves what is no text over', async () => {
    const { source, target } = await begin({ ...FILES, 'picture.md': Buffer.from([0x89, 0x50, 0, 1, 2, 0, 0xff, 3, 0x20]) });
    await run(source, '--into', target);
    expect(textsOf(target)['import-report.md']).toContain(
      'The file cannot be read as a text: it holds bytes that no text has. `picture.md:1`',
    );
  });

  it('follows no link to another place', async () => {
    const { source, target } = await begin({ 'README.md': TABLE });
    write(join(dirname(source), 'elsewhere'), { 'README.md': TABLE.replaceAll('2023', '2022'), 'Looms!.pdf': tinyPdf('Secret') });
    symlinkSync(join(dirname(source), 'elsewhere'), join(source, 'E_1'));
    expect((await run(source, '--into', target)).code).toBe(0);
    expect(Object.keys(textsOf(target)).filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(textsOf(target)['import-report.md']).toContain('"E\\_1" is a link to another place, and was not followed. `E_1:1`');
  });

  it('takes no file from outside the folder', async () => {
    const { source, target } = await begin({ 'README.md': TABLE.replace('E_1/Looms!.pdf', '../secret.pdf') });
    writeFileSync(join(dirname(source), 'secret.pdf'), tinyPdf('Secret'));
    await run(source, '--into', target);
    expect(Object.keys(textsOf(target)).filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(textsOf(target)['import-report.md']).toContain(
      'A link to slides leads to "../secret.pdf", but it leads out of the folder: it was not taken. `README.md:5`',
    );
  });
});

describe('an import that cannot be', () => {
  const NOTHING = '\nNothing was written.';

  it.each<[string, Files, string]>([
    ['an empty folder', {}, 'The folder "SOURCE" is empty.'],
    [
      'no Markdown',
      { 'a.txt': '', 'b.txt': '' },
      'The folder "SOURCE" has no Markdown file (.md), which is what can be imported. It has 2 other files.',
    ],
    [
      'no table',
      { 'README.md': '# Loom Club\n\nWe weave.\n' },
      'No meetup with a date was found in "SOURCE": neither a table whose headings say what is in it (such as date, speaker and title), nor a page of a meetup.',
    ],
    [
      'tables with other columns',
      { 'README.md': '| Loom | Price |\n| --- | --- |\n| big | 3 |\n' },
      'No meetup with a date was found in "SOURCE": neither a table whose headings say what is in it (such as date, speaker and title), nor a page of a meetup.\n' +
        '  README.md:1: The table with the headings "Loom" and "Price" was not understood as one of talks or meetups, and its 1 row left over. If it belongs to the archive, say what its headings mean, such as: --map "Loom=title"',
    ],
    [
      'tables in code alone',
      { 'README.md': `\`\`\`\n${TABLE}\`\`\`\n` },
      'No meetup with a date was found in "SOURCE": neither a table whose headings say what is in it (such as date, speaker and title), nor a page of a meetup.',
    ],
  ])('because of %s', async (_, files, message) => {
    const { source, target } = await begin(files);
    const { code, text } = await run(source, '--into', target);
    expect({ code, text: text.replaceAll(source, 'SOURCE') }).toEqual({ code: 1, text: message + NOTHING });
    expect(readdirSync(dirname(target))).toEqual(['source']);
  });

  it('because there is no such folder, or it is a file or a link', async () => {
    const { source, target } = await begin(FILES);
    symlinkSync(source, `${source}-link`);
    expect(await run(`${source}-x`, '--into', target)).toEqual({ code: 1, text: `There is no folder "${source}-x".${NOTHING}` });
    expect(await run(join(source, 'README.md'), '--into', target)).toEqual({
      code: 1,
      text: `"${source}/README.md" is a file. Name the folder that it lies in.${NOTHING}`,
    });
    expect((await run(`${source}-link`, '--into', target)).text).toMatch(/^".*-link" is a link\. Name the folder it leads to: .*source\n/);
  });

  it.each<[string, (target: string) => void, string[], string]>([
    [
      'is there already',
      (target) => write(target, { 'a.md': 'x' }),
      [],
      '"TARGET" is there already. With --update, what is new is brought into it, and what people have edited stays.',
    ],
    [
      'was made by no import',
      (target) => write(target, { 'a.md': 'x' }),
      ['--update'],
      '"TARGET" has no import.lock, so no import has made it: --update does not touch it. Name another folder behind --into.',
    ],
    ['is a file', (target) => writeFileSync(target, 'x'), [], '"TARGET" is a file. The content goes into a folder.'],
    ['is a link', (target) => symlinkSync('nowhere', target), [], '"TARGET" is a link. Name the folder that it leads to.'],
    [
      'has a record that leads elsewhere',
      (target) => write(target, { 'import.lock': `${'a'.repeat(64)}  meetups/../../x.md\n` }),
      ['--update'],
      'import.lock:1 is not as an import writes it. Take the file back from git, and run this again.',
    ],
    [
      'has a record that is none',
      (target) => write(target, { 'import.lock': 'abc\n' }),
      ['--update'],
      'import.lock:1 is not as an import writes it. Take the file back from git, and run this again.',
    ],
  ])('because the target %s', async (_, prepare, flags, message) => {
    const { source, target } = await begin(FILES);
    prepare(target);
    const present = () =>
      lstatSync(target).isSymbolicLink() ? 'a link' : lstatSync(target).isFile() ? readFileSync(target) : textsOf(target);
    const before = present();
    const { code, text } = await run(source, '--into', target, ...flags);
    expect({ code, text: text.replaceAll(target, 'TARGET') }).toEqual({ code: 1, text: message + NOTHING });
    expect(present()).toEqual(before);
    expect(readdirSync(dirname(target)).sort()).toEqual(['content', 'source']);
  });

  it('because what stands above the target is no folder', async () => {
    const { source, target } = await begin(FILES);
    writeFileSync(target, 'x');
    const { code, text } = await run(source, '--into', join(target, 'inside'));
    expect([code, text]).toEqual([1, expect.stringContaining('Nothing can be written beside')]);
    expect(readFileSync(target, 'utf8')).toBe('x');
  });

  it('because the target holds what is to be imported', async () => {
    const { source } = await begin(FILES);
    expect((await run(source, '--into', source)).text).toContain('is there already');
    rmSync(join(dirname(source), 'content'), { recursive: true, force: true });
    expect((await run(source, '--into', dirname(source), '--update')).code).toBe(1);
  });

  it.each<[string[], string]>([
    [[], 'The folder to import is missing.'],
    [['x'], 'Where the content is to be written is missing: --into TARGET.'],
    [['x', 'y', '--into', 'z'], '"y" belongs to no flag: what has blanks in it is put in quotes.'],
    [['x', '--into'], 'Behind --into its value is missing.'],
    [['x', '--in', 'y'], '"--in" is no flag. Did you mean "--into"?'],
    [['x', '--into', 'y', '--into', 'z'], '--into stands there twice, and can say one thing only.'],
    [['x', '--into', 'y', '--update=1'], '--update takes no value.'],
    [['x', '--into', 'y', '--map', 'a=b'], '"b" is nothing that a column can mean.'],
    [
      ['x', '--into', 'y', '--repository', 'looms'],
      '--repository needs the address of a repository, such as https://github.com/vdlm/meetups; "looms" is none.',
    ],
    [['x', '--into', 'y', '--time-zone', 'Graz'], '"Graz" is no time zone, such as Europe/Vienna.'],
    [['x', '--into', 'y', '--contact', 'me'], '--contact needs a complete address; "me" is none: it has no "https://" in front.'],
  ])('because of the arguments %j', async (args, message) => {
    const { code, text } = await run(...args);
    expect(code).toBe(1);
    expect(text).toContain(message);
    expect(text).toContain('npm run import -- FOLDER --into TARGET');
  });

  it('because it was broken off', async () => {
    const { source, target } = await begin(FILES);
    const texts: string[] = [];
    const world = {
      print: (text: string) => texts.push(text),
      env: {},
      timeZone: 'UTC',
      originOf: () => undefined,
      signal: AbortSignal.abort(),
    };
    expect(await importFolder([source, '--into', target], world)).toBe(130);
    expect(texts).toEqual(['Broken off: nothing was written.']);
    expect(readdirSync(dirname(target))).toEqual(['source']);
  });

  it('because npm has kept the flags', async () => {
    const texts: string[] = [];
    const world = { print: (text: string) => texts.push(text), env: { npm_config_into: 'x' }, timeZone: 'UTC', originOf: () => undefined };
    expect(await importFolder(['folder', 'x'], world)).toBe(1);
    expect(texts.join()).toContain('npm has kept --into to itself. Write "--" before all arguments');
  });

  it('because a list of stored files is missing', async () => {
    const { source, target } = await begin(FILES);
    expect((await run(source, '--into', target, '--stored', 'nowhere.txt')).text).toBe(
      `There is no file "nowhere.txt" behind --stored.${NOTHING}`,
    );
  });
});

describe('npm run import -- --update', () => {
  /** An archive that was imported, and what a second import finds. */
  async function imported(
    files: Files = { 'README.md': TABLE },
  ): Promise<{ source: string; target: string; update: () => ReturnType<typeof run> }> {
    const { source, target } = await begin(files);
    await run(source, '--into', target);
    return { source, target, update: () => run(source, '--into', target, '--update') };
  }

  it('changes nothing when there is nothing new', async () => {
    const { target, update } = await imported(FILES);
    const before = textsOf(target);
    const { code, text } = await update();
    expect(code).toBe(0);
    expect(text).toContain('\nNothing has changed.\n');
    expect(textsOf(target)).toEqual(before);
    expect(readdirSync(dirname(target)).sort()).toEqual(['content', 'source']);
  });

  it('goes on with what the first import was told', async () => {
    const { source, target } = await begin({ 'README.md': TABLE.replace('Title', 'Ware') });
    const flags = [
      '--map',
      'Ware=title',
      '--repository',
      'https://github.com/looms/archive',
      '--time-zone',
      'Europe/Paris',
      '--tagline',
      'Warp and weft',
    ];
    await run(source, '--into', target, ...flags);
    const before = textsOf(target);
    expect((await run(source, '--into', target, '--update')).text).toContain('Nothing has changed.');
    expect(textsOf(target)).toEqual(before);
    await run(source, '--into', target, '--update', '--tagline', 'Looms');
    expect(textsOf(target)['site.md']).toContain('tagline: Looms\n');
    expect(textsOf(target)['site.md']).toContain('timeZone: Europe/Paris\n');
  });

  it('makes an archive where there is none yet', async () => {
    const { source, target } = await begin(FILES);
    expect((await run(source, '--into', target, '--update')).code).toBe(0);
    expect(existsSync(join(target, 'import.lock'))).toBe(true);
  });

  it('brings what is new, and what nobody has edited', async () => {
    const { source, target, update } = await imported();
    const row = '| 2023-03-10 | 3 | Ida Weft | Dyes | [pdf](dyes.pdf) |\n';
    write(source, { 'README.md': `${TABLE.replace('Tom Warp', 'Tom Warp & Ada Reed')}${row}`, 'dyes.pdf': tinyPdf('Dyes') });
    const { text } = await update();
    expect(text).toContain(`Written: ${target}/meetups/002/1-knots.md\nWritten: ${target}/meetups/003/README.md`);
    expect(textsOf(target)).toMatchObject({
      'meetups/002/1-knots.md': '---\ntitle: Knots\nspeakers: [Tom Warp, Ada Reed]\n---\n',
      'meetups/003/1-dyes.md': '---\ntitle: Dyes\nspeakers: [Ida Weft]\nslides:\n  - file: slides/dyes.pdf\n---\n',
      'meetups/003/slides/dyes.pdf': tinyPdf('Dyes').toString('latin1'),
    });
    expect(await check(target)).toBe('content: 3 meetups, 3 talks, 3 people: no problems.');
  });

  it('never writes over what a person has edited, and says so', async () => {
    const { source, target, update } = await imported();
    const edited = '---\ntitle: Knots and more knots\nspeakers: [Tom Warp]\n---\n';
    write(target, { 'meetups/002/1-knots.md': edited, 'meetups/002/2-nets.md': '---\ntitle: Nets\n---\n' });
    rmSync(join(target, 'pages/imprint.md'));
    write(source, { 'README.md': TABLE.replace('Tom Warp', 'Tom Warp & Ada Reed') });
    const { text } = await update();
    expect(text).toContain('Left alone');
    const texts = textsOf(target);
    expect(texts['meetups/002/1-knots.md']).toBe(edited);
    expect(Object.keys(texts)).toContain('meetups/002/2-nets.md');
    expect(Object.keys(texts)).not.toContain('pages/imprint.md');
    expect(texts['import-report.md']).toContain('- `meetups/002/1-knots.md`: somebody has edited it since the last import\n');
    expect(texts['import-report.md']).toContain('- `pages/imprint.md`: somebody has deleted it since the last import\n');
    const before = textsOf(target);
    expect((await update()).text).toContain('Nothing has changed.');
    expect(textsOf(target)).toEqual(before);
  });

  it('knows what it wrote, also where git has changed the line ends', async () => {
    const { source, target, update } = await imported();
    const knots = join(target, 'meetups/002/1-knots.md');
    writeFileSync(knots, readFileSync(knots, 'utf8').replaceAll('\n', '\r\n'));
    write(source, { 'README.md': TABLE.replace('Tom Warp', 'Ada Reed') });
    await update();
    expect(readFileSync(knots, 'utf8')).toContain('speakers: [Ada Reed]');
  });

  it('lets a talk keep its address that has another title now', async () => {
    const { source, target, update } = await imported();
    write(source, { 'README.md': TABLE.replace('Knots', 'Knots of the north') });
    await update();
    expect(textsOf(target)['meetups/002/1-knots.md']).toContain('title: Knots of the north');
    expect(Object.keys(textsOf(target)).filter((file) => file.startsWith('meetups/002/'))).toEqual([
      'meetups/002/1-knots.md',
      'meetups/002/README.md',
    ]);
  });

  it('takes a talk of another title for another one', async () => {
    const { source, target, update } = await imported();
    write(source, { 'README.md': TABLE.replace('Knots', 'Nets') });
    await update();
    expect(Object.keys(textsOf(target)).filter((file) => file.startsWith('meetups/002/'))).toEqual([
      'meetups/002/1-knots.md',
      'meetups/002/1-nets.md',
      'meetups/002/README.md',
    ]);
  });

  it('gives a talk another number that has another place in its evening', async () => {
    const { source, target, update } = await imported();
    write(source, { 'README.md': TABLE.replace('| 2023-02-10', '| 2023-02-10 | 2 | Ada Reed | Nets | |\n| 2023-02-10') });
    await update();
    expect(Object.keys(textsOf(target)).filter((file) => file.startsWith('meetups/002/'))).toEqual([
      'meetups/002/1-nets.md',
      'meetups/002/2-knots.md',
      'meetups/002/README.md',
    ]);
  });

  it('leaves what the folder says nothing of any more', async () => {
    const { source, target, update } = await imported();
    write(source, { 'README.md': TABLE.split('\n').slice(0, 5).join('\n') });
    await update();
    expect(Object.keys(textsOf(target))).toContain('meetups/002/1-knots.md');
    expect(textsOf(target)['import-report.md']).toContain(
      '- `meetups/002/1-knots.md`: the imported folder says nothing of it any more: delete it where that is right\n',
    );
  });

  it('writes nothing behind a link in the target', async () => {
    const { source, target } = await begin(FILES);
    await run(source, '--into', target);
    const elsewhere = join(target, '..', 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(target, 'meetups/003'));
    write(source, { 'README.md': `${TABLE}| 2023-03-10 | 3 | Ada Reed | Wool | |\n` });
    const { code, text } = await run(source, '--into', target, '--update');
    expect([code, text]).toEqual([1, expect.stringContaining('is a link, and what is behind it is not touched')]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('leaves everything as it was when it cannot write', async () => {
    const { source, target, update } = await imported();
    // A folder stands where a file is to be written.
    write(source, { 'README.md': `${TABLE.replace('Tom Warp', 'Ada Reed')}| 2023-03-10 | 3 | Ida Weft | Dyes | |\n` });
    write(target, { 'meetups/003': 'no folder' });
    const before = textsOf(target);
    await expect(update()).rejects.toThrow();
    expect(textsOf(target)).toEqual(before);
    expect(readdirSync(dirname(target)).sort()).toEqual(['content', 'source']);
  });
});

describe('an archive that was exported as README files', () => {
  it('comes back as it was, and takes what somebody has changed in a page', async () => {
    const { target } = await begin();
    const exported = join(dirname(target), 'exported');
    await exportArchive(readSettings({ ARCHIVE_CONTENT: SMALL }), readArguments(['readme', '--into', exported]), () => {});
    const { code, text } = await run(exported, '--into', target);
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining('Nothing is in doubt, and nothing is left over.') });
    const { 'import.lock': _lock, 'import-report.md': _report, ...texts } = textsOf(target);
    expect(texts).toEqual(textsOf(SMALL));

    const page = Object.keys(texts).find((file) => /^meetups\/[^/]+\/README\.md$/.test(file)) ?? '';
    writeFileSync(
      join(exported, page),
      readFileSync(join(exported, page), 'utf8').replace(/^- \*\*Date:\*\* .*$/m, '- **Date:** 2020-02-02'),
    );
    await run(exported, '--into', target, '--update');
    expect(textsOf(target)[page]).toContain('date: 2020-02-02\n');
  });
});

describe('archives of other shapes', () => {
  const FIXTURES = 'test/fixtures/import';

  it.each<[string, string[]]>([
    ['numbered', ['--stored', `${FIXTURES}/numbered/stored.txt`, '--repository', 'https://github.com/harbour/evenings']],
    ['german', ['--repository', 'https://github.com/gletscher/archiv']],
    ['yearly', ['--repository', 'https://github.com/looms/archive']],
  ])('%s becomes what stands beside it', async (name, flags) => {
    const { source, target } = await begin();
    cpSync(join(FIXTURES, name), source, { recursive: true });
    expect((await run(source, '--into', target, ...flags)).code).toBe(0);
    expect(await check(target)).toContain('no problems.');
    const made = Object.entries(textsOf(target)).filter(([file]) => /^(?:meetups|venues|people)\//.test(file));
    const shown = made.map(([file, text]) => `${file}\n${Buffer.from(text, 'latin1').toString('utf8')}`).join('\n');
    await expect(shown).toMatchFileSnapshot(`../fixtures/import/${name}.txt`);
  });
});
