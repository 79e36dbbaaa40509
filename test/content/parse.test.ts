import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/content/parse.ts';
import type { RawFile } from '../../src/content/raw-file.ts';
import { readContent } from '../../src/content/read.ts';
import { SITE } from './folder.ts';

const SMALL = join(import.meta.dirname, '../fixtures/small');
const MEETUP = '---\ndate: 2023-05-11\n---\n';

function parse(texts: Readonly<Record<string, string>>): ReturnType<typeof parseContent> {
  const files = Object.entries({ 'site.md': SITE, 'meetups/001/README.md': MEETUP, ...texts });
  return parseContent(files.map(([file, text]): RawFile => ({ kind: 'text', file, text })));
}

describe('parseContent', () => {
  it('makes a record of every file of a right archive', async () => {
    const { files } = await readContent(SMALL);

    const { records, problems } = parseContent(files);

    expect(problems).toEqual([]);
    expect(records.site?.fields.name).toBe('Northbank Science Evenings');
    expect(records.meetups.map(({ id, number }) => [id, number])).toEqual([
      ['001', 1],
      ['002', 2],
      ['summer-symposium-2024', undefined],
    ]);
    expect(records.talks.map(({ folder, order, id }) => [folder, order, id])).toEqual([
      ['001', 1, 'river-sounds'],
      ['001', 2, 'mapping-backwaters'],
      ['002', 1, 'weather-letters'],
      ['summer-symposium-2024', 1, 'weather-letters'],
      ['summer-symposium-2024', 2, 'panel'],
    ]);
    expect(records.people.map(({ id }) => id)).toEqual(['juergen-oehlknecht', 'mira-halloran', 'priya-anand', 'tomas-brandl']);
    expect([records.venues, records.topics, records.organizations, records.wiki, records.pages].map(({ length }) => length)).toEqual([
      2, 3, 2, 1, 2,
    ]);
    expect(records.assets).toHaveLength(12);
    expect(records.brokenFiles.size).toBe(0);
  });

  it('gives the fields as the schema reads them, and where they stand', async () => {
    const { files } = await readContent(SMALL);

    const talk = parseContent(files).records.talks[0];

    expect(talk?.fields.speakers).toEqual([
      {
        name: 'Miriam Halloran',
        as: 'M. Halloran',
        role: 'Researcher in acoustics',
        affiliation: ['Northbank University', 'Tidewater Labs'],
      },
      { name: 'Priya Anand' },
    ]);
    expect(talk?.fields.videos?.[0]).toMatchObject({ start: 90, end: 590 });
    expect(talk?.fields.slides?.[0]).toMatchObject({ file: 'slides/river-sounds.pdf', pages: { first: 1, last: 2 } });
    expect(talk?.position(['speakers', 0, 'name'])).toEqual({ line: 7, column: 11 });
    expect(talk?.bodyLine).toBe(53);
    expect(talk?.body.split('\n')[1]).toBe('A hydrophone in a river hears gravel, fish, rain and boats.');
  });

  it('reads a talk without a number in front, and a name that only looks like one', () => {
    const talk = '---\ntitle: A\n---\n';

    const { records } = parse({
      'meetups/001/rivers.md': talk,
      'meetups/001/3d-printing.md': talk,
      'meetups/001/07-floods.md': talk,
      'meetups/001/2023-review.md': talk,
    });

    expect(records.talks.map(({ id, order }) => [id, order])).toEqual([
      ['rivers', undefined],
      ['3d-printing', undefined],
      ['floods', 7],
      ['2023-review', undefined],
    ]);
  });

  it('gives the same records for Windows line ends', () => {
    const text = '---\ntitle: A\nspeakers:\n  - Ada\n---\n\nA talk.\n';
    const talkOf = (file: string) => parse({ 'meetups/001/1-a.md': file }).records.talks[0];

    expect(talkOf(text.replaceAll('\n', '\r\n'))).toEqual({ ...talkOf(text), position: expect.any(Function) });
  });

  it('finds links that are not allowed in the body, at their place in the file', () => {
    const body = '\nFine.\n\nSee [here](javascript:alert(1)) or [there](data:text/html,x) or [up](../../../etc/passwd).\n';

    const { records, problems } = parse({ 'meetups/001/1-a.md': `---\ntitle: A\n---\n${body}` });

    expect(problems.map(({ file, line, column }) => `${file} ${line}:${column}`)).toEqual([
      'meetups/001/1-a.md 7:5',
      'meetups/001/1-a.md 7:36',
      'meetups/001/1-a.md 7:65',
    ]);
    expect(problems.map(({ message }) => message).join()).toMatch(/javascript:.*data:.*\.\.\//);
    expect(records.brokenFiles).toContain('meetups/001/1-a.md');
  });

  it('tells what is wrong in fields and body of one file at once', () => {
    const { problems } = parse({ 'meetups/001/1-A B.md': '---\ntitle: A\nlayout: x\n---\n[a](javascript:x)\n' });

    expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['file-name 1', 'unknown-field 3', expect.stringMatching(/ 5$/)]);
  });

  it('keeps a broken file out of the records and names it', () => {
    const { records } = parse({ 'people/ada.md': '---\nnam: Ada\n---\n', 'people/grace.md': '---\nname: Grace\n---\n' });

    expect(records.people.map(({ id }) => id)).toEqual(['grace']);
    expect([...records.brokenFiles]).toEqual(['people/ada.md']);
  });

  it('does not call a talk homeless whose meetup is only broken', () => {
    const { problems } = parse({ 'meetups/002/README.md': '---\ndate: never\n---\n', 'meetups/002/1-a.md': '---\ntitle: A\n---\n' });

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['wrong-value meetups/002/README.md']);
  });

  it('keeps all of a folder with a wrong name out, with one problem', () => {
    const { records, problems } = parse({ 'meetups/2/README.md': MEETUP, 'meetups/2/1-a.md': '---\ntitle: A\n---\n' });

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['folder-name meetups/2']);
    expect(records.talks).toEqual([]);
    expect([...records.brokenFiles]).toEqual(['meetups/2', 'meetups/2/README.md', 'meetups/2/1-a.md']);
  });

  it.each([
    ['28', 'meetups/028'],
    ['0028', 'meetups/028'],
    ['Meetup 28', 'meetups/meetup-28'],
    ['ai_summit', 'meetups/ai-summit'],
    ['20170', 'meetups/ai-summit-2017'],
  ])('shows how the folder %j is written', (folder, example) => {
    expect(parse({ [`meetups/${folder}/README.md`]: MEETUP }).problems).toMatchObject([{ rule: 'folder-name', example }]);
  });

  it('shows at most fifty problems of a file', () => {
    const fields = Array.from({ length: 60 }, (_, index) => `x${index}: 1`).join('\n');

    const { problems } = parse({ 'meetups/001/1-a.md': `---\ntitle: A\n${fields}\n---\n` });

    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ rule: 'too-many-problems', line: 52, message: 'This file has 10 more problems.' });
  });

  it('comes to an end for a file in which every entry is wrong', () => {
    const moments = '      - { at: soon, slide: first }\n'.repeat(1000);

    const { problems } = parse({
      'meetups/001/1-a.md': `---\ntitle: A\nspeakers:\n${'  - 5\n'.repeat(1000)}---\n`,
      'meetups/001/2-b.md': `---\ntitle: B\nvideos:\n  - url: https://videos.example.org/1\n    moments:\n${moments}---\n`,
    });

    expect(problems.filter(({ file }) => file.endsWith('1-a.md'))).toMatchObject([{ message: '"speakers" has 1000 entries.' }]);
    expect(problems.filter(({ file }) => file.endsWith('2-b.md')).at(-1)).toMatchObject({ message: 'This file has 1950 more problems.' });
  });

  it('reads the list of paths, and blames no record for what is wrong in it', () => {
    const { records, problems } = parseContent([
      { kind: 'text', file: 'site.md', text: SITE },
      { kind: 'lock', file: 'urls.lock', text: '# Head\n/a/\nb\n/c/\n' },
    ]);

    expect(records.urlsLock).toEqual({
      file: 'urls.lock',
      paths: [
        { path: '/a/', line: 2 },
        { path: '/c/', line: 4 },
      ],
    });
    expect(problems).toMatchObject([{ severity: 'error', rule: 'lock-line', file: 'urls.lock', line: 3, column: 1 }]);
    expect(records.brokenFiles.size).toBe(0);
    expect(parse({}).records.urlsLock).toBeUndefined();
  });

  it('keeps the text of a broken file, since nobody knows what it names', () => {
    const broken = '---\ntitel: B\nredirectFrom: [/meetups/1/old/]\n---\n';
    const { records } = parse({ 'meetups/001/1-a.md': '---\ntitle: A\n---\n', 'meetups/001/2-b.md': broken });

    expect([...records.brokenTexts]).toEqual([['meetups/001/2-b.md', broken]]);
  });

  it('has no archive without a site.md', () => {
    expect(parseContent([]).problems).toMatchObject([{ rule: 'missing-site', file: 'site.md' }]);
  });
});
