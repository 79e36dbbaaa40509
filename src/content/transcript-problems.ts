import { show } from '../schema/text.ts';
import { aboutFile, type Finding } from './finding.ts';

/** What the parser of WebVTT complains about. */
interface Complaint {
  readonly message: string;
  /** Counts from 1. Of the words of a cue it is the line below them. */
  readonly line: number;
  /** Counts from 1. Of the words of a cue it counts from their beginning, line breaks too. */
  readonly col?: number;
}

/** Complaints that change nothing in what is read: an "&" that stands for itself, and times within a cue, which no page shows. */
const HARMLESS: ReadonlySet<string> = new Set([
  'Incorrect escape.',
  'Timestamp must be between start timestamp and end timestamp.',
  'Timestamp must be greater than any previous timestamp.',
]);

const TIMES = '00:12:30.000 --> 00:12:34.500';
const TIMES_ALLOWED =
  'Above the words of a cue stands a line with its two times, each with two digits for minutes and seconds and three behind a point, and " --> " between them.';
const TAGS_ALLOWED =
  'Allowed are <v Name>, <i>, <b>, <u>, <c>, <ruby> and <lang de>, each with its end. A "<" that is meant as such is written &lt;.';

/**
 * Tells an organizer what the parser of WebVTT complains about.
 * @param lines as the parser saw them.
 * @param written the same lines as they stand in the file.
 * @returns nothing for what does no harm, and for what is the consequence of another complaint.
 */
export function toFinding({ message, line, col }: Complaint, lines: readonly string[], written: readonly string[]): Finding | undefined {
  if (HARMLESS.has(message)) return undefined;
  const text = written[line - 1] ?? '';
  const at = (column = 1): { line: number; column: number } => ({ line, column: Math.min(column, text.length + 1) });
  switch (message) {
    case 'No valid signature. (File needs to start with "WEBVTT".)':
      return {
        rule: 'transcript-block',
        ...at(),
        message: 'A transcript begins with WEBVTT.',
        help: 'Write it on the first line.',
        example: 'WEBVTT',
      };
    case 'No blank line after the signature.':
      return {
        rule: 'transcript-block',
        ...at(),
        message: `${show(text)} stands directly below the first line.`,
        help: 'Leave an empty line below WEBVTT.',
        example: `WEBVTT\n\n${TIMES}`,
      };
    case 'Cue identifier cannot be standalone.':
    case 'Cue identifier needs to be followed by timestamp.':
      return strayLine(line - 1, lines, written);
    case 'Blank line missing before cue.':
      return {
        rule: 'transcript-block',
        ...at(),
        message: 'This cue begins in the words of the one above it.',
        help: 'Leave an empty line above each cue.',
        example: text,
      };
    case 'Start timestamp is not greater than or equal to start timestamp of previous cue.':
      return {
        rule: 'transcript-order',
        ...at(),
        message: `This cue begins at ${text.trim().split(/\s/)[0]}, before the one above it.`,
        help: 'Cues stand in the order in which they begin: move it to its place, or mend its times.',
      };
    case 'End timestamp is not greater than start timestamp.':
      return {
        rule: 'transcript-order',
        ...at(col),
        message: `This cue does not end after it begins: ${show(text)}.`,
        help: 'The second time is later than the first. Mend one of them.',
        example: TIMES,
      };
    default:
      if (col === undefined)
        return {
          rule: 'transcript-block',
          ...at(),
          message: `This is no part of a transcript: ${show(text)}.`,
          help: 'Delete it. No remark holds "-->", and styles stand above the first cue.',
        };
      return text.includes('-->') ? wrongTimes(line, col, text) : wrongMarkup(message, line, col, lines);
  }
}

export function tooLarge(line: number, message: string): Finding {
  return {
    rule: 'transcript-too-large',
    line,
    column: 1,
    message,
    help: 'A cue is what is said in a few seconds, in a line or two. Export the transcript anew.',
    example: `${TIMES}\nWhat is said in these seconds.`,
  };
}

export function withoutCues(): Finding {
  return aboutFile(
    'transcript-empty',
    'There is no word in this transcript.',
    `${TIMES_ALLOWED} Or remove the file.`,
    `${TIMES}\nGood evening.`,
  );
}

const LIKE_TIMES = /^\s*[\d:.,]+\s*[-–—=]*>\s*[\d:.,]+/;

/** Words without times, of which only the first line is told, and times with an arrow that is none. */
function strayLine(line: number, lines: readonly string[], written: readonly string[]): Finding | undefined {
  const text = written[line - 1] ?? '';
  if (LIKE_TIMES.test(text)) return wrongTimes(line, 1, text);
  if ((lines[line - 2] ?? '') !== '' || LIKE_TIMES.test(lines[line] ?? '')) return undefined;
  return {
    rule: 'transcript-block',
    line,
    column: 1,
    message: `These words belong to no cue: ${show(text)}.`,
    help: `${TIMES_ALLOWED} An empty line ends a cue; a remark begins with NOTE.`,
    example: `${TIMES}\n${text}`,
  };
}

function wrongTimes(line: number, column: number, text: string): Finding {
  return {
    rule: 'transcript-time',
    line,
    column: Math.min(column, text.length + 1),
    message: `These are not the times of a cue: ${show(text)}.`,
    help: TIMES_ALLOWED,
    example: mended(text) ?? TIMES,
  };
}

/** The times with the mistakes mended that people and other formats make. */
// "0:0:01,5 -> 0:0:02" => "00:00:01.500 --> 00:00:02.000"
function mended(text: string): string | undefined {
  const times = text.match(/\d{1,2}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?/g)?.map((time) => {
    const [clock = '', fraction = ''] = time.split(/[.,]/);
    const parts = clock.split(':').map((part) => part.padStart(2, '0'));
    return parts.slice(1).some((part) => Number(part) > 59) ? undefined : `${parts.join(':')}.${fraction.padEnd(3, '0')}`;
  });
  const [from, to] = times ?? [];
  return times?.length === 2 && from !== undefined && to !== undefined ? `${from} --> ${to}` : undefined;
}

/** @param line the first line below the words of the cue. @param col where in its words the parser was, line breaks counted. */
function wrongMarkup(message: string, line: number, col: number, lines: readonly string[]): Finding {
  let first = line - 1;
  while (first > 0 && !lines[first - 1]?.includes('-->')) first -= 1;
  const words = lines.slice(first, line - 1).join('\n');
  const isOpen = message === 'Required end tag missing.';
  const start = isOpen ? 0 : Math.max(0, words.lastIndexOf('<', Math.max(0, col - 2)));
  const tag = /^<[^>\n]*>?/.exec(words.slice(start))?.[0] ?? words;
  const before = words.slice(0, start);
  return {
    rule: 'transcript-markup',
    line: first + before.split('\n').length,
    column: start - before.lastIndexOf('\n'),
    message: isOpen ? 'A tag in this cue has no end.' : `${show(tag)} is not a tag of WebVTT, or does not fit here.`,
    help: TAGS_ALLOWED,
    example: '<v Ada Lovelace>So <i>this</i> is &lt; 3.</v>',
  };
}
