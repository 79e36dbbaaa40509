import webvtt, { type ParsedNode } from 'webvtt-parser';
import entities from 'webvtt-parser/html-entities.json' with { type: 'json' };
import { shorten, withoutForbiddenCharacters } from '../schema/text.ts';
import { findForbiddenCharacter, positionAt } from './characters.ts';
import type { Finding } from './finding.ts';
import type { Cue } from './records.ts';
import { toFinding, tooLarge, withoutCues } from './transcript-problems.ts';

/** Four words a second for six hours would be fewer. */
const MAX_CUES = 20_000;
/** Characters of the words of one cue. */
const MAX_LENGTH = 2000;
/** Seconds for which the lines of a scrolling caption may overlap or be apart. */
const SCROLL = 0.1;

/**
 * Reads a transcript in WebVTT (https://www.w3.org/TR/webvtt1/): cues in the order of time, each with its words in one line, without markup
 * and with its character references read. A cue in which several people speak becomes several at the same time.
 * What only says where words stand in the picture does not count: settings, regions, styles, and the lines of a scrolling caption that
 * stand there for a second time.
 * @returns the cues and what is wrong; with a problem the cues are of no use. Never throws.
 */
export function parseTranscript(text: string): { readonly cues: readonly Cue[]; readonly problems: readonly Finding[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const refused = checkCharacters(lines) ?? checkSize(lines);
  if (refused !== undefined) return { cues: [], problems: [refused] };

  const plain = withoutLayout(lines);
  const parsed = new webvtt.WebVTTParser(ENTITIES).parse(plain.join('\n'));
  const problems = firstOfEachLine(parsed.errors.flatMap((error) => toFinding(error, plain, lines) ?? []));
  const cues = withoutRepeats(
    parsed.cues.flatMap(({ startTime, endTime, tree }) => partsOf(tree).map((part) => ({ start: startTime, end: endTime, ...part }))),
  );
  if (problems.length === 0 && cues.length === 0) problems.push(withoutCues());
  return { cues, problems };
}

// Inherited, so that the library finds them by name but does not go through all 2,231 for each "&" of the text.
const ENTITIES: Readonly<Record<string, string>> = Object.create(entities);

function checkCharacters(lines: readonly string[]): Finding | undefined {
  const text = lines.join('\n');
  const found = findForbiddenCharacter(text);
  return (
    found && {
      rule: 'control-character',
      ...positionAt(text, found.index),
      message: `The text contains the character ${found.name}, which cannot be seen${found.count === 1 ? '' : `, and ${found.count - 1} more like it`}.`,
      help: 'Delete it: put the cursor behind the place and press Backspace.',
    }
  );
}

function checkSize(lines: readonly string[]): Finding | undefined {
  let cues = 0;
  let length: number | undefined;
  let line = 0;
  for (const [index, text] of lines.entries()) {
    if (text.includes('-->')) {
      cues += 1;
      length = 0;
      line = index + 1;
      if (cues > MAX_CUES) return tooLarge(line, `This transcript has more than ${MAX_CUES} cues.`);
      if (/\d{3,}:\d\d:\d\d/.test(text)) return tooLarge(line, 'This cue is said after more than 99 hours.');
    } else if (text === '') length = undefined;
    else if (length !== undefined) {
      length += text.length;
      if (length > MAX_LENGTH) return tooLarge(line, `The words of this cue have more than ${MAX_LENGTH} characters.`);
    }
  }
  return undefined;
}

/** The same lines without what is only layout, and with numeric references as the library reads them. */
function withoutLayout(lines: readonly string[]): string[] {
  let block: 'head' | 'region' | 'other' = 'head';
  return lines.map((line, index) => {
    if (line === '') block = 'other';
    else if (/^REGION[ \t]*$/.test(line) && lines[index - 1] === '') block = 'region';
    if (block === 'region' || (block === 'head' && /^[A-Za-z-]+: /.test(line))) return '';
    if (line.includes('-->')) return line.replace(/^(.*?-->[ \t]*[^ \t]+)[ \t].*$/, '$1');
    return line.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const character = code <= 0x10ffff ? withoutForbiddenCharacters(String.fromCodePoint(code)) : '';
      return ESCAPED[character] ?? character.replace(/\s/, ' ');
    });
  });
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One line that is wrong is often wrong in several ways. */
function firstOfEachLine(problems: readonly Finding[]): Finding[] {
  const first = new Map<number, Finding>();
  for (const problem of problems) if (!first.has(problem.line)) first.set(problem.line, problem);
  return [...first.values()];
}

interface Part {
  readonly lines: readonly string[];
  readonly voice?: string;
}

/** What each voice says in a cue, line by line. */
function partsOf(tree: ParsedNode): Part[] {
  const parts: { text: string; voice?: string }[] = [{ text: '' }];
  const visit = (node: ParsedNode): void => {
    if (node.type === 'text') (parts.at(-1) as { text: string }).text += String(node.value ?? '');
    const isVoice = node.name === 'v';
    if (isVoice) parts.push({ text: '', voice: voiceName(String(node.value ?? '')) });
    // Ruby text says how the word above it is pronounced.
    if (node.name !== 'rt') node.children?.forEach(visit);
    if (isVoice) parts.push({ text: '' });
  };
  visit(tree);
  return parts
    .map(({ text, ...voice }) => ({
      ...voice,
      lines: text
        .split('\n')
        .map(oneLine)
        .filter((line) => line !== ''),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function voiceName(annotation: string): string {
  return shorten(oneLine(annotation.replace(/&[a-z]+;/gi, (reference) => ENTITIES[reference] ?? reference)), 80);
}

function oneLine(text: string): string {
  return withoutForbiddenCharacters(text).replace(/\s+/g, ' ').trim();
}

type TimedPart = Part & { readonly start: number; readonly end: number };

/** Captions that scroll show the line before once more above the new one, and alone for a moment. */
function withoutRepeats(parts: readonly TimedPart[]): Cue[] {
  let before: { line: string | undefined; end: number } = { line: undefined, end: 0 };
  return parts.flatMap(({ start, end, lines, voice }) => {
    const scrolls = lines[0] === before.line && Math.abs(start - before.end) < SCROLL && (lines.length > 1 || end - start < SCROLL);
    before = { line: lines.at(-1), end };
    const text = (scrolls ? lines.slice(1) : lines).join(' ');
    return text === '' ? [] : [{ start, end, text, ...(voice === undefined || voice === '' ? {} : { voice }) }];
  });
}
