import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SCHEMAS } from '../../src/content/schemas.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { pageRange } from '../../src/schema/deck.ts';
import { describeFields, type FieldDescription, type ValueDescription } from '../../src/schema/describe.ts';
import {
  clockTime,
  date,
  degrees,
  flag,
  line,
  listOf,
  localFile,
  oneOrMore,
  oneWordOf,
  recordingTime,
  url,
  wholeNumber,
} from '../../src/schema/field.ts';
import { exampleLine, group, optional, required } from '../../src/schema/group.ts';
import { billing } from '../../src/schema/speaker.ts';

const SENTENCE = /^[A-Za-z].*[^.]\.$/;

describe('describeFields', () => {
  const schema = group('A thing', {
    second: optional(line('The second.', '"2"', 20)),
    first: required(date, 'The first day.'),
  });

  it('tells the fields of a group in the order of its schema', () => {
    expect(describeFields(schema)).toEqual([
      {
        name: 'second',
        isRequired: false,
        purpose: 'The second.',
        value: { kind: 'text', most: 20, allowed: 'The second.', example: '"2"' },
      },
      {
        name: 'first',
        isRequired: true,
        purpose: 'The first day.',
        value: { kind: 'date', allowed: 'A date that exists, written year-month-day.', example: '2019-06-24' },
      },
    ]);
  });

  it('tells the same of a group with more checks', () => {
    expect(describeFields(schema.check(z.refine(() => true)))).toEqual(describeFields(schema));
  });

  it.each<[string, z.ZodMiniType, object]>([
    ['a text', line('A text.', 'x', 9), { kind: 'text', most: 9 }],
    ['a text with a check more', line('A text.', 'x', 9).check(z.regex(/x/)), { kind: 'text', most: 9, allowed: 'A text.' }],
    ['a time of day', clockTime, { kind: 'clock-time', example: '"18:30"' }],
    ['a time of a recording', recordingTime, { kind: 'recording-time', example: '"1:02:03"' }],
    ['an address', url, { kind: 'address', example: 'https://example.org/page' }],
    ['a file', localFile('slides', 'slides/talk.pdf'), { kind: 'file', folder: 'slides', example: 'slides/talk.pdf' }],
    ['a whole number', wholeNumber(1, 99, 12), { kind: 'whole-number', least: 1, most: 99, example: '12' }],
    ['a number', degrees(90, '48.1951'), { kind: 'number', least: -90, most: 90 }],
    ['yes or no', flag, { kind: 'flag', allowed: 'true or false, without quotes.' }],
    ['a word', oneWordOf(['gone', 'moved']), { kind: 'word', words: ['gone', 'moved'], allowed: 'One of gone or moved.' }],
    ['pages', pageRange, { kind: 'page-range' }],
    ['a list', listOf(date, '2019-06-24', 7), { kind: 'list', most: 7, example: '\n  - 2019-06-24', item: { kind: 'date' } }],
    [
      'one or more',
      oneOrMore(line('A name.', 'x'), 'x'),
      { kind: 'one-or-more', allowed: 'A name, or a list of them.', example: 'x', item: { kind: 'text', allowed: 'A name.' } },
    ],
    [
      'a group',
      group('A thing', { at: date, url: optional(url), file: optional(line('A file.', 'a.pdf')) }, ['url', 'file']),
      {
        kind: 'group',
        what: 'A thing',
        exactlyOne: ['url', 'file'],
        allowed: 'A group of fields: at, url, file.',
        example: '\n  at: 2019-06-24\n  url: https://example.org/page',
        fields: [{ name: 'at' }, { name: 'url' }, { name: 'file' }],
      },
    ],
    ['a billing', billing, { kind: 'either', alternatives: [{ kind: 'text' }, { kind: 'group' }] }],
  ])('tells of %s', (_, field, description) => {
    expect(describeFields(group('A thing', { field }))[0]?.value).toMatchObject(description);
    expect(describeFields(group('A thing', { field: optional(field) }))[0]?.value).toMatchObject(description);
  });
});

describe.each(Object.entries(SCHEMAS))('of a %s', (_, schema) => {
  const fields = walk(describeFields(schema), schema);

  it('every field says in a sentence what it is for, and in another what is allowed', () => {
    expect(describeFields(schema).map(({ name }) => name)).toEqual(Object.keys(schema.shape));
    for (const { name, purpose, value } of fields) for (const text of [purpose, value.allowed]) expect(text, name).toMatch(SENTENCE);
  });

  it('every field has an example that its schema takes, as it stands in a file', () => {
    for (const { name, value, own } of fields) {
      const yaml = parseYaml(exampleLine(name, value.example), 1);
      if ('problems' in yaml) expect.unreachable(`${name}: ${yaml.problems[0]?.message}`);
      else expect(own.safeParse(yaml.data[name]).error?.issues, name).toBeUndefined();
    }
  });

  it('every field says whether it must be there, and how much it takes', () => {
    for (const { name, isRequired, value, own } of fields) {
      expect(own.safeParse(undefined).success, name).toBe(!isRequired);
      for (const [length, fits] of lengths(value))
        expect(own.safeParse('x'.repeat(length)).error?.issues[0]?.code === 'too_big').toBe(!fits);
    }
  });
});

function lengths(value: ValueDescription): [number, boolean][] {
  return value.kind === 'text'
    ? [
        [value.most, true],
        [value.most + 1, false],
      ]
    : [];
}

type Walked = FieldDescription & { readonly own: z.ZodMiniType };

/** All fields of a group and of the groups inside it, each with its schema. */
function walk(fields: readonly FieldDescription[], schema: z.core.$ZodType): Walked[] {
  return fields.flatMap((field) => {
    const own = (schema as z.ZodMiniObject).shape[field.name] as z.ZodMiniType;
    return [{ ...field, own }, ...inside(field.value, own)];
  });
}

function inside(value: ValueDescription, schema: z.core.$ZodType): Walked[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return inside(value, def.innerType);
  if (value.kind === 'group') return walk(value.fields, schema);
  if (value.kind === 'either')
    return value.alternatives.flatMap((one, index) => inside(one, def.type === 'union' ? (def.options[index] ?? schema) : schema));
  if (value.kind === 'list' && def.type === 'array') return inside(value.item, def.element);
  return [];
}
