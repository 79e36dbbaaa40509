import { describe, expect, it } from 'vitest';
import type { FoundMeetup } from '../../src/import/found.ts';
import { readTables, type TableOptions } from '../../src/import/read-tables.ts';

/** A table of the headings and rows given, with bars between cells. */
function tableOf(headings: string, ...rows: string[]): string {
  const line = headings
    .split('|')
    .map(() => ' --- ')
    .join('|');
  return [headings, line, ...rows].map((row) => `|${row}|`).join('\n');
}

function read(text: string, options: TableOptions = {}, file = 'README.md') {
  const { meetups, notes } = readTables({ file, text }, options);
  return { meetups: meetups.map(plain), notes: notes.map(({ kind, message }) => `${kind}: ${message}`) };
}

/** A meetup in few words. */
function plain({ number, label, folder, date, endDate, title, venue, signup, slides, videos, albums, links, talks }: FoundMeetup): object {
  const addresses = (found: FoundMeetup['slides']): string[] => found.map(({ value }) => value.address);
  const filled = Object.entries({
    number: number?.value,
    label: label?.value,
    folder,
    date: date?.value,
    endDate: endDate?.value,
    title: title?.value,
    venue: venue?.value.name,
    signup: signup?.value,
    slides: addresses(slides),
    videos: addresses(videos),
    albums: addresses(albums),
    links: addresses(links),
    talks: talks.map((talk) => ({
      title: talk.title?.value,
      speakers: talk.speakers.map(({ value }) => value.name).join('; '),
      ...(talk.slides.length === 0 ? {} : { slides: addresses(talk.slides) }),
      ...(talk.videos.length === 0 ? {} : { videos: addresses(talk.videos) }),
      ...(talk.references.length === 0 ? {} : { references: addresses(talk.references) }),
    })),
  }).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(filled);
}

