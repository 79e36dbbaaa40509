import { show } from '../../schema/text.ts';
import type { FoundSpeaker } from '../found.ts';
import { isOrganization, isPersonName, isRole, withoutTitles } from '../name-words.ts';
import { readSpeakers } from '../names.ts';
import { type TalkLabel, takeLabel, takeNewsLabel } from './talk-label.ts';

/** What a line says that announces a talk. */
export interface TitleLine {
  /** Empty where it names people alone. */
  readonly title: string;
  /** The whole text, where it may all be the title although the beginning of it was read as a name. */
  readonly whole?: string;
  readonly speakers: readonly FoundSpeaker[];
  readonly label?: TalkLabel;
  readonly status?: 'cancelled' | 'postponed';
  /** What stands behind the speakers: the beginning of a description. */
  readonly rest?: string;
  readonly doubt?: string;
}

/**
 * Reads a line that announces a talk: its title, who speaks, and what became of it.
 * @param place `title`: a line that names nobody before the title; `labelled`: one that follows a label such as "Talk 2:"; `only`: one that
 * has a title for certain, since it is all that is said of a talk.
 */
export function readTitleLine(line: string, place?: Place): TitleLine {
  const { text, status } = takeStatus(line);
  const { label, rest: labelled } = takeNewsLabel(text) ?? takeLabel(text);
  const parts = readBilled(labelled, place ?? (label === undefined ? undefined : 'labelled'));
  return {
    ...parts,
    title: tidyTitle(parts.title),
    ...(label === undefined ? {} : { label }),
    ...(status === undefined ? {} : { status }),
  };
}

function takeStatus(line: string): { readonly text: string; readonly status?: 'cancelled' | 'postponed' } {
  const match = STATUS.exec(line);
  if (match === null) return { text: line.trim() };
  const text = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
  return { text, status: /postponed|verschoben|moved/i.test(match[0]) ? 'postponed' : 'cancelled' };
}

// Only where it stands apart: "Cancelled flights" may be a title.
const STATUS =
  /\s*[-–—:]+\s*(?:cancell?ed|postponed|entfällt|verschoben)\s*[!.]*$|[([*]+\s*(?:cancell?ed|postponed|entfällt|verschoben)\b[^)\]*]*[)\]*]+|^(?:cancell?ed|postponed)\s*[:!–—-]\s*|^(?:CANCELL?ED|POSTPONED)\s+(?=\S)|(?<=[.)\]"”*~a-z])\s+(?:CANCELL?ED|POSTPONED|\*postponed\*|postponed)\s*$/i;

type Place = 'title' | 'labelled' | 'only';

function readBilled(text: string, place: Place | undefined): Omit<TitleLine, 'status'> {
  for (const read of [quotedTitle, bracketBehind, personOn, byBehind, personBefore, personBehind]) {
    const parts = read(text, place);
    if (parts !== undefined) return parts;
  }
  return { title: text, speakers: [] };
}

type Parts = Omit<TitleLine, 'status'> | undefined;

