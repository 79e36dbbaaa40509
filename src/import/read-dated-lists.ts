import { daysBetween } from '../schema/time.ts';
import type { Found, FoundLink, FoundMeetup, FoundSpeaker, FoundTalk, Note, Origin, Reading, SourcePage } from './found.ts';
import { type SortedLinks, sortLinks } from './links.ts';
import { type Unit, unitsOf, wordsOf } from './meetup-page/dated-units.ts';
import { type Heading, numberOf, topicOf } from './meetup-page/heading.ts';
import { readMeetupRows } from './meetup-page/read-rows.ts';
import { isTitleLike } from './meetup-page/row-words.ts';
import { type Row, readRows } from './meetup-page/rows.ts';
import { NAMES_BELOW } from './meetup-page/take-section.ts';
import { isBilling, readTitleLine } from './meetup-page/title-line.ts';
import { readSpeakers } from './names.ts';

/**
 * Reads a page that lists many meetups without a table: a heading with a date for each of them, or a line of a list for each talk. Gives
 * none where fewer than two dates stand so, or all of them within a week: those are days of one meetup.
 * @param ofPage the rows of the page, where they were read before.
 */
export function readDatedLists(page: SourcePage, ofPage: readonly Row[] = readRows(page)): Reading {
  const units = unitsOf(ofPage);
  const dates = units.flatMap(({ date }) => date ?? []).sort();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  if (first === last || daysBetween(first, last) < 7) return { meetups: [], notes: [] };
  const read = units.flatMap((unit) => (unit.start.kind === 'heading' ? readSection(unit, page) : readLine(unit, page)));
  return { meetups: read.map(({ meetup }) => meetup), notes: read.flatMap(({ notes }) => notes) };
}

/** A meetup with a heading of its own. */
function readSection(
  { start, rows, words, date, endDate, month, order }: Unit,
  page: SourcePage,
): { meetup: FoundMeetup; notes: readonly Note[] }[] {
  if (date === undefined) return [];
  const origin = { file: page.file, line: start.number };
  const number = numberOf(words);
  const named = words.replace(/^(?:meet-?up|event|session|treffen)\s*#?\s*\d+\s*[:–—-]?\s*/i, '');
  const title = topicOf(named) ?? (number === undefined ? named : '');
  const heading: Heading = {
    line: start.number,
    facts: number === undefined ? {} : { number: { value: number, origin } },
    ...(title === '' ? {} : { title: { value: title, origin } }),
    rows: [start],
    notes: [],
  };
  const { meetup, notes } = readMeetupRows({
    rows: [start, ...rows.map((row, index) => asItem(row, rows[index - 1], rows[index + 1]))],
    heading,
    page,
    hint: { year: Number(date.slice(0, 4)), ...(order === undefined ? {} : { order }) },
    areItemsTalks: true,
  });
  const dated: FoundMeetup = {
    ...meetup,
    date: { value: date, origin },
    ...(endDate === undefined ? {} : { endDate: { value: endDate, origin } }),
  };
  // Where nothing below it is a talk, the heading is one.
  const told = dated.talks.length > 0 || title === '' ? dated : withTalk(dated, title, start, rows, page);
  if (month === undefined) return [{ meetup: told, notes }];
  // News of a month, or a list of links, are no meetup.
  if (told.talks.length === 0) return [];
  return [{ meetup: told, notes: [...notes, noteMonth(month, date, origin)] }];
}

function noteMonth(month: string, date: string, origin: Origin): Note {
  return { kind: 'doubt', about: 'date', message: `"${month}" names no day: the first one, ${date}, was put down.`, origins: [origin] };
}

/** A line that is a paragraph of its own and names who speaks is what an item of a list would be. */
function asItem(row: Row, before: Row | undefined, next: Row | undefined): Row {
  if (row.kind !== 'line' || before?.group === row.group || next?.group === row.group || row.text.length > 250) return row;
  const { title, speakers } = readTitleLine(row.text);
  return title === '' || speakers.length === 0 ? row : { ...row, kind: 'item', level: 1 };
}

/** A talk that a line tells of, with its meetup. */
function readLine(
  { start, rows, words: own, date, endDate, month }: Unit,
  page: SourcePage,
): { meetup: FoundMeetup; notes: readonly Note[] }[] {
  // A date alone, and what there was on the next lines of the paragraph.
  const paragraph = rows.filter(({ group }) => group === start.group).map(wordsOf);
  const words = (own === '' ? paragraph.join(' ') : own).replace(/[\s,;:]+$/, '').trim();
  if (date === undefined || !isTitleLike(words)) return [];
  const { doubt } = readTitleLine(words, 'only');
  const origin = { file: page.file, line: start.number };
  const meetup: FoundMeetup = {
    origin,
    date: { value: date, origin },
    ...(endDate === undefined ? {} : { endDate: { value: endDate, origin } }),
    hosts: [],
    sponsors: [],
    slides: [],
    videos: [],
    albums: [],
    links: [],
    agenda: [],
    talks: [],
    announcements: [],
  };
  const notes: Note[] = [
    ...(doubt === undefined ? [] : [{ kind: 'doubt', about: 'speaker', message: doubt, origins: [origin] } as const]),
    ...(month === undefined ? [] : [noteMonth(month, date, origin)]),
  ];
  return [{ meetup: withTalk(meetup, words, start, rows, page), notes }];
}

function withTalk(meetup: FoundMeetup, words: string, start: Row, rows: readonly Row[], page: SourcePage): FoundMeetup {
  const read = readTitleLine(words.replace(/[\s,;:]+$/, ''), start.kind === 'heading' ? undefined : 'only');
  const { title, label, status } = read;
  const speakers = read.speakers.length > 0 ? read.speakers : speakersBelow(rows);
  const origin = { file: page.file, line: start.number };
  const found = <Value>(value: Value): Found<Value> => ({ value, origin });
  const sorted = [start, ...rows].map((row) => ({ row, links: sortLinks(row.line) }));
  const all = (pick: (links: SortedLinks) => readonly FoundLink[]): Found<FoundLink>[] =>
    sorted.flatMap(({ row, links }) => pick(links).map((value) => ({ value, origin: { file: page.file, line: row.number } })));
  const talk: FoundTalk = {
    origin,
    ...(title === '' ? {} : { title: found(title) }),
    ...(label?.kind === undefined ? {} : { kind: found(label.kind) }),
    ...(status === undefined ? {} : { status: found(status) }),
    speakers: speakers.map(found),
    slides: all(({ slides }) => slides),
    videos: all(({ videos }) => videos),
    references: all(({ others }) => others.filter(({ address }) => /^https?:/i.test(address))),
  };
  // What stands with the talk is not the evening's as well.
  return { ...meetup, talks: [talk], slides: [], videos: [], links: [] };
}

/** The people below a line such as "Presenter:". */
function speakersBelow(rows: readonly Row[]): readonly FoundSpeaker[] {
  const named = rows.filter(({ text }) => text !== '');
  const below = named[named.findIndex(({ text }) => NAMES_BELOW.test(text)) + 1];
  return below === undefined || below === named[0] || !isBilling(below.text) ? [] : readSpeakers(below.text).speakers;
}
