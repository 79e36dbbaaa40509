import type { Found, FoundMeetup, Note, SourcePage } from '../found.ts';
import { isAgendaHeading, isHotTopics } from './agenda-words.ts';
import { isAboutSpeaker, isDivider } from './row-words.ts';
import type { Row } from './rows.ts';
import { takeLabel } from './talk-label.ts';
import { readTitleLine } from './title-line.ts';

export interface Heading {
  /** Where the meetup begins. */
  readonly line: number;
  readonly facts: Pick<FoundMeetup, 'number' | 'label' | 'folder'>;
  readonly title?: Found<string>;
  /** The lines that were read. */
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}

/** What the headings of a page and the name of its folder say: which meetup it is, and what it is about. */
export function readHeading(rows: readonly Row[], page: SourcePage): Heading {
  const first = rows.find(({ kind }) => kind === 'heading');
  // A heading below a list of talks is no title of the page.
  const head = first !== undefined && first.level <= 2 && rows.slice(0, 3).includes(first) ? first : undefined;
  const folder = page.file.includes('/') ? page.file.slice(0, page.file.lastIndexOf('/')) : undefined;
  const ofFolder = numberOf(folder?.slice(folder.lastIndexOf('/') + 1).replace(/[_-]+/g, ' ') ?? '');
  const ofHead = head === undefined ? undefined : numberOf(head.text);
  const number = ofFolder ?? ofHead;
  const origin = { file: page.file, line: head?.number ?? 1 };
  const notes: Note[] =
    ofFolder !== undefined && ofHead !== undefined && ofFolder !== ofHead
      ? [
          {
            kind: 'conflict',
            about: 'meetup',
            message: `The folder says that this is meetup ${ofFolder}, its heading "${head?.text}". The folder was taken.`,
            origins: [origin],
          },
        ]
      : [];
  const topicRow = rows
    .slice(0, 17)
    .find((row) => row.kind === 'heading' && row.level <= 2 && row !== head && !isStructure(row.text) && !isOfTalk(row.text));
  const topic = topicOf(head?.text ?? '') ?? (topicRow !== undefined && isBeforeTalks(topicRow, rows) ? topicRow.text : undefined);
  const fromRow = head !== undefined && topicOf(head.text) !== undefined ? head : topicRow;
  const isSpecial = number === undefined && head !== undefined && topicOf(head.text) === head.text;
  return {
    line: 1,
    facts: {
      ...(number === undefined ? {} : { number: { value: number, origin } }),
      ...(isSpecial ? { label: { value: head.text, origin } } : {}),
      ...(folder === undefined ? {} : { folder }),
    },
    ...(topic === undefined || isSpecial || fromRow === undefined
      ? {}
      : { title: { value: topic, origin: { file: page.file, line: fromRow.number } } }),
    rows: [head, topic !== undefined && fromRow === topicRow ? topicRow : undefined].filter((row) => row !== undefined),
    notes,
  };
}

/** The number of a meetup in its name: "28th Meetup", "Meetup #28", "Meetup 28". */
export function numberOf(text: string): number | undefined {
  const ordinal = /(?<!\d)(?<number>\d{1,4})(?:st|nd|rd|th|\.)\s+\p{L}/iu.exec(text)?.groups?.number;
  const named = /(?:meet-?up|event|edition|treffen|session|#|no\.?|nr\.?)\s*#?\s*(?<number>\d{1,4})(?![\d-])/i.exec(text)?.groups?.number;
  const word = ORDINALS.findIndex((name) => new RegExp(`^(?:the\\s+|our\\s+)?${name}\\b`, 'i').test(text));
  if (ordinal === undefined && named === undefined && word === -1) return /^0*(?<number>\d{1,4})$/.test(text) ? Number(text) : undefined;
  const number = Number(ordinal ?? named ?? word + 1);
  return number > 1900 && number < 2100 ? undefined : number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** What a heading says beside the name of the meetup: "14th Looms Meetup in Vienna: Image Search". */
export function topicOf(text: string): string | undefined {
  const parts = text.split(/\s*(?::\s+|\s[-–—|]\s+)/).filter((part) => part !== '');
  const named = parts.findIndex((part) => /\bmeet-?ups?\b|\buser group\b|\btreffen\b/i.test(part) || numberOf(part) !== undefined);
  if (named === -1) return numberOf(text) === undefined && text !== '' && !isStructure(text) ? text : undefined;
  const rest = parts.filter((_, index) => index !== named);
  if (rest.length === 0) return undefined;
  const [part = ''] = parts.slice(named, named + 1);
  const start = text.indexOf(part);
  const before = text.slice(0, start).replace(/\s*[:–—|-]\s*$/, '');
  const behind = text.slice(start + part.length).replace(/^\s*[:–—|-]\s*/, '');
  return before.length >= behind.length ? before.trim() : behind.trim();
}

function isStructure(text: string): boolean {
  return (
    isDivider(text) ||
    isAgendaHeading(text) ||
    isHotTopics(text) ||
    isAboutSpeaker(text) ||
    takeLabel(text).label !== undefined ||
    /^(?:details?|talks?|speakers?|overview|description|about|summary|info(?:rmation)?|abstracts?|slides?|videos?|photos?|links|resources|venue|location|sponsors?|when|where|date)\s*:?$/i.test(
      text,
    )
  );
}

/** Whether a heading names who speaks. */
function isOfTalk(text: string): boolean {
  return readTitleLine(text).speakers.length > 0;
}

/** Whether a heading stands before anything that looks like a talk. */
function isBeforeTalks(heading: Row, rows: readonly Row[]): boolean {
  return rows
    .slice(0, rows.indexOf(heading))
    .every(({ text, kind }) =>
      kind === 'heading'
        ? !isAgendaHeading(text) && !/^(?:talks?|speakers?|presentations?)\b/i.test(text)
        : takeLabel(text).label === undefined,
    );
}
