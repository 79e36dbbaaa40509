import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeExportedRecord } from '../../src/import/exported-page/exported-record.ts';
import type { Names } from '../../src/import/exported-page/fact.ts';
import { hide, reveal } from '../../src/import/exported-page/page-parts.ts';
import { isExportedFolder, readExportedFolder, readExportedPage } from '../../src/import/read-exported-page.ts';
import { runs } from '../helpers/runs.ts';

const NAMES: Names = {
  venue: (id) => ({ hall: 'The great hall' })[id],
  topic: (id) => ({ rivers: 'Rivers' })[id],
  person: (name) => ({ 'Ada Lovelace': 'ada-lovelace' })[name],
  meetup: (folder) => ({ '029': 'Meetup 29' })[folder],
};

const MEETUP = `---
title: Flowing water
date: 2019-06-24
start: 18:30
venue: hall
hosts: [TU Wien]
agenda:
  - time: 19:30
    kind: break
    title: Soup
links:
  - kind: signup
    url: https://example.org/sign-up
---

An evening on the river.
`;
const RIVERS = `---
title: Rivers
kind: talk
speakers:
  # As the slides spell the name.
  - name: Ada Lovelace
    role: Analyst
    affiliation: [Babbage Works, TU Wien]
topics: [rivers]
slides:
  # From the table.
  - url: https://example.org/rivers.pdf
---

What a river carries.
`;
const LAKES = `---
title: Lakes
kind: tutorial
speakers: [Bob O'Hara]
slides:
  - file: slides/a b.pdf
    title: All of them
    pages: 12-34
videos:
  - url: https://example.org/v
    start: 4:40
status: postponed
heldAt: "029"
---
`;

const PLACE = 'meetups/028/README.md';
const FILES = [
  { file: PLACE, text: MEETUP },
  { file: 'meetups/028/1-rivers.md', text: RIVERS },
  { file: 'meetups/028/2-lakes.md', text: LAKES },
];

const page = FILES.map((file, index) => writeExportedRecord({ kind: index === 0 ? 'meetup' : 'talk', folder: '028' }, file, NAMES)).join(
  '\n\n',
);

/** What is read of the page after a change. */
function changed(from: string, to: string): ReturnType<typeof readExportedPage> {
  expect(page).toContain(from);
  return readExportedPage({ file: PLACE, text: page.replace(from, to) });
}

/** The text of one file after a change. */
function textAfter(file: string, from: string, to: string): string | undefined {
  return changed(from, to).files.find((made) => made.file === `meetups/028/${file}`)?.text;
}

describe('the page of a meetup', () => {
  it('says all that it can in words and links, and keeps in comments what it cannot', () => {
    expect(page).toBe(`# Meetup 28: Flowing water

- **Date:** 2019-06-24
- **Begins:** 18:30
- **Venue:** [The great hall](../../venues/hall.md)
- **Hosts:** TU Wien
- **Agenda:** 19:30, break: Soup
- **Sign-up:** [example.org](https://example.org/sign-up)

<!-- archive: meetups/028/README.md -->

<!-- text -->

An evening on the river.

<!-- end of text -->

## Talk: Rivers

- **Speaker:** [Ada Lovelace](../../people/ada-lovelace.md), Analyst (Babbage Works; TU Wien)
- **Topics:** [Rivers](../../topics/rivers.md)
- **Slides:** [rivers.pdf](https://example.org/rivers.pdf)

<!-- archive: meetups/028/1-rivers.md
speakers:
  # As the slides spell the name.
  - name: Ada Lovelace
    role: Analyst
    affiliation: [Babbage Works, TU Wien]
slides:
  # From the table.
  - url: https://example.org/rivers.pdf
-->

<!-- text -->

What a river carries.

<!-- end of text -->

## Tutorial: Lakes

- **Speaker:** Bob O'Hara
- **Slides:** [All of them](<slides/a b.pdf>), pages 12-34
- **Video:** [example.org](https://example.org/v), from 4:40
- **Status:** postponed
- **Held at:** [Meetup 29](../029/README.md)

<!-- archive: meetups/028/2-lakes.md -->`);
  });

  it('gives back the files that it was made of', () => {
    expect(readExportedPage({ file: PLACE, text: page })).toEqual({ files: FILES, notes: [] });
  });

  it('gives them back with Windows line ends too, as git may write them', () => {
    expect(readExportedPage({ file: PLACE, text: page.replaceAll('\n', '\r\n') })).toEqual({ files: FILES, notes: [] });
  });
});

