import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../content/folder.ts';
import { changes, run, smallArchive, temporary, textsOf } from './play.ts';

/** A command that is right, but for what a test adds. */
const TALK = ['talk', '--meetup', '2', '--title', 'Bells', '--yes'];

describe('npm run new with --yes', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'a talk',
      [
        'talk',
        '--meetup',
        '002',
        '--title',
        'Bells: a #1 & more',
        '--speaker',
        'miriam halloran',
        '--affiliation',
        'Tidewater Labs',
        '--topic',
        'Acoustics',
      ],
      {
        'meetups/002/2-bells-a-1-and-more.md':
          '---\ntitle: "Bells: a #1 & more"\nspeakers:\n  - name: Mira Halloran\n    affiliation: Tidewater Labs\ntopics: [acoustics]\n---\n',
      },
    ],
    [
      'a meetup with its talks',
      [
        ...['meetup', '--date', '2026-12-03', '--venue', 'Northbank Hall', '--host', 'Tidewater Labs', '--signup', 'https://example.org/'],
        ...['--talk', 'Bells', '--speaker', 'Grace Hopper', '--time', '19:00', '--text', 'They ring.', '--talk', 'Slides'],
      ],
      {
        'meetups/003/README.md':
          '---\ndate: 2026-12-03\nvenue: northbank-hall\nhosts: [Tidewater Labs]\nlinks:\n  - kind: signup\n    url: https://example.org/\n---\n',
        'meetups/003/1-bells.md': '---\ntitle: Bells\ntime: 19:00\nspeakers: [Grace Hopper]\n---\n\nThey ring.\n',
        'meetups/003/2-slides-2.md': '---\ntitle: Slides\n---\n',
      },
    ],
    [
      'a special event',
      ['meetup', '--number', 'winter-fair-2026', '--label', 'Winter Fair', '--date', '2026-12-03', '--end-date', '2026-12-04'],
      { 'meetups/winter-fair-2026/README.md': '---\nlabel: Winter Fair\ndate: 2026-12-03\nendDate: 2026-12-04\n---\n' },
    ],
    [
      'a person whose name has no Latin letter',
      ['person', '--name', '李明', '--file', 'Li Ming', '--alias', 'Li Ming', '--alias', 'M. Li', '--text', '# Who\n\nSpeaks.'],
      { 'people/li-ming.md': '---\nname: 李明\naliases: [Li Ming, M. Li]\n---\n\n# Who\n\nSpeaks.\n' },
    ],
    [
      'a venue',
      ['venue', '--name', 'Con', '--position', '48.5, -16'],
      { 'venues/con-2.md': '---\nname: Con\nlatitude: 48.5\nlongitude: -16\n---\n' },
    ],
  ])('writes %s', async (_, args, files) => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code, printed } = await run([...args, '--yes'], folder);
    expect(printed).toContain(`Written: ${folder}/${Object.keys(files)[0]}`);
    expect(code).toBe(0);
    expect(changes(folder, before)).toEqual(files);
  });

  it.each<[string, string[], string[]]>([
    ['nothing but the kind', ['talk'], ['--meetup is missing', '    --meetup summer-symposium-2024', '--title: "title" is missing.']],
    [
      'a flag that is none',
      [...TALK, '--speeker', 'Ada'],
      ['"--speeker" is no flag. Did you mean "--speaker"?\n    --speaker "Ada Lovelace"'],
    ],
    [
      'words without quotes',
      ['talk', '--meetup', '2', '--title', 'Bells', 'ring'],
      ['"ring" belongs to no flag: what has blanks in it is put in quotes.'],
    ],
    ['a meetup that is not there', ['talk', '--meetup', '0002', '--title', 'x'], ['There is no meetup "0002". Did you mean "002"?']],
    [
      'wrong values',
      [...TALK, '--time', '7pm', '--kind', 'keynot', '--video', 'www.example.org/a', '--language', 'German!'],
      [
        '--time: "time" is "7pm".',
        '    --time 19:00',
        '    --kind keynote',
        '    --video https://www.example.org/a',
        '--language: "language" is "German!".',
      ],
    ],
    [
      'what the archive does not know, beside a wrong value',
      [...TALK, '--time', '7pm', '--topic', 'acustics', '--speaker', '李明'],
      [
        '--topic: There is no topic "acustics". Did you mean "acoustics"?',
        'For a new one: npm run new -- topic --name "acustics"\n    --topic acoustics',
        '--speaker: No address can be made of the name "李明"',
        'npm run new -- person --name "李明" --file li-ming',
      ],
    ],
    ['a text with a link that is not allowed', [...TALK, '--text', '[x](javascript:1)'], ['--text: A link leads to "javascript:1"']],
    [
      'a meetup that is there',
      ['meetup', '--number', '2', '--date', '2026-12-03'],
      ['"2" is not the name of a meetup\'s folder.', '--number 002'],
    ],
    [
      'a name that Windows has for itself',
      ['meetup', '--number', 'con', '--date', '2026-12-03'],
      ['Windows cannot store a file with the name "con".'],
    ],
    [
      'a text with a link that leads nowhere',
      [...TALK, '--text', '[x](missing.pdf)'],
      ['--text: A link leads to "missing.pdf", but there is no file "meetups/002/missing.pdf".'],
    ],
    [
      'a meetup that is there, by its folder',
      ['meetup', '--number', '002', '--date', '2026-12-03'],
      ['There is a meetup "002" already', '--number 003'],
    ],
    [
      'talks that overlap',
      ['meetup', '--date', '2026-12-03', '--talk', 'A', '--time', '18:00', '--end', '19:00', '--talk', 'B', '--time', '18:30'],
      ['--time: The talk begins at 18:30, during meetups/003/1-a.md', '    --time 19:00'],
    ],
    [
      'a person with a file',
      ['person', '--name', 'Miriam Halloran'],
      ['There is a file about "Mira Halloran" already: people/mira-halloran.md.'],
    ],
    ['a person without a Latin letter', ['person', '--name', '李明'], ['--file is missing', '    --file li-ming']],
    [
      'a talk that is not there',
      ['slides', '--talk', '002/1-weather', '--url', 'https://example.org/a.pdf'],
      ['There is no talk "002/1-weather".', '    --talk '],
    ],
    ['a PDF that is not there', ['slides', '--talk', '002/1-weather-letters', '--pdf', 'gone.pdf'], ['There is no file "gone.pdf" here.']],
    ['a recording without an address', ['recording', '--talk', '002/1-weather-letters.md'], ['--url: ']],
  ])('says of %s all that is wrong, and writes nothing', async (_, args, messages) => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code, printed } = await run([...args, '--yes'], folder);
    for (const message of messages) expect(printed).toContain(message);
    expect(printed.split('\n').at(-1)).toBe(`All flags: npm run new -- ${args[0]} --help`);
    expect(code).toBe(1);
    expect(textsOf(folder)).toEqual(before);
  });

  it('takes back what the check finds an error in', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const file = join(temporary(), 'a.pdf');
    writeFileSync(file, 'no PDF');
    const { code, printed } = await run(['slides', '--talk', '002/1-weather-letters', '--pdf', file, '--yes'], folder);
    expect(printed).toContain('so it was taken back: all is as it was.');
    expect(code).toBe(1);
    expect(textsOf(folder)).toEqual(before);
  });

  it('does not mind errors that were there before', async () => {
    const folder = smallArchive();
    writeFileSync(join(folder, 'meetups/002/3-broken.md'), '---\ntitel: x\n---\n');
    const { code, printed } = await run(TALK, folder);
    expect(code).toBe(0);
    expect(printed).toContain(`Written: ${folder}/meetups/002/4-bells.md`);
    expect(printed).toContain('"titel" is not a field of a talk.');
  });

  it('writes over no file, not even over one that it could not read', async () => {
    const folder = smallArchive();
    mkdirSync(join(folder, 'meetups/003'));
    writeFileSync(join(folder, 'meetups/003/notes.txt'), 'x');
    const { code, printed } = await run(['meetup', '--date', '2026-12-03', '--yes'], folder);
    expect(code).toBe(0);
    expect(printed).toContain(`Written: ${folder}/meetups/004/README.md`);
  });
});

