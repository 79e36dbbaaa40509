import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { placeOf, type RecordKind } from '../../src/content/layout.ts';
import { SCHEMAS } from '../../src/content/schemas.ts';

/** A content file that somebody may have written, by hand or by chance. */
export interface AnyFile {
  readonly file: string;
  readonly text: string;
}

/** Where a file of each kind stands. */
const PLACES: Readonly<Record<RecordKind, string>> = {
  site: 'site.md',
  meetup: 'meetups/028/README.md',
  talk: 'meetups/028/1-a.md',
  person: 'people/ada.md',
  venue: 'venues/hall.md',
  topic: 'topics/rivers.md',
  organization: 'organizations/lab.md',
  wiki: 'wiki/how.md',
  page: 'pages/about.md',
};

const FIXTURES = join(import.meta.dirname, '../fixtures');
/** Right files of every kind, with all their fields, where one of their kind stands. */
const RIGHT: readonly AnyFile[] = ['small', 'demo'].flatMap((archive) =>
  readdirSync(join(FIXTURES, archive), { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const place = file.endsWith('.md') ? placeOf(file.replaceAll('\\', '/')) : undefined;
    return place && 'folder' in place ? [{ file: PLACES[place.kind], text: readFileSync(join(FIXTURES, archive, file), 'utf8') }] : [];
  }),
);

const FIELDS = [...new Set(Object.values(SCHEMAS).flatMap((schema) => Object.keys(schema.shape)))];
const INNER = 'name as part role url file alt at slide deck kind pages after albums files label'.split(' ');

/** Values that mean something to a field, to a page, to a terminal, or to a machine; one a line. */
const WORDS = String.raw`Ada Lovelace
rivers
2019-06-24
"18:30"
1:02:03
12-34
028
talk
true
no
~
.nan
1e999
0x1F
-0
slides/a.pdf
../a
https://example.org/
javascript:x
//a
mailto:a@b.org
C:\a
%2e
__proto__
constructor
<img src=x onerror=1>
{{ 7*7 }}
::stop-commands::x
##[error]`.split('\n');
const ODD = ['\u202e', '\u200b', '\u2028', '\u00a0', '😀', 'e\u0301', '\ufeff', '\t'];
const FORBIDDEN = ['\0', '\ud800', '\u001b[31m', '\u0085', '\uffff'];
/** Pieces that mean something to the splitter, to YAML, or to Markdown; "␟" stands between them. */
const PIECES =
  '\n␟\n  ␟\n  - ␟- ␟: ␟:␟, ␟ #␟#␟"␟\'␟[␟]␟{␟}␟|␟>␟|-␟>+2␟&a␟*a␟!␟!!str ␟%␟?␟? ␟\\␟---␟\n---\n␟---js␟...␟\r␟\r\n␟<<␟<<<<<<< a\n␟=======\n␟>>>>>>> b\n␟``␟```\n␟[a](␟![a](␟](␟<␟**␟_␟\n# ␟\n\n␟|a|\n|-|\n␟https://␟a.md␟#x␟    ␟\n> ␟&#x3a;␟&amp;'.split(
    '␟',
  );

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...FORBIDDEN), fc.string({ unit: 'binary', maxLength: 12 })) },
);
const name = fc.constantFrom(...FIELDS, ...INNER);
const soup = fc.array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: name.map((field) => `\n${field}: `) }), {
  maxLength: 30,
});

/** Any value that YAML can hold. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...WORDS.map((text) => text.replaceAll('"', '')), ...ODD, null, true, false, 0, -1, 28, 1.5, 1e21, ''),
    fc.string({ maxLength: 12 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...INNER), tie('any'), { maxKeys: 4 }),
  ),
})).any;

/** Right fields of one file, with some values of others; JSON is YAML too. */
const fields = fc.tuple(fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }), soup).map(([given, body]) => {
  const lines = Object.entries({ title: 'Rivers', name: 'Rivers', ...given }).map(([field, any]) => `${field}: ${JSON.stringify(any)}\n`);
  return `---\n${lines.join('')}---\n${body.join('')}`;
});

// Doubles would nearly all be tiny.
const place = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);
type Change = (text: string) => string;

/** Some characters make room for a piece. */
const replaced = fc.tuple(place, fc.nat(6), word).map(([at, length, piece]): Change => {
  return (text) => text.slice(0, Math.floor(at * text.length)) + piece + text.slice(Math.floor(at * text.length) + length);
});
/** A line gets another value, or is another one. */
const rewritten = fc.tuple(place, soup).map(([at, pieces]): Change => {
  return (text) => {
    const lines = text.split('\n');
    const line = Math.floor(at * lines.length);
    return lines.with(line, `${/^ *(?:- )*(?:[A-Za-z]+: ?)?/.exec(lines[line] ?? '')?.[0]}${pieces.slice(0, 4).join('')}`).join('\n');
  };
});
/** A line stands somewhere else. */
const moved = fc.tuple(place, place).map(([from, to]): Change => {
  return (text) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(Math.floor(from * lines.length), 1);
    return lines.toSpliced(Math.floor(to * lines.length), 0, line).join('\n');
  };
});
const cutOff = place.map(
  (at): Change =>
    (text) =>
      text.slice(0, Math.floor(at * text.length)),
);

const changed = fc
  .tuple(
    fc.constantFrom(...RIGHT),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: replaced },
        { weight: 8, arbitrary: rewritten },
        { weight: 3, arbitrary: moved },
        { weight: 1, arbitrary: cutOff },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([{ file, text }, changes]): AnyFile => ({ file, text: changes.reduce((result, apply) => apply(result), text) }));

const anywhere = fc.constantFrom(...Object.values(PLACES));
const madeUp = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 2, arbitrary: soup.map((pieces) => `---\n${pieces.join('')}`) },
  { weight: 2, arbitrary: fc.tuple(soup, soup).map(([front, body]) => `---\ntitle: Rivers${front.join('')}\n---\n${body.join('')}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** Right files with some changes, fields with any values, pieces in any order, and any text at all. */
export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof(
  { weight: 2, arbitrary: changed },
  { weight: 1, arbitrary: fc.record({ file: anywhere, text: madeUp }) },
);
