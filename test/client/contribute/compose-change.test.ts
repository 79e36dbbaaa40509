import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeChange, readExisting } from '../../../src/client/contribute/compose-change.ts';
import type { RecordForm } from '../../../src/client/contribute/forms/field-form.ts';
import { MEETUP } from '../../../src/client/contribute/forms/meetup.ts';
import { TALK, TALK_MEDIA } from '../../../src/client/contribute/forms/talk.ts';
import { createKnownNames } from '../../../src/client/contribute/known-names.ts';
import { groupOf, rowsOf, type TypedGroup } from '../../../src/client/contribute/typed.ts';
import { NAMES } from './known.ts';

const TALK_TEXT = `---
# The title is the speaker's own.
title: Music
speakers:
  # Our guest from London.
  - {name: Ada Lovelace}
  - name: Grace Hopper
    affiliation: US Navy
topics: [audio]
# Still missing: the second deck.
slides:
  - file: slides/music.pdf
---

What music is.
`;

const change = (edit: (typed: TypedGroup) => void, form: RecordForm = TALK): ReturnType<typeof composeChange> => {
  const typed = readExisting(form, TALK_TEXT, NAMES);
  edit(typed);
  return composeChange(typed, form, { file: 'meetups/028/1-music.md', text: TALK_TEXT }, 'A correction', NAMES);
};

const set =
  (name: string, text: string) =>
  (group: TypedGroup): void => {
    group[name] = text;
  };

