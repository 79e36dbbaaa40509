import { readLeadingTimes } from '../dates.ts';
import { type AgendaKind, isHotTopics, kindOfAgendaItem } from './agenda-words.ts';
import { type Entry, keepLinks, kindOfTitle, type TalkKind } from './entry.ts';
import type { Row } from './rows.ts';
import { readTitleLine, type TitleLine } from './title-line.ts';

/** The times under which lines stand that name none. */
export interface Slot {
  readonly start: string;
  readonly end?: string;
  /** Whether they stand in a list, whose items name their own times. */
  readonly isItem: boolean;
}

/** What is known at a line of a page of what the lines above it began. */
export class PageState {
  readonly rows: readonly Row[];
  readonly entries: Entry[] = [];
  /** Lines that belong to the evening as a whole. */
  readonly prose: Row[] = [];
  /** The item of the evening to which the next line may belong. */
  current: Entry | undefined;
  slot: Slot | undefined;
  isAgenda = false;
  /** Whether items of lists are talks here. */
  areItemsTalks = false;
  /** Whether items of the current list are a part of the text above them. */
  areItemsText = false;
  /** What is common to the items of a list: "Keynotes:". */
  listKind: TalkKind | undefined;
  /** What a line above says of the next talk. */
  status: 'cancelled' | 'postponed' | undefined;
  /** Whether lines are about the speakers of the current talk. */
  isAbout = false;
  /** Whether the next line that looks like a title is that of the current talk. */
  isUntitled = false;
  /** The slot under which a talk stands. */
  #taken: Slot | undefined;

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  /** Whether a line is a paragraph of its own. */
  isAlone(index: number): boolean {
    const group = this.rows[index]?.group;
    return this.rows[index - 1]?.group !== group && this.rows[index + 1]?.group !== group;
  }

  open(head: Row, from: Entry['from'], parts: TitleLine, number = parts.label?.number, agendaKind?: AgendaKind): Entry {
    const { title, whole, speakers, label, status = this.status, rest, doubt } = parts;
    const isHot = isHotTopics(title);
    const kind = isHot ? 'hot-topics' : (label?.kind ?? this.listKind ?? kindOfTitle(title));
    const slot = from === 'agenda' ? this.#slotOf(head) : undefined;
    const entry: Entry = {
      head,
      from,
      title,
      titleRow: head,
      ...(agendaKind === undefined ? {} : { agendaKind }),
      ...(kind === undefined ? {} : { kind }),
      ...(number === undefined ? {} : { number }),
      ...(slot === undefined ? {} : { start: slot.start }),
      ...(slot?.end === undefined ? {} : { end: slot.end }),
      ...(status === undefined ? {} : { status }),
      ...(whole === undefined ? {} : { whole }),
      ...(rest === undefined ? {} : { lead: rest }),
      speakers: speakers.map((speaker) => ({ speaker, row: head })),
      doubts: doubt === undefined ? [] : [{ message: doubt, row: head }],
      body: [],
      about: [],
    };
    keepLinks(entry, head);
    this.entries.push(entry);
    this.current = entry;
    if (slot !== undefined && agendaKind === undefined) this.#taken = slot;
    this.status = undefined;
    this.isAbout = false;
    this.isUntitled = agendaKind === undefined && (title === '' ? label !== undefined : isHot && /session/i.test(title));
    return entry;
  }

  /** Opens what an agenda announces: a talk, or another item. */
  openItem(text: string, row: Row): void {
    const parts = readTitleLine(text);
    const isOptional = /^\(optional\)/i.test(parts.title);
    const isNews = isHotTopics(parts.title) && !isOptional;
    const agendaKind = isNews || parts.label !== undefined ? undefined : kindOfAgendaItem(parts.title);
    // Somebody who introduces a firm gives a talk.
    const isIntroduced = agendaKind === 'host' && parts.speakers.length > 0 && /^(?:intro|presentation)/i.test(parts.title);
    this.open(row, 'agenda', parts, parts.label?.number, isIntroduced ? undefined : agendaKind);
  }

  /** Opens the section of a talk, which ends any agenda. */
  openSection(row: Row, parts: TitleLine, number = parts.label?.number): Entry {
    this.close();
    this.isAgenda = false;
    this.areItemsText = false;
    this.listKind = undefined;
    return this.open(row, 'section', parts, number);
  }

  /** Begins a list of what happens when. */
  openAgenda(slot?: Slot): void {
    this.close();
    this.isAgenda = true;
    this.areItemsText = false;
    this.listKind = undefined;
    this.slot = slot;
  }

  /** What follows belongs to the evening until something else begins. */
  close(): void {
    this.current = undefined;
    this.slot = undefined;
    this.isAbout = false;
    this.isUntitled = false;
  }

  /** Takes back the current entry: its line was the heading of what follows. */
  takeBack(): void {
    const entry = this.entries.pop();
    if (entry !== undefined) this.prose.push(entry.head);
    this.current = undefined;
    this.#taken = undefined;
  }

  #slotOf(head: Row): Slot | undefined {
    const isUntimed = this.slot?.isItem === true && head.kind === 'item' && readLeadingTimes(head.text) === undefined;
    // Of several talks below a time only the first one begins then, and nothing that follows a talk does.
    return isUntimed || this.slot === this.#taken ? undefined : this.slot;
  }
}
