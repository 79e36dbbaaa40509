import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/content/parse-record.ts';
import { writeYaml } from '../../src/content/write-record.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { mendText } from '../../src/fix/mend-text.ts';

/** Words with everything in them that means something to YAML. */
const text = fc
  .array(
    fc.constantFrom(
      'Ada',
      'net',
      '#3',
      '# no',
      'A:',
      ': b',
      '"c"',
      "it's",
      '[d]',
      '{e}',
      '- f',
      '*g',
      '&h',
      '2019',
      'no',
      '18:30',
      'ä',
      '👩‍💻',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));
const path = fc.constantFrom('a', 'b-c', 'd1').map((name) => `slides/${name}.pdf`);
const address = fc.constantFrom('https://example.org/a', 'https://example.org/?b=1#c', 'http://example.org/d_(e)');
const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined });

const deck = fc.oneof(fc.record({ title: optional(text), file: path }), fc.record({ pages: optional(fc.constant('3-4')), url: address }));
const recording = fc.record({
  start: optional(fc.constantFrom('1:30', '1:02:03')),
  url: address,
  moments: optional(
    fc.array(fc.record({ slide: fc.integer({ min: 1, max: 9 }), at: fc.constantFrom('0:10', '12:30') }), { minLength: 1, maxLength: 3 }),
  ),
});
const billing = fc.oneof(
  text,
  fc.record({ affiliation: optional(fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 2 }))), name: text, role: optional(text) }),
);

/** What may stand in each field: what is allowed, and what can be mended. */
const FIELDS: Readonly<Record<string, readonly [fc.Arbitrary<unknown>, fc.Arbitrary<unknown>]>> = {
  title: [text, fc.integer({ min: 1900, max: 2100 })],
  kind: [fc.constantFrom('talk', 'hot-topics'), fc.constantFrom('Talk', 'HOT_TOPICS', 'short talk')],
  day: [fc.constant('2019-06-24'), fc.constantFrom('24.06.2019', '2019-6-4', '20190604', '4 June 2019')],
  time: [fc.constant('18:30'), fc.constantFrom('7.30pm', '19h30', 1930, '19 Uhr')],
  speakers: [fc.array(billing, { minLength: 1, maxLength: 3 }), fc.constantFrom('Ada Lovelace', { name: 'Ada' })],
  topics: [fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom('music', 2019)],
  slides: [fc.array(deck, { minLength: 1, maxLength: 3 }), fc.constantFrom('slides/a.pdf', 'www.example.org/a', { url: 'example.org' })],
  videos: [
    fc.array(recording, { minLength: 1, maxLength: 2 }),
    fc.constant([{ url: 'https://example.org/', start: '1m30s', captions: 'yes' }]),
  ],
  references: [fc.array(fc.record({ kind: fc.constant('paper'), url: address, title: text }), { maxLength: 2 }), fc.constant([])],
};

interface Block {
  readonly name: string;
  readonly value: unknown;
  readonly isRight: boolean;
  readonly comments: readonly string[];
}

const block = (name: string): fc.Arbitrary<Block> => {
  const [right, wrong] = FIELDS[name] as readonly [fc.Arbitrary<unknown>, fc.Arbitrary<unknown>];
  const value = fc.oneof(
    { weight: 3, arbitrary: right.map((one) => ({ one, isRight: true })) },
    { weight: 1, arbitrary: wrong.map((one) => ({ one, isRight: false })) },
  );
  const comments = fc.array(fc.constantFrom('# one: two', '# "three', '#four', '# [five'), { maxLength: 2 });
  return fc.record({ value, comments }).map(({ value: { one, isRight }, comments }) => ({ name, value: one, isRight, comments }));
};

const blocks = fc.shuffledSubarray(Object.keys(FIELDS)).chain((names) => fc.tuple(...names.map(block)));

/** A file of these blocks, with comments above the fields and, further to the right, above lines inside them. */
function fileOf(all: readonly Block[], insideAt: number): string {
  const yaml = all.map(({ name, value, comments }) => {
    const lines = writeYaml({ [name]: value as never })
      .trimEnd()
      .split('\n');
    const inside = lines.length > 1 ? 1 + (insideAt % (lines.length - 1)) : 0;
    const indentation = /^ */.exec(lines[inside] ?? '')?.[0] ?? '';
    const whole = inside === 0 ? lines : lines.toSpliced(inside, 0, `${indentation}# inside ${name}`);
    return [...comments, ...whole].join('\n');
  });
  return `---\n${yaml.join('\n')}\n---\n\nText.\n`;
}

function commentsOf(file: string): string[] {
  return file
    .split('\n')
    .flatMap((line) => (line.trim().startsWith('#') ? [line.trim()] : []))
    .sort();
}

function problemsOf(text: string): number {
  const parsed = parseRecord({ file: 'meetups/001/1-a.md', text }, { kind: 'talk', folder: '001', name: '1-a.md' });
  return 'problems' in parsed ? parsed.problems.length : 0;
}

function fieldIn(file: string, name: string): unknown {
  const read = parseYaml(file.split('\n---\n')[0]?.slice(4) ?? '', 1);
  return 'data' in read ? read.data[name] : read.problems;
}

describe('mendText', () => {
  it('keeps comments and what was right, makes nothing worse, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(blocks, fc.nat(9), (all, insideAt) => {
        const file = fileOf(all, insideAt);

        const mended = mendText(file, 'talk');

        expect(mendText(mended, 'talk')).toBe(mended);
        expect(commentsOf(mended)).toEqual(commentsOf(file));
        for (const { name, isRight } of all) if (isRight) expect(fieldIn(mended, name)).toEqual(fieldIn(file, name));
        expect(problemsOf(mended)).toBeLessThanOrEqual(problemsOf(file));
      }),
      { numRuns: 60 },
    );
  });

  it('mends each of the mistakes', () => {
    for (const [name, [, wrong]] of Object.entries(FIELDS))
      for (const value of fc.sample(wrong, 10)) {
        const others = name === 'title' ? [] : [{ name: 'title', value: 'A', isRight: true, comments: [] }];
        expect(
          problemsOf(mendText(fileOf([...others, { name, value, isRight: false, comments: [] }], 0), 'talk')),
          `${name}: ${value}`,
        ).toBe(0);
      }
  });

  it('throws for no text, and has nothing to do a second time', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '---',
        'title: A: B',
        'title: a #b',
        '  - x: "y',
        'Date: 1.2.2019',
        'speakers: [',
        '# c',
        'topics: &a b # d',
        '\tx: 1',
        '—-',
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const mended = mendText(`---\n${lines.join('\n')}\n---\n`, 'talk');
        expect(mendText(mended, 'talk')).toBe(mended);
      }),
      { numRuns: 150 },
    );
  });
});
