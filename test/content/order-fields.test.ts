import { describe, expect, it } from 'vitest';
import { orderFields } from '../../src/content/order-fields.ts';
import { quoteValues } from '../../src/content/quote-values.ts';
import { SCHEMAS } from '../../src/content/schemas.ts';
import { type FieldOrder, orderOf } from '../../src/schema/field-order.ts';

const TALK = orderOf(SCHEMAS.talk) as FieldOrder;

describe('orderFields', () => {
  it.each([
    ['fields', 'topics: [a]\ntitle: A', 'title: A\ntopics: [a]'],
    [
      'fields with comments above them',
      '# t\ntopics: [a]\n# one\n# two\ntitle: A\n# end',
      '# one\n# two\ntitle: A\n# t\ntopics: [a]\n# end',
    ],
    [
      'fields below a head that an empty line parts from them',
      '# head\n\n# t\ntopics: [a]\ntitle: A',
      '# head\n\ntitle: A\n# t\ntopics: [a]',
    ],
    [
      'comments further to the right with what they stand below',
      'slides:\n  - url: a\n    # of a\n  # no other\ntitle: A',
      'title: A\nslides:\n  - url: a\n    # of a\n  # no other',
    ],
    ['groups in lists', 'slides:\n  - title: b\n    url: a\n  - url: c', 'slides:\n  - url: a\n    title: b\n  - url: c'],
    [
      'groups in lists with comments in them',
      'slides:\n  # one\n  - title: b\n    # two\n    url: a\n    # three\n  # four',
      'slides:\n  # one\n  # two\n  - url: a\n    title: b\n    # three\n  # four',
    ],
    [
      'groups in braces',
      'slides: [{ title: "b, c", url: a }, {pages: 1,file: d}]',
      'slides: [{ url: a, title: "b, c" }, {file: d,pages: 1}]',
    ],
    [
      'lists in lists',
      'videos:\n  - moments:\n      - slide: 1\n        at: 0:10\n    url: a',
      'videos:\n  - url: a\n    moments:\n      - at: 0:10\n        slide: 1',
    ],
    [
      'lists that stand as far to the left as their name',
      'slides:\n- title: b\n  url: a\ntitle: A',
      'title: A\nslides:\n- url: a\n  title: b',
    ],
    [
      'texts of several lines',
      'language: >\n  de\n  # no comment\ntitle: "a\n  b"\nkind: talk',
      'title: "a\n  b"\nkind: talk\nlanguage: >\n  de\n  # no comment',
    ],
    ['fields without a value', 'topics:\ntitle: A\nkind:', 'title: A\nkind:\ntopics:'],
    ['fields that nobody knows behind what they stood behind', 'topics: [a]\nx: 1\ntitle: A', 'title: A\ntopics: [a]\nx: 1'],
  ])('puts %s in order', (_, before, after) => {
    expect(orderFields(before, TALK)).toBe(after);
    expect(orderFields(after, TALK)).toBe(after);
  });

  it.each([
    '',
    '# only a comment',
    'title: A\n\n\ntopics: [a]\n\n# end\n',
    'slides:\n  - - title: b\n      url: a',
    'slides: {\n  title: b,\n  url: a }',
  ])('leaves %j as it is', (yaml) => {
    expect(orderFields(yaml, TALK)).toBe(yaml);
  });
});

describe('quoteValues', () => {
  it.each([
    ['title: "A title"', 'title: A title'],
    ["title: 'A title'", 'title: A title'],
    ["title: 'A: B'", 'title: "A: B"'],
    ['topics: ["a", \'b, c\', "d, e"]', 'topics: [a, "b, c", "d, e"]'],
    ['"title": "A"', 'title: A'],
    ['slides: [{ title: "b" }]', 'slides: [{ title: b }]'],
  ])('%s => %s', (before, after) => {
    expect(quoteValues(before)).toBe(after);
  });

  it.each([
    'title: "2019"',
    'title: "no"',
    'title: "18:30"',
    'title: "2019-06-24"',
    'title: "A: B"',
    'title: "A #B"',
    'title: ""',
    'title: " A"',
    `title: 'A "B": C'`,
    'title: "A \\"B\\": C"',
    'title: "a\n  b"',
    'title: "null"',
    'title: "- a"',
    '# "title": "A"',
    'topics: ["a, b"]',
    'title: it\'s "A"',
  ])('leaves %s as it is', (yaml) => {
    expect(quoteValues(yaml)).toBe(yaml);
  });
});
