import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/content/transcript.ts';
import { runs } from '../helpers/runs.ts';

/** The cues of one text, which begins at line 3. */
const read = (...blocks: string[]) => parseTranscript(['WEBVTT', ...blocks].join('\n\n'));
const say = (words: string) => read(`00:01.000 --> 00:09.000\n${words}`);
const told = (...blocks: string[]) =>
  read(...blocks).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);

describe('a transcript', () => {
  it('is read cue by cue', () => {
    const { cues, problems } = read(
      'NOTE a remark',
      '1\n00:01.000 --> 00:02.500\nGood\nevening.',
      '01:02:03.000 --> 01:02:04.000 line:0 position:20%\nHi.',
    );
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      { start: 1, end: 2.5, text: 'Good evening.' },
      { start: 3723, end: 3724, text: 'Hi.' },
    ]);
  });

  it.each([
    ['<v Ada Lovelace>Hello.', [{ voice: 'Ada Lovelace', text: 'Hello.' }]],
    [
      '<v.loud Ada &amp; Bo>Hello.</v> <v Bo>Hi.</v> And all.',
      [{ voice: 'Ada & Bo', text: 'Hello.' }, { voice: 'Bo', text: 'Hi.' }, { text: 'And all.' }],
    ],
    ['So <i>this</i> is <b><u>it</u></b>, <c.red>red</c>.', [{ text: 'So this is it, red.' }]],
    ['<lang de>Grüß Gott</lang>', [{ text: 'Grüß Gott' }]],
    ['so<00:02.000><c> today</c><00:03.000><c> we</c>', [{ text: 'so today we' }]],
    ['<ruby>漢<rt>kan</rt></ruby>', [{ text: '漢' }]],
    ['R&D, Q & A &amp; 1 &lt; 2 &gt; 0&nbsp;&eacute;', [{ text: 'R&D, Q & A & 1 < 2 > 0 é' }]],
    ['&#60;i&#62; &#x1F600; &#x3c;b&#x3E;', [{ text: '<i> 😀 <b>' }]],
    ['a&#0;b&#8;c&#x202;', [{ text: 'abcȂ' }]],
    ['- Hello.\n- Hi.', [{ text: '- Hello. - Hi.' }]],
  ])('in which stands %j says it without markup', (words, expected) => {
    expect(say(words)).toEqual({ cues: expected.map((part) => ({ start: 1, end: 9, ...part })), problems: [] });
  });

  it('may have what only says where words stand in the picture, and what players ignore', () => {
    const head = 'WEBVTT - talk\nKind: captions\nLanguage: en';
    const blocks = ['STYLE\n::cue { color: red }', 'REGION\nid:one\nwidth:40%', '00:01.000 --> 00:02.000 region:one align:start\nHi.'];
    expect(parseTranscript([head, ...blocks].join('\r\n\r\n'))).toEqual({ cues: [{ start: 1, end: 2, text: 'Hi.' }], problems: [] });
    expect(parseTranscript('\ufeffWEBVTT\r\r00:01.000 --> 00:02.000\rHi.').cues).toHaveLength(1);
  });

  it('says once what a scrolling caption shows twice, but not what is said twice', () => {
    const scrolling = [
      '00:00.160 --> 00:02.389\n \nso<00:00.480><c> today</c>',
      '00:02.389 --> 00:02.399\nso today\n ',
      '00:02.399 --> 00:04.710\nso today\nwe listen',
      '00:04.710 --> 00:06.000\nwe listen\nto a river',
    ];
    expect(read(...scrolling).cues.map(({ text }) => text)).toEqual(['so today', 'we listen', 'to a river']);
    expect(read('00:01.000 --> 00:02.000\nYes.', '00:02.000 --> 00:03.000\nYes.').cues).toHaveLength(2);
  });
});

