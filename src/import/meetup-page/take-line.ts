import { type Entry, giveSpeakers, giveTitle, isBare, isTalk } from './entry.ts';
import type { PageState } from './page-state.ts';
import { isAboutEvening, isAboutSpeaker, isOnNews, isSentence, isTitleLike } from './row-words.ts';
import type { Row } from './rows.ts';
import { takeLabel } from './talk-label.ts';
import { isBilling, readTitleLine } from './title-line.ts';

/* Lines that belong to what stands above them. Each function says whether it took the line. */

/** A line that only says what became of a talk: "*** CANCELLED: ***" above it, "-> this was postponed" below. */
export function takeStatus(state: PageState, { text }: Row): boolean {
  const word = /\b(postponed|moved|cancell?ed)\b/i.exec(text)?.[1];
  const status = word === undefined ? undefined : /^cancel/i.test(word) ? 'cancelled' : 'postponed';
  if (/^(?:->|→)/.test(text) && state.current !== undefined && state.current.agendaKind === undefined) {
    // An arrow below a cancelled talk says when it will be given.
    if (status !== undefined) state.current.status = status;
    else if (state.current.status !== undefined) state.current.status = 'postponed';
    return true;
  }
  if (status === undefined || !/^\W*(?:(?:cancell?ed|postponed|talk|moved|and|or)\b\W*)+$/i.test(text)) return false;
  state.close();
  state.status = status;
  return true;
}

/** "About the speaker:", and what stands behind it. */
export function takeAbout(state: PageState, row: Row, index: number): boolean {
  if (!isAboutSpeaker(row.text)) return false;
  if (state.current === undefined || state.current.agendaKind !== undefined) state.current = state.entries.findLast(isTalk);
  state.isAbout = true;
  if (row.text.replace(/^about [^:]*:?\s*/i, '') !== '') keepLine(state, row, index);
  return true;
}

/** The title that belongs to "Talk 1:" on the line before. */
export function takeMissingTitle(state: PageState, row: Row, index: number): boolean {
  const { current } = state;
  if (!state.isUntitled || current === undefined || row.kind === 'heading' || row.kind === 'item') return false;
  const next = state.rows[index + 1];
  const isStrong = row.strong !== '';
  const isFollowed = next !== undefined && next.group === row.group && isBilling(next.text);
  const isPeople = isBilling(row.text) && readTitleLine(row.text).speakers.length === 0;
  if (!isStrong && ((!isTitleLike(row.text) && !isFollowed) || isPeople)) return false;
  if (takeLabel(row.text).label !== undefined) return false;
  giveTitle(current, row);
  state.isUntitled = false;
  return true;
}

/** The line of the speakers, right below a title. */
export function takeSpeakers(state: PageState, row: Row): boolean {
  const { current } = state;
  if (current === undefined || current.agendaKind !== undefined || current.title === '') return false;
  if (current.speakers.length > 0 && current.whole === undefined) return false;
  if (current.titleRow === row || current.body.some(({ text, number }) => text !== '' && number !== current.titleRow.number)) return false;
  if (!isBilling(row.text) || (row.kind === 'item' && state.isAgenda && state.slot?.isItem === true)) return false;
  const { speakers, title } = readTitleLine(row.text);
  // "Ada Lovelace - Looms for everyone" is a talk of its own.
  if (speakers.length > 0 && title.split(' ').length > 3) return false;
  if (current.whole !== undefined) takeBackName(current);
  giveSpeakers(current, row.text, row);
  return true;
}

/** "Talk 1: Loom Style: weaving for everyone", and the speakers below: what was read as a name is a part of the title. */
function takeBackName(entry: Entry): void {
  entry.title = entry.whole ?? entry.title;
  delete entry.whole;
  entry.speakers.length = 0;
}

/** A line that begins nothing: it belongs to the talk above it, or to the evening. */
export function keepLine(state: PageState, row: Row, index: number): void {
  const { current } = state;
  if (current !== undefined && row.text === '') current.body.push(row);
  else if (current === undefined || current.agendaKind !== undefined) state.prose.push(row);
  else if (endsTalk(state, row)) {
    state.close();
    state.prose.push(row);
  } else if (state.isUntitled && !isSentence(row.text)) {
    giveTitle(current, row);
    state.isUntitled = false;
  } else if (!takeModerator(state, row) && !takeMoreOfTitle(state, row, index)) (state.isAbout ? current.about : current.body).push(row);
}

/** Whether a paragraph turns from a talk to the evening. */
function endsTalk({ current, isAbout }: PageState, row: Row): boolean {
  if (current === undefined) return false;
  const isNew = current.body.at(-1)?.group !== row.group && current.titleRow.group !== row.group;
  // What comes after the talks is told below the heading of a panel, and what is usual below that of latest news.
  const isTold = (current.kind === 'panel' && isBare(current)) || (current.kind === 'hot-topics' && isOnNews(row.text));
  return isNew && !isTold && isAboutEvening(row.text, isAbout);
}

function takeModerator({ current }: PageState, row: Row): boolean {
  const name = current?.kind === 'panel' ? /^(?:moderat(?:or|ion|ed by))\s*:?\s+(?<name>.+)$/i.exec(row.text)?.groups?.name : undefined;
  if (current === undefined || name === undefined || !isBilling(name)) return false;
  giveSpeakers(current, name, row);
  return true;
}

/** "And then they spoke!" in bold, and the rest of the title below, before the speakers. */
function takeMoreOfTitle({ current, rows }: PageState, row: Row, index: number): boolean {
  if (current === undefined || current.titleRow.group !== row.group || current.speakers.length > 0 || !isBare(current)) return false;
  const next = rows[index + 1];
  if (!isTitleLike(row.text) || /^["“]/.test(row.text) || next === undefined || next.group !== row.group || !isBilling(next.text))
    return false;
  current.title = `${current.title} ${row.text}`;
  return true;
}
