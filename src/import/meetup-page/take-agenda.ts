import { readLeadingTimes } from '../dates.ts';
import { isOrganization } from '../name-words.ts';
import { readSpeakers } from '../names.ts';
import { isAgendaHeading, isHotTopics, kindOfAgendaItem, leadsToTalks } from './agenda-words.ts';
import { isFileWord } from './dated-units.ts';
import { giveAffiliations, giveSpeakers, isTalk } from './entry.ts';
import type { PageState } from './page-state.ts';
import { isDivider, isSentence, isTitleLike } from './row-words.ts';
import type { Row } from './rows.ts';
import { LIST_OF } from './take-section.ts';
import { isBilling, readTitleLine } from './title-line.ts';

/* Lines of agendas and lists. Each function says whether it took the line. */

/** A line that begins with a time: "18:30 Welcome". */
export function takeTimes(state: PageState, row: Row, index: number): boolean {
  const times = readLeadingTimes(row.text);
  if (times === undefined) return false;
  if (!state.isAgenda && row.kind !== 'item') {
    // A single time may begin a sentence.
    if (row.kind === 'line' && isSentence(times.rest) && times.rest.length > 120) return false;
    if (!state.rows.slice(index + 1, index + 30).some(({ text }) => readLeadingTimes(text) !== undefined)) return false;
  }
  const { rest, start, end } = times;
  state.openAgenda({ start, ...(end === undefined ? {} : { end }), isItem: row.kind === 'item' });
  if (rest !== '') state.openItem(rest, row);
  return true;
}

/** A line that parts the page: "Agenda:", "Details:", ":: Break ::". */
export function takeDivider(state: PageState, row: Row, index: number): boolean {
  const marked = /^:{1,2}\s*(.+?)\s*:{1,2}$/.exec(row.text)?.[1];
  if (marked !== undefined) {
    if (state.current !== undefined) state.slot = undefined;
    state.openItem(marked, row);
    return true;
  }
  if (row.text.length >= 90) return false;
  if (isAgendaHeading(row.text) && (row.kind === 'heading' || /:$/.test(row.text) || state.isAlone(index))) {
    state.openAgenda();
    state.areItemsTalks = true;
    state.prose.push(row);
    return true;
  }
  if (!isDivider(row.text)) return false;
  state.close();
  state.isAgenda = false;
  state.prose.push(row);
  // What follows can only be about the one talk there is, unless a title stands above it.
  const talks = state.entries.filter(isTalk);
  if (talks.length === 1) state.current = talks[0];
  return true;
}

/** A line below a time or in an agenda, which names no time itself. */
export function takeAgendaLine(state: PageState, row: Row, index: number): boolean {
  const { current } = state;
  const { text } = row;
  const next = state.rows[index + 1];
  const isOfTalk = current !== undefined && current.agendaKind === undefined;
  if (isOfTalk && row.kind === 'code' && isPlaceOfWork(state, text, next)) {
    giveAffiliations(current, text);
    return true;
  }
  const isItem = row.kind === 'item' || kindOfAgendaItem(text) !== undefined || isHotTopics(text);
  const isNewTalk = isTitleLike(text) && !isBilling(text) && next !== undefined && isBilling(next.text);
  const isFirst = state.slot !== undefined && current === undefined && (isTitleLike(text) || row.kind === 'code');
  if (!isItem && !isNewTalk && !isFirst) return false;
  const isDescribed = current !== undefined && current.body.length > 0;
  if (row.kind === 'item' && isDescribed && (state.slot === undefined ? !state.areItemsTalks : isOfTalk)) return false;
  if (isSentence(text) && text.length > 160) return false;
  // "20:10 Talk 2 - Looms in medicine" above several talks is the heading of them all.
  if (isNewTalk && isOfTalk && current.speakers.length === 0 && !isDescribed) state.takeBack();
  state.current = undefined;
  state.openItem(text, row);
  return true;
}

/** Whether a line right below the speakers says where they work. */
function isPlaceOfWork({ current }: PageState, text: string, next: Row | undefined): boolean {
  if (current === undefined || current.speakers.length === 0 || current.body.length > 0 || text.length >= 160) return false;
  return isOrganization(text) && !isSentence(text) && !isBilling(next?.text ?? '');
}

/** An item of a list. */
export function takeItem(state: PageState, row: Row, index: number): boolean {
  const { current } = state;
  const before = state.rows[index - 1];
  const isFirst = before?.kind !== 'item' || before.level < row.level;
  // A list, or the next one: what leads to it says whether its items are talks.
  if (isFirst && before !== undefined && (/:$/.test(before.text) || leadsToTalks(before.text))) {
    state.areItemsTalks = leadsToTalks(before.text) || isAgendaHeading(before.text) || LIST_OF.test(before.text);
    state.areItemsText = !state.areItemsTalks && readLeadingTimes(before.text) === undefined && before.kind !== 'heading';
  }
  if (state.areItemsText) return false;
  const isSection = current?.from === 'section';
  if (isSection && current.body.some(({ text }) => text !== '') && !isSpoken(row.text)) return false;
  if (state.isAgenda && state.slot !== undefined && takeAgendaLine(state, row, index)) return true;
  if (current?.kind === 'panel' && isBilling(row.text)) {
    giveSpeakers(current, row.text, row);
    return true;
  }
  // Below a talk, what its files are, also where the link is not written as one.
  if (current !== undefined && row.level > current.head.level && isFileWord(row.text)) return false;
  if (!state.areItemsTalks && (current !== undefined || !isSpoken(row.text))) return false;
  state.close();
  state.areItemsTalks = true;
  if (isBilling(row.text) && readTitleLine(row.text).speakers.length === 0)
    state.open(row, 'agenda', { title: '', speakers: readSpeakers(row.text).speakers });
  else state.openItem(row.text, row);
  return true;
}

/** "• Words of the host:" and the talk on the line below. */
export function takeSecondLine(state: PageState, row: Row, index: number): boolean {
  const before = state.rows[index - 1];
  const { current } = state;
  if (before === undefined || current?.head !== before || before.group !== row.group || !/:$/.test(before.text)) return false;
  if (current.from !== 'agenda' || readTitleLine(row.text).speakers.length === 0) return false;
  state.takeBack();
  state.openItem(row.text, row);
  return true;
}

/** Whether a line names a talk by more than its words: by a label or with its speakers. */
function isSpoken(text: string): boolean {
  const { speakers, label } = readTitleLine(text);
  return speakers.length > 0 || label !== undefined;
}
