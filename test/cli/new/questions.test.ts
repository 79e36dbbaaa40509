import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CTRL_C, DOWN, ENTER, ESCAPE, pasted } from '../../helpers/fake-terminal.ts';
import { changes, play, smallArchive, temporary, textsOf } from './play.ts';

describe('npm run new in a terminal', () => {
  it('asks for a talk, and offers what is known and what was meant', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code, printed, shown } = await play([], folder, [
      ['What is new?', DOWN + ENTER],
      ['Which meetup', `002${ENTER}`],
      ['The title of the talk', ENTER],
      ['"title" is missing.', `Bells: how #1 rings${ENTER}`],
      ['Who speaks?', `mira hallorann${ENTER}`],
      ['"mira hallorann" is almost "Mira Halloran"', ENTER],
      ['Where does Mira Halloran come from?', `northb${ENTER}`],
      ['Who else speaks?', `Grace Hopper${ENTER}`],
      ['Where does Grace Hopper come from?', ENTER],
      ['Who else speaks?', ENTER],
      ['Which topic', `acou${ENTER}`],
      ['Another topic?', `Bells${ENTER}`],
      ['Another topic?', ENTER],
      ['What is it about?', pasted('One paragraph,\nin two lines.\r\n\r\nAnd another.') + ENTER],
      ['Anything else?', DOWN + DOWN + ENTER],
      ['When it begins', `7:15pm${ENTER}`],
      ['"time" is "7:15pm".', ENTER],
      ['Anything else?', ENTER],
      ['Write these 2 files?', ENTER],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('"Grace Hopper", someone new');
    expect(changes(folder, before)).toEqual({
      'meetups/002/2-bells-how-1-rings.md': [
        '---',
        'title: "Bells: how #1 rings"',
        'time: 19:15',
        'speakers:',
        '  - name: Mira Halloran',
        '    affiliation: Northbank University',
        '  - Grace Hopper',
        'topics: [acoustics, bells]',
        '---',
        '',
        'One paragraph,',
        'in two lines.',
        '',
        'And another.',
        '',
      ].join('\n'),
      'topics/bells.md': '---\nname: Bells\n---\n',
    });
    expect(printed).toContain('no problems.');
    expect(printed).toContain('http://localhost:8080/meetups/2/bells-how-1-rings/');
    expect(printed).toContain('git commit -m "Add \\"Bells: how #1 rings\\" to Meetup 2"');
  });

  it('asks for a meetup with its talks, and makes what they name for the first time', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code } = await play(['meetup'], folder, [
      ['Its number', ENTER],
      ['The date', `3.12.2026${ENTER}`],
      ['Is this it?', ESCAPE],
      ['The date', ESCAPE],
      ['Its number', ENTER],
      ['The date', `2026-12-03${ENTER}`],
      ['The topic of the evening', `Bells${ENTER}`],
      ['Where is it?', `Old Foundry${ENTER}`],
      ['Its street', `Foundry Lane 1${ENTER}`],
      ['Its city', ENTER],
      ['When does it begin?', `18:30${ENTER}`],
      ['The evening in a few sentences', ENTER],
      ['Anything else?', DOWN + ENTER],
      ['Where to sign up', `tickets.example.org/bells${ENTER}`],
      ['Is this it?', ENTER],
      ['Anything else?', ENTER],
      ['The title of the first talk', `鐘${ENTER}`],
      ['Who speaks?', `李明${ENTER}`],
      ['How is "李明" written in Latin letters?', `Li Ming${ENTER}`],
      ['Where does 李明 come from?', ENTER],
      ['Who else speaks?', ENTER],
      ['Which topic', ENTER],
      ['What is it about?', ENTER],
      ['Anything else?', ENTER],
      ['The title of the next talk', ENTER],
      ['Write these 4 files?', ENTER],
    ]);
    expect(code).toBe(0);
    expect(changes(folder, before)).toEqual({
      'meetups/003/README.md': [
        '---',
        'title: Bells',
        'date: 2026-12-03',
        'start: 18:30',
        'venue: old-foundry',
        'links:',
        '  - kind: signup',
        '    url: https://tickets.example.org/bells',
        '---',
        '',
      ].join('\n'),
      'meetups/003/1-talk.md': '---\ntitle: 鐘\nspeakers: [李明]\n---\n',
      'people/li-ming.md': '---\nname: 李明\naliases: [Li Ming]\n---\n',
      'venues/old-foundry.md': '---\nname: Old Foundry\naddress: Foundry Lane 1\n---\n',
    });
  });

  it('asks for slides, and copies a PDF into the folder of the meetup', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const pdf = join(folder, 'meetups/001/slides/jobs.pdf');
    const { code } = await play(['slides'], folder, [
      ['Which talk are the slides of?', `letters 002${ENTER}`],
      ['Where are they?', `nothing.pdf${ENTER}`],
      ['There is no file "nothing.pdf" here.', '\u0015'],
      ['Where are they?', pdf + ENTER],
      ['Write this file?', ENTER],
    ]);
    expect(code).toBe(0);
    const now = changes(folder, before);
    expect(Object.keys(now)).toEqual(['meetups/002/1-weather-letters.md', 'meetups/002/slides/weather-letters.pdf']);
    expect(now['meetups/002/1-weather-letters.md']).toContain('slides:\n  - file: slides/weather-letters.pdf\n');
    expect(textsOf(folder)['meetups/002/slides/weather-letters.pdf']).toBe(before['meetups/001/slides/jobs.pdf']);
  });

  it('asks for a recording, and leaves all other lines of the talk as they are', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code } = await play(['recording'], folder, [
      ['Which talk is the recording of?', `backwaters${ENTER}`],
      ['Its address', `https://www.youtube.com/watch?v=aqz-KE-bpKQ${ENTER}`],
      ['Where does the talk begin', `12m30s${ENTER}`],
      ['Is this it?', ENTER],
      ['Where does it end?', ENTER],
      ['Write this file?', 'y'],
    ]);
    expect(code).toBe(0);
    const file = 'meetups/001/2-mapping-backwaters.md';
    const expected = readFileSync(`test/fixtures/small/${file}`, 'utf8')
      .replace('language: de\n', '$&videos:\n  - url: https://www.youtube.com/watch?v=aqz-KE-bpKQ\n    start: 12:30\n')
      .replace('withoutVideo: not-recorded\n', '');
    expect(changes(folder, before)).toEqual({ [file]: expected });
  });

  it.each([
    [
      'person',
      [
        ['The name', `Mira Halloran${ENTER}`],
        ['There is a file about "Mira Halloran" already', '\u0015'],
        ['The name', `Grace Hopper${ENTER}`],
        ['Where the person works now', `tidew${ENTER}`],
        ['Who is it?', ENTER],
        ['Anything else?', DOWN + ENTER],
        ['A website', `https://example.org/grace${ENTER}`],
        ['Anything else?', ENTER],
      ],
      'people/grace-hopper.md',
      'name: Grace Hopper\naffiliation: [Tidewater Labs]\nlinks:\n  - kind: website\n    url: https://example.org/grace\n',
    ],
    [
      'venue',
      [
        ['The name', `Harbour Libary${ENTER}`],
        ['"Harbour Libary" is almost "Harbour Library"', ENTER],
        ['The name', `Old Foundry${ENTER}`],
        ['Street and number', ENTER],
        ['The city', `Northbank${ENTER}`],
        ['The country', ENTER],
        ['How does one find', ENTER],
        ['Anything else?', DOWN + DOWN + ENTER],
        ['Its position', `91, 16.25${ENTER}`],
        ['"latitude" is 91.', `\u0015north${ENTER}`],
        ['Degrees north and east, such as 48.1951, 16.3698', `\u001548.5 16.25${ENTER}`],
        ['Anything else?', ENTER],
      ],
      'venues/old-foundry.md',
      'name: Old Foundry\ncity: Northbank\nlatitude: 48.5\nlongitude: 16.25\n',
    ],
    [
      'topic',
      [
        ['The name', `Bells${ENTER}`],
        ['What is it about?', ENTER],
        ['Anything else?', DOWN + ENTER],
        ['Another word for it', `Campanology${ENTER}`],
        ['Anything else?', ENTER],
      ],
      'topics/bells.md',
      'name: Bells\naliases: [Campanology]\n',
    ],
  ] as const)('asks for a %s', async (kind, exchanges, file, fields) => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code } = await play([kind], folder, [...exchanges, ['Write this file?', ENTER]]);
    expect(code).toBe(0);
    expect(changes(folder, before)).toEqual({ [file]: `---\n${fields}---\n` });
  });

  it('asks for a new archive, with what this machine knows', async () => {
    const folder = join(temporary(), 'my-archive');
    mkdirSync(join(folder, '..', 'full'));
    writeFileSync(join(folder, '..', 'full', 'a.txt'), 'x');
    const { code, printed, shown } = await play(['site'], 'nowhere', [
      ['The folder for it', `\u0015${join(folder, '..', 'full')}${ENTER}`],
      ['has something in it', `\u0015${folder}${ENTER}`],
      ['The name of the meetup', `Rust & *Graz*${ENTER}`],
      ['The city', `Graz${ENTER}`],
      ['The country', ENTER],
      ['One line', ENTER],
      ['The time zone', ENTER],
      ['The language', ENTER],
      ['Where its files will be kept', ENTER],
      ['Where the site will be published', ENTER],
      ['Where the organizers can be reached', `hello@rust-graz.example${ENTER}`],
      ['Is this it?', ENTER],
      ['Who organizes it?', `Ada Lovelace${ENTER}`],
      ['Who else?', ENTER],
      ['The date of the first meetup', `2026-12-03${ENTER}`],
      ['When does it begin?', ENTER],
      ['The name of the place', `TU Graz${ENTER}`],
      ['Its street', ENTER],
      ['Write these 9 files?', ENTER],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Europe/Vienna (that of this machine)');
    expect(printed).toContain(`ARCHIVE_CONTENT=${folder} npm start`);
    const texts = textsOf(folder);
    expect(Object.keys(texts)).toEqual([
      'README.md',
      'meetups/001/README.md',
      ...['about', 'accessibility', 'imprint', 'privacy', 'take-down'].map((page) => `pages/${page}.md`),
      'site.md',
      'venues/tu-graz.md',
    ]);
    expect(texts['site.md']).toContain('baseUrl: https://rust-graz.github.io/archive/\n');
    expect(texts['pages/about.md']).toContain('This is the archive of Rust \\& \\*Graz\\*, a meetup in Graz.');
  });

  it.each([
    ['at the first question', [['What is new?', CTRL_C]]],
    [
      'in the middle',
      [
        ['What is new?', DOWN + ENTER],
        ['Which meetup', ENTER],
        ['The title', `Bells${ENTER}`],
        ['Who speaks?', CTRL_C],
      ],
    ],
    [
      'at the last question',
      [
        ['What is new?', DOWN + ENTER],
        ['Which meetup', ENTER],
        ['The title', `Bells${ENTER}`],
        ['Who speaks?', ENTER],
        ['Which topic', ENTER],
        ['What is it about?', ENTER],
        ['Anything else?', ENTER],
        ['Write this file?', CTRL_C],
      ],
    ],
  ] as const)('leaves nothing behind when Ctrl C is pressed %s', async (_, exchanges) => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code, printed } = await play([], folder, exchanges);
    expect({ code, printed }).toEqual({ code: 130, printed: 'Stopped: nothing was written.' });
    expect(textsOf(folder)).toEqual(before);
  });

  it('writes nothing that nobody wants', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    const { code, printed } = await play(['topic', '--name', 'Bells', '--text', 'They ring.'], folder, [
      ['Anything else?', ENTER],
      ['Write this file?', 'n'],
    ]);
    expect({ code, printed }).toEqual({ code: 0, printed: 'Nothing was written.' });
    expect(textsOf(folder)).toEqual(before);
  });

  it('asks for nothing that a flag says, and anew for what a flag says wrong', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    await play(
      ['talk', '--meetup', '2', '--title', 'Bells', '--speaker', 'Grace Hopper', '--topic', 'acoustics', '--time', '7pm'],
      folder,
      [
        ['What is it about?', ENTER],
        ['When it begins', ENTER],
        ['Is this it?', ENTER],
        ['Anything else?', ENTER],
        ['Write this file?', ENTER],
      ],
    );
    expect(changes(folder, before)).toEqual({
      'meetups/002/2-bells.md': '---\ntitle: Bells\ntime: 19:00\nspeakers: [Grace Hopper]\ntopics: [acoustics]\n---\n',
    });
  });

  it('writes nothing that the check would not take, and leads back to what is wrong', async () => {
    const folder = smallArchive();
    const before = textsOf(folder);
    await play(['meetup', '--date', '2026-12-03', '--start', '20:00', '--venue', 'northbank-hall', '--text', 'x', '--title', 'x'], folder, [
      ['Its number', ENTER],
      ['Anything else?', ENTER],
      ['The title of the first talk', `Bells${ENTER}`],
      ['Who speaks?', ENTER],
      ['Which topic', ENTER],
      ['What is it about?', ENTER],
      ['Anything else?', DOWN + DOWN + ENTER],
      ['When it begins', `19:00${ENTER}`],
      ['Anything else?', ENTER],
      ['The title of the next talk', ENTER],
      ['The check would not take this', ESCAPE],
      ['Anything else?', ESCAPE],
      ['When it begins', `\u001520:30${ENTER}`],
      ['Anything else?', ENTER],
      ['The title of the next talk', ENTER],
      ['Write these 2 files?', ENTER],
    ]);
    expect(changes(folder, before)['meetups/003/1-bells.md']).toBe('---\ntitle: Bells\ntime: 20:30\n---\n');
  });
});
