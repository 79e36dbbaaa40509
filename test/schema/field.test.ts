import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pageRange } from '../../src/schema/deck.ts';
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
  personName,
  recordingTime,
  slug,
  url,
  urlOrMail,
  wholeNumber,
} from '../../src/schema/field.ts';
import { group, optional } from '../../src/schema/group.ts';
import { billing } from '../../src/schema/speaker.ts';

/** What is allowed as a sentence, a line break, and an example or nothing; none of the sentences that zod has of its own. */
const OURS = /^(?!Invalid|Too |Unrecognized|Expected)[^\n]+\.\n/;

/** The messages of a value's issues, those of the alternatives of a union among them. */
function messages(schema: z.ZodMiniType, value: unknown): string[] {
  const ofIssue = (issue: z.core.$ZodIssue): string[] =>
    issue.code === 'invalid_union' ? issue.errors.flat().flatMap(ofIssue) : [issue.message];
  return (schema.safeParse(value).error?.issues ?? []).flatMap(ofIssue);
}

describe('each kind of field says what is allowed', () => {
  const title = line('The title.', '"A title"', 50);
  const slides = localFile('slides', 'slides/talk.pdf');
  const thing = group('A thing', { name: line(), url });

  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['a line', line(), 28, 'One line of text, in quotes if it is a number or contains ": " or " #".'],
    ['a line', title, undefined, 'The title.'],
    ['a line', title, null, 'The title.'],
    ['a line', title, '', 'The title.'],
    ['a line', title, ' \u00a0 ', 'The title.'],
    ['a line', title, 'two\nlines', 'The title.'],
    ['a line', title, 'two\rlines', 'The title.'],
    ['a line', title, 'a'.repeat(51), 'At most 50 characters.'],
    ['a name', personName, ['Ada'], 'A name, as the person writes it.'],
    ['a name', personName, 'A'.repeat(121), 'At most 120 characters.'],
    ['a slug', slug, 'Deep Learning', 'A short name of small letters, digits and hyphens.'],
    ['a slug', slug, 28, 'A short name of small letters, digits and hyphens.'],
    ['a slug', slug, 'a'.repeat(81), 'At most 80 characters.'],
    ['a date', date, '24.06.2019', 'A date that exists, written year-month-day.'],
    ['a date', date, '2019-02-29', 'A date that exists, written year-month-day.'],
    ['a date', date, 20190624, 'A date that exists, written year-month-day.'],
    ['a time of day', clockTime, '7pm', 'A time of day from 00:00 to 23:59, with two digits each.'],
    ['a time of day', clockTime, 1110, 'A time of day from 00:00 to 23:59, with two digits each.'],
    ['a time of a recording', recordingTime, '90s', 'A time of the recording as minutes:seconds or hours:minutes:seconds.'],
    ['a time of a recording', recordingTime, 90, 'A time of the recording as minutes:seconds or hours:minutes:seconds.'],
    ['an address', url, 12, 'A complete web address that begins with https:// or http://.'],
    [
      'an address',
      url,
      'www.example.org',
      'A complete web address that begins with https:// or http://. This is none: it has no "https://" in front.',
    ],
    [
      'an address',
      url,
      'mailto:team@example.org',
      'A complete web address that begins with https:// or http://. This is none: "mailto:" addresses are not allowed.',
    ],
    [
      'an address or mail address',
      urlOrMail,
      'javascript:alert(1)',
      'A complete address that begins with https://, http:// or mailto:. This is none: "javascript:" addresses are not allowed.',
    ],
    ['a file', slides, true, 'A file in this folder\'s "slides/" whose name ends with .pdf.'],
    [
      'a file',
      slides,
      'slides-2019/talk.pdf',
      'A file in this folder\'s "slides/" whose name ends with .pdf. This is none: it is not in "slides/".',
    ],
    ['a file', slides, 'talk.pdf', 'A file in this folder\'s "slides/" whose name ends with .pdf. This is none: it is not in "slides/".'],
    [
      'a file',
      slides,
      'slides/talk.pptx',
      'A file in this folder\'s "slides/" whose name ends with .pdf. This is none: its name has another ending.',
    ],
    [
      'a file',
      slides,
      'slides/../../site.md',
      'A file in this folder\'s "slides/" whose name ends with .pdf. This is none: it leaves the folder.',
    ],
    ['a number', wholeNumber(1, 99, 12), 0, 'A whole number from 1 to 99.'],
    ['a number', wholeNumber(1, 99, 12), 100, 'A whole number from 1 to 99.'],
    ['a number', wholeNumber(1, 99, 12), 1.5, 'A whole number from 1 to 99.'],
    ['a number', wholeNumber(1, 99, 12), '12', 'A whole number from 1 to 99.'],
    ['a number', wholeNumber(1, 99, 12), Number.NaN, 'A whole number from 1 to 99.'],
    ['a number', wholeNumber(1, 99, 12), Number.POSITIVE_INFINITY, 'A whole number from 1 to 99.'],
    ['degrees', degrees(90, '48.1951'), 90.1, 'A number of degrees from -90 to 90.'],
    ['degrees', degrees(90, '48.1951'), -91, 'A number of degrees from -90 to 90.'],
    ['degrees', degrees(90, '48.1951'), '48.1951', 'A number of degrees from -90 to 90.'],
    ['yes or no', flag, 'yes', 'true or false, without quotes.'],
    ['yes or no', flag, 1, 'true or false, without quotes.'],
    ['a word', oneWordOf(['available', 'private', 'gone']), 'lost', 'One of available, private or gone.'],
    ['a word', oneWordOf(['available', 'private', 'gone']), 1, 'One of available, private or gone.'],
    ['a list', listOf(line(), 'Ada Lovelace'), 'Ada', 'A list: each entry on a line of its own after "- ".'],
    ['a list', listOf(line(), 'Ada Lovelace', 2), ['a', 'b', 'c'], 'At most 2 entries.'],
    ['one or more', oneOrMore(line(), 'TU Wien'), [], 'At least one entry.'],
    ['a group', thing, 'x', 'A thing is a group of fields: name, url.'],
    ['a group', thing, [], 'A thing is a group of fields: name, url.'],
    ['a group', thing, { name: 'x', url: 'https://example.org', title: 'y' }, 'A thing has these fields: name, url.'],
    ['a range of pages', pageRange, '34-12', 'The first page of the range comes before the last.'],
    ['a range of pages', pageRange, '12 to 34', 'One page or a range of pages of the PDF.'],
    ['a range of pages', pageRange, 0, 'A whole number from 1 to 5000.'],
  ])('%s', (_, schema, value, allowed) => {
    expect(messages(schema, value).map((message) => message.split('\n', 1)[0])).toContain(allowed);
  });

  it.each<[string, z.ZodMiniType]>([
    ['a line', title],
    ['a name', personName],
    ['a slug', slug],
    ['a date', date],
    ['a time of day', clockTime],
    ['a time of a recording', recordingTime],
    ['an address', url],
    ['an address or mail address', urlOrMail],
    ['a file', slides],
    ['a number', wholeNumber(1, 99, 12)],
    ['degrees', degrees(90, '48.1951')],
    ['yes or no', flag],
    ['a word', oneWordOf(['available', 'private', 'gone'])],
  ])('and shows an example that would pass: %s', (_, schema) => {
    for (const value of [undefined, Symbol('x'), 'https://', '../x', 'x'.repeat(500)]) {
      for (const message of messages(schema, value)) {
        const example = message.slice(message.indexOf('\n') + 1);
        expect(messages(schema, /^(?:[\d.]+|".*"|true)$/.test(example) ? JSON.parse(example) : example), message).toEqual([]);
      }
    }
  });

  it.each<[string, z.ZodMiniType]>([
    ['a line', title],
    ['a name', personName],
    ['a slug', slug],
    ['a date', date],
    ['a time of day', clockTime],
    ['a time of a recording', recordingTime],
    ['an address', url],
    ['a file', slides],
    ['a number', wholeNumber(1, 99, 12)],
    ['degrees', degrees(90, '48.1951')],
    ['yes or no', flag],
    ['a word', oneWordOf(['available', 'gone'])],
    ['a list', listOf(line(), 'Ada Lovelace')],
    ['one or more', oneOrMore(title, 'TU Wien')],
    ['a group', thing],
    ['a range of pages', pageRange],
    ['a billing', billing],
  ])('and that in words of ours, whatever kind of value it finds: %s', (_, schema) => {
    for (const value of [undefined, null, Number.NaN, 1e300, Symbol('x'), () => 1, new Map(), { x: 1 }, [[[]]], [null], '']) {
      const found = messages(schema, value);
      expect(found).not.toEqual([]);
      for (const message of found) expect(message).toMatch(OURS);
    }
  });
});