/** `Ada Lovelace: "Looms"`, `"Looms" by Ada Lovelace`. */
function quotedTitle(text: string): Parts {
  const match = /^(?<before>[^"“„«]*?)\s*["“„«](?<title>[^"”“»]{3,})["”“»](?<behind>.*)$/u.exec(text);
  const { before = '', title = '', behind = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  if (/^(?:\S+\s+){0,3}(?:webinar|screening|movie|film|documentary|stream)\s*$/i.test(before) && title.length > 10)
    return { title, speakers: [], label: { kind: 'screening', isAbstract: false } };
  const lead = before.replace(/\s*[:,–—-]$/, '');
  const tail = behind.trim();
  if (lead === '') {
    if (tail === '') return { title, speakers: [] };
    const speakers = /^(?:[-–—(,]|by\b|von\b|with\b)/i.test(tail) ? speakersIn(tail.replace(/^[-–—,(]\s*|\)$/g, '')) : undefined;
    return speakers === undefined ? undefined : { title, ...speakers };
  }
  // A name alone needs nothing between it and the title: `Ada Lovelace "Looms"`.
  const speakers = /[:,–—-]$/.test(before) || /\bby$/.test(before) || isPersonName(lead) ? speakersIn(lead) : undefined;
  return speakers === undefined || tail.length > 3 ? undefined : { title, ...speakers };
}

/** "Looms (Ada Lovelace, NPL)", also with more behind: "Looms (Ada Lovelace): old and new". */
function bracketBehind(text: string): Parts {
  const matches = [...text.matchAll(/\((?<inside>(?:[^()]|\([^()]*\))*)\)/g)];
  for (const match of matches.reverse()) {
    const inside = match.groups?.inside ?? '';
    const before = text.slice(0, match.index).trim();
    const behind = text.slice(match.index + match[0].length).trim();
    const speakers = before === '' || /\b[Bb]y\s+\p{Lu}\S*(?:\s+\S+){0,3}$/u.test(before) ? undefined : speakersIn(inside);
    if (speakers !== undefined && (behind === '' || /^[:.,–—-]/.test(behind)))
      return { title: before, ...speakers, ...(behind.length > 3 ? { rest: behind.replace(/^[:.,–—-]\s*/, '') } : {}) };
  }
  return undefined;
}

/** "Ada Lovelace on Looms": also a name that a topic may look like, so that it is in doubt. */
function personOn(text: string, place: Place | undefined): Parts {
  const { name = '', title = '' } = /^(?<name>[^:]{3,60}?) on (?<title>\p{Lu}.*)$/u.exec(text)?.groups ?? {};
  if (place === 'title' || !name.split(/ (?:and|&) /).every(isPersonName)) return undefined;
  const speakers = speakersIn(name);
  return speakers === undefined ? undefined : { title, doubt: `${show(name)} in front of "on" was read as who speaks.`, ...speakers };
}

/** "Looms by Ada Lovelace (NPL)": the last "by" that a person follows. */
function byBehind(text: string): Parts {
  for (const match of [...text.matchAll(/(?:^|[\s,–—-]+)(?<word>by|von|with|mit|par|por)\s+(?=\p{Lu}|\p{Lo})/gu)].reverse()) {
    const behind = text.slice(match.index + match[0].length);
    const speakers = speakersIn(behind);
    if (speakers === undefined) continue;
    const title = text.slice(0, match.index).trim();
    if (!/^(?:with|mit)$/.test(match.groups?.word ?? '')) return { title, ...speakers };
    // What a title goes on with is spelled as names are: "Weaving with Algebraic Threads and Needles".
    if (!/\s(?:and|und)\s+\S+$/.test(behind)) return { title, doubt: `${show(behind)} behind "with" was read as who speaks.`, ...speakers };
  }
  return undefined;
}

/** "Ada Lovelace: Looms", "Ada Lovelace, NPL - Looms". */
function personBefore(text: string, place: Place | undefined): Parts {
  if (place === 'title') return undefined;
  for (const match of text.matchAll(/\s*(?::|\s[-–—|])\s+/g)) {
    const before = text.slice(0, match.index);
    const title = text.slice(match.index + match[0].length).trim();
    // Behind a name and a dash may stand where somebody works: "Ada Lovelace - Researcher at NPL".
    const isDash = !match[0].includes(':');
    if (title !== '' && speakersIn(title) === undefined && isBilling(before) && !(isDash && place !== 'only' && isWork(title))) {
      const speakers = speakersIn(before);
      // Behind a label it may all be the title: "Talk 2: Loom Style: weaving for everyone".
      if (speakers !== undefined) return { title, ...speakers, ...(place === 'labelled' ? { whole: text } : {}) };
    }
    if (before.length > 100) return undefined;
  }
  return undefined;
}

/** Whether a text behind a name and a dash says what somebody does or where, and is no title. */
function isWork(text: string): boolean {
  if (isRole(text)) return !/^(?:how|why|what|when|the|an?)\s/i.test(text);
  if (/(?<!\p{L})(?:universit|institut)\p{L}*/iu.test(text)) return text.split(/\s+/).length <= 8;
  // "Computer Vision" and "Machines" are called as firms are, and what talks are about.
  return isOrganization(text) && text.split(/\s+/).length <= 4 && !TOPIC.test(text);
}

const TOPIC =
  /(?:^|\s)(?:learning|vision|machines?|data|intelligence|computing|music|games?|imaging|security|analytics|robotics|networks?|systems?|software|energy|medical|AI|ML)$|\s(?:for|in|with|and|on|at|to|the)\s/i;

/** "Looms - Ada Lovelace, NPL". */
function personBehind(text: string): Parts {
  for (const match of [...text.matchAll(/\s+[-–—|]\s+/g)].reverse()) {
    const speakers = speakersIn(text.slice(match.index + match[0].length));
    if (speakers !== undefined && match.index > 0) return { title: text.slice(0, match.index).trim(), ...speakers };
  }
  return undefined;
}

function speakersIn(text: string): Pick<TitleLine, 'speakers' | 'doubt'> | undefined {
  if (!isBilling(text)) return undefined;
  const { speakers, doubt } = readSpeakers(text);
  return speakers.length === 0 ? undefined : { speakers, ...(doubt === undefined ? {} : { doubt }) };
}

/** Whether a text names people and nothing else: "Ada Lovelace, Researcher at NPL & Alan Turing". No sentence does. */
export function isBilling(text: string): boolean {
  const bare = text.replace(/^(?:by|von|with|speakers?:|presenters?:)\s+/i, '').trim();
  if (
    bare.length > 240 ||
    /["“”„«»]/.test(bare) ||
    /[!?]$|[.:]\s+\p{Lu}\p{Ll}/u.test(bare.replace(/\b(?:Prof|Dr|Mag|Ing|[A-Z])\.\s/g, '')) ||
    SENTENCE.test(bare)
  )
    return false;
  const first = withoutTitles(bare).split(/\s*(?:[,;:(/&|@+]|\s[-–—]|\s(?:and|und|at|from|von|bei)\s)/)[0] ?? '';
  return isPersonName(first);
}

const SENTENCE =
  /\s(?:will|is|are|was|were|has|have|had|presents?|presented|gives?|gave|shows?|talks?|explains?|introduces?|reports?|started|studied|joined|holds?|who|we|you|our|your|us|he|she|they|his|her|this|these|that|can|how|why|what)\s/i;

/** A title without the marks around it, and without words that only say that it is one. */
export function tidyTitle(text: string): string {
  return text
    .replace(/^(?:an?|the)\s+(?:\w+\s+){0,2}(?:presentation|talk|lecture)\s+(?:of|on|about)\s+/i, '')
    .replace(/^\s*["“„«](.*)["”“»]\s*$/u, '$1')
    .replace(/^[\s:–—-]+|[\s:–—,;-]+$/gu, '')
    .trim();
}
