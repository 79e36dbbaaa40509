import { describe, expect, it } from 'vitest';
import { composeMeetup, composeTalk, NEW_MEETUP } from '../../../src/client/contribute/compose.ts';
import type { FieldForm } from '../../../src/client/contribute/forms/field-form.ts';
import { TALK } from '../../../src/client/contribute/forms/talk.ts';
import { judge } from '../../../src/client/contribute/judge.ts';
import type { Composed } from '../../../src/client/contribute/source.ts';
import { readTyped, type TypedGroup } from '../../../src/client/contribute/typed.ts';
import { problemWords } from '../../../src/client/contribute/words.ts';
import { knownRecords } from '../../../src/proposal/known-records.ts';
import { KNOWN, NAMES } from './known.ts';

const fill = (fields: readonly FieldForm[], typed: unknown): TypedGroup => readTyped(fields, typed);
const talk = (typed: unknown): Composed => composeTalk(fill(TALK.fields, typed), '028', KNOWN, NAMES);
const meetup = (typed: Readonly<Record<string, unknown>>): Composed =>
  composeMeetup(fill(NEW_MEETUP, { folder: '029', date: '2026-03-01', talks: [], ...typed }), KNOWN, NAMES);

const filesOf = ({ sources }: Composed): Record<string, string> => Object.fromEntries(sources.map(({ file, text }) => [file, text]));
const front = (composed: Composed): string => (composed.sources[0]?.text ?? '').replace(/^---\n|---\n$/g, '');

describe('what is typed for a talk becomes', () => {
  it.each<[string, unknown, string]>([
    ['its fields', { title: ' Noise ', kind: 'keynote', language: 'de' }, 'title: Noise\nkind: keynote\nlanguage: de\n'],
    ['a title without a value, where there is none', {}, 'title:\n'],
    ['quotes, where YAML would read it otherwise', { title: 'Graphs: #3' }, 'title: "Graphs: #3"\n'],
    ['names alone', { title: 'A', speakers: [{ name: 'Ada' }, { name: '' }, { name: 'Grace' }] }, 'title: A\nspeakers: [Ada, Grace]\n'],
    [
      'a group, where more is said of somebody',
      { title: 'A', speakers: [{ name: 'Ada', affiliation: 'TU Wien; JKU Linz' }] },
      'title: A\nspeakers:\n  - name: Ada\n    affiliation: [TU Wien, JKU Linz]\n',
    ],
    ['a speaker without a name', { title: 'A', speakers: [{ role: 'Host' }] }, 'title: A\nspeakers:\n  - name:\n    role: Host\n'],
    ['topics by their ids', { title: 'A', topics: [{ value: ' AUDIO' }, { value: 'Video' }] }, 'title: A\ntopics: [audio, Video]\n'],
    [
      'slides in their folder, or on the web',
      { title: 'A', slides: [{ file: 'a.pdf', pages: '3' }, { url: 'https://a.example' }], withoutSlides: 'none' },
      'title: A\nslides:\n  - file: slides/a.pdf\n    pages: 3\n  - url: https://a.example\n',
    ],
    ['why there are none, where there are none', { title: 'A', slides: [{}], withoutSlides: 'none' }, 'title: A\nwithoutSlides: none\n'],
    [
      'numbers, unless they are none',
      {
        title: 'A',
        videos: [
          {
            url: 'https://a.example',
            moments: [
              { at: '1:00', slide: '7' },
              { at: '2:00', slide: 'x' },
            ],
          },
        ],
      },
      'title: A\nvideos:\n  - url: https://a.example\n    moments:\n      - at: 1:00\n        slide: 7\n      - at: 2:00\n        slide: x\n',
    ],
    ['nothing, where only what was chosen for somebody stands', { title: 'A', references: [{ kind: 'paper' }] }, 'title: A\n'],
    ['its Markdown', { title: 'A', body: '\n\nOne.\r\n\r\n<b>Two</b>\n' }, 'title: A\n---\n\nOne.\n\n<b>Two</b>\n'],
    ['a name that runs the other way', { title: 'A', speakers: [{ name: 'עדה לאבלייס' }] }, 'title: A\nspeakers: [עדה לאבלייס]\n'],
  ])('%s', (_, typed, expected) => {
    expect(front(talk(typed))).toBe(expected);
  });

  it('a file behind those that are there', () => {
    expect(Object.keys(filesOf(talk({ title: 'Über Graphen' })))).toEqual(['meetups/028/2-ueber-graphen.md']);
    expect(talk({ title: 'Noise' }).title).toBe('Noise (Meetup 28)');
  });

  it('a file for each topic that is new, and a list of the files to be uploaded', () => {
    const composed = talk({ title: 'A', topics: [{ value: 'Sea & Shore', isNew: 'true' }], slides: [{ file: 'a.pdf' }] });
    expect(filesOf(composed)).toEqual({
      'meetups/028/2-a.md': '---\ntitle: A\ntopics: [sea-and-shore]\nslides:\n  - file: slides/a.pdf\n---\n',
      'topics/sea-and-shore.md': '---\nname: Sea & Shore\n---\n',
    });
    expect(composed.uploads).toEqual(['meetups/028/slides/a.pdf']);
  });

  it('a file for somebody whose name has no Latin letter', () => {
    const composed = talk({
      title: 'A',
      speakers: [
        { name: '张伟', isNew: 'true', latin: 'Zhang Wei' },
        { name: 'Ada', latin: 'Ada' },
      ],
    });
    expect(filesOf(composed)).toEqual({
      'meetups/028/2-a.md': '---\ntitle: A\nspeakers: [张伟, Ada]\n---\n',
      'people/zhang-wei.md': '---\nname: 张伟\n---\n',
    });
    expect(judge(composed, KNOWN, knownRecords(KNOWN), [])).toEqual([]);
  });
});

