import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, Reading } from '../../src/import/found.ts';
import { readDatedLists } from '../../src/import/read-dated-lists.ts';
import { readMeetupPage } from '../../src/import/read-meetup-page.ts';
import { outline } from './outline.ts';
import { PAGES } from './pages.ts';

describe('readMeetupPage', () => {
  it.each(PAGES)('reads $name', ({ page, expected }) => expect(outline(readMeetupPage(page))).toBe(expected));

  it('takes the year of a date that names none from a hint', () => {
    const page = { file: 'a/README.md', text: '# Looms Meetup 3\n\nJoin our next meetup on May 9, at Town Hall.' };
    const [meetup] = readMeetupPage(page, { year: 2016 }).meetups;
    expect([meetup?.date?.value, meetup?.venue?.value.name, meetup?.number?.value]).toEqual(['2016-05-09', 'Town Hall', 3]);
    expect(readMeetupPage(page).meetups[0]?.date).toBeUndefined();
  });

  it.each([
    ['2016-05-09/README.md', '2016-05-09'],
    ['talks/2016/20160509_looms.md', '2016-05-09'],
    ['Meetup_3/README.md', undefined],
  ])('takes the date of a page that names none from its path, %s', (file, date) => {
    const { meetups, notes } = readMeetupPage({ file, text: '# Looms Meetup\n\nJoin our next meetup on May 9!' });
    expect([meetups[0]?.date?.value, notes.length]).toEqual([date, date === undefined ? 1 : 0]);
  });

  it.each([
    ['', ''],
    ['no heading', 'Some words.'],
    ['Windows line ends', '# 2nd Looms Meetup\r\n\r\n* Date: 2016-05-09\r\n'],
    ['a byte order mark', '\ufeff# 2nd Looms Meetup'],
  ])('reads a page that is odd: %s', (_, text) => expect(readMeetupPage({ file: 'README.md', text }).meetups).toHaveLength(1));

  it('notes what stands out, but was taken for text', () => {
    const text = '# 2nd Looms Meetup\n\n**Important change of plans**\n\nWe weave.';
    expect(readMeetupPage({ file: 'README.md', text }).notes).toEqual<Note[]>([
      {
        kind: 'leftover',
        about: 'text',
        message: '"Important change of plans" stands out, but was taken for text.',
        origins: [{ file: 'README.md', line: 3 }],
      },
    ]);
  });

  it('reads any page without throwing, and says of all values a line of the page', () => {
    const pieces = fc.constantFrom(
      ...PAGES.flatMap(({ page }) => page.text.split('\n')),
      '',
      '',
      '    set in',
      '* ',
      '**Talk 1:',
      '### Talk 2:',
      '18:30',
      '## 2019-06-24 Looms',
      '* 24 June 2019: Looms - Ada Lovelace',
      '# June 2019',
      '***',
      '---',
      '```',
      '| a | b |',
      '> quoted',
      '<br>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const lines = text.split(/\r\n?|\n/).length;
          const page = { file: 'Meetups/Meetup_1/README.md', text };
          for (const reading of [readMeetupPage(page), readDatedLists(page)])
            for (const { file, line } of originsOf(reading)) expect([file, line >= 1 && line <= lines]).toEqual([page.file, true]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['Many thanks to Loom Energy not only for hosting us.', 'Loom Energy'],
  ['Loom Energy not only provides the room, but also a tour.', 'Loom Energy'],
  ['Thanks to Ada Lovelace from Looms GmbH for hosting us.', 'Looms GmbH'],
  ['We thank Ada Lovelace for hosting us.', undefined],
])('reads who hosts out of %j', (sentence, host) => {
  const text = `# Meetup 1\n\nDate: 2019-06-24\n\n${sentence}\n\n* Alan Turing: Machines`;
  expect(readMeetupPage({ file: 'Meetup_1/README.md', text }).meetups[0]?.hosts.map(({ value }) => value)).toEqual(
    host === undefined ? [] : [host],
  );
});

describe('readDatedLists', () => {
  it.each([
    ['a page without dates', '## Looms\n\n* Ada Lovelace: Engines'],
    ['a page with one date', '## 2019-06-24 Looms\n\n* Engines by Ada Lovelace'],
    ['days of one meetup', '## 2018-12-04 First day\n\n* Engines by Ada Lovelace\n\n## 2018-12-05 Second day\n\n* Looms by Alan Turing'],
    ['sentences about dates', 'We met on 2018-12-04 in the hall.\n\nAnd then on 2019-12-04 again.'],
  ])('gives nothing for %s', (_, text) => expect(readDatedLists({ file: 'README.md', text })).toEqual({ meetups: [], notes: [] }));

  it('makes no talk of what only says which file there is', () => {
    const text =
      '## 2018-12-04\n\n* Engines by Ada Lovelace\n    * [Slides (PDF)] [76]\n\n## 2019-01-04\n\n* Knots by Alan Turing\n    * [Slides]';
    const { meetups } = readDatedLists({ file: 'README.md', text });
    expect(meetups.map(({ talks }) => talks.map(({ title }) => title?.value))).toEqual([['Engines'], ['Knots']]);
  });

  it('gives a meetup for each heading with a date, and for each line with one', () => {
    const text =
      '## 2018-12-04: Looms\n\n* Engines by Ada Lovelace\n\n## Other evenings\n\n* 2019-01-08: Alan Turing - Machines\n* 2019-02-12: Knots';
    expect(outline(readDatedLists({ file: 'README.md', text }))).toBe(`1 title Looms
1 date 2018-12-04
3 talk Engines
  3 by Ada Lovelace
7 date 2019-01-08
7 talk Machines
  7 by Alan Turing
8 date 2019-02-12
8 talk Knots`);
  });

  it.each([
    [
      'the date on a line below each heading, days first where the words are of such a language',
      '### Meetup #1\n\n* Data: 02/06/2018\n* Local: Casa\n\n**Programação:**\n\n* Teares (Ada Lovelace)\n\n### Meetup #2\n\n* Data: 07/07/2018\n\n**Programação:**\n\n* Nós (Alan Turing)',
      ['1 number 1', '1 date 2018-06-02', '4 venue Casa', '8 talk Teares', '10 number 2', '10 date 2018-07-07'],
    ],
    [
      'a month in front of each line',
      '- June 2014 - Looms - Ada Lovelace\n- Aug 2014 Knots',
      ['1 date 2014-06-01', '1 talk Looms', '2 date 2014-08-01', '2 talk Knots', '! doubt 1: "June 2014" names no day'],
    ],
    [
      'who speaks below a word that says so',
      '## 2018-12-04 Looms\n\n**Presenter:**\n\nAda Lovelace\n\n## 2019-01-04 Knots\n\nText.',
      ['1 talk Looms', '1 by Ada Lovelace'],
    ],
  ])('reads %s', (_, text, lines) => {
    const read = outline(readDatedLists({ file: 'README.md', text }));
    for (const line of lines) expect(read).toContain(line);
  });
});

/** Everything in a reading that says where it was read. */
function originsOf(reading: Reading): { readonly file: string; readonly line: number }[] {
  const found: { file: string; line: number }[] = [];
  JSON.stringify(reading, (_, value) => {
    if (typeof value === 'object' && value !== null && 'file' in value && 'line' in value) found.push(value);
    return value;
  });
  return found;
}
