import fc from 'fast-check';
import { type WrittenFields, writeRecord } from '../../src/content/write-record.ts';

/** A content folder that the check takes, file by file. */
export type AnyArchive = ReadonlyMap<string, string>;

/** Texts of one line: words, and signs that mean something to Markdown, HTML, YAML, or to a page that was exported. */
const WORDS = String.raw`Rivers
Ada Lovelace
Zoë Åström
TU Wien
a, b
a; b
a (b)
Talk: Rivers
Keynote: x
Meetup 28: Lakes
a: b
a #b
# a
#
1. a
- a
**Room:** b
*a* _b_
f_x_y
[a](b)
![a](b)
[a]
<b>a</b>
<!-- a
-->
-- >
--!>
<https://a.example/>
https://a.example/b%20c
a@b.example
&amp; &#45; &copy;
a | b
~~a~~ ~ a
\* \
\`a\`
a--b
30 %
none
"a"
'a'
yes
after talk 1, break
18:30
, with a
by a
a at b
github.com
a.pdf
e=mc²
日本語
العربية`.split('\n');
const text = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((all) => all.join(' ')) },
  )
  .map((line) => line.trim());

/** Names that slugs can be made of. */
const person = fc.constantFrom('Ada Lovelace', 'Grace Hopper', 'Zoë Åström', 'Emmy Noether', "Bob O'Hara", 'A. B. Carter');
const organization = fc.constantFrom('TU Wien', 'Babbage Works', 'A, B & C', 'Lab (north)', 'x; y');
const clock = fc
  .tuple(fc.integer({ min: 10, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${hour}:${minute}`);
const address = fc.constantFrom(
  'https://example.org/',
  'https://www.example.org/a/b?c=d&copy;=1#e',
  'https://example.org/slides/a%20b.pdf',
  'https://example.org/a_(b)',
  'https://example.org/a*b*_c_',
  'https://github.com/example/archive/raw/HEAD/a.pdf',
  'https://youtu.be/aqz-KE-bpKQ',
);
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined, freq: 1 });
const few = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[] | undefined> => some(fc.array(value, { minLength: 1, maxLength: 3 }));
const status = some(fc.constantFrom('available', 'private', 'gone', 'moved'));

/** A group without the fields that it does not have, as a file has it. */
const group = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<WrittenFields> =>
  fc.record(fields).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as WrittenFields);

const billing = fc.oneof(
  person,
  group({
    name: person,
    as: some(text),
    part: some(fc.constantFrom('moderator', 'panelist', 'host')),
    role: some(text),
    affiliation: some(fc.oneof(organization, fc.uniqueArray(organization, { minLength: 1, maxLength: 2 }))),
  }),
);
const people = few(billing);
const deck = group({
  url: address,
  title: some(text),
  pages: some(fc.constantFrom<string | number>('12-34', 7)),
  mirrors: few(address),
  status,
});
const video = group({
  url: address,
  start: some(fc.constantFrom('0:40', '1:02:03')),
  end: some(fc.constantFrom('1:10:00')),
  title: some(text),
  chapters: few(group({ at: fc.constant('0:50'), title: text })),
  status,
});

const talk = group({
  title: text,
  kind: some(fc.constantFrom('talk', 'keynote', 'tutorial', 'short-talk', 'hot-topics', 'panel', 'screening')),
  time: some(clock),
  speakers: people,
  topics: some(fc.uniqueArray(fc.constantFrom('rivers', 'lakes', 'Flowing water'), { minLength: 1, maxLength: 3 })),
  language: some(fc.constantFrom('de', 'en')),
  slides: few(deck),
  videos: few(video),
  references: few(group({ title: text, url: address, kind: fc.constantFrom('paper', 'code', 'article', 'website') })),
  status: some(fc.constantFrom('given', 'cancelled')),
});

const agenda = few(
  fc.oneof(
    group({ time: clock, kind: fc.constantFrom('break', 'qa'), title: some(text), speakers: people }),
    group({ kind: fc.constantFrom('welcome', 'other'), title: text, after: fc.integer({ min: 0, max: 1 }) }),
  ),
);
const meetup = group({
  title: some(text),
  label: some(fc.constantFrom('River Day', 'a: b', 'Meetup 1')),
  date: fc.constantFrom('2019-06-24', '2024-02-29'),
  start: some(fc.constantFrom('09:00')),
  status: some(fc.constantFrom('held', 'cancelled')),
  venue: some(fc.oneof(fc.constantFrom('hall', 'The great hall'), fc.constant(['hall', 'pier']))),
  room: some(text),
  online: some(fc.boolean()),
  hosts: few(organization),
  sponsors: few(organization),
  organizers: people,
  agenda,
  slides: few(deck),
  videos: few(video),
  poster: some(group({ url: address, alt: text })),
  photos: some(
    group({
      albums: fc.array(group({ url: address, label: some(text), count: some(fc.integer({ min: 1, max: 99 })) }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  ),
  announcements: few(group({ title: text, text: some(text), url: some(address) })),
  jobs: few(group({ title: text, organization: some(organization), url: some(address) })),
  links: few(group({ kind: fc.constantFrom('signup', 'website', 'webinar', 'code', 'article', 'other'), url: address, label: some(text) })),
});

/** Texts of several lines, with lines that end a part of an exported page, or begin one. */
const LINES = [
  'What a river carries.',
  '',
  '## Talk: a heading',
  '# A heading',
  '- **Date:** 2001-01-01',
  '- a point',
  '<!-- text -->',
  '<!-- end of text -->',
  '<!-- end of text 2 -->',
  '<!-- archive: meetups/001/1-a.md -->',
  '<!-- archive: meetups/001/1-a.md',
  '-->',
  '```',
  '    code',
  '> quote',
  '| a | b |',
  '---',
  '<!--',
  '  two blanks behind  ',
  '\ttab',
];
const body = fc.array(fc.constantFrom(...LINES), { maxLength: 6 }).map((lines) => lines.join('\n'));

/** Ways in which people write the same: as the tools do, with comments, in quotes, in another order, with Windows line ends. */
const style = fc.constantFrom<(text: string) => string>(
  (file) => file,
  (file) => file,
  (file) => file.replace(/^(?=\w)/gm, '# A comment -- with dashes -->\n'),
  (file) => file.replace(/^(---\n)([\s\S]*?)(\n---\n)/, '$1$2\n# At the end$3'),
  (file) => file.replace(/^(title): (\w[^:#"\n]*)$/m, "$1: '$2'"),
  (file) => file.replace(/^(\w+): (.*\n)(\w+): (.*\n)/m, '$3: $4$1: $2'),
  (file) => file.replace(/^ {2}- /gm, '- '),
  (file) => file.replaceAll('\n', '\r\n'),
  (file) => file.trimEnd(),
  (file) => `${file}\n\n`,
  (file) => `\ufeff${file}`,
  (file) => file.replace(/\n---\n\n/, '\n---\n'),
);

const record = (fields: fc.Arbitrary<WrittenFields>): fc.Arbitrary<string> =>
  fc.tuple(fields, body, style).map(([written, below, restyle]) => restyle(writeRecord(written, below)));

/** The text of a file about a meetup, and of one about a talk. */
export const anyMeetupText: fc.Arbitrary<string> = record(meetup);
export const anyTalkText: fc.Arbitrary<string> = record(talk);

const SITE = writeRecord(
  {
    name: 'Northbank Science Evenings',
    tagline: 'Talks about | measuring *the world*',
    baseUrl: 'https://northbank.example.org/',
    repository: 'https://github.com/northbank-evenings/archive',
    branch: 'main',
    timeZone: 'Europe/Vienna',
    language: 'en',
    contact: 'mailto:hello@northbank.example.org',
  },
  'An introduction.',
);

const FOLDERS = ['001', '028', '100', 'river-day'];

/** Small archives: some meetups with some talks, and what they refer to. */
export const anyArchive: fc.Arbitrary<AnyArchive> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...FOLDERS),
      anyMeetupText,
      fc.array(fc.tuple(fc.constantFrom('1-a', '2-b', 'c', '12-long-name'), anyTalkText), { maxLength: 3 }),
    ),
    { selector: ([folder]) => folder, minLength: 1, maxLength: 3 },
  )
  .map(
    (meetups) =>
      new Map([
        ['site.md', SITE],
        ['README.md', 'What the fields mean.\r\n'],
        ['urls.lock', '# All addresses\n/\n'],
        ['meetups/README.md', '# Meetups'],
        ['people/ada-lovelace.md', '---\nname: Ada Lovelace\naliases: [A. Lovelace]\n---\n'],
        ['venues/hall.md', '---\nname: "Hall [north] | *1*"\naliases: [The great hall]\n---\n'],
        ['venues/pier.md', '---\nname: Pier\n---\n'],
        ['topics/rivers.md', '---\nname: Rivers\naliases: [Flowing water]\n---\n'],
        ['topics/lakes.md', '---\nname: Lakes\n---\n'],
        ...meetups.flatMap(([folder, meetupText, talks]): [string, string][] => [
          [`meetups/${folder}/README.md`, meetupText],
          ...talks.map(([name, talkText]): [string, string] => [`meetups/${folder}/${name}.md`, talkText]),
        ]),
      ]),
  );
