import { findDates, readDate } from './dates.ts';
import type { Found, FoundLink, FoundMeetup, FoundTalk, Note, Reading, SourcePage } from './found.ts';
import { type SortedLinks, sortLinks } from './links.ts';
import { type Heading, numberOf, topicOf } from './meetup-page/heading.ts';
import { readMeetupRows } from './meetup-page/read-rows.ts';
import { isTitleLike } from './meetup-page/row-words.ts';
import { type Row, readRows } from './meetup-page/rows.ts';
import { readTitleLine } from './meetup-page/title-line.ts';

/**
 * Reads a page that lists many meetups without a table: a heading with a date for each of them, or a line of a list for each talk. Gives
 * none where no heading or item names a date.
 */
export function readDatedLists(page: SourcePage): Reading {
  const units = unitsOf(readRows(page));
  const read = units.flatMap((unit) => (unit.start.kind === 'heading' ? readSection(unit, page) : readLine(unit, page)));
  return { meetups: read.map(({ meetup }) => meetup), notes: read.flatMap(({ notes }) => notes) };
}

interface Unit {
  readonly start: Row;
  readonly rows: readonly Row[];
  /** The first line, without its date. */
  readonly words: string;
  readonly date?: string;
  readonly endDate?: string;
  /** How a month is written that names no day; `date` is its first. */
  readonly month?: string;
}

/** Lines below each heading or item that names a date. The year may stand in a heading above. */
function unitsOf(rows: readonly Row[]): Unit[] {
  const units: (Unit & { readonly rows: Row[] })[] = [];
  let year: number | undefined;
  let current: (Unit & { readonly rows: Row[] }) | undefined;
  for (const row of rows) {
    const unit = row.kind === 'heading' || row.kind === 'item' || row.kind === 'line' ? unitOf(row, year) : undefined;
    if (row.kind === 'heading') {
      year = yearOf(wordsOf(row)) ?? year;
      // A heading without a date ends what is above it, unless it is a part of that.
      if (unit === undefined && (current === undefined || current.start.kind !== 'heading' || row.level <= current.start.level))
        current = undefined;
    }
    const isInside = current !== undefined && (current.start.kind === 'heading' ? row.kind !== 'heading' : row.level > current.start.level);
    if (unit !== undefined && !isInside) {
      current = { ...unit, rows: [] };
      units.push(current);
    } else if (row.kind === 'rule') current = undefined;
    else if (current !== undefined && current.start.kind !== 'heading' && !isInside && row.group !== current.start.group)
      current = undefined;
    else current?.rows.push(row);
  }
  return units;
}

function unitOf(row: Row, year: number | undefined): Unit | undefined {
  const words = wordsOf(row);
  if (row.kind !== 'heading' && words.length > 300) return undefined;
  const spans = findDates(words, year === undefined ? {} : { year });
  const span = spans.find(({ index, length }) => isAtEdge(words, index, length));
  if (span === undefined) {
    const month = row.kind === 'heading' && MONTH_ALONE.test(words) ? readDate(firstOf(words)) : undefined;
    return month === undefined ? undefined : { start: row, rows: [], words: '', date: month, month: words };
  }
  const before = words.slice(0, span.index).replace(/[\s([–—,|:-]+$/, '');
  const behind = words.slice(span.index + span.length).replace(/^[\s)\]–—,|:.-]+/, '');
  const { date, endDate } = span;
  return {
    start: row,
    rows: [],
    words: [before, behind].filter((part) => part !== '').join(' '),
    date,
    ...(endDate === undefined ? {} : { endDate }),
  };
}

/** A date that a line begins or ends with is its own; one in the middle is one of which it speaks. */
function isAtEdge(words: string, index: number, length: number): boolean {
  return (
    /^[\W\d]*$|^\W*(?:meet-?up|event|evening|session)?\s*#?\d*\W*$/i.test(words.slice(0, index)) ||
    /^\W*$/.test(words.slice(index + length))
  );
}

/** "# 02.2020", "### June 2017". */
const MONTH_ALONE = /^\W*(?:(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|\p{L}{3,10}\.?\s+(?:19|20)\d\d)\W*$/u;

/** The first day of a month. */
// "02.2020" => "1.02.2020"; "June 2017" => "1 June 2017"
function firstOf(month: string): string {
  const bare = month.replace(/^\W+|\W+$/g, '');
  return /^\d/.test(bare) ? `1.${bare.replace(/[/-]/, '.')}` : `1 ${bare}`;
}

function yearOf(words: string): number | undefined {
  const years = words.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

/** The words of a line with those of its links, but for links that only say what kind of file they lead to. */
function wordsOf({ line }: Row): string {
  return line.runs
    .map(({ text, link, isHtml, picture }) => (isHtml || picture !== undefined || (link !== undefined && isFileWord(text)) ? ' ' : text))
    .join('')
    .slice(0, 2000)
    .replace(/[[(][\s,;|/&]*[\])]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;|–—-]+$/, '');
}

function isFileWord(text: string): boolean {
  return /^\W*(?:slides?|pdf|pptx?|deck|presentation|video|recording|youtube|code|repo(?:sitory)?|github|notes|handout|paper|link|demo|meetup|[\w-]+\.\w{2,4})(?:\s*\(\w+\))?\W*$/i.test(
    text,
  );
}

/** A meetup with a heading of its own. */
function readSection(
  { start, rows, words, date, endDate, month }: Unit,
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
    hint: { year: Number(date.slice(0, 4)) },
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
  const message = `"${month}" names no day: the first one, ${date}, was put down.`;
  return [{ meetup: told, notes: [...notes, { kind: 'doubt', about: 'date', message, origins: [origin] }] }];
}

/** A line that is a paragraph of its own and names who speaks is what an item of a list would be. */
function asItem(row: Row, before: Row | undefined, next: Row | undefined): Row {
  if (row.kind !== 'line' || before?.group === row.group || next?.group === row.group || row.text.length > 250) return row;
  const { title, speakers } = readTitleLine(row.text);
  return title === '' || speakers.length === 0 ? row : { ...row, kind: 'item', level: 1 };
}

/** A talk that a line tells of, with its meetup. */
function readLine({ start, rows, words: own, date, endDate }: Unit, page: SourcePage): { meetup: FoundMeetup; notes: readonly Note[] }[] {
  // A date alone, and what there was on the next lines of the paragraph.
  const paragraph = rows.filter(({ group }) => group === start.group).map(wordsOf);
  const words = (own === '' ? paragraph.join(' ') : own).replace(/[\s,;:]+$/, '').trim();
  if (date === undefined || !isTitleLike(words)) return [];
  const { doubt } = readTitleLine(words);
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
  const notes: Note[] = doubt === undefined ? [] : [{ kind: 'doubt', about: 'speaker', message: doubt, origins: [origin] }];
  return [{ meetup: withTalk(meetup, words, start, rows, page), notes }];
}

function withTalk(meetup: FoundMeetup, words: string, start: Row, rows: readonly Row[], page: SourcePage): FoundMeetup {
  const { title, speakers, label, status } = readTitleLine(words.replace(/[\s,;:]+$/, ''));
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