describe('what a person changes in the part that is read', () => {
  it.each([
    ['a date', 'README.md', '**Date:** 2019-06-24', '**Date:** 2019-06-25', MEETUP.replace('06-24', '06-25')],
    ['a host more', 'README.md', '- **Hosts:** TU Wien', '- **Hosts:** TU Wien, Pier', MEETUP.replace('[TU Wien]', '[TU Wien, Pier]')],
    ['a heading', '2-lakes.md', '## Tutorial: Lakes', '## Keynote: Ponds', LAKES.replace('Lakes', 'Ponds').replace('tutorial', 'keynote')],
    [
      'a fact that goes',
      '2-lakes.md',
      '- **Status:** postponed\n- **Held at:** [Meetup 29](../029/README.md)',
      '',
      LAKES.replace('status: postponed\nheldAt: "029"\n', ''),
    ],
    [
      'a text',
      '1-rivers.md',
      'What a river carries.',
      'What it *carries*.\n\n## Mud',
      RIVERS.replace('What a river carries.', 'What it *carries*.\n\n## Mud'),
    ],
  ])('counts: %s', (_, file, from, to, text) => {
    expect(textAfter(file, from, to)).toBe(text);
  });

  it('is added to a list that a comment keeps, of which the rest stays with its comments', () => {
    const before = '- **Slides:** [rivers.pdf](https://example.org/rivers.pdf)';
    const after = `${before}\n- **Slides:** [Handout](https://example.org/handout.pdf)`;
    expect(textAfter('1-rivers.md', before, after)).toBe(
      RIVERS.replace('rivers.pdf\n---', 'rivers.pdf\n  - url: https://example.org/handout.pdf\n    title: Handout\n---'),
    );
    expect(changed(before, after).notes).toEqual([
      {
        kind: 'doubt',
        message: '“slides” of “Rivers” was changed in the part that is read; that counts, and not what the comment keeps.',
        origins: [{ file: PLACE, line: 18 }],
      },
    ]);
  });

  it('counts for more than a comment', () => {
    const text = textAfter('1-rivers.md', ', Analyst (Babbage Works; TU Wien)', ' (TU Wien)');
    expect(text).toContain('  - name: Ada Lovelace\n    affiliation: TU Wien\n');
    expect(textAfter('1-rivers.md', '- **Slides:** [rivers.pdf](https://example.org/rivers.pdf)\n', '')).not.toContain('slides:');
  });

  it('can be a talk that nobody had so far, with a text without marks', () => {
    const section =
      '\n\n## Talk: Ponds and *pools*\n\n- **Speaker:** Grace Hopper (Navy)\n- **Slides:** [p.pdf](slides/p.pdf)\n\nStill water.\n\n- one\n- two';
    const { files, notes } = readExportedPage({ file: PLACE, text: page + section });
    expect(notes).toEqual([]);
    expect(files.slice(0, 3)).toEqual(FILES);
    expect(files[3]).toEqual({
      file: 'meetups/028/3-ponds-and-pools.md',
      text: `---
title: Ponds and pools
kind: talk
speakers:
  - name: Grace Hopper
    affiliation: Navy
slides:
  - file: slides/p.pdf
---

Still water.

- one
- two
`,
    });
  });

  it('is told where a second person stands in the line of the first', () => {
    const section = '\n\n## Talk: Ponds\n\n- **Speaker:** Grace Hopper, Alan Turing\n';
    const { notes } = readExportedPage({ file: PLACE, text: page + section });
    expect(notes.map(({ message }) => message)).toEqual([
      '“Alan Turing” of “Ponds” was read as what Grace Hopper is. Another person has a line of their own: “- **Speaker:** Alan Turing”.',
    ]);
  });

  it('can be a talk that goes', () => {
    const text = page.slice(0, page.indexOf('## Tutorial'));
    expect(readExportedPage({ file: PLACE, text }).files).toEqual(FILES.slice(0, 2));
  });

  it('is told where it is no fact that is known, or stands outside of the marks of a text', () => {
    const { files, notes } = changed('- **Hosts:** TU Wien', '- **Hosts:** TU Wien\n- **Weather:** rain\n\nSome more.\n');
    expect(files.slice(1)).toEqual(FILES.slice(1));
    expect(notes.map(({ kind, message, origins }) => `${kind} ${origins[0]?.line} ${message}`)).toEqual([
      'leftover 7 “Weather” of “Flowing water” is no fact that is known here, and was left out.',
      'leftover 1 A text of “Flowing water” stands outside of its marks, and was left out.',
    ]);
  });

  it.each([['- **Date**: 2019-06-24'], ['- Date: 2019-06-24'], ['* **date:** 2019-06-24'], ['- DATE: 2019-06-24']])(
    'is read however its label is written, and takes no other fact with it: %s',
    (line) => {
      const { files, notes } = changed('- **Date:** 2019-06-24', line);
      expect(files).toEqual(FILES);
      expect(notes).toEqual([]);
    },
  );

  it('is told where it is a point among facts that says nothing, and takes no other fact with it', () => {
    const { files, notes } = changed('- **Hosts:** TU Wien', '- **Hosts:** TU Wien\n- bring your own cup\n- cups: two');
    expect(files).toEqual(FILES);
    expect(notes.map(({ message, origins }) => `${origins[0]?.line} ${message}`)).toEqual([
      '7 “bring your own cup” of “Flowing water” is no fact that is known here, and was left out.',
      '8 “cups: two” of “Flowing water” is no fact that is known here, and was left out.',
    ]);
  });

  it('counts in a file that is kept as a whole, too', () => {
    const odd = { file: PLACE, text: '---\nroom: "12"\ndate: 2019-06-24\ntitle: \'Flow\'\n---\nText\n' };
    const whole = writeExportedRecord({ kind: 'meetup', folder: '028' }, odd, NAMES);
    expect(whole).toContain('~whole: "&#45;&#45;&#45;\\nroom');
    expect(readExportedPage({ file: PLACE, text: whole }).files).toEqual([odd]);
    const edited = whole.replace('**Room:** 12', '**Room:** 14').replace('\nText\n', '\nWords\n');
    expect(readExportedPage({ file: PLACE, text: edited }).files).toEqual([
      { file: PLACE, text: '---\nroom: "14"\ndate: 2019-06-24\ntitle: \'Flow\'\n---\n\nWords\n' },
    ]);
  });
});

