import { describe, expect, it } from 'vitest';
import { type ImportedArchive, type ImportOptions, importArchive } from '../../src/import/import-archive.ts';

/** A table of talks: date, number, speaker, title, slides. */
function talks(...rows: string[]): string {
  return [
    '| Date | # | Speaker | Title | Slides | Details |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** A table of meetups: number, date, venue, topic. */
function meetups(...rows: string[]): string {
  return [
    '| # | Date | Venue | Topic | Page | Sign-up |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function run(pages: Record<string, string> | string, files: readonly string[] = [], options: ImportOptions = {}): ImportedArchive {
  const texts = typeof pages === 'string' ? { 'README.md': pages } : pages;
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return importArchive(sources, { here: [...Object.keys(texts), ...files], stored: [] }, options);
}

function textsOf({ files }: ImportedArchive): Record<string, string> {
  return Object.fromEntries(files.map(({ file, text }) => [file, text]));
}

function notesOf({ notes }: ImportedArchive): string[] {
  return notes.map(({ kind, message, origins }) => `${kind} ${origins.map(({ file, line }) => `${file}:${line}`).join(' ')} ${message}`);
}

const REPOSITORY = 'https://github.com/harbour/evenings';

describe('two places that say different things', () => {
  it('takes the date that stands between those of its neighbours', () => {
    const found = run({
      'README.md': talks(
        '2023-01-10 | 1 | A B | Looms',
        '2024-02-10 | 2 | A B | Dyes',
        '2024-02-10 | 2 | A B | Knots',
        '2023-03-10 | 3 | A B | Nets',
      ),
      'old.md': meetups('2 | 2023-02-10 | | Colours'),
    });
    expect(textsOf(found)['meetups/002/README.md']).toContain('date: 2023-02-10\n');
    expect(notesOf(found)).toEqual([
      'conflict old.md:3 README.md:4 The date of meetup 2 is "2023-02-10" in one place and "2024-02-10" in another: the first was taken, since it lies between those of the meetups before and after.',
    ]);
  });

  it('takes the longer title, and one list of speakers', () => {
    const found = run({
      'README.md': talks('2023-01-10 | 1 | Ada Berg, Bo Lund | Looms'),
      'old.md': talks('2023-01-10 | 1 | Ada Berg | Looms of the far north'),
    });
    expect(textsOf(found)['meetups/001/1-looms-of-the-far-north.md']).toBe(
      '---\ntitle: Looms of the far north\nspeakers: [Ada Berg, Bo Lund]\n---\n',
    );
    expect(notesOf(found).filter((note) => note.startsWith('conflict'))).toEqual([
      'conflict old.md:3 README.md:3 A title in meetup 1 is "Looms of the far north" in one place and "Looms" in another: the first was taken, since it says more.',
      'conflict README.md:3 old.md:3 Who spoke in meetup 1 on "Looms of the far north" is "Ada Berg, Bo Lund" in one place and "Ada Berg" in another: the first was taken.',
    ]);
  });

  it('makes two meetups of two with one number, and tells so', () => {
    const found = run(talks('2023-01-10 | 1 | A B | Looms', '2023-05-10 | 1 | C D | Dyes'));
    expect(Object.keys(textsOf(found))).toEqual([
      'meetups/001/README.md',
      'meetups/001/1-looms.md',
      'meetups/2023-05-10/README.md',
      'meetups/2023-05-10/1-dyes.md',
    ]);
    expect(notesOf(found)).toEqual([
      'conflict README.md:3 README.md:4 2 meetups have the number 1: the first kept it, and the others are called by their date.',
    ]);
  });

  it('leaves a link to the page of another meetup aside', () => {
    const found = run(
      {
        'README.md': talks('2023-01-10 | 1 | A B | Looms | | [more](./E_1/)', '2023-02-10 | 2 | C D | Dyes | | [more](./E_1/)'),
      },
      ['E_1/README.md'],
    );
    expect(Object.keys(textsOf(found))).toContain('meetups/002/1-dyes.md');
    expect(notesOf(found)).toEqual([
      'conflict README.md:4 README.md:3 meetup 2 links the page E_1/, which is that of meetup 1: the link was left aside.',
    ]);
  });

  it('takes one venue, and knows it by the name that the other place has', () => {
    const found = run(
      meetups('1 | 2023-01-10 | Harbour Office | Looms', '2 | 2023-02-10 | harbour  office | Dyes', '3 | 2023-03-10 | Town Hall'),
    );
    expect(textsOf(found)).toMatchObject({
      'meetups/001/README.md': '---\ntitle: Looms\ndate: 2023-01-10\nvenue: harbour-office\n---\n',
      'meetups/002/README.md': '---\ntitle: Dyes\ndate: 2023-02-10\nvenue: harbour-office\n---\n',
      'venues/harbour-office.md': '---\nname: Harbour Office\n---\n',
      'venues/town-hall.md': '---\nname: Town Hall\n---\n',
    });
  });

  it('writes one spelling of a name: that with marks', () => {
    const found = run(
      talks('2023-01-10 | 1 | Rene Große | Looms', '2023-02-10 | 2 | Rene Grosse | Dyes', '2023-03-10 | 3 | René Große | Nets'),
    );
    const names = found.files.flatMap(({ text }) => /speakers: \[(.*)\]/.exec(text)?.[1] ?? []);
    expect(names).toEqual(['René Große', 'René Große', 'René Große']);
  });
});

describe('slides', () => {
  it('are copied under tidy names where they are, with those of the opening at the meetup', () => {
    const found = run(
      talks(
        '2023-01-10 | 1 | | Intro / Jobs | [pdf](<E_1/1st Evening!.pdf>)',
        '2023-01-10 | 1 | A B | Looms | [pdf](<E_1/Größte Übersicht (final) v2.PDF>)',
      ),
      ['E_1/1st Evening!.pdf', 'E_1/Größte Übersicht (final) v2.PDF'],
    );
    expect(found.copies).toEqual([
      { from: 'E_1/1st Evening!.pdf', to: 'meetups/001/slides/1st-evening.pdf' },
      { from: 'E_1/Größte Übersicht (final) v2.PDF', to: 'meetups/001/slides/groesste-uebersicht-final-v2.pdf' },
    ]);
    expect(textsOf(found)).toMatchObject({
      'meetups/001/README.md': '---\ndate: 2023-01-10\nslides:\n  - file: slides/1st-evening.pdf\n    title: Intro / Jobs\n---\n',
      'meetups/001/1-looms.md': '---\ntitle: Looms\nspeakers: [A B]\nslides:\n  - file: slides/groesste-uebersicht-final-v2.pdf\n---\n',
    });
  });

  it('change places where the names of their files fit the other talk', () => {
    const found = run(
      talks(
        '2023-01-10 | 1 | A B | Looms of wood | [pdf](dyes_of_plants.pdf)',
        '2023-01-10 | 1 | C D | Dyes of plants | [pdf](looms_of_wood.pdf)',
      ),
      ['dyes_of_plants.pdf', 'looms_of_wood.pdf'],
    );
    expect(textsOf(found)['meetups/001/1-looms-of-wood.md']).toContain('file: slides/looms-of-wood.pdf');
    expect(notesOf(found)).toEqual([
      'conflict README.md:3 README.md:4 In meetup 1, the slides of "Looms of wood" and "Dyes of plants" seem to have changed places, by the names of the files: they were changed back.',
    ]);
  });

  it('of another meetup are told, and taken from the own folder where they lie there as well', () => {
    const pages = talks(
      '2023-01-10 | 1 | A B | Looms | [pdf](E_2/looms.pdf) | [more](./E_1/)',
      '2023-02-10 | 2 | C D | Dyes | [pdf](E_1/dyes.pdf) | [more](./E_2/)',
    );
    const found = run(pages, ['E_1/README.md', 'E_2/README.md', 'E_2/looms.pdf', 'E_1/dyes.pdf', 'E_2/slides/Dyes.pdf']);
    expect(found.copies.map(({ from }) => from)).toEqual(['E_2/looms.pdf', 'E_2/slides/Dyes.pdf']);
    expect(notesOf(found)).toEqual([
      'conflict README.md:3 In meetup 1, a link leads to E_2/looms.pdf, in the folder of another meetup. It was kept: see whether it is the right one.',
      'conflict README.md:4 In meetup 2, a link leads to E_1/dyes.pdf, in the folder of another meetup. The file of the same name in the own folder was taken: E_2/slides/Dyes.pdf.',
    ]);
  });

  it('that several talks link stay with each of them', () => {
    const found = run(talks('2023-01-10 | 1 | A B | Looms | [pdf](all.pdf)', '2023-01-10 | 1 | C D | Dyes | [pdf](all.pdf)'), ['all.pdf']);
    expect(found.copies).toEqual([{ from: 'all.pdf', to: 'meetups/001/slides/all.pdf' }]);
    expect(notesOf(found)[0]).toMatch(
      /^doubt README.md:3 README.md:4 In meetup 1, 2 talks link the same slides, "all.pdf": each kept them/,
    );
  });

  it.each<[string, string, ImportOptions, string | undefined, string]>([
    [
      'are not there',
      'x.pdf',
      {},
      undefined,
      'dead README.md:3 A link to slides leads to "x.pdf", but there is no such file in the folder: it was not taken.',
    ],
    [
      'may be in the repository',
      'a b/x.pdf',
      { repository: REPOSITORY },
      `url: ${REPOSITORY}/raw/HEAD/a%20b/x.pdf`,
      'doubt README.md:3 1 linked file is neither in this folder nor in the list of stored files: "a b/x.pdf". Their links lead to the repository; "npm run links" finds out which of them are dead.',
    ],
    [
      'are outside',
      '../x.pdf',
      { repository: REPOSITORY },
      undefined,
      'dead README.md:3 A link to slides leads to "../x.pdf", but it leads out of the folder: it was not taken.',
    ],
    [
      'are no address',
      'javascript:x.pdf',
      {},
      undefined,
      'dead README.md:3 A link to slides leads to "javascript:x.pdf", but "javascript:" addresses are not allowed: it was not taken.',
    ],
    ['are no PDF', 'here.pptx', {}, undefined, 'leftover README.md:3 "here.pptx" was not copied: slides are PDF files: export it as PDF.'],
    ['are no PDF, but in a repository', 'here.pptx', { repository: REPOSITORY }, `url: ${REPOSITORY}/raw/HEAD/here.pptx`, ''],
  ])('that %s', (_, address, options, line, note) => {
    const found = run(talks(`2023-01-10 | 1 | A B | Looms | [slides](<${address}>)`), ['here.pptx'], options);
    const text = textsOf(found)['meetups/001/1-looms.md'] ?? '';
    if (line === undefined) expect(text).not.toContain('slides:');
    else expect(text).toContain(line);
    expect(notesOf(found).join()).toBe(note);
  });

  it('that cannot be copied are told, with the reason', () => {
    const found = run(talks('2023-01-10 | 1 | A B | Looms | [slides](x.pdf)'), ['x.pdf'], {
      refused: new Map([['x.pdf', 'the file is no PDF']]),
    });
    expect(notesOf(found)).toEqual(['leftover README.md:3 "x.pdf" was not copied: the file is no PDF.']);
  });
});

describe('recordings', () => {
  it.each([
    ['https://youtu.be/aqz-KE-bpKQ&t=90s', '  - url: https://www.youtube.com/watch?v=aqz-KE-bpKQ\n    start: 1:30\n'],
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&list=PL1&index=2', '  - url: https://www.youtube.com/watch?v=aqz-KE-bpKQ\n'],
    ['https://vimeo.com/1084537', '  - url: https://vimeo.com/1084537\n'],
    ['https://video.example.org/a', '  - url: https://video.example.org/a\n'],
    ['https://www.youtube.com/channel/UC1', undefined],
  ])('%s', (address, lines) => {
    const found = run(talks(`2023-01-10 | 1 | A B | Looms | [video](${address})`));
    const text = textsOf(found)['meetups/001/1-looms.md'] ?? '';
    if (lines === undefined) expect(text).not.toContain('videos:');
    else expect(text).toContain(`videos:\n${lines}---`);
    expect(found.counts.recordings).toMatchObject(lines === undefined ? { taken: 0, left: 1 } : { taken: 1, left: 0 });
  });

  it('begin at one moment for one talk only', () => {
    const video = '[video](https://youtu.be/aqz-KE-bpKQ?t=90)';
    const found = run(talks(`2023-01-10 | 1 | A B | Looms | ${video}`, `2023-01-10 | 1 | C D | Dyes | ${video}`));
    expect(textsOf(found)['meetups/001/2-dyes.md']).not.toContain('start');
    expect(notesOf(found)).toEqual([
      'doubt README.md:4 The recording of "Dyes" begins where that of another talk does: its beginning was left out.',
    ]);
  });
});

describe('an archive', () => {
  it('is called by its first heading, and knows its short name in tables', () => {
    const found = run(`# Harbour Town Data Evenings 🚢\n\n${talks('2023-01-10 | 1 | HTDE | Evening | [pdf](x.pdf)')}`, ['x.pdf']);
    expect(found.site).toEqual({ name: 'Harbour Town Data Evenings', shortNames: ['HTDE'] });
    expect(Object.keys(textsOf(found))).toEqual(['meetups/001/README.md']);
  });

  it('has its talks in the order of a table that begins with the first meetup', () => {
    const found = run({
      'README.md': talks('2023-02-10 | 2 | A B | Nets', '2023-01-10 | 1 | C D | Dyes', '2023-01-10 | 1 | A B | Looms'),
      'old.md': talks('2023-01-10 | 1 | A B | Looms', '2023-01-10 | 1 | C D | Dyes', '2023-02-10 | 2 | A B | Nets'),
    });
    expect(Object.keys(textsOf(found)).filter((file) => file.startsWith('meetups/001/'))).toEqual([
      'meetups/001/README.md',
      'meetups/001/1-looms.md',
      'meetups/001/2-dyes.md',
    ]);
  });

  it('leaves out what has no date, and says so', () => {
    const found = run(talks('2023-01-10 | 1 | A B | Looms', '... | 2 | A B | Dyes', '... | 3 | |'));
    expect(notesOf(found)).toEqual([
      'leftover README.md:4 Meetup 2 has no date anywhere, and is left over, with 1 talk.',
      'leftover README.md:5 Meetup 3 has no date anywhere, and is left over.',
    ]);
    expect(found.counts.meetups).toEqual({ found: 3, taken: 1, doubtful: 0, left: 2 });
  });

  it('has the photos of a folder as an album in the repository', () => {
    const pages = { 'README.md': talks('2023-01-10 | 1 | A B | Looms | | [more](./E_1/)'), 'E_1/README.md': '' };
    const photos = ['E_1/photos/a.jpg', 'E_1/photos/b.JPG'];
    expect(textsOf(run(pages, photos, { repository: REPOSITORY }))['meetups/001/README.md']).toContain(
      `photos:\n  albums:\n    - url: ${REPOSITORY}/tree/HEAD/E_1/photos\n      label: Photos in the original archive\n      count: 2\n`,
    );
    expect(notesOf(run(pages, photos))).toEqual([
      'leftover E_1/photos:1 2 photos in "E_1/photos" were not copied, since nothing says what they show: put those that you want into meetups/001/photos/ and list each with an "alt".',
    ]);
  });

  it('copies the photos of which a page says what they show', () => {
    const page =
      '# 1st Meetup\n\n* Date: 2023-01-10\n\n![The looms of the hall](photos/IMG_1.JPG) ![photo](photos/IMG_2.jpg)\n\n[Ida Weft at work](./photos/c.png)\n';
    const found = run(
      { 'README.md': '# Club', 'Meetup_1/README.md': page },
      ['photos/IMG_1.JPG', 'photos/IMG_2.jpg', 'photos/c.png'].map((file) => `Meetup_1/${file}`),
    );
    expect(found.copies).toEqual([
      { from: 'Meetup_1/photos/IMG_1.JPG', to: 'meetups/001/photos/img-1.jpg' },
      { from: 'Meetup_1/photos/c.png', to: 'meetups/001/photos/c.png' },
    ]);
    expect(textsOf(found)['meetups/001/README.md']).toContain(
      'photos:\n  files:\n    - file: photos/img-1.jpg\n      alt: The looms of the hall\n    - file: photos/c.png\n      alt: Ida Weft at work\n',
    );
  });

  it('takes the pages of a wiki, with links that lead somewhere', () => {
    const found = run(
      {
        'README.md': talks('2023-01-10 | 1 | A B | Looms'),
        'wiki/Give-a-talk.md':
          '# Give a talk!\n\nAsk [us](../README.md), [see](x.pdf) or [write](https://example.org/a).\n\n![logo](https://example.org/l.png)\n',
        'wiki/_Sidebar.md': 'x',
      },
      [],
      { repository: REPOSITORY },
    );
    expect(textsOf(found)['wiki/give-a-talk.md']).toBe(
      `---\ntitle: Give a talk!\n---\n\nAsk [us](${REPOSITORY}), [see](${REPOSITORY}/raw/HEAD/wiki/x.pdf) or [write](https://example.org/a).\n\n[logo](https://example.org/l.png)\n`,
    );
    expect(found.files.filter(({ file }) => file.startsWith('wiki/'))).toHaveLength(1);
  });

  it('reads behind front matter as if it was not there', () => {
    const found = run(`---\ntitle: Harbour\nlayout: page\n---\n\n# Evenings\n\n${talks('2023-01-10 | 1 | A B | Looms', '... | 2')}`);
    expect(found.site.name).toBe('Evenings');
    expect(found.notes[0]?.origins).toEqual([{ file: 'README.md', line: 11 }]);
  });
});

it('keeps where people are to be found, in files about them', () => {
  const found = textsOf(
    run(
      talks(
        '2023-01-10 | 1 | [Ada Bell](https://ada.example) | Looms',
        '2023-02-10 | 2 | [Ada Bell](https://www.linkedin.com/in/ada) | Dyes',
        '2023-03-10 | 3 | Bob Cobb | Nets',
      ),
    ),
  );
  expect(Object.keys(found).filter((file) => file.startsWith('people/'))).toEqual(['people/ada-bell.md']);
  expect(found['people/ada-bell.md']).toBe(
    '---\nname: Ada Bell\nlinks:\n  - kind: website\n    url: https://ada.example/\n  - kind: social\n    url: https://www.linkedin.com/in/ada\n---\n',
  );
});
