import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ZodMiniType } from 'zod/mini';
import { placeOf } from '../../src/content/layout.ts';
import { parseRecord } from '../../src/content/parse-record.ts';
import { SCHEMAS } from '../../src/content/schemas.ts';
import { writeEditorConfig } from '../../src/reference/editor-config.ts';
import { pageRange } from '../../src/schema/deck.ts';
import { describeFields, type FieldDescription, type ValueDescription } from '../../src/schema/describe.ts';
import { clockTime, localFile, recordingTime, url } from '../../src/schema/field.ts';
import { type EditorField, saveInPagesCms } from '../helpers/pages-cms.ts';

interface Collection {
  readonly name: string;
  readonly path: string;
  readonly fields: readonly EditorField[];
}

const CONFIG = parse(writeEditorConfig('content')) as { settings: object; content: Collection[] };
const [TALKS, NEW_TALKS, PEOPLE] = ['talks', 'new-talks', 'people'].map((name) => fieldsOf(name)) as [
  EditorField[],
  EditorField[],
  EditorField[],
];

function fieldsOf(name: string): EditorField[] {
  return [...(CONFIG.content.find((collection) => collection.name === name)?.fields ?? [])];
}

/** A file as a record: what is wrong with it fails the test. */
function read(file: string, text: string): { fields: unknown; body: string } {
  const place = placeOf(file);
  if (!('folder' in place)) throw new Error(file);
  const parsed = parseRecord({ file, text }, place);
  if ('problems' in parsed) throw new Error(`${JSON.stringify(parsed.problems)}\n${text}`);
  return { fields: parsed.record.fields, body: parsed.record.body.trim() };
}

function recordsIn(archive: string, folder: string): { file: string; text: string }[] {
  const root = `test/fixtures/${archive}`;
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));
}

describe('.pages.yml', () => {
  it('keeps what an editor does not know', () => {
    expect(CONFIG.settings).toEqual({ content: { merge: true } });
  });

  it('has every field of the schemas, in their order, and the text', () => {
    const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name);
    expect(names(NEW_TALKS)).toEqual([...Object.keys(SCHEMAS.talk.shape), 'body']);
    expect(names(TALKS)).toEqual(names(NEW_TALKS).filter((name) => name !== 'speakers'));
    expect(names(PEOPLE)).toEqual([...Object.keys(SCHEMAS.person.shape), 'body']);
  });

  it('uses nothing but what the documentation of Pages CMS names', () => {
    const known = ['name', 'label', 'description', 'type', 'required', 'readonly', 'default', 'pattern', 'options', 'list', 'fields'];
    const look = (fields: readonly EditorField[]): void => {
      for (const field of fields) {
        expect(known).toEqual(expect.arrayContaining(Object.keys(field)));
        expect(field.name).toMatch(/^[a-zA-Z0-9-_]+$/);
        expect(['string', 'text', 'select', 'date', 'number', 'object', 'code']).toContain(field.type);
        look(field.fields ?? []);
      }
    };
    for (const { fields } of CONFIG.content) look(fields);
  });

  it('refuses the texts that the check refuses, where it has a pattern, and takes an empty field', () => {
    const texts = [
      '18:30',
      '24:00',
      '7 pm',
      '1:02:03',
      '90:00',
      '1:2',
      'https://example.org/a?b#c',
      'www.example.org',
      'slides/a.pdf',
      'videos/a.mp4',
      'a.pdf',
      '12',
      '12-34',
      '0',
      'x',
    ];
    let patterns = 0;
    const look = (fields: readonly FieldDescription[], editors: readonly EditorField[]): void => {
      for (const { name, value } of fields) {
        const editor = editors.find((field) => field.name === name);
        const single = plain(value);
        if (single.kind === 'group') look(single.fields, editor?.fields ?? []);
        if (editor?.pattern === undefined) continue;
        patterns += 1;
        const pattern = new RegExp(editor.pattern.regex);
        const schema = schemaOf(single);
        for (const text of texts) expect(pattern.test(text), `${name}: ${text}`).toBe(schema?.safeParse(text).success);
        expect(pattern.test('')).toBe(true);
      }
    };
    look(describeFields(SCHEMAS.talk), NEW_TALKS);
    look(describeFields(SCHEMAS.person), PEOPLE);
    expect(patterns).toBeGreaterThan(10);
  });
});

function plain(value: ValueDescription): ValueDescription {
  if (value.kind === 'list' || value.kind === 'one-or-more') return plain(value.item);
  return value.kind === 'either' && value.alternatives[0] ? plain(value.alternatives[0]) : value;
}

function schemaOf(value: ValueDescription): ZodMiniType | undefined {
  const schemas: Partial<Record<ValueDescription['kind'], ZodMiniType>> = {
    'clock-time': clockTime,
    'recording-time': recordingTime,
    'page-range': pageRange,
    address: url,
  };
  return value.kind === 'file' ? localFile(value.folder, value.example) : schemas[value.kind];
}