describe('a broken transcript', () => {
  it.each([
    [['00:01.000 -> 00:02.000\nHi'], '3:1 transcript-time: These are not the times of a cue: "00:01.000 -> 00:02.000".'],
    [['1\n00:00:01,000 --> 00:00:02,000\nHi'], '4:9 transcript-time: These are not the times of a cue: "00:00:01,000 --> 00:00:02,000".'],
    [['00:61.000 --> 01:02.000\nHi'], '3:10 transcript-time: These are not the times of a cue: "00:61.000 --> 01:02.000".'],
    [['1:00.000 --> 01:02.000\nHi'], '3:5 transcript-time: These are not the times of a cue: "1:00.000 --> 01:02.000".'],
    [['00:05.000 --> 00:04.000\nHi'], '3:24 transcript-order: This cue does not end after it begins: "00:05.000 --> 00:04.000".'],
    [
      ['00:05.000 --> 00:06.000\nHi', '00:04.000 --> 00:07.000\nYou'],
      '6:1 transcript-order: This cue begins at 00:04.000, before the one above it.',
    ],
    [['Good\nevening'], '3:1 transcript-block: These words belong to no cue: "Good".'],
    [
      ['00:05.000 --> 00:06.000\nHi\n00:06.000 --> 00:07.000\nYou'],
      '5:1 transcript-block: This cue begins in the words of the one above it.',
    ],
    [
      ['NOTE so\n00:05.000 --> 00:06.000', '00:05.000 --> 00:06.000\nHi'],
      '4:1 transcript-block: This is no part of a transcript: "00:05.000 --> 00:06.000".',
    ],
    [
      ['00:05.000 --> 00:06.000\nso\na <font color=red>red</font>'],
      '5:3 transcript-markup: "<font color=red>" is not a tag of WebVTT, or does not fit here.',
    ],
    [['00:05.000 --> 00:06.000\nI <3 you'], '4:3 transcript-markup: "<3 you" is not a tag of WebVTT, or does not fit here.'],
    [
      ['00:05.000 --> 00:06.000\n<script>alert(1)</script>'],
      '4:1 transcript-markup: "<script>" is not a tag of WebVTT, or does not fit here.',
    ],
    [['00:05.000 --> 00:06.000\nso <i>it'], '4:1 transcript-markup: A tag in this cue has no end.'],
    [['100:00:00.000 --> 100:00:01.000\nHi'], '3:1 transcript-too-large: This cue is said after more than 99 hours.'],
    [[`00:05.000 --> 00:06.000\n${'x'.repeat(2001)}`], '3:1 transcript-too-large: The words of this cue have more than 2000 characters.'],
    [['00:05.000 --> 00:06.000\na\u0007b'], '4:2 control-character: The text contains the character U+0007, which cannot be seen.'],
    [['00:05.000 --> 00:06.000\n<i> </i>'], '1:1 transcript-empty: There is no word in this transcript.'],
    [[], '1:1 transcript-empty: There is no word in this transcript.'],
  ])('%j is told of once', (blocks, problem) => {
    expect(told(...blocks)).toEqual([problem]);
  });

  it('has its times mended in the example', () => {
    expect(read('1\n00:00:01,5 --> 0:0:02\nHi').problems[0]?.example).toBe('00:00:01.500 --> 00:00:02.000');
    expect(read('soon --> later\nHi').problems[0]?.example).toBe('00:12:30.000 --> 00:12:34.500');
  });

  it('ends at a number of cues that nobody says', () => {
    const cue = '00:01.000 --> 00:02.000\nx';
    expect(told(...Array<string>(20_001).fill(cue))).toEqual(['60003:1 transcript-too-large: This transcript has more than 20000 cues.']);
  });
});

describe('any text', () => {
  const times = fc
    .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
    .map(
      ([start, length]) =>
        `00:0${Math.floor(start / 1000)}.${String(start % 1000).padStart(3, '0')} --> 00:${String(10 + Math.floor(length / 1000))}.000`,
    );
  const piece = fc.constantFrom(
    '<i>',
    '</i>',
    '<v Ada>',
    '</v>',
    '<c.x>',
    '</c>',
    '<',
    '>',
    '&',
    '&amp;',
    '&lt;',
    '&#60;',
    '-->',
    'word',
    ' ',
    '\n',
    '\n\n',
    '<ruby>',
    '<rt>',
    '\0',
    '<00:01.000>',
    '\u202e',
    '😀',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(piece, times, fc.string())).map((pieces) => `WEBVTT\n\n${pieces.join('')}`),
  );

  it('is read without an exception, its problems lie in it, and its cues are in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { cues, problems } = parseTranscript(text);
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        if (problems.length > 0) return;
        expect(cues.length).toBeGreaterThan(0);
        for (const [index, { start, end, text: words }] of cues.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(cues[index - 1]?.start ?? 0);
          expect(words).toMatch(/^\S(?:.*\S)?$/su);
          expect(words).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        }
      }),
      runs(500),
    );
  });

  it('that is marked up is said without the marks', () => {
    const marked = fc.array(fc.tuple(fc.constantFrom('i', 'b', 'u', 'c.red', 'lang de'), fc.stringMatching(/^[a-z]{1,9}$/)), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(marked, (parts) => {
        const { cues, problems } = say(parts.map(([tag, word]) => `<${tag}>${word}</${tag.replace(/[. ].*/, '')}>`).join(' '));
        expect(problems).toEqual([]);
        expect(cues.map(({ text }) => text)).toEqual([parts.map(([, word]) => word).join(' ')]);
      }),
    );
  });
});