describe('npm run new without a terminal', () => {
  it.each([
    ['nothing', [], 'Here is no terminal in which questions could be asked. With flags and --yes, none are:'],
    ['a kind', ['talk', '--title', 'Bells'], 'Here is no terminal in which questions could be asked.'],
    ['--yes alone', ['--yes'], 'Here is no terminal in which questions could be asked.'],
    ['a word that is none', ['tlak'], '"tlak" is nothing that can be made. Did you mean "talk"?'],
    ['a wrong flag', ['talk', '--titel', 'Bells'], '"--titel" is no flag.'],
  ])('says how it is used when it is told %s', async (_, args, message) => {
    const { code, printed } = await run(args, 'test/fixtures/small');
    expect(printed.slice(0, message.length)).toBe(message);
    expect(printed).toContain('npm run new -- ');
    expect(code).toBe(1);
  });

  it('notices flags that npm has kept to itself', async () => {
    const { code, printed } = await run(['talk', 'Bells'], 'test/fixtures/small', { npm_config_title: 'true', npm_config_yes: 'true' });
    expect(printed).toContain('npm has kept --title to itself. Write "--" before all flags:\n    npm run new -- talk --title');
    expect(code).toBe(1);
  });

  it.each(['meetup', 'talk', 'slides', 'recording', 'person', 'venue', 'topic', 'site'])(
    'has help on %s, whose example is right',
    async (name) => {
      const { code, printed } = await run([name, '--help']);
      expect(code).toBe(0);
      const example = printed.trimEnd().split('\n').at(-1) ?? '';
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      expect(words.slice(0, 5)).toEqual(['npm', 'run', 'new', '--', name]);
      // What it names is in no archive, but no flag of it is wrong.
      const told = await run(words.slice(4), name === 'site' ? 'nowhere' : smallArchive());
      expect(told.printed).not.toMatch(/is no flag|belongs to no flag|stands behind|is missing/);
    },
  );

  it.each<[string, Record<string, string>, string]>([
    ['a folder without an archive', {}, 'is no archive to which something could be added. A new one: npm run new -- site ../my-archive'],
    [
      'an archive without a meetup',
      { 'site.md': SITE },
      'There is no meetup yet to which a talk could be added. First: npm run new -- meetup',
    ],
  ])('says of %s what comes first', async (_, files, message) => {
    const folder = temporary();
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const { code, printed } = await run(TALK, folder);
    expect(printed).toContain(message);
    expect(code).toBe(1);
  });

  it('runs as a program', () => {
    const folder = smallArchive();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/new.ts', ...TALK], {
      env: { ...process.env, ARCHIVE_CONTENT: folder },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('no problems.');
    expect(stdout).toContain('http://localhost:8080/meetups/2/bells/');
  });
});