describe('a row of a table of talks', () => {
  const FIVE = ' Date | MU# | Speaker | Topic | Slides ';
  const SIX = ' Date | # | Speaker | Topic | Slides | Details ';
  const TALK = { title: 'Tides', speakers: 'Ole Tveit' };

  it.each<[string, string, string, object]>([
    [
      'five columns',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | [pdf](a.pdf) ',
      { number: 3, date: '2023-03-02', talks: [{ ...TALK, slides: ['a.pdf'] }] },
    ],
    [
      'a target with blanks and umlauts',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | [pdf](<./x/Größl Tides.pdf>) ',
      { number: 3, date: '2023-03-02', talks: [{ ...TALK, slides: ['./x/Größl Tides.pdf'] }] },
    ],
    [
      'a target with blanks that is no link of Markdown',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | [pdf](./x/a talk (1).pdf) ',
      { number: 3, date: '2023-03-02', talks: [{ ...TALK, slides: ['./x/a talk (1).pdf'] }] },
    ],
    [
      'the page in the details, and a recording beside it',
      SIX,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | | [details](./E/E_3/) [video](https://youtu.be/aqz-KE-bpKQ) ',
      { number: 3, date: '2023-03-02', folder: 'E/E_3', talks: [{ ...TALK, videos: ['https://youtu.be/aqz-KE-bpKQ'] }] },
    ],
    [
      'slides and a recording in one cell',
      SIX,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | [pdf](a.pdf) [video](https://youtu.be/aqz-KE-bpKQ&t=9s) | ',
      { number: 3, date: '2023-03-02', talks: [{ ...TALK, slides: ['a.pdf'], videos: ['https://youtu.be/aqz-KE-bpKQ&t=9s'] }] },
    ],
    ['nothing to link', FIVE, ' 2023-03-02 | 3 | Ole Tveit | Tides | n/a ', { number: 3, date: '2023-03-02', talks: [TALK] }],
    [
      'code in the place of slides',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Tides | [Github](https://github.com/ole/tides#tides) ',
      { number: 3, date: '2023-03-02', talks: [{ ...TALK, references: ['https://github.com/ole/tides#tides'] }] },
    ],
    [
      'a label in the place of a number',
      FIVE,
      ' 2023-03-02 | XS | Ole Tveit | Tides | ',
      { label: 'XS', date: '2023-03-02', talks: [TALK] },
    ],
    ['a title only', FIVE, ' 2023-03-02 | 3 | | Tides | ', { number: 3, date: '2023-03-02', talks: [{ title: 'Tides', speakers: '' }] }],
    ['a meetup that only has a number', FIVE, ' ... | 3 | | | ', { number: 3 }],
    [
      'an opening',
      FIVE,
      ' 2023-03-02 | 3 | | Intro / Annoucements / Jobs | [pdf](a.pdf) ',
      { number: 3, date: '2023-03-02', slides: ['a.pdf'] },
    ],
    [
      'an opening by someone',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Welcome & Agenda | [pdf](a.pdf) ',
      { number: 3, date: '2023-03-02', slides: ['a.pdf'] },
    ],
    [
      'an introduction that is a talk',
      FIVE,
      ' 2023-03-02 | 3 | Ole Tveit | Introduction to Tides | ',
      { number: 3, date: '2023-03-02', talks: [{ title: 'Introduction to Tides', speakers: 'Ole Tveit' }] },
    ],
  ])('with %s', (_, headings, row, meetup) => {
    expect(read(tableOf(headings, row))).toEqual({ meetups: [meetup], notes: [] });
  });

  it('takes the meetup itself in the place of a speaker for an opening', () => {
    const { meetups } = read(tableOf(FIVE, ' 2023-03-02 | 3 | HTDE | Evening news | [pdf](a.pdf) '), { names: { self: ['HTDE'] } });
    expect(meetups).toEqual([{ number: 3, date: '2023-03-02', slides: ['a.pdf'] }]);
  });

  it('goes on with the row above where the cells of date and number are empty', () => {
    const rows = [' 2023-03-02 | Ole Tveit | Tides | ', ' | Mira Lind | Ships | ', ' tbd | Ida Weft | Looms | '];
    const { meetups, notes } = read(tableOf(' Date | Speaker | Title ', ...rows));
    expect(meetups).toEqual([
      { date: '2023-03-02', talks: [TALK] },
      { date: '2023-03-02', talks: [{ title: 'Ships', speakers: 'Mira Lind' }] },
    ]);
    expect(notes).toEqual([
      'leftover: A row names neither date nor number of its meetup, and is left over: "tbd | Ida Weft | Looms"',
      'doubt: A row names neither date nor number: it was taken for more of the row above.',
    ]);
  });

  it.each<[string, string, object]>([
    ['a title and who speaks', 'Tides by Ole Tveit ([Slides](a.pdf))', { talks: [{ ...TALK, slides: ['a.pdf'] }] }],
    ['a recording of the evening', 'Recording [March 2023](https://youtu.be/aqz-KE-bpKQ)', { videos: ['https://youtu.be/aqz-KE-bpKQ'] }],
    ['a title that is a word for files as well', '[Demo](https://demo.example/)', { talks: [{ title: 'Demo', speakers: '' }] }],
  ])('reads %s in the only column of words', (_, cell, meetup) => {
    const long = ' 2023-02-02 | Four words and more |';
    const { meetups } = read(tableOf(' Date | Info ', ` 2023-03-02 | ${cell} `, long, long, long));
    expect(meetups[0]).toMatchObject({ date: '2023-03-02', ...meetup });
  });

  it('makes two talks of two titles and two names', () => {
    const { meetups, notes } = read(tableOf(FIVE, ' 2023-03-02 | 3 | Ole Tveit<br>Mira Lind | Tides<br>Ships | [pdf](a.pdf) '));
    expect(meetups).toMatchObject([
      {
        talks: [
          { title: 'Tides', speakers: 'Ole Tveit', slides: ['a.pdf'] },
          { title: 'Ships', speakers: 'Mira Lind', slides: ['a.pdf'] },
        ],
      },
    ]);
    expect(notes).toEqual(['doubt: One row seems to hold 2 talks, "Tides" and "Ships": each was made one, with all links of the row.']);
  });

  it('passes over rows in which nothing stands', () => {
    expect(read(tableOf(FIVE, ' | | | | ', ' - | – | ... | (tbd) | n/a '))).toEqual({ meetups: [], notes: [] });
  });

  it('says which talk has no title', () => {
    expect(read(tableOf(FIVE, ' 2023-03-02 | 3 | Ole Tveit | tba | '))).toEqual({
      meetups: [{ number: 3, date: '2023-03-02' }],
      notes: ['leftover: A talk has no title, and is left over: that of "Ole Tveit".'],
    });
  });
});

describe('a row of a table of meetups', () => {
  const EIGHT = ' # | Date | Venue | Topic | Content | Video | Photos | Meetup.com ';

  it.each<[string, object]>([
    [
      ' 2 | 2023-02-01 | Harbour Office | Ships | [more](./E/E_2/) | (tbd) | [photos](https://photos.app.goo.gl/abc) | [link](https://www.meetup.com/h/events/2/) ',
      {
        number: 2,
        folder: 'E/E_2',
        date: '2023-02-01',
        title: 'Ships',
        venue: 'Harbour Office',
        signup: 'https://www.meetup.com/h/events/2/',
        albums: ['https://photos.app.goo.gl/abc'],
      },
    ],
    [
      ' 2 | 2023-02-01 | | | | Youtube: [part1](https://youtu.be/aqz-KE-bpKQ) [part2](https://youtu.be/aqz-KE-bpKZ) | | [link]() ',
      { number: 2, date: '2023-02-01', videos: ['https://youtu.be/aqz-KE-bpKQ', 'https://youtu.be/aqz-KE-bpKZ'] },
    ],
    [
      ' XS | 2023-05-05/06 | Town Hall | Summer School | [more](https://school.example.org/) | | | ',
      {
        label: 'XS',
        date: '2023-05-05',
        endDate: '2023-05-06',
        title: 'Summer School',
        venue: 'Town Hall',
        links: ['https://school.example.org/'],
      },
    ],
  ])('%s', (row, meetup) => {
    expect(read(tableOf(EIGHT, row))).toEqual({ meetups: [meetup], notes: [] });
  });
});

describe('readTables', () => {
  const HEADINGS = ' When | Who | What ';
  const ROW = ' 2023-03-02 | Ole Tveit | Tides ';
  const FOUND = [{ date: '2023-03-02', talks: [{ title: 'Tides', speakers: 'Ole Tveit' }] }];
  const within = (text: string, prefix: string, first = prefix): string =>
    text
      .split('\n')
      .map((line, index) => `${index === 0 ? first : prefix}${line}`)
      .join('\n');

  it.each([
    ['in a list', within(tableOf(HEADINGS, ROW), '  ', '- ')],
    ['in a quote', within(tableOf(HEADINGS, ROW), '> ')],
    ['in a list of a quote', within(tableOf(HEADINGS, ROW), '>   ', '> - ')],
    ['with line ends of Windows', tableOf(HEADINGS, ROW).replaceAll('\n', '\r\n')],
    ['without bars at the sides', 'When | Who | What\n--- | --- | ---\n2023-03-02 | Ole Tveit | Tides'],
    ['with marks in the headings', tableOf(' **When** | `Who` | *What*? ', ROW)],
  ])('reads a table %s', (_, text) => {
    expect(read(text)).toEqual({ meetups: FOUND, notes: [] });
  });

  it.each([
    ['a block of code', `\`\`\`\n${tableOf(HEADINGS, ROW)}\n\`\`\``],
    ['an indented block of code', within(tableOf(HEADINGS, ROW), '    ')],
    ['a comment', `<!--\n${tableOf(HEADINGS, ROW)}\n-->`],
  ])('reads no table in %s', (_, text) => {
    expect(read(text)).toEqual({ meetups: [], notes: [] });
  });

  it.each([
    ['the year of a heading', `# 2023\n\n${tableOf(HEADINGS, ' March 2 | Ole Tveit | Tides ')}`, FOUND],
    ['the date of a heading', `## Evening of 2023-03-02\n\n${tableOf(' Who | What ', ' Ole Tveit | Tides ')}`, FOUND],
    [
      'the number of a heading',
      `## Meetup #3\n\n${tableOf(' Who | What ', ' Ole Tveit | Tides ')}`,
      [{ number: 3, talks: [{ title: 'Tides', speakers: 'Ole Tveit' }] }],
    ],
  ])('takes %s for rows that do not say when', (_, text, meetups) => {
    expect(read(text)).toEqual({ meetups, notes: [] });
  });

  it('takes rows that do not say when for talks of the page they stand on', () => {
    const { meetups } = read(tableOf(' Who | What ', ' Ole Tveit | Tides '), {}, 'E/E_3/README.md');
    expect(meetups).toEqual([{ folder: 'E/E_3', talks: [{ title: 'Tides', speakers: 'Ole Tveit' }] }]);
  });

  it('says which heading could be explained, and takes the explanation', () => {
    const text = tableOf(' Evening | Guest | Ware ', ' 2023-03-02 | Ole Tveit | Tides ');
    expect(read(text)).toEqual({
      meetups: [],
      notes: [
        'leftover: The table with the headings "Evening", "Guest" and "Ware" was not understood as one of talks or meetups, and its 1 row left over. If it belongs to the archive, say what its headings mean, such as: --map "Evening=title"',
      ],
    });
    const map = new Map([
      ['evening', 'date'],
      ['guest', 'speaker'],
      ['ware', 'title'],
    ] as const);
    expect(read(text, { map })).toEqual({ meetups: FOUND, notes: [] });
  });

  it.each([
    [
      'a table of pictures',
      tableOf(' | ', ' ![Photo](a.jpg) | **Ole Tveit** counts tides. '),
      'A table without headings, 1 row long, such as pictures with words beside them, is no table of talks or meetups: left over.',
    ],
    [
      'a column that says nothing',
      tableOf(' When | Who | What | Snacks ', ' 2023-03-02 | Ole Tveit | Tides | cake '),
      'The column "Snacks" was not understood, so what stands in its 1 cell is left over. If it belongs to the archive, say what its headings mean, such as: --map "Snacks=title"',
    ],
    [
      'rows of no meetup',
      tableOf(' Who | What ', ' Ole Tveit | Tides '),
      'A row names neither date nor number of its meetup, and is left over: "Ole Tveit | Tides"',
    ],
  ])('leaves %s over', (_, text, message) => {
    expect(read(text).notes).toEqual([`leftover: ${message}`]);
  });

  it('knows the line of every row', () => {
    const { meetups } = readTables({ file: 'a.md', text: `# A\n\n${tableOf(HEADINGS, ROW, ROW)}` });
    expect(meetups.map(({ origin }) => origin)).toEqual([
      { file: 'a.md', line: 5 },
      { file: 'a.md', line: 6 },
    ]);
  });
});
