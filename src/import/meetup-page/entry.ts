import type { FoundSpeaker, FoundTalk } from '../found.ts';
import { readSpeakers } from '../names.ts';
import { type AgendaKind, isHotTopics } from './agenda-words.ts';
import type { Row } from './rows.ts';
import { isBilling, readTitleLine } from './title-line.ts';

export type TalkKind = NonNullable<FoundTalk['kind']>['value'];

/** A place of a page that announces a talk or another item of the evening, and the lines that belong to it. */
export interface Entry {
  readonly head: Row;
  /** `agenda`: an item in a list of what happens when; `section`: where more is said of it. */
  readonly from: 'agenda' | 'section';
  /** Of an item that is no talk. */
  readonly agendaKind?: AgendaKind;
  title: string;
  /** The whole text of which a name was taken, where that may be a part of the title: "Loom Style: weaving for everyone". */
  whole?: string;
  titleRow: Row;
  kind?: TalkKind;
  /** "Talk 2". */
  readonly number?: number;
  readonly start?: string;
  readonly end?: string;
  status?: 'cancelled' | 'postponed';
  readonly speakers: { readonly speaker: FoundSpeaker; readonly row: Row }[];
  readonly doubts: { readonly message: string; readonly row: Row }[];
  /** The beginning of a description that stands on the line of the title. */
  readonly lead?: string;
  /** Lines that belong to it, those with links alone among them. */
  readonly body: Row[];
  /** What is said of its speakers. */
  readonly about: Row[];
}

/** Whether an entry is a talk of its own, not the section on latest news. */
export function isTalk({ agendaKind, kind }: Entry): boolean {
  return agendaKind === undefined && kind !== 'hot-topics';
}

/** Whether nothing but links stands below the title of an entry so far. */
export function isBare({ body, titleRow, head }: Entry): boolean {
  return body.every(({ text, number }) => text === '' || number === titleRow.number || number === head.number);
}

/** Gives an entry the title on a line of its own, with what else stands there. */
export function giveTitle(entry: Entry, row: Row): void {
  const { title, whole, status, speakers } = readTitleLine(
    row.strong !== '' ? row.strong : row.text,
    entry.speakers.length > 0 ? 'title' : 'labelled',
  );
  entry.title = title;
  entry.titleRow = row;
  if (whole !== undefined) entry.whole = whole;
  if (status !== undefined) entry.status = status;
  const kind = kindOfTitle(title);
  if (isHotTopics(title)) entry.kind = 'hot-topics';
  else if (entry.kind === undefined && kind !== undefined) entry.kind = kind;
  for (const speaker of speakers) entry.speakers.push({ speaker, row });
  if (row.strong !== '' && row.strong !== row.text)
    giveSpeakers(entry, row.text.slice(row.strong.length).replace(/^\W+(?=\p{L})/u, ''), row);
  keepLinks(entry, row);
}

/** Gives an entry the people a text names, where it names any and says nothing else. */
export function giveSpeakers(entry: Entry, text: string, row: Row): void {
  if (!isBilling(text)) return;
  const { speakers, doubt } = readSpeakers(text);
  for (const speaker of speakers) entry.speakers.push({ speaker, row });
  if (doubt !== undefined) entry.doubts.push({ message: doubt, row });
  keepLinks(entry, row);
}

/** Gives all speakers of an entry the organizations that a line below them names. */
export function giveAffiliations({ speakers }: Entry, text: string): void {
  const affiliations = readSpeakers(`Ada Lovelace, ${text}`).speakers[0]?.affiliations ?? [text];
  for (const [index, { speaker, row }] of speakers.entries()) {
    if (speaker.affiliations === undefined) speakers[index] = { speaker: { ...speaker, affiliations }, row };
  }
}

/** Keeps a line of which all words were taken, for its links. */
export function keepLinks(entry: Entry, row: Row): void {
  if (row.line.runs.some(({ link }) => link !== undefined) && entry.body.at(-1) !== row) entry.body.push(row);
}

export function kindOfTitle(title: string): TalkKind | undefined {
  return /^panel\b/i.test(title) ? 'panel' : undefined;
}