describe('what is typed for a meetup becomes', () => {
  it('its file, those of its talks, and that of a place that is new', () => {
    const composed = meetup({
      title: 'Graphs',
      online: 'true',
      venue: [{ value: 'Harbour House', isNew: 'true', city: 'Vienna' }],
      links: [{ kind: 'signup' }],
      talks: [{ title: 'One' }, {}, { title: 'Two' }],
    });
    expect(filesOf(composed)).toEqual({
      'meetups/029/README.md': '---\ntitle: Graphs\ndate: 2026-03-01\nvenue: harbour-house\nonline: true\n---\n',
      'meetups/029/1-one.md': '---\ntitle: One\n---\n',
      'meetups/029/2-two.md': '---\ntitle: Two\n---\n',
      'venues/harbour-house.md': '---\nname: Harbour House\ncity: Vienna\n---\n',
    });
    expect(composed.title).toBe('Meetup 29: Graphs');
  });

  it.each([
    ['29', 'meetups/029/README.md', undefined],
    ['1000', 'meetups/1000/README.md', undefined],
    ['data-day-2026', 'meetups/data-day-2026/README.md', undefined],
    ['Data Day 2026', 'meetups/029/README.md', 'data-day-2026'],
    ['', 'meetups/029/README.md', '029'],
    ['28', 'meetups/029/README.md', '029'],
    ['../../etc', 'meetups/029/README.md', 'etc'],
    ['year', 'meetups/029/README.md', 'year-2017'],
  ])('a folder that can be one: %j', (folder, file, suggestion) => {
    const { sources, problems } = meetup({ folder });
    expect(sources[0]?.file).toBe(file);
    expect(problems.map(({ problem }) => problem.suggestion)).toEqual(suggestion === undefined ? [] : [suggestion]);
  });
});