describe('a page that somebody has broken', () => {
  it.each([
    ['../../../../etc/passwd.md'],
    ['meetups/029/1-rivers.md'],
    ['meetups/028/../029/x.md'],
    ['people/ada-lovelace.md'],
    ['meetups/028/README.md'],
  ])('names the file %s, which is taken for a new talk', (file) => {
    const { files, notes } = changed('<!-- archive: meetups/028/2-lakes.md -->', `<!-- archive: ${file} -->`);
    expect(files.map((made) => made.file)).toEqual([PLACE, 'meetups/028/1-rivers.md', 'meetups/028/2-lakes.md']);
    expect(notes.map(({ message }) => message)).toEqual([`${file} is no file that “Lakes” can be; it was taken for a new talk.`]);
  });

  it.each([
    [
      'a comment that does not end, above a text',
      '-->\n\n<!-- text -->\n\nWhat',
      '\n\n<!-- text -->\n\nWhat',
      'comment of “Rivers”',
      '-->',
    ],
    ['a text that does not end', '<!-- end of text -->\n\n## Tutorial', '## Tutorial', 'text of “Rivers”', '<!-- end of text -->'],
    ['a text that does not end, above a talk with a text', '<!-- end of text -->', '', 'text of “Flowing water”', '<!-- end of text -->'],
  ])('loses nothing for a mark that somebody has deleted, and tells of it: %s', (_, from, to, what, mark) => {
    const { files, notes } = changed(from, to);
    expect(files).toEqual(FILES);
    expect(notes.map(({ message }) => message.replace(/\d+/, 'N'))).toEqual([
      `The ${what} has lost the line “${mark}” that ends it, and was read up to line N.`,
    ]);
  });

  it('may have blanks behind its marks', () => {
    expect(readExportedPage({ file: PLACE, text: page.replace(/-->$/gm, '-->  ') }).files).toEqual(FILES);
  });

  it.each([
    ['a comment that does not end', '-->\n\n<!-- text -->\n\nWhat', '\n\nWhat'],
    ['YAML in a comment that cannot be read', 'speakers:\n  # As', 'speakers: [a: b: ]]\n  # As'],
    ['a whole file that is no text', '<!-- archive: meetups/028/2-lakes.md -->', '<!-- archive: meetups/028/2-lakes.md\n~whole: {]\n-->'],
  ])('is read as far as it can be: %s', (_, from, to) => {
    const { files } = changed(from, to);
    expect(files[0]).toEqual(FILES[0]);
    expect(files[1]?.file).toBe('meetups/028/1-rivers.md');
  });
});