describe('what is right is read', () => {
  it.each<[string, z.ZodMiniType, unknown, unknown]>([
    ['a line without the blanks around it', line(), '  text ', 'text'],
    ['a line of 300 characters', line(), 'a'.repeat(300), 'a'.repeat(300)],
    ['a slug', slug, 'ai-summit-2017', 'ai-summit-2017'],
    ['a leap day', date, '2020-02-29', '2020-02-29'],
    ['midnight', clockTime, '00:00', '00:00'],
    ['a time of a recording as seconds', recordingTime, '1:02:03', 3723],
    ['the beginning of a recording', recordingTime, '0:00', 0],
    ['an address as the standard writes it', url, 'HTTPS://Example.org', 'https://example.org/'],
    ['a mail address', urlOrMail, 'mailto:team@example.org', 'mailto:team@example.org'],
    ['a file', localFile('slides', 'slides/talk.pdf'), './slides/talk.pdf', 'slides/talk.pdf'],
    ['the smallest number', wholeNumber(1, 99, 12), 1, 1],
    ['the largest number', wholeNumber(1, 99, 12), 99, 99],
    ['degrees', degrees(90, '48.1951'), -90, -90],
    ['no', flag, false, false],
    ['a word', oneWordOf(['available', 'gone']), 'gone', 'gone'],
    ['an empty list', listOf(line()), [], []],
    ['a single entry as a list', oneOrMore(line()), 'TU Wien', ['TU Wien']],
    ['several entries', oneOrMore(line()), ['TU Wien', 'Uni Wien'], ['TU Wien', 'Uni Wien']],
    ['one page as a number', pageRange, 7, { first: 7, last: 7 }],
    ['one page as text', pageRange, '7', { first: 7, last: 7 }],
    ['several pages', pageRange, '12-34', { first: 12, last: 34 }],
    ['a name alone as a billing', billing, 'Ada Lovelace', { name: 'Ada Lovelace' }],
    [
      'a whole billing',
      billing,
      { name: 'Ada Lovelace', as: 'A. L.', part: 'panelist', role: 'Analyst', affiliation: 'TU Wien' },
      { name: 'Ada Lovelace', as: 'A. L.', part: 'panelist', role: 'Analyst', affiliation: ['TU Wien'] },
    ],
  ])('%s', (_, schema, value, read) => {
    expect(schema.parse(value)).toEqual(read);
  });
});