describe('a change', () => {
  it.each<[string, (typed: TypedGroup) => void, string, string]>([
    ['of a title', set('title', 'Song'), 'title: Music', 'title: Song'],
    [
      'of a speaker',
      (typed) => set('affiliation', 'Yale')(groupOf(rowsOf(typed.speakers)[1])),
      'affiliation: US Navy',
      'affiliation: Yale',
    ],
    ['that takes one away', (typed) => void rowsOf(typed.speakers).pop(), '  - name: Grace Hopper\n    affiliation: US Navy\n', ''],
    ['of the text', set('body', 'What a song is.\n'), 'What music is.', 'What a song is.'],
    ['that adds a field', set('language', 'en'), 'topics: [audio]\n', 'topics: [audio]\nlanguage: en\n'],
  ])('%s leaves all else as it is, comments too', (_, edit, from, to) => {
    expect(change(edit).sources.map(({ file, text, isNew }) => [file, text, isNew])).toEqual([
      ['meetups/028/1-music.md', TALK_TEXT.replace(from, to), false],
    ]);
  });

  it.each<[string, string, (typed: TypedGroup) => void, string, string]>([
    [
      'the captions that a recording has not',
      'videos:\n  - url: https://a.example/1\n    captions: false\n',
      (typed) => set('title', 'Part 1')(groupOf(rowsOf(typed.videos)[0])),
      '    captions: false\n',
      '    captions: false\n    title: Part 1\n',
    ],
    [
      'them at another address',
      'videos:\n  - url: https://a.example/1\n    captions: false\n',
      (typed) => set('url', 'https://a.example/2')(groupOf(rowsOf(typed.videos)[0])),
      'a.example/1',
      'a.example/2',
    ],
    [
      'no captions of a recording that is gone',
      'videos:\n  - url: https://a.example/1\n    captions: false\n  - url: https://a.example/2\n',
      (typed) => {
        const [, second] = rowsOf(typed.videos);
        typed.videos = [{ ...groupOf(second), title: 'Part 2' }];
      },
      '  - url: https://a.example/1\n    captions: false\n  - url: https://a.example/2\n',
      '  - url: https://a.example/2\n    title: Part 2\n',
    ],
    [
      'a semicolon in the name of an organization',
      'speakers:\n  - name: Ada Lovelace\n    affiliation: "A; B"\n',
      (typed) => set('role', 'Host')(groupOf(rowsOf(typed.speakers)[0])),
      '    affiliation: "A; B"\n',
      '    affiliation: "A; B"\n    role: Host\n',
    ],
    [
      'all of a speaker in another place, whose role is new',
      'speakers:\n  - {name: Grace Hopper, role: Guest}\n  - name: Ada Lovelace\n    affiliation: "A; B"\n',
      (typed) => {
        const [first, second] = rowsOf(typed.speakers);
        typed.speakers = [{ ...groupOf(second), role: 'Host' }, groupOf(first)];
      },
      '  - {name: Grace Hopper, role: Guest}\n  - name: Ada Lovelace\n    affiliation: "A; B"\n',
      '  - name: Ada Lovelace\n    affiliation: "A; B"\n    role: Host\n  - {name: Grace Hopper, role: Guest}\n',
    ],
    [
      'how a chapter is written beside one that is new',
      'videos:\n  - url: https://a.example/1\n    captions: false\n    chapters:\n      - {at: "1:00", title: One}\n',
      (typed) => {
        const [video] = rowsOf(typed.videos);
        rowsOf(groupOf(video).chapters).push({ at: '2:00', title: 'Two' });
      },
      'title: One}\n',
      'title: One}\n      - at: 2:00\n        title: Two\n',
    ],
  ])('of an entry keeps %s', (_, fields, edit, from, to) => {
    const text = `---\ntitle: Music\n${fields}---\n`;
    const typed = readExisting(TALK, text, NAMES);
    edit(typed);
    const [source] = composeChange(typed, TALK, { file: 'meetups/028/1-music.md', text }, '', NAMES).sources;
    expect(source?.text).toBe(text.replace(from, to));
  });

  it('that adds slides takes away why there are none', () => {
    const text = '---\ntitle: Music\nwithoutSlides: none\n---\n';
    const typed = { ...readExisting(TALK, text, NAMES), slides: [{ url: 'https://a.example/1.pdf' }] };
    const [source] = composeChange(typed, TALK, { file: 'meetups/028/1-music.md', text }, '', NAMES).sources;
    expect(source?.text).toBe('---\ntitle: Music\nslides:\n  - url: https://a.example/1.pdf\n---\n');
  });

  it('hands on the text that it was made of, to be compared with', () => {
    expect(change(set('title', 'Song')).sources[0]?.before).toBe(TALK_TEXT);
  });

  it('that adds slides and a recording names what is to be uploaded, and not what is there', () => {
    const composed = change((typed) => {
      rowsOf(typed.slides).push({ file: 'more.pdf' });
      typed.videos = [{ url: 'https://video.example/1', start: '1:00' }];
    }, TALK_MEDIA);
    const slides = '  - file: slides/music.pdf\n';
    const added = `${slides}  - file: slides/more.pdf\nvideos:\n  - url: https://video.example/1\n    start: 1:00\n`;
    expect(composed.sources[0]?.text).toBe(TALK_TEXT.replace(slides, added));
    expect(composed.uploads).toEqual(['meetups/028/slides/more.pdf']);
  });

  it.each<[string, (typed: TypedGroup) => void]>([
    ['nothing', () => undefined],
    [
      'blanks and empty rows',
      (typed) => {
        typed.title = ' Music  ';
        rowsOf(typed.topics).push({ value: ' ' });
      },
    ],
  ])('of %s is none', (_, edit) => {
    expect(change(edit).sources).toEqual([]);
  });
});

describe('a file that goes through its form', () => {
  const files = ['small', 'demo'].flatMap((archive) =>
    readdirSync(`test/fixtures/${archive}/meetups`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && file.includes('/'))
      .map((file) => `test/fixtures/${archive}/meetups/${file}`),
  );
  const names = createKnownNames({ venues: [], topics: [] });

  it.each(files)('says the same: %s', (file) => {
    const text = readFileSync(file, 'utf8');
    const form = file.endsWith('README.md') ? MEETUP : TALK;
    const typed = readExisting(form, text, names);
    expect(composeChange(typed, form, { file, text }, '', names).sources).toEqual([]);
    const [source] = composeChange({ ...typed, title: 'Another' }, form, { file, text }, '', names).sources;
    expect(readExisting(form, source?.text ?? '', names)).toEqual({ ...typed, title: 'Another' });
  });
});
