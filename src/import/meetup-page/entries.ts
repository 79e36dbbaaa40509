import { readLeadingTimes } from '../dates.ts';
import type { FoundSpeaker, FoundTalk } from '../found.ts';
import { isOrganization, isPersonName, isRole } from '../name-words.ts';
import { readSpeakers } from '../names.ts';
import { type AgendaKind, isAgendaHeading, isHotTopics, kindOfAgendaItem, leadsToTalks } from './agenda-words.ts';
import { isAboutEvening, isAboutSpeaker, isDivider, isSentence, isTitleLike, isUsual } from './row-words.ts';
import type { Row } from './rows.ts';
import { isBilling, readTitleLine, type TitleLine, takeLabel } from './title-line.ts';

type TalkKind = NonNullable<FoundTalk['kind']>['value'];

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

export interface Entries {
  readonly entries: readonly Entry[];
  /** Lines that belong to the evening as a whole. */
  readonly prose: readonly Row[];
}

/** Parts the lines of a page into its talks and the other items of the evening. */
export function findEntries(rows: readonly Row[]): Entries {
  const walker = new Walker(rows);
  for (let index = 0; index < rows.length; index++) walker.take(index);
  return { entries: walker.entries, prose: walker.prose };
}

/** Goes down the lines of a page, and remembers which item of the evening the next line may belong to. */
class Walker {
  readonly entries: Entry[] = [];
  readonly prose: Row[] = [];
  readonly #rows: readonly Row[];
  #current: Entry | undefined;
  /** The times under which lines stand that name none. */
  #slot: { readonly start: string; readonly end?: string; readonly isItem: boolean } | undefined;
  /** Those of them under which a talk stands. */
  #taken: object | undefined;
  #isAgenda = false;
  /** Whether items of lists are talks here. */
  #areItemsTalks = false;
  /** Whether items of the current list are a part of the text above them. */
  #areItemsText = false;
  /** What is common to the items of a list: "Keynotes:". */
  #listKind: TalkKind | undefined;
  /** What a line above says of the next talk. */
  #status: 'cancelled' | 'postponed' | undefined;
  /** Whether lines are about the speakers of the current talk. */
  #isAbout = false;
  /** Whether the next line that looks like a title is that of the current talk. */
  #isUntitled = false;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  take(index: number): void {
    const row = this.#rows[index] as Row;
    const next = this.#rows[index + 1];
    if (row.kind === 'rule') this.#close();
    else if (row.kind === 'other') this.prose.push(row);
    else if (row.isEmpty) return;
    else if (row.text === '') this.#keep(row);
    else if (this.#takeStatus(row)) return;
    else if (isAboutSpeaker(row.text)) this.#startAbout(row);
    else if (this.#takeMissingTitle(row, next)) return;
    else if (this.#takeSpeakers(row)) return;
    else if (this.#takeTimes(row, index)) return;
    else if (this.#takeDivider(row)) return;
    else if (this.#takeSection(row, next, index)) return;
    else if (this.#isAgenda && row.kind !== 'item' && this.#takeAgendaLine(row, next)) return;
    else if (row.kind === 'item' && this.#takeItem(row, index)) return;
    else if (this.#takeSecondLine(row, index)) return;
    else this.#keep(row);
  }

  /** A line that only says what became of a talk: "*** CANCELLED: ***" above it, "-> this was postponed" below. */
  #takeStatus({ text }: Row): boolean {
    const state = /^(?:->|→)?.*\b(postponed|moved|cancell?ed)\b/i.exec(text)?.[1];
    const status = state === undefined ? undefined : /^cancel/i.test(state) ? 'cancelled' : 'postponed';
    if (/^(?:->|→)/.test(text) && this.#current !== undefined && this.#current.agendaKind === undefined) {
      if (status !== undefined) this.#current.status = status;
      else if (this.#current.status !== undefined) this.#current.status = 'postponed';
      return true;
    }
    if (status === undefined || !/^\W*(?:(?:cancell?ed|postponed|talk|moved|and|or)\b\W*)+$/i.test(text)) return false;
    this.#close();
    this.#status = status;
    return true;
  }

  /** The title that belongs to "Talk 1:" on the line before. */
  #takeMissingTitle(row: Row, next: Row | undefined): boolean {
    const current = this.#current;
    if (!this.#isUntitled || current === undefined || row.kind === 'heading' || row.kind === 'item') return false;
    const isFollowed = next !== undefined && next.group === row.group && isBilling(next.text);
    if (
      (!isTitleLike(row.text) && row.strong === '' && !isFollowed) ||
      (isBilling(row.text) && row.strong === '') ||
      takeLabel(row.text).label !== undefined
    )
      return false;
    this.#setTitle(row);
    return true;
  }

  /** The line of the speakers, right below a title. */
  #takeSpeakers(row: Row): boolean {
    const current = this.#current;
    if (current === undefined || current.agendaKind !== undefined || current.title === '' || current.speakers.length > 0) return false;
    if (current.titleRow === row || current.body.some(({ text, number }) => text !== '' && number !== current.titleRow.number))
      return false;
    const behind = readTitleLine(row.text);
    // "Ada Lovelace - Looms for everyone" is a talk of its own.
    if (behind.speakers.length > 0 && behind.title.split(' ').length > 3) return false;
    if (!isBilling(row.text) || (row.kind === 'item' && this.#isAgenda && this.#slot?.isItem === true)) return false;
    this.#addSpeakers(row.text, row);
    return true;
  }

  /** A line that begins with a time: "18:30 Welcome". */
  #takeTimes(row: Row, index: number): boolean {
    const times = readLeadingTimes(row.text);
    if (times === undefined || (!this.#isAgenda && row.kind === 'line' && isSentence(times.rest) && times.rest.length > 120)) return false;
    if (
      !this.#isAgenda &&
      !this.#rows.slice(index + 1, index + 30).some(({ text }) => readLeadingTimes(text) !== undefined) &&
      row.kind !== 'item'
    )
      return false;
    const { rest, start, end } = times;
    this.#close();
    this.#isAgenda = true;
    this.#areItemsText = false;
    this.#listKind = undefined;
    this.#slot = { start, ...(end === undefined ? {} : { end }), isItem: row.kind === 'item' };
    if (rest !== '') this.#addAgendaItem(rest, row);
    return true;
  }

  /** A line that parts the page: "Agenda:", "Details:", ":: Break ::". */
  #takeDivider(row: Row): boolean {
    const marked = /^:{1,2}\s*(.+?)\s*:{1,2}$/.exec(row.text)?.[1];
    if (marked !== undefined) {
      if (this.#current !== undefined) this.#slot = undefined;
      this.#addAgendaItem(marked, row);
      return true;
    }
    const isShort = row.text.length < 90;
    if (isShort && isAgendaHeading(row.text) && (row.kind === 'heading' || /:$/.test(row.text) || isAlone(row, this.#rows))) {
      this.#close();
      this.#isAgenda = true;
      this.#areItemsTalks = true;
      this.#areItemsText = false;
      this.#listKind = undefined;
      this.prose.push(row);
      return true;
    }
    if (!isShort || !isDivider(row.text)) return false;
    this.#close();
    this.#isAgenda = false;
    this.prose.push(row);
    // What follows can only be about the one talk there is, unless a title stands above it.
    const talks = this.entries.filter(isTalk);
    if (talks.length === 1) this.#current = talks[0];
    return true;
  }

  /** A line that begins the section of a talk. */
  #takeSection(row: Row, next: Row | undefined, index: number): boolean {
    if (this.#isAgenda && this.#slot !== undefined && row.kind !== 'heading' && row.strong === '') return false;
    if (this.#isAgenda && this.#slot !== undefined && this.#current === undefined && row.kind !== 'heading') return false;
    const parts = readTitleLine(row.strong !== '' && row.kind !== 'heading' ? row.strong : row.text);
    const isHead = row.kind === 'heading' || row.strong !== '';
    const numbered = /^\((\d{1,2})\)\s+(?=\S)/.exec(row.text);
    if (numbered !== null && row.kind === 'line')
      return this.#startSection(row, { ...readTitleLine(row.text.slice(numbered[0].length)) }, Number(numbered[1]));
    const list = LIST_OF.exec(row.text);
    if (list !== null && row.kind !== 'item' && (isHead || /:$/.test(row.text))) return this.#startList(row, list.groups ?? {});
    if (parts.label !== undefined && (isHead || /[:：]/.test(row.text) || isAlone(row, this.#rows)) && !(row.kind === 'item' && !isHead))
      return this.#startSection(row, parts);
    if (isHotTopics(row.text) && (isHead || (/:$/.test(row.text) && row.text.length < 60))) return this.#startHotTopics(row);
    if (isHead && /^panel\b/i.test(row.text)) return this.#startSection(row, parts);
    if (isHead && this.#isTitleOf(row, next, index, parts)) return this.#startSection(row, parts);
    if (isHead && row.strong === row.text && row.kind === 'line') {
      // "**Hot topics:**" and below it "**Report of a conference:**".
      const current = this.#current;
      if (
        current?.kind === 'hot-topics' &&
        current.from === 'section' &&
        current.body.every(({ text }) => text === '' || text === current.head.text)
      )
        return false;
      this.#close();
      this.prose.push(row);
      return true;
    }
    if (row.kind === 'heading') {
      this.#close();
      this.#isAgenda = false;
      this.prose.push(row);
      return true;
    }
    return !this.#isAgenda && row.kind === 'line' && this.#takePlainHead(row, next, index);
  }

  /** Whether a heading or a line in bold is the title of a talk: people are named beside it, or slides are linked. */
  #isTitleOf(row: Row, next: Row | undefined, index: number, parts: TitleLine): boolean {
    if (parts.speakers.length > 0 && parts.title !== '') return true;
    if (isHotTopics(row.text) || row.text.length < 4) return false;
    const hasFiles = row.line.runs.some(({ link, text }) => link !== undefined && !row.text.includes(text));
    if (hasFiles && row.strong !== '') return true;
    const follower = next !== undefined && next.text === '' ? this.#rows[index + 2] : next;
    return follower !== undefined && (isBilling(follower.text) || /^(?:speakers?|presenters?)\s*:/i.test(follower.text));
  }

  /** A title in quotes, or a title with its speakers on the next line of the paragraph, or in front of it. */
  #takePlainHead(row: Row, next: Row | undefined, index: number): boolean {
    const before = this.#rows[index - 1];
    const isFirst = before === undefined || before.group !== row.group;
    const isInHead = this.#current !== undefined && this.#current.titleRow.group === row.group;
    if (isInHead || this.#isAbout) return false;
    const quoted = /^["“„«][^"”“»]{6,}["”“»]$/u.test(row.text);
    if (quoted && isAlone(row, this.#rows)) {
      this.#startSection(row, readTitleLine(row.text));
      this.#lookBack(index);
      return true;
    }
    if (!isFirst || next === undefined || next.group !== row.group) return false;
    if (isBilling(row.text) && isTitleLike(next.text) && !isBilling(next.text) && !isRole(next.text)) {
      this.#startSection(row, { title: '', speakers: readSpeakers(row.text).speakers });
      this.#isUntitled = true;
      return true;
    }
    if (!isTitleLike(row.text) || isPersonName(row.text) || !isBilling(next.text)) return false;
    return this.#startSection(row, readTitleLine(row.text));
  }

  /** Speakers that stand above a title in quotes: a name, and below it what the person does. */
  #lookBack(index: number): void {
    for (let place = this.prose.length - 1; place >= Math.max(0, this.prose.length - 5); place--) {
      const row = this.prose[place] as Row;
      if (row.number < (this.#rows[index]?.number ?? 0) - 8) return;
      if (!isPersonName(row.text)) continue;
      const role = this.prose[place + 1];
      const hasRole = role !== undefined && role.group === row.group && isRole(role.text) && !isSentence(role.text);
      this.#addSpeakers(hasRole ? `${row.text}, ${role.text}` : row.text, row);
      this.prose.splice(place, hasRole ? 2 : 1);
      return;
    }
  }

  #startSection(row: Row, parts: TitleLine, number = parts.label?.number): boolean {
    this.#close();
    this.#isAgenda = false;
    this.#areItemsText = false;
    this.#listKind = undefined;
    this.#open(row, 'section', parts, number);
    return true;
  }

  #startHotTopics(row: Row): boolean {
    this.#startSection(row, readTitleLine(row.text.replace(/[:.]$/, '')));
    return true;
  }

  /** "Keynotes:", "Panelists: the title of the panel": what the items below are. */
  #startList(row: Row, { what = '', title = '' }: Readonly<Record<string, string>>): boolean {
    this.#close();
    this.#isAgenda = false;
    if (/^panel/i.test(what)) {
      this.#open(row, 'section', { title: title === '' ? row.text.replace(/:$/, '') : title, speakers: [] });
      if (this.#current !== undefined) this.#current.kind = 'panel';
      return true;
    }
    this.#areItemsTalks = true;
    if (/^keynote/i.test(what)) this.#listKind = 'keynote';
    this.prose.push(row);
    return true;
  }

  /** "• Words of the host:" and the talk on the line below. */
  #takeSecondLine(row: Row, index: number): boolean {
    const before = this.#rows[index - 1];
    const current = this.#current;
    if (before === undefined || current?.head !== before || before.group !== row.group || !/:$/.test(before.text)) return false;
    if (current.from !== 'agenda' || readTitleLine(row.text).speakers.length === 0) return false;
    this.entries.pop();
    this.prose.push(before);
    this.#addAgendaItem(row.text, row);
    return true;
  }

  #takeItem(row: Row, index: number): boolean {
    const current = this.#current;
    const before = this.#rows[index - 1];
    const isFirst = before?.kind !== 'item' || before.level < row.level;
    // A list, or the next one: what leads to it says whether its items are talks.
    if (isFirst && before !== undefined && (/:$/.test(before.text) || leadsToTalks(before.text))) {
      this.#areItemsTalks = leadsToTalks(before.text) || isAgendaHeading(before.text) || LIST_OF.test(before.text);
      this.#areItemsText = !this.#areItemsTalks && readLeadingTimes(before.text) === undefined && before.kind !== 'heading';
    }
    if (this.#areItemsText) return false;
    if (current !== undefined && current.from === 'section' && current.body.some(({ text }) => text !== '') && !isSpoken(row.text))
      return false;
    if (this.#isAgenda && this.#slot !== undefined && this.#takeAgendaLine(row, this.#rows[index + 1])) return true;
    if (current?.kind === 'panel' && isBilling(row.text)) {
      this.#addSpeakers(row.text, row);
      return true;
    }
    const parts = readTitleLine(row.text);
    const isOfTalks = this.#areItemsTalks || (this.#current === undefined && isSpoken(row.text));
    if (!isOfTalks || (current !== undefined && current.from === 'section' && !this.#areItemsTalks)) return false;
    this.#close();
    this.#areItemsTalks = true;
    this.#slot = undefined;
    if (isBilling(row.text) && parts.speakers.length === 0)
      this.#open(row, 'agenda', { title: '', speakers: readSpeakers(row.text).speakers });
    else this.#addAgendaItem(row.text, row);
    return true;
  }

  /** A line below a time or in an agenda, which names no time itself. */
  #takeAgendaLine(row: Row, next: Row | undefined): boolean {
    const current = this.#current;
    const text = row.text;
    if (current !== undefined && current.agendaKind === undefined) {
      const isAffiliation =
        current.speakers.length > 0 &&
        current.body.length === 0 &&
        isOrganization(text) &&
        !isSentence(text) &&
        !isBilling(next?.text ?? '');
      if (isAffiliation && row.kind === 'code' && text.length < 160) {
        this.#addAffiliations(text);
        return true;
      }
    }
    const isItem = row.kind === 'item' || kindOfAgendaItem(text) !== undefined || isHotTopics(text);
    const isNewTalk = isTitleLike(text) && !isBilling(text) && next !== undefined && isBilling(next.text);
    const isFirst = this.#slot !== undefined && current === undefined && (isTitleLike(text) || row.kind === 'code');
    if (!isItem && !isNewTalk && !isFirst) return false;
    if (row.kind === 'item' && current?.from === 'agenda' && current.body.length > 0 && !this.#areItemsTalks) return false;
    if (
      row.kind === 'item' &&
      this.#slot !== undefined &&
      current !== undefined &&
      current.agendaKind === undefined &&
      current.body.length > 0
    )
      return false;
    if (isSentence(text) && text.length > 160) return false;
    // "20:10 Talk 2 - Looms in medicine" above several talks is the heading of them all.
    if (
      isNewTalk &&
      current !== undefined &&
      current.agendaKind === undefined &&
      current.speakers.length === 0 &&
      current.body.length === 0
    ) {
      this.#taken = undefined;
      this.entries.pop();
      this.prose.push(current.head);
    }
    this.#current = undefined;
    this.#addAgendaItem(text, row);
    return true;
  }

  #addAgendaItem(text: string, row: Row): void {
    const parts = readTitleLine(text);
    const agendaKind =
      isHotTopics(parts.title) && !/^\(optional\)/i.test(parts.title)
        ? undefined
        : kindOfAgendaItem(parts.label === undefined ? parts.title : '');
    // Somebody who introduces a firm gives a talk.
    const isIntroduced = agendaKind === 'host' && parts.speakers.length > 0 && /^(?:intro|presentation)/i.test(parts.title);
    if (agendaKind === undefined || isIntroduced) {
      this.#open(row, 'agenda', parts);
      return;
    }
    this.#open(row, 'agenda', { ...parts, title: parts.title }, undefined, agendaKind);
  }

  #open(head: Row, from: Entry['from'], parts: TitleLine, number = parts.label?.number, agendaKind?: AgendaKind): void {
    const { title, whole, speakers, label, status, rest, doubt } = parts;
    const isHot = isHotTopics(title);
    const kind = isHot ? 'hot-topics' : (label?.kind ?? this.#listKind ?? kindOfTitle(title));
    // An item of a list whose items name their times themselves has none if it names none.
    const isUntimed = this.#slot?.isItem === true && head.kind === 'item' && readLeadingTimes(head.text) === undefined;
    // Of several talks below a time only the first one begins then, and nothing that follows a talk does.
    const slot = from === 'agenda' && !isUntimed && this.#slot !== this.#taken ? this.#slot : undefined;
    this.#current = {
      head,
      from,
      title,
      titleRow: head,
      ...(agendaKind === undefined ? {} : { agendaKind }),
      ...(kind === undefined ? {} : { kind }),
      ...(number === undefined ? {} : { number }),
      ...(slot === undefined ? {} : { start: slot.start }),
      ...(slot?.end === undefined ? {} : { end: slot.end }),
      ...((status ?? this.#status) === undefined ? {} : { status: (status ?? this.#status) as 'cancelled' | 'postponed' }),
      ...(whole === undefined ? {} : { whole }),
      ...(rest === undefined ? {} : { lead: rest }),
      speakers: speakers.map((speaker) => ({ speaker, row: head })),
      doubts: doubt === undefined ? [] : [{ message: doubt, row: head }],
      body: [],
      about: [],
    };
    this.entries.push(this.#current);
    if (slot !== undefined && agendaKind === undefined) this.#taken = slot;
    this.#status = undefined;
    this.#isAbout = false;
    this.#isUntitled = agendaKind === undefined && (title === '' ? label !== undefined : isHot && /session/i.test(title));
    // The lines of the head may go on: its links, and a title in the same paragraph.
    if (head.line.runs.some(({ link }) => link !== undefined)) this.#current.body.push(head);
  }

  #setTitle(row: Row): void {
    const current = this.#current as Entry;
    const parts = readTitleLine(row.strong !== '' ? row.strong : row.text, current.speakers.length > 0 ? 'title' : 'labelled');
    current.title = parts.title;
    if (parts.whole !== undefined) current.whole = parts.whole;
    current.titleRow = row;
    if (parts.status !== undefined) current.status = parts.status;
    if (current.kind === undefined && kindOfTitle(parts.title) !== undefined) current.kind = kindOfTitle(parts.title) as TalkKind;
    if (isHotTopics(parts.title)) current.kind = 'hot-topics';
    for (const speaker of parts.speakers) current.speakers.push({ speaker, row });
    if (row.strong !== '' && row.strong !== row.text)
      this.#addSpeakers(row.text.slice(row.strong.length).replace(/^\W+(?=\p{L})/u, ''), row);
    if (row.line.runs.some(({ link }) => link !== undefined)) current.body.push(row);
    this.#isUntitled = false;
  }

  #addSpeakers(text: string, row: Row): void {
    if (this.#current === undefined || !isBilling(text)) return;
    const { speakers, doubt } = readSpeakers(text);
    for (const speaker of speakers) this.#current.speakers.push({ speaker, row });
    if (doubt !== undefined) this.#current.doubts.push({ message: doubt, row });
    if (row.line.runs.some(({ link }) => link !== undefined)) this.#current.body.push(row);
  }

  #addAffiliations(text: string): void {
    const speakers = this.#current?.speakers ?? [];
    const found = readSpeakers(`Ada Lovelace, ${text}`).speakers[0]?.affiliations ?? [text];
    for (const [index, { speaker, row }] of speakers.entries()) {
      if (speaker.affiliations === undefined) speakers[index] = { speaker: { ...speaker, affiliations: found }, row };
    }
  }

  #startAbout(row: Row): void {
    if (this.#current?.agendaKind !== undefined || this.#current === undefined) this.#current = this.entries.findLast(isTalk);
    this.#isAbout = true;
    const behind = row.text.replace(/^about [^:]*:?\s*/i, '');
    if (behind !== '') this.#keep(row);
  }

  /** A line that begins nothing: it belongs to the talk above it, or to the evening. */
  #keep(row: Row): void {
    const current = this.#current;
    if (current === undefined || current.agendaKind !== undefined) {
      if (row.text === '' && current !== undefined) current.body.push(row);
      else this.prose.push(row);
      return;
    }
    if (row.text === '') {
      current.body.push(row);
      return;
    }
    const isNew = current.body.at(-1)?.group !== row.group && current.titleRow.group !== row.group;
    // What comes after the talks is told below the heading of a panel, and what is usual below that of latest news.
    const isFirst = current.body.every(({ text, number }) => text === '' || number === current.head.number);
    const isTold = (current.kind === 'panel' && isFirst) || (current.kind === 'hot-topics' && isUsual(row.text));
    if (isNew && !isTold && isAboutEvening(row.text, this.#isAbout)) {
      this.#close();
      this.prose.push(row);
      return;
    }
    if (this.#isUntitled && !isSentence(row.text)) {
      this.#setTitle(row);
      return;
    }
    const moderator =
      current.kind === 'panel' ? /^(?:moderat(?:or|ion|ed by))\s*:?\s+(?<name>.+)$/i.exec(row.text)?.groups?.name : undefined;
    if (moderator !== undefined && isBilling(moderator)) {
      this.#addSpeakers(moderator, row);
      return;
    }
    const isHeadLine = current.body.every(({ text, number }) => text === '' || number === current.titleRow.number);
    // "And then they spoke!" in bold, and the rest of the title below, before the speakers.
    if (isHeadLine && current.titleRow.group === row.group && current.speakers.length === 0 && this.#isMoreOfTitle(row)) {
      current.title = `${current.title} ${row.text}`;
      return;
    }
    (this.#isAbout ? current.about : current.body).push(row);
  }

  #isMoreOfTitle(row: Row): boolean {
    const index = this.#rows.indexOf(row);
    const next = this.#rows[index + 1];
    return isTitleLike(row.text) && !/^["“]/.test(row.text) && next !== undefined && next.group === row.group && isBilling(next.text);
  }

  #close(): void {
    this.#current = undefined;
    this.#slot = undefined;
    this.#isAbout = false;
    this.#isUntitled = false;
  }
}

const LIST_OF =
  /^(?<what>keynotes?|keynote speakers?|speakers?|talks|presentations|lightning talks|panel(?:l?ists)?|panel discussion)\s*(?::\s*(?<title>.*))?$/i;

function kindOfTitle(title: string): TalkKind | undefined {
  if (/^(?:panel\b|panel discussion)/i.test(title)) return 'panel';
  return undefined;
}

/** Whether an entry is a talk of its own, not the section on latest news. */
function isTalk({ agendaKind, kind }: Entry): boolean {
  return agendaKind === undefined && kind !== 'hot-topics';
}

/** Whether a line names a talk by more than its words: by a label or with its speakers. */
function isSpoken(text: string): boolean {
  const { speakers, label } = readTitleLine(text);
  return speakers.length > 0 || label !== undefined;
}

/** Whether a line is a paragraph of its own. */
function isAlone(row: Row, rows: readonly Row[]): boolean {
  return rows.every(({ group, number }) => group !== row.group || number === row.number);
}