it('no code is made of texts, which the security policy of pages forbids', () => {
  expect(z.config().jitless).toBe(true);
});

describe('a group of which exactly one field is given', () => {
  const schema = group('A thing', { file: optional(line()), url: optional(line()) }, ['file', 'url']);

  it('wants one of the fields, and no more', () => {
    expect(messages(schema, { file: 'a' })).toEqual([]);
    expect(messages(schema, { url: 'a' })).toEqual([]);
    for (const value of [{}, { file: 'a', url: 'b' }])
      expect(messages(schema, value).join()).toMatch(/^Exactly one of file or url must be there\.\n/);
  });
});

describe('a group', () => {
  const schema = group('A thing', { name: line('The name.', 'Ada') });

  it.each(['permalink', 'layout', 'pagination', 'eleventyComputed', 'templateEngineOverride', 'constructor', 'toString', 'Name', ' name'])(
    'knows no field "%s"',
    (name) => {
      expect(messages(schema, { name: 'x', [name]: 'y' })).toEqual(['A thing has these fields: name.\n']);
    },
  );

  it('knows no field "__proto__" either', () => {
    expect(messages(schema, JSON.parse('{ "name": "x", "__proto__": { "polluted": true } }'))).toEqual([
      'A thing has these fields: name.\n',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  it("asks for a field that is missing in that field's words", () => {
    expect(messages(schema, {})).toEqual(['The name.\nAda']);
  });
});