describe('a file that Pages CMS opens and saves', () => {
  it.each([
    ['talks', TALKS, 'meetups', 12],
    ['new-talks', NEW_TALKS, 'meetups', 4],
    ['people', PEOPLE, 'people', 5],
  ])('of %s says the same as before, or is not saved', (_, fields, folder, least) => {
    let saved = 0;
    for (const { file, text } of ['demo', 'small'].flatMap((archive) => recordsIn(archive, folder))) {
      const result = saveInPagesCms(fields, text);
      if ('refused' in result) expect(result.refused).toMatch(/^(?:speakers|affiliation|videos\.captions): expected a text, found/);
      else {
        saved += 1;
        expect(read(file, result.text), file).toEqual(read(file, text));
      }
    }
    expect(saved).toBeGreaterThanOrEqual(least);
  });

  it('is not saved where a switch or a name has a form that the editor does not have', () => {
    const talk =
      '---\ntitle: A\nspeakers:\n  - Ada\n  - name: Grace\n    role: Chair\nvideos:\n  - url: https://example.org/\n    captions: true\n---\n';
    expect(saveInPagesCms(TALKS, talk)).toEqual({ refused: 'videos.captions: expected a text, found boolean' });
    expect(saveInPagesCms(NEW_TALKS, talk)).toEqual({ refused: 'speakers: expected a text, found object' });
    const person = '---\nname: Ada\naffiliation: [A, B]\n---\n';
    expect(saveInPagesCms(PEOPLE, person)).toEqual({ refused: 'affiliation: expected a text, found a list' });
  });

  it('has no field that was left empty, and no date of today', () => {
    expect(saveInPagesCms(NEW_TALKS, undefined, (values) => ({ ...values, title: 'A' }))).toEqual({ text: '---\ntitle: A\n---\n' });
    expect(saveInPagesCms(PEOPLE, undefined, (values) => ({ ...values, name: 'Ada', aliases: [''] }))).toEqual({
      text: '---\nname: Ada\n---\n',
    });
    expect(saveInPagesCms(NEW_TALKS, undefined)).toEqual({ refused: 'title: this field is required' });
  });

  it('loses a field that is emptied, and keeps one that the editor does not have', () => {
    const talk = '---\ntitle: A\nspeakers:\n  - name: Grace\ntime: 18:30\ntopics: [x]\n---\n\nText.\n';
    const result = saveInPagesCms(TALKS, talk, (values) => ({ ...values, time: '', topics: [] }));
    expect(result).toEqual({ text: '---\ntitle: A\nspeakers:\n  - name: Grace\n---\nText.\n' });
  });

  it('says what was typed, however YAML would read it', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '18:30',
        '028',
        'null',
        'true',
        'no',
        '~',
        '1e3',
        '2019-06-24',
        'A: B',
        '#3',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '[x]',
        '{y}',
        '"q"',
        "it's",
        '?',
        ':',
        '…',
      ),
      fc.string({ unit: fc.constantFrom(...'abcäß漢 é'), minLength: 1, maxLength: 12 }),
    );
    const line = fc
      .array(word, { minLength: 1, maxLength: 14 })
      .map((words) => words.join(' ').trim())
      .filter((text) => text !== '' && text.length <= 120);
    fc.assert(
      fc.property(line, line, line, (title, name, topic) => {
        const result = saveInPagesCms(NEW_TALKS, undefined, (values) => ({
          ...values,
          title,
          day: '2019-06-24',
          time: '18:30',
          speakers: [name],
          topics: [topic],
          heldAt: '029',
          status: 'postponed',
          slides: [{ file: '', url: 'https://example.org/a.pdf', title, pages: '7', mirrors: [], status: '' }],
          videos: [
            {
              url: 'https://example.org/',
              start: '1:02:03',
              chapters: [{ at: '12:30', title }],
              moments: [{ at: '12:30', slide: 7, deck: '' }],
            },
          ].map((video) => ({ file: '', end: '', title: '', transcript: '', captions: '', status: '', ...video })),
          body: `${title}\n`,
        }));
        if ('refused' in result) throw new Error(result.refused);
        expect(read('meetups/001/a.md', result.text).fields).toEqual({
          title,
          day: '2019-06-24',
          time: '18:30',
          speakers: [{ name }],
          topics: [topic],
          heldAt: '029',
          status: 'postponed',
          slides: [{ url: 'https://example.org/a.pdf', title, pages: { first: 7, last: 7 } }],
          videos: [{ url: 'https://example.org/', start: 3723, chapters: [{ at: 750, title }], moments: [{ at: 750, slide: 7 }] }],
        });
      }),
      { seed: 20190624, numRuns: 80 },
    );
  });
});
