import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editRecord, fieldAt, readFields } from '../../src/content/edit-record.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { writeRecord } from '../../src/content/write-record.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { withoutForbiddenCharacters } from '../../src/schema/text.ts';

const ORDER = ['title', 'kind', 'speakers', 'topics', 'language', 'slides'];

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('A: B', 'Fixing #3', '18:30', '028', 'yes', 'null', '- x', '"q" it\'s', '…'),
  )
  .map(withoutForbiddenCharacters);
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.array(text, { maxLength: 4 }),
  fc.array(fc.record({ name: text, affiliation: fc.array(text, { maxLength: 2 }) }), { maxLength: 3 }),
);
const fields = fc.dictionary(fc.constantFrom(...ORDER), value, { maxKeys: 6, noNullPrototype: true });

function reread(file: string): unknown {
  const split = splitFrontMatter(file);
  if ('problems' in split) throw new Error(split.problems[0]?.message);
  const yaml = parseYaml(split.yaml, split.yamlLine);
  if ('problems' in yaml) throw new Error(`${yaml.problems[0]?.message}\n${file}`);
  return { fields: yaml.data, body: split.body.trim() };
}

describe('writeRecord', () => {
  it('writes what the check reads back', () => {
    fc.assert(
      fc.property(fields, text, (given, body) => {
        expect(reread(writeRecord(given, body))).toEqual({ fields: given, body: body.trim() });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('uses quotes only where they are needed, and never folds', () => {
    const file = writeRecord(
      {
        title: 'Deep Learning: An Overview',
        time: '18:30',
        heldAt: '029',
        speakers: ['Ada Lovelace', { name: 'Grace Hopper', affiliation: ['US Navy', 'Vassar, NY'], role: undefined }],
        topics: ['audio'],
        day: null,
        note: 'long '.repeat(60).trim(),
      },
      '\n\nWhat it is about.\r\n\r\nMore.\n\n',
    );
    expect(file).toBe(`---
title: "Deep Learning: An Overview"
time: 18:30
heldAt: "029"
speakers:
  - Ada Lovelace
  - name: Grace Hopper
    affiliation: [US Navy, "Vassar, NY"]
topics: [audio]
day:
note: ${'long '.repeat(60).trim()}
---

What it is about.

More.
`);
  });
});

const FILE = `---
# A comment at the top.
title: Sounds   # of nature
kind: talk
speakers:
  # As billed.
  - name: Ada Lovelace
    role: Analyst
  - 'Grace Hopper'
# About the topics.
topics: [ audio ]

# At the end.
---

Text.
`.replace('   # of nature', '');

describe('editRecord', () => {
  it.each([
    ['a new value', { title: 'Sounds: part 1' }, 'title: Sounds\n', 'title: "Sounds: part 1"\n'],
    ['a new field between those around it in the schema', { language: 'de' }, '# At the end.\n', '# At the end.\nlanguage: de\n'],
    ['a field that goes', { kind: undefined }, 'kind: talk\n', ''],
    ['a field that goes, with its comment', { topics: undefined }, '# About the topics.\ntopics: [ audio ]\n', ''],
    ['the first field, which leaves what is said of the file', { title: undefined }, 'title: Sounds\n', ''],
    ['a word more in a list', { topics: ['audio', 'music'] }, 'topics: [ audio ]', 'topics: [audio, music]'],
  ])('changes only what differs: %s', (_, edit, before, after) => {
    expect(editRecord(FILE, { fields: edit }, ORDER)).toBe(FILE.replace(before, after));
  });

  it('keeps the comments and quotes of the entries of a list that stay', () => {
    const speakers = [{ name: 'Ada Lovelace', role: 'Countess' }, 'Grace Hopper', { name: 'Alan Turing' }];
    expect(editRecord(FILE, { fields: { speakers }, body: 'New text.' }, ORDER)).toBe(
      FILE.replace('Analyst', 'Countess')
        .replace("'Grace Hopper'\n", "'Grace Hopper'\n  - name: Alan Turing\n")
        .replace('Text.', 'New text.'),
    );
  });

  it.each([
    ['an entry that is written otherwise', ['Ada', 'Bob B.'], ['  # about Ada', '  - Ada', '  # about Bob', '  - Bob B.']],
    ['an entry that becomes a group', ['Ada', { name: 'Bob' }], ['  # about Ada', '  - Ada', '  # about Bob', '  - name: Bob']],
    ['an entry that goes, with its comment', ['Bob'], ['  # about Bob', '  - Bob']],
    ['an entry that comes', ['Ada', 'Bob', 'Cy'], ['  # about Ada', '  - Ada', '  # about Bob', '  - Bob', '  - Cy']],
  ])('keeps comments with what they stand above: %s', (_, speakers, lines) => {
    const list = (entries: readonly string[]) => `---\ntitle: A\nspeakers:\n${entries.join('\n')}\n\n# about topics\ntopics: [a]\n---\n`;
    const before = list(['  # about Ada', '  - Ada', '  # about Bob', '  - Bob']);
    expect(editRecord(before, { fields: { speakers } }, ORDER)).toBe(list(lines));
  });

  it('keeps the line ends of Windows, and blanks within a block of lines', () => {
    const before = '---\r\ntitle: A\r\ntopics:\r\n  - b\r\n  # end of the list\r\n\r\nkind: talk\r\n---\r\n\r\nText.\r\n';
    expect(editRecord(before, { fields: { title: 'B' } }, ORDER)).toBe(before.replace('title: A', 'title: B'));
    expect(editRecord(before, { fields: { topics: ['c'] } }, ORDER)).toBe(before.replace('- b', '- c'));
    const block = '---\ntopics:\n  - |\n    two  \n    lines\n  - b\n---\n';
    expect(editRecord(block, { fields: { topics: ['two  \nlines\n', 'c'] } }, ORDER)).toBe(block.replace('- b', '- c'));
  });

  it('changes nothing when nothing differs', () => {
    expect(editRecord(FILE, { fields: { ...readFields(FILE) } }, ORDER)).toBe(FILE);
  });

  it('gives every record the fields it is asked for, and keeps every comment that is not of what goes', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const file = `---\n# first\n${writeRecord(before, '').slice(4)}`.replace(/---\n$/, '# last\n---\n');
        const gone = Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
        const edited = editRecord(file, { fields: { ...gone, ...after } }, ORDER);
        expect(reread(edited)).toEqual({ fields: after, body: '' });
        expect(edited).toContain('# first\n');
        expect(edited).toContain('# last\n');
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('fieldAt', () => {
  it.each([
    [3, 8, ['title']],
    [7, 11, ['speakers', 0, 'name']],
    [8, 5, ['speakers', 0, 'role']],
    [9, 5, ['speakers', 1]],
    [11, 11, ['topics', 0]],
    [1, 1, []],
    [16, 1, []],
  ])('names the field at line %i, column %i', (line, column, path) => {
    expect(fieldAt(FILE, { line, column })).toEqual(path);
  });
});