describe('an exported folder', () => {
  const pages = [
    { file: 'README.md', text: '# Tables' },
    { file: 'site.md', text: '---\n---\n' },
    { file: PLACE, text: page },
    { file: 'meetups/030/README.md', text: '# Meetup 30\n\nBy hand.' },
  ];

  it('is told by its pages', () => {
    expect(isExportedFolder(pages)).toBe(true);
    expect(isExportedFolder(pages.slice(1, 2))).toBe(false);
    expect(isExportedFolder([{ file: 'README.md', text: page }])).toBe(false);
  });

  it('gives what stands beside the pages as it is, and leaves the tables and the list of hashes behind', () => {
    const files = [...pages.map(({ file }) => file), 'README.content.md', 'export.sha256', 'urls.lock', 'meetups/028/slides/a b.pdf'];
    expect(readExportedFolder(pages, files).copies).toEqual([
      { from: 'site.md', to: 'site.md' },
      { from: 'README.content.md', to: 'README.md' },
      { from: 'urls.lock', to: 'urls.lock' },
      { from: 'meetups/028/slides/a b.pdf', to: 'meetups/028/slides/a b.pdf' },
    ]);
  });

  it('takes a page that a person has written as the others are, and tells of one that says no date', () => {
    const text = '# Meetup 31: Ice\n\n- **Date:** 2019-09-01\n\nA cold evening.\n\n## Talk: Glaciers\n\n- **Speaker:** Emmy Noether\n';
    const { files, notes } = readExportedFolder([...pages, { file: 'meetups/031/README.md', text }], []);
    expect(files.slice(FILES.length)).toEqual([
      { file: 'meetups/031/README.md', text: '---\ntitle: Ice\ndate: 2019-09-01\n---\n\nA cold evening.\n' },
      { file: 'meetups/031/1-glaciers.md', text: '---\ntitle: Glaciers\nkind: talk\nspeakers: [Emmy Noether]\n---\n' },
    ]);
    expect(notes).toEqual([
      {
        kind: 'leftover',
        message:
          'meetups/030/README.md says no date as the other pages do, such as “- **Date:** 2019-06-24”, and was left out with all that stands in it.',
        origins: [{ file: 'meetups/030/README.md', line: 1 }],
      },
    ]);
  });
});

it('what a comment keeps has no two dashes in it, and comes back', () => {
  const pieces = fc.constantFrom('-', '--', '-->', '&#45;', '&#38;', '&', '#45;', '\n', '>', 'a', '<!--');
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      (kept) => {
        expect(hide(kept)).not.toContain('--');
        expect(reveal(hide(kept))).toBe(kept);
      },
    ),
    runs(300),
  );
});