describe('a problem is told', () => {
  const typed = fill(NEW_MEETUP, {
    folder: '029',
    date: '24.6.2026',
    start: '7.30pm',
    end: '18:00',
    venue: [{ value: '' }, { value: 'Nowhere' }],
    links: [{ kind: 'signup', url: 'example.org/tickets' }],
    body: 'One\n\n[x](javascript:alert(1))',
    talks: [
      {},
      {
        title: 'Noise',
        speakers: [{ name: '' }, { name: 'Ada Lovelase' }],
        topics: [{ value: 'audoi' }],
        slides: [{ title: 'Neither' }],
        time: '19:00',
        end: '18:00',
      },
    ],
  });
  const composed = composeMeetup(typed, KNOWN, NAMES);
  const found = judge(composed, KNOWN, knownRecords(KNOWN), []).map(({ problem, place }) => {
    return [pathOf(typed, place), problem.rule, problem.suggestion ?? ''].join(' ').trim();
  });

  it('at the field that it is about, all of them at once, with what was meant', () => {
    expect(found.sort()).toEqual(
      [
        'date wrong-value 2026-06-24',
        'start wrong-value 19:30',
        'venue.1.value unknown-venue',
        'links.0.url wrong-value https://example.org/tickets',
        'body link-address',
        'talks.1.speakers.1.name look-alike-people Ada Lovelace',
        'talks.1.topics.0.value unknown-topic audio',
        'talks.1.slides.0.file wrong-value',
        'talks.1.time times',
        'talks.1.end times',
      ].sort(),
    );
  });

  it.each<[string, unknown[], string[], unknown[]]>([
    ['is known by now', [{ value: ' technical university ', isNew: 'true', city: 'Vienna' }], ['meetups/029/README.md'], []],
    [
      'has the file of another',
      [
        { value: 'Hall A', isNew: 'true' },
        { value: 'Hall-A', isNew: 'true' },
      ],
      ['meetups/029/README.md', 'venues/hall-a.md'],
      [['venue.1.value', 'file-exists', 'Hall A']],
    ],
    [
      'has no Latin letter',
      [{ value: '東京タワー', isNew: 'true' }],
      ['meetups/029/README.md'],
      [
        ['venue.0.latin', 'missing-field', undefined],
        ['venue.0.value', 'unknown-venue', undefined],
      ],
    ],
    [
      'has none, and is written in them too',
      [{ value: '東京タワー', isNew: 'true', latin: 'Tokyo Tower' }],
      ['meetups/029/README.md', 'venues/tokyo-tower.md'],
      [],
    ],
  ])('where the name of a new place %s', (_, venue, files, expected) => {
    const places = fill(NEW_MEETUP, { folder: '029', date: '2026-03-01', talks: [], venue });
    const made = composeMeetup(places, KNOWN, NAMES);
    expect(Object.keys(filesOf(made))).toEqual(files);
    expect(made.sources[0]?.text).not.toContain('""');
    const problems = judge(made, KNOWN, knownRecords(KNOWN), []);
    expect(problems.map(({ problem, place }) => [pathOf(places, place), problem.rule, problem.suggestion])).toEqual(expected);
  });

  it('at the field that gives a file its name, where the archive has one of that name', () => {
    const again = fill(NEW_MEETUP, { folder: '029', date: '2026-03-01', venue: [{ value: 'TU, Wien', isNew: 'true' }] });
    const problems = judge(composeMeetup(again, KNOWN, NAMES), KNOWN, knownRecords(KNOWN), []);
    expect(problems.map(({ problem, place }) => [pathOf(again, place), problem.rule])).toEqual([['venue.0.value', 'file-exists']]);
  });
});

describe('problemWords', () => {
  const words = (typed: unknown): string[] =>
    judge(talk(typed), KNOWN, knownRecords(KNOWN), []).map(({ problem }) => problemWords(problem));

  it.each<[unknown, string]>([
    [{}, 'Please fill this in.'],
    [{ title: 'x'.repeat(50_000) }, 'This has 50000 characters. At most 300 characters.'],
    [{ title: 'A', time: '7.30pm' }, 'This is "7.30pm". A time of day from 00:00 to 23:59, with two digits each.'],
    [{ title: 'A', slides: [{ pages: '3' }] }, 'Fill in one of the two: the name of a file, or a web address.'],
    [{ title: 'A', speakers: [{ name: 'Ada Lovelase' }] }, 'The archive has Ada Lovelace. Is it the same person?'],
  ])('say in the words of the form what is wrong with %j', (typed, expected) => {
    expect(words(typed)).toEqual([expected]);
  });
});

/** Where a field stands in what was typed: "talks.1.title". */
function pathOf(typed: TypedGroup, place: { group: TypedGroup; name: string } | undefined): string {
  if (place === undefined) return '?';
  const walk = (group: TypedGroup, path: string[]): string[] | undefined => {
    if (group === place.group) return [...path, place.name];
    for (const [name, value] of Object.entries(group)) {
      const inner = Array.isArray(value) ? value.map((row, index) => [row, `${name}.${index}`] as const) : [[value, name] as const];
      for (const [next, step] of inner) {
        const found = typeof next === 'object' ? walk(next as TypedGroup, [...path, step]) : undefined;
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  return walk(typed, [])?.join('.') ?? '?';
}
