import { type Line, textOf } from '../markdown/blocks.ts';
import { shorten } from '../schema/text.ts';
import type { FoundSpeaker } from './found.ts';
import { partsOf } from './name-pieces.ts';
import { NameReader } from './name-reader.ts';
import { isNobody, isOrganizers, withoutTitles } from './name-words.ts';

/** No list of speakers is longer than this. */
const MAX_LENGTH = 2000;

/** What is known from other places. */
export interface NamesHint {
  /** How the meetup itself is called: it stands in the place of a speaker where its organizers open the evening. */
  readonly self?: readonly string[];
  /** Names of people that stand alone elsewhere. */
  readonly known?: ReadonlySet<string>;
}

export interface ReadSpeakers {
  readonly speakers: readonly FoundSpeaker[];
  /** Whether the organizers are meant: the place of the speaker of an opening. */
  readonly isOpening: boolean;
  /** What may have been meant otherwise, as a sentence. */
  readonly doubt?: string;
}

/**
 * The people a cell or line names, with what it says of each: "Ada Lovelace (Analytical Engines) & Alan Turing, Researcher at NPL".
 * A text that names nobody, such as "tbd", gives no speaker. Titles are left out: "Dr." is no part of a name.
 */
export function readSpeakers(line: Line | string, hint: NamesHint = {}): ReadSpeakers {
  const text = typeof line === 'string' ? line : textOf(line);
  if (text.length > MAX_LENGTH)
    return { speakers: [], isOpening: false, doubt: `"${shorten(text, 60)}" is too long to be names, and nobody was read out of it.` };
  const inner = text
    .replace(/^\s*(?:\(?\s*(?:presented |given |held )?by\b|with\b|von\b|speakers?\s*:|presenters?\s*:|moderat(?:ed by|ors?\s*:))\s*/iu, '')
    .replace(/[\s\-–—:|]*[.,;:]?\s*$/u, '')
    .replace(/^[\s\-–—•:]+/u, '');
  if (isNobody(inner)) return { speakers: [], isOpening: false };
  if (isOrganizers(inner) || isSelf(inner, hint.self ?? [])) return { speakers: [], isOpening: true };
  const reader = new NameReader(hint);
  for (const piece of partsOf(inner)) reader.take(piece);
  const { speakers, doubts } = reader.finish(inner);
  const linked = typeof line === 'string' ? speakers : speakers.map((speaker) => withLink(speaker, line));
  return { speakers: linked, isOpening: false, ...(doubts[0] === undefined ? {} : { doubt: doubts[0] }) };
}

/** Whether a cell names the meetup itself, also with two letters in each other's place. */
function isSelf(text: string, self: readonly string[]): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const sorted = (name: string) => [...plain(name)].sort().join('');
  return self.some((name) => plain(name) === plain(text) || (plain(name).length > 3 && sorted(name) === sorted(text)));
}

function withLink(speaker: FoundSpeaker, { runs }: Line): FoundSpeaker {
  const run = runs.find(({ link, text }) => link !== undefined && withoutTitles(text.trim()) === speaker.name);
  return run?.link === undefined ? speaker : { ...speaker, url: run.link };
}
