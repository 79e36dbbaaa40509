import { isPersonName, isRole } from '../name-words.ts';
import { readSpeakers } from '../names.ts';
import { isHotTopics } from './agenda-words.ts';
import { giveSpeakers, isBare } from './entry.ts';
import type { PageState } from './page-state.ts';
import { isSentence, isTitleLike } from './row-words.ts';
import type { Row } from './rows.ts';
import { isBilling, readTitleLine, type TitleLine } from './title-line.ts';

/* Lines that begin the section of a talk. Each function says whether it took the line. */

/** "Keynotes:", "Panelists: the title of the panel": what the items below are. */
export const LIST_OF =
  /^(?<what>keynotes?|keynote speakers?|speakers?|talks|presentations|lightning talks|panel(?:l?ists)?|panel discussion)\s*(?::\s*(?<title>.*))?$/i;

/** A line that begins the section of a talk, or ends the one above it. */
export function takeSection(state: PageState, row: Row, index: number): boolean {
  const isHead = row.kind === 'heading' || row.strong !== '';
  if (state.isAgenda && state.slot !== undefined && row.kind !== 'heading' && (!isHead || state.current === undefined)) return false;
  const numbered = /^\((?<number>\d{1,2})\)\s+(?<rest>\S.*)$/.exec(row.text)?.groups;
  if (numbered !== undefined && row.kind === 'line') {
    state.openSection(row, readTitleLine(numbered.rest ?? ''), Number(numbered.number));
    return true;
  }
  const list = row.kind === 'item' ? null : LIST_OF.exec(row.text);
  if (list !== null && (isHead || /:$/.test(row.text))) {
    startList(state, row, list.groups ?? {});
    return true;
  }
  const parts = readTitleLine(row.strong !== '' && row.kind !== 'heading' ? row.strong : row.text);
  if (isHeadOfTalk(state, row, index, parts)) {
    const entry = state.openSection(row, isHotTopics(row.text) ? readTitleLine(row.text.replace(/[:.]$/, '')) : parts);
    // "**Looms** - Ada Lovelace, NPL".
    if (row.kind !== 'heading' && entry.speakers.length === 0 && row.text.startsWith(row.strong))
      giveSpeakers(entry, row.text.slice(row.strong.length).replace(/^[^\p{L}]+/u, ''), row);
    return true;
  }
  if (row.kind === 'heading') state.isAgenda = false;
  else if (!isHead) return !state.isAgenda && row.kind === 'line' && takePlainHead(state, row, index);
  else if (row.strong !== row.text || row.kind !== 'line') return false;
  // "**Hot topics:**" and below it "**Report of a conference:**".
  else if (state.current?.kind === 'hot-topics' && state.current.from === 'section' && isBare(state.current)) return false;
  state.close();
  state.prose.push(row);
  return true;
}

function isHeadOfTalk(state: PageState, row: Row, index: number, parts: TitleLine): boolean {
  const isHead = row.kind === 'heading' || row.strong !== '';
  if (NAMES_BELOW.test(row.text)) return false;
  if (parts.label !== undefined) {
    if (isHead) return true;
    if (row.kind !== 'item' && (/[:：]/.test(row.text) || state.isAlone(index))) return true;
  }
  if (isHotTopics(row.text) && (isHead || (/:$/.test(row.text) && row.text.length < 60))) return true;
  return isHead && (/^panel\b/i.test(row.text) || isTitle(state, row, index, parts));
}

/** Above names, and no title: "**Presenter:**". */
export const NAMES_BELOW = /^(?:presented by|presenters?|speakers?|vortragende[rn]?|referent(?:in|en)?)\s*:?$/i;

/** Whether a heading or a line in bold is the title of a talk: people are named beside it, or slides are linked. */
function isTitle({ rows }: PageState, row: Row, index: number, { speakers, title }: TitleLine): boolean {
  if (speakers.length > 0 && title !== '') return true;
  if (isHotTopics(row.text) || row.text.length < 4) return false;
  const hasFiles = row.line.runs.some(({ link, text }) => link !== undefined && !row.text.includes(text));
  if (hasFiles && row.strong !== '') return true;
  const follower = rows[index + 1]?.text === '' ? rows[index + 2] : rows[index + 1];
  return follower !== undefined && (isBilling(follower.text) || /^(?:speakers?|presenters?)\s*:/i.test(follower.text));
}

/** A title in quotes, or a title with its speakers on the next line of the paragraph, or in front of it. */
function takePlainHead(state: PageState, row: Row, index: number): boolean {
  const isInHead = state.current !== undefined && state.current.titleRow.group === row.group;
  if (isInHead || state.isAbout) return false;
  if (state.isAlone(index)) {
    if (!/^["“„«][^"”“»]{6,}["”“»]$/u.test(row.text)) return false;
    state.openSection(row, readTitleLine(row.text));
    lookBack(state, row);
    return true;
  }
  const next = state.rows[index + 1];
  if (state.rows[index - 1]?.group === row.group || next === undefined || next.group !== row.group) return false;
  if (isBilling(row.text) && isTitleLike(next.text) && !isBilling(next.text) && !isRole(next.text)) {
    state.openSection(row, { title: '', speakers: readSpeakers(row.text).speakers });
    state.isUntitled = true;
    return true;
  }
  if (!isTitleLike(row.text) || isPersonName(row.text) || !isBilling(next.text)) return false;
  state.openSection(row, readTitleLine(row.text));
  return true;
}

/** Speakers that stand above a title in quotes: a name, and below it what the person does. */
function lookBack({ prose, current }: PageState, title: Row): void {
  for (let place = prose.length - 1; place >= Math.max(0, prose.length - 5); place--) {
    const row = prose[place] as Row;
    if (row.number < title.number - 8 || current === undefined) return;
    if (!isPersonName(row.text)) continue;
    const role = prose[place + 1];
    const hasRole = role !== undefined && role.group === row.group && isRole(role.text) && !isSentence(role.text);
    giveSpeakers(current, hasRole ? `${row.text}, ${role.text}` : row.text, row);
    prose.splice(place, hasRole ? 2 : 1);
    return;
  }
}

function startList(state: PageState, row: Row, { what = '', title = '' }: Readonly<Record<string, string>>): void {
  state.close();
  state.isAgenda = false;
  if (/^panel/i.test(what)) {
    state.open(row, 'section', { title: title === '' ? row.text.replace(/:$/, '') : title, speakers: [] }).kind = 'panel';
    return;
  }
  state.areItemsTalks = true;
  state.areItemsText = false;
  if (/^keynote/i.test(what)) state.listKind = 'keynote';
  state.prose.push(row);
}
