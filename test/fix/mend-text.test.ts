import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../src/content/layout.ts';
import { mendText } from '../../src/fix/mend-text.ts';

/** The fields of a talk with a title, as they are when mended. */
function mendTalk(fields: string): string {
  return mendFields(`title: A talk\n${fields}`, 'talk').replace(/^title: A talk\n/, '');
}

function mendFields(fields: string, kind: RecordKind): string {
  return mendText(`---\n${fields}\n---\n`, kind).replace(/^---\n|\n---\n$/g, '');
}

describe('mendText', () => {
  it.each([
    ['a date with the day first', 'day: 24.06.2019', 'day: 2019-06-24'],
    ['a date without zeros', 'day: 2019-6-4', 'day: 2019-06-04'],
    ['a date without hyphens', 'day: 20190604', 'day: 2019-06-04'],
    ['a date with slashes and a day that is no month', 'day: 6/24/2019', 'day: 2019-06-24'],
    ['a date in English', 'day: June 24th, 2019', 'day: 2019-06-24'],
    ['a date in German', 'day: 4. März 2019', 'day: 2019-03-04'],
    ['a time after noon', 'time: 7.30pm', 'time: 19:30'],
    ['a time with a dot', 'time: 19.30', 'time: 19:30'],
    ['a time of four digits', 'time: 1930', 'time: 19:30'],
    ['a time in German', 'time: 19 Uhr', 'time: 19:00'],
    ['a time with seconds', 'time: "19:30:00"', 'time: 19:30'],
    ['a time in the morning', 'time: 9 am', 'time: 09:00'],
    ['a word in capitals', 'kind: Keynote', 'kind: keynote'],
    ['a word with other separators', 'kind: Hot_Topics', 'kind: hot-topics'],
    ['a number for a text', 'language: de\nheldAt: 029\nstatus: postponed', 'language: de\nstatus: postponed\nheldAt: "029"'],
    ['a name in capitals', 'Day: 2019-06-24', 'day: 2019-06-24'],
    ['a name with an underscore', 'redirect_from: [/a/b/]', 'redirectFrom: [/a/b/]'],
    ['a name and its value', 'DAY: 24.6.2019', 'day: 2019-06-24'],
    ['one entry for a list', 'speakers: Ada Lovelace', 'speakers: [Ada Lovelace]'],
    ['one path for a list', 'redirectFrom: /a/b/', 'redirectFrom: [/a/b/]'],
    ['one file for a list of slides', 'slides: slides/talk.pdf', 'slides:\n  - file: slides/talk.pdf'],
    ['one address for a list of videos', 'videos: youtu.be/abc', 'videos:\n  - url: https://youtu.be/abc'],
    ['an address for a group', 'slides:\n  - https://example.org/a.pdf', 'slides:\n  - url: https://example.org/a.pdf'],
    [
      'a group for a list of groups, with all that is wrong inside',
      'videos:\n  # of both\n  start: 1m30s\n  url: www.example.org/a\n\nwithoutSlides: none',
      'videos:\n  # of both\n  - url: https://www.example.org/a\n    start: 1:30\n\nwithoutSlides: none',
    ],
    ['a group in braces for a list', 'slides: { url: https://example.org/ }', 'slides: [{ url: https://example.org/ }]'],
    ['an address without https://', 'slides:\n  - url: www.example.org/a.pdf', 'slides:\n  - url: https://www.example.org/a.pdf'],
    ['an address with half of https://', 'slides:\n  - url: http:/example.org/a', 'slides:\n  - url: http://example.org/a'],
    ['backslashes in a path', 'slides:\n  - file: slides\\a.pdf', 'slides:\n  - file: slides/a.pdf'],
    ['a long dash between pages', 'slides:\n  - file: slides/a.pdf\n    pages: 3 – 4', 'slides:\n  - file: slides/a.pdf\n    pages: 3-4'],
    [
      'a number in quotes',
      'videos:\n  - url: https://example.org/\n    moments: [{ at: 0:10, slide: "3" }]',
      'videos:\n  - url: https://example.org/\n    moments: [{ at: 0:10, slide: 3 }]',
    ],
    [
      'yes for true',
      'videos:\n  - url: https://example.org/\n    captions: yes',
      'videos:\n  - url: https://example.org/\n    captions: true',
    ],
    [
      'the order of fields',
      '# of the topics\ntopics: [a]\nspeakers: [b]\n# at the end',
      'speakers: [b]\n# of the topics\ntopics: [a]\n# at the end',
    ],
    ['quotes that nobody needs', 'speakers: ["Ada Lovelace", \'Bob: one\']', 'speakers: [Ada Lovelace, "Bob: one"]'],
    ['a comment behind a list', 'topics: [a] # one', '# one\ntopics: [a]'],
    ['a comment behind a date', 'day: 2019-06-24 # moved', '# moved\nday: 2019-06-24'],
    ['a comment behind what is wrong itself', 'day: 24.06.2019 # moved', '# moved\nday: 2019-06-24'],
    ['a comment behind a name', 'speakers: # both\n  - A\n  - B', '# both\nspeakers:\n  - A\n  - B'],
    ['a tab', 'slides:\n\t- file: slides/a.pdf', 'slides:\n  - file: slides/a.pdf'],
    ['no blank behind a colon', 'day:2019-06-24\nkind: talk', 'kind: talk\nday: 2019-06-24'],
    ['a list that begins behind its name', 'speakers: - Ada', 'speakers:\n  - Ada'],
  ])('mends %s', (_, before, after) => {
    expect(mendTalk(before)).toBe(after);
  });

  it.each([
    ['a colon in it', 'title: A: B', 'title: "A: B"'],
    ['a colon and quotation marks in it', 'title: A: the "B"', `title: 'A: the "B"'`],
    ['a number sign in it', 'title: Fixing #3', 'title: "Fixing #3"'],
    ['a sign of YAML before it', 'title: @home', 'title: "@home"'],
    ['a star before it', 'title: *Attention* is all', 'title: "*Attention* is all"'],
    ['an exclamation mark before it', 'title: !important', 'title: "!important"'],
    ['a bracket before it', 'title: [WIP] Nets', 'title: "[WIP] Nets"'],
    ['a word in quotes before it', 'title: "Nets" at work', `title: '"Nets" at work'`],
    ['backslashes in it', 'title: "From \\d to \\w"', 'title: From \\d to \\w'],
    ['a number for its own', 'title: 2019', 'title: "2019"'],
    ['a soft hyphen and a blank without a width in it', 'title: net\u00adworks\u200b', 'title: networks'],
    ['a break of lines in it, as slides have it', 'title: Deep\vLearning', 'title: Deep Learning'],
    ['quotes and dashes of Windows in it', 'title: a \u0093net\u0094 \u0096 b', 'title: a “net” – b'],
    ['a name in capitals and a colon', 'Title: A: B', 'title: "A: B"'],
  ])('mends a title with %s', (_, before, after) => {
    expect(mendFields(before, 'talk')).toBe(after);
  });

  it.each([
    ['a word that is nearly one', 'kind: keynotes'],
    ['a date with two readings', 'day: 6/7/2019'],
    ['a date that is none', 'day: 31.02.2019'],
    ['a year of two digits', 'day: 24.06.19'],
    ['a time with two readings', 'time: 7:30'],
    ['a recording that begins after minutes or seconds', 'videos:\n  - url: https://example.org/\n    start: 90'],
    ['several names for a list', 'speakers: Ada Lovelace and Mary Somerville'],
    ['a name that is there twice', 'day: 2019-06-24\nDay: 2019-06-25'],
    ['a name that is nearly one', 'speeker: Ada'],
    ['a text that may have a comment in it', 'speakers: [Ada]\ntopics:\n  - C # and more'],
    ['brackets that are never closed', 'topics: [a, b'],
    ['quotes that are never closed', 'language: "de'],
    ['a file that may be an address', 'slides:\n  - url: talk.pdf'],
    ['a character that may be anything', 'language: d\u0002e'],
    ['joiners of letters that mean something', 'speakers: [نام\u200cخانوادگی, 👩\u200d💻]'],
    ['blanks without a width in Thai', 'speakers: [ภาษา\u200bไทย]'],
    ['quotes that other programs need', 'time: "18:30"'],
  ])('leaves %s as it is', (_, fields) => {
    expect(mendTalk(fields)).toBe(fields);
  });

  it('mends the rest of a file of which one line has two readings', () => {
    expect(mendTalk('Speakers: Ada # or Bob\nday: 24.6.2019 # moved')).toBe('speakers: Ada # or Bob\n# moved\nday: 2019-06-24');
  });

  it.each([
    ['line ends of Windows and a mark in front', '\ufeff---\r\ntitle: A\r\n---\r\n\r\nText\r\n'],
    ['line ends of old Macs', '---\rtitle: A\r---\r\rText\r'],
    ['blanks behind the dashes', '---  \ntitle: A\n---\t\n\nText\n'],
    ['empty lines above the dashes', '\n\n---\ntitle: A\n---\n\nText\n'],
    ['dashes of another length', '—-\ntitle: A\n----\n\nText\n'],
    ['no end of the last line', '---\ntitle: A\n---\n\nText'],
    ['no empty line above the text', '---\ntitle: A\n---\nText\n\n\n'],
    ['a page that ends in the text', '---\ntitle: A\n---\n\n\fText\f\n'],
  ])('mends %s', (_, before) => {
    expect(mendText(before, 'talk')).toBe('---\ntitle: A\n---\n\nText\n');
  });

  it.each([
    ['no fields at all', 'Only text.\n'],
    ['another language behind the dashes', '---js\ntitle: A\n---\n'],
    ['fields that never end', '---\ntitle: A\n'],
    ['dashes that are not right above dashes that are', '---\ntitle: A\n----\nkind: talk\n---\n'],
    ['a body with everything in it', '---\ntitle: A\n---\n\n  Two blanks  \n\n\n| a | "b" |\n\ttab\n'],
  ])('leaves a text with %s as it is', (_, text) => {
    expect(mendText(text, 'talk')).toBe(text);
  });
});
