import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlFields } from '../../src/content/yaml.ts';
import { runs } from '../helpers/runs.ts';

function fieldsOf(source: string): YamlFields {
  const parsed = parseYaml(source, 2);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

function rulesOf(source: string): string[] {
  const parsed = parseYaml(source, 2);
  return 'problems' in parsed ? parsed.problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`) : [];
}

describe('parseYaml', () => {
  it('keeps times, dates and words as they are written', () => {
    expect(fieldsOf('time: 18:30\nlong: 1:02:03\ndate: 2019-06-24\nno: no\nyes: on\nnumber: 7\nflag: true\n').data).toEqual({
      time: '18:30',
      long: '1:02:03',
      date: '2019-06-24',
      no: 'no',
      yes: 'on',
      number: 7,
      flag: true,
    });
  });

  it('takes an empty value for one that is not given', () => {
    expect(fieldsOf('title: Rivers\nvenue:\nroom: ~\nspeakers:\n  - name: Ada\n    role:\n').data).toEqual({
      title: 'Rivers',
      speakers: [{ name: 'Ada' }],
    });
  });

  it('takes front matter without a field', () => {
    expect(fieldsOf('').data).toEqual({});
    expect(fieldsOf('# nothing yet\n').data).toEqual({});
    expect(fieldsOf('').position(['title'])).toEqual({ line: 2, column: 1 });
  });

  it('takes comments on lines of their own', () => {
    expect(fieldsOf('# first\ntitle: Rivers\n  # second\ntopics:\n  # third\n  - acoustics\n').data).toEqual({
      title: 'Rivers',
      topics: ['acoustics'],
    });
  });

  it.each([
    ['a number sign inside a word', 'title: C#-Sprache', 'C#-Sprache'],
    ['a number sign in double quotes', 'title: "Issue #3 # 4"', 'Issue #3 # 4'],
    ['a number sign in single quotes', "title: 'Issue #3 # 4'", 'Issue #3 # 4'],
    ['number signs in a text of several lines', 'title: |-\n  # one\n  two # three\n', '# one\ntwo # three'],
    ['a folded text', 'title: >-\n  one\n  two\n', 'one two'],
    ['a quoted text over two lines', 'title: "one\n  two # three"\n', 'one two # three'],
    ['an address', 'title: https://example.org/page#part', 'https://example.org/page#part'],
    ['template signs in quotes', 'title: "{{ 7*7 }} {% y %}"', '{{ 7*7 }} {% y %}'],
  ])('reads %s', (_, source, title) => {
    expect(fieldsOf(source).data).toEqual({ title });
  });

  it('reports each line with a colon or a comment in a value, not only the first', () => {
    expect(rulesOf('title: A: B\nroom: C: D\nvenue: Hall #3\n')).toEqual([
      'comment-behind-value 4:13',
      'colon-in-value 2:8',
      'colon-in-value 3:7',
    ]);
  });

  it.each([
    ['a comment behind a text in quotes', 'title: "A" # b', 'comment-behind-value 2:12'],
    ['a comment behind a key', 'topics: # mine\n  - a', 'comment-behind-value 2:9'],
    ['a comment behind a dash', 'topics:\n  - # mine\n    a', 'comment-behind-value 3:5'],
    ['a comment behind a bracket', 'topics: [a] # mine', 'comment-behind-value 2:13'],
    ['a comment inside brackets', 'topics: [a, # mine\n  b]', 'comment-behind-value 2:13'],
    ['a comment behind a sign of a long text', 'title: >- # mine\n  a', 'comment-behind-value 2:11'],
    ['a comment that is all there is', 'title: #3', 'comment-behind-value 2:8'],
    ['an anchor in a list', 'topics: [a, &b c]', 'yaml-anchor 2:13'],
    ['a tag on a key', '!!str title: x', 'yaml-tag 2:1'],
    ['a binary value', 'title: !!binary aGVsbG8=', 'yaml-tag 2:8'],
    ['a second document', 'title: x\n...\ntime: y', 'yaml-directive 3:1'],
    ['a key that is a list', '? [a]\n: b', 'yaml-key 2:3'],
    ['a quoted key that is a prototype', '"__proto__": b', 'yaml-key 2:1'],
    ['a list in place of fields', '- title: x', 'yaml-no-fields 2:1'],
    ['an emptied quote', 'title: "', 'yaml-quote 2:8'],
    ['a bracket that closes nothing', 'title: ]', 'yaml-syntax 2:8'],
    ['half a surrogate pair', 'title: "\\ud800"', 'control-character 2:8'],
  ])('refuses %s', (_, source, problem) => {
    expect(rulesOf(source)).toEqual([problem]);
  });

  it('has no merge keys: "<<" is a field like any other', () => {
    expect(fieldsOf('<<: { title: x }\n').data).toEqual({ '<<': { title: 'x' } });
  });

  it('takes six lists and groups inside each other, and no seventh', () => {
    expect(rulesOf('a:\n  - b:\n      - c: [x]\n')).toEqual([]);
    expect(rulesOf('a:\n  - b:\n      - c: [[x]]\n')).toEqual(['yaml-depth 4:13']);
  });

  it.each(['[', '{', '- ', '? ', ': ', 'a: [', '{a: ', '[{'])('refuses %j repeated 20,000 times', (sign) => {
    expect(rulesOf(sign.repeat(20_000))).toHaveLength(1);
  });

  it.each([
    ['keys', Array.from({ length: 5000 }, (_, index) => `a${index}:`).join('\n')],
    ['anchors', `a: ${'&a '.repeat(20_000)}`],
    ['quotes', '"\n'.repeat(20_000)],
    ['escapes', `a: "${'\\n'.repeat(30_000)}"`],
    ['closing brackets', '}\n'.repeat(20_000)],
    ['empty lines', '\n'.repeat(60_000)],
  ])('comes to an end for thousands of %s', (_, source) => {
    expect(parseYaml(source, 2)).toBeDefined();
  });

  describe('position', () => {
    const fields = fieldsOf('title: Rivers\nspeakers:\n  - name: Ada\n    role:\n  - Grace\nvenue:\n');

    it.each([
      [['title'], { line: 2, column: 8 }],
      [['speakers'], { line: 4, column: 3 }],
      [['speakers', 0, 'name'], { line: 4, column: 11 }],
      [['speakers', 1], { line: 6, column: 5 }],
      [['speakers', 0, 'affiliation'], { line: 4, column: 5 }],
      [['speakers', 7, 'name'], { line: 4, column: 3 }],
      [['speakers', 0, 'role'], { line: 5, column: 5 }],
      [['venue'], { line: 7, column: 1 }],
      [['date'], { line: 2, column: 1 }],
      [[], { line: 2, column: 1 }],
    ])('of %j is where the value stands, or its key, or the nearest group', (path, position) => {
      expect(fields.position(path)).toEqual(position);
    });

    it('of a key is where the key stands', () => {
      expect(fields.keyPosition(['title'])).toEqual({ line: 2, column: 1 });
      expect(fields.keyPosition(['speakers', 0, 'name'])).toEqual({ line: 4, column: 5 });
      expect(fields.keyPosition(['speakers', 1])).toEqual({ line: 6, column: 5 });
    });
  });

  it('knows how a single value is written', () => {
    const fields = fieldsOf('id: 028\ntitle: "Rivers"\ntopics: [a]\n');

    expect([fields.written(['id']), fields.written(['title']), fields.written(['topics']), fields.written(['room'])]).toEqual([
      '028',
      '"Rivers"',
      undefined,
      undefined,
    ]);
  });

  const anyYaml = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'b: ',
          ': ',
          '- ',
          '\n',
          '\n  ',
          '#',
          ' #',
          '"',
          "'",
          '[',
          ']',
          '{',
          '}',
          ',',
          '|',
          '>',
          '&',
          '*',
          '!',
          '%',
          '\\',
          '\t',
          '?',
          '---',
          '...',
          '\r',
          '\0',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(anyYaml, fc.array(fc.oneof(fc.constantFrom('a', 'b'), fc.nat(2))), (source, path) => {
        const lines = source.split('\n');
        const inside = ({ line, column }: { line: number; column: number }): boolean =>
          line >= 2 && line <= lines.length + 1 && column >= 1 && column <= (lines[line - 2] ?? '').length + 1;
        const parsed = parseYaml(source, 2);
        if ('problems' in parsed) expect(parsed.problems.every(inside)).toBe(true);
        else expect([parsed.position(path), parsed.keyPosition(path)].every(inside)).toBe(true);
      }),
      runs(5000),
    );
  });
});
