import { posix } from 'node:path';
import { type Line, type Row, type Run, textOf } from '../markdown/blocks.ts';
import { show } from '../schema/text.ts';
import type { Meaning } from './columns.ts';
import { type DateOrder, findDates, readDate, readTimes } from './dates.ts';
import type { Found, FoundMeetup, FoundTalk, Note, Origin, Reading, SourcePage } from './found.ts';
import { linksOf } from './links.ts';
import { isFileWord, wordsOf as wordsWithoutFiles } from './meetup-page/dated-units.ts';
import { readTitleLine } from './meetup-page/title-line.ts';
import { type NamesHint, type ReadSpeakers, readSpeakers } from './names.ts';
import { isOpeningTitle, isPlaceholder } from './openings.ts';
import { collectLinks } from './row-links.ts';

/** The headings above a table, the outermost first. */
export type Headings = readonly { readonly level: number; readonly text: string; readonly line: number }[];

export interface TableRow {
  readonly row: Row;
  /** What its cells hold, in their order. */
  readonly meanings: readonly (Meaning | undefined)[];
  readonly kind: 'talks' | 'meetups';
  readonly headings: Headings;
  readonly page: SourcePage;
  readonly names: NamesHint;
  /** How dates of numbers alone are written in this table. */
  readonly order: DateOrder | undefined;
  /** What the row above is about, where this one goes on with it. */
  readonly above?: FoundMeetup;
}

/** Reads a row of a table: the meetup that it names, and the talk where it is about one. */
export function readRow({ row, meanings, kind, headings, page, names, order, above }: TableRow): Reading {
  const origin: Origin = { file: page.file, line: row.line };
  const notes: Note[] = [];
  const cellsOf = (...wanted: Meaning[]): Line[] =>
    row.cells.filter((_, index) => {
      const meaning = meanings[index];
      return meaning !== undefined && wanted.includes(meaning);
    });
  const wordsOf = (meaning: Meaning): string =>
    cellsOf(meaning)
      .map(wordsIn)
      .filter((text) => !isPlaceholder(text))
      .join(' ');
  const found = <Value>(value: Value): Found<Value> => ({ value, origin });

  const dates = readDateCell(wordsOf('date'), headings, order);
  if (wordsOf('date') !== '' && dates.date === undefined)
    notes.push({ kind: 'doubt', message: `${show(wordsOf('date'))} was not understood as a date, and is left over.`, origins: [origin] });
  const key = above === undefined ? keyOf(wordsOf('number'), dates.date, meanings, headings) : keyOfMeetup(above);
  const links = collectLinks(row, meanings, page.file);
  const folder =
    links.folder ?? (key.number === undefined && key.label === undefined && dates.date === undefined ? folderOf(page.file) : undefined);
  if (key.number === undefined && key.label === undefined && (dates.date ?? key.date) === undefined && folder === undefined) {
    notes.push({
      kind: 'leftover',
      message: `A row names neither date nor number of its meetup, and is left over: ${show(rowText(row))}`,
      origins: [origin],
    });
    return { meetups: [], notes };
  }
  // Where no column is for names, a title may hold them: "Looms by Ada Lovelace".
  const line = meanings.includes('speaker') ? undefined : readTitleLine(titleWords() || wordsOf('title'), 'title');
  const title = line === undefined || line.title === '' ? wordsOf('title') : line.title;
  const date = dates.date ?? key.date;
  const times = readTimes(wordsOf('time') || (kind === 'talks' ? '' : wordsOf('date')));
  const venue = wordsOf('venue');
  const [venueLink] = cellsOf('venue').flatMap(linksOf);
  const speakers: ReadSpeakers =
    line === undefined || line.speakers.length === 0 ? readSpeakers(forNames(cellsOf('speaker')), names) : { isOpening: false, ...line };
  // "Recording: (link)" in the column of titles announces nothing.
  const isFile = line !== undefined && links.slides.length + links.videos.length > 0 && cellsOf('title').every(saysFileAlone);
  const isOpening =
    kind === 'talks' && (isFile || speakers.isOpening || isOpeningTitle(title) || (title === '' && speakers.speakers.length === 0));
  const talks = kind === 'meetups' || isOpening ? [] : readTalks();
  const base: FoundMeetup = {
    origin,
    ...(key.number === undefined ? {} : { number: found(key.number) }),
    ...(key.label === undefined ? {} : { label: found(key.label) }),
    ...(folder === undefined ? {} : { folder }),
    ...(kind === 'meetups' && title !== '' ? { title: found(title) } : {}),
    ...(date === undefined ? {} : { date: found(date) }),
    ...(dates.endDate === undefined ? {} : { endDate: found(dates.endDate) }),
    ...(kind === 'meetups' && times?.start !== undefined ? { start: found(times.start) } : {}),
    ...(kind === 'meetups' && times?.end !== undefined ? { end: found(times.end) } : {}),
    ...(venue === '' ? {} : { venue: found({ name: venue, ...(venueLink === undefined ? {} : { url: venueLink.address }) }) }),
    hosts: [],
    sponsors: [],
    ...(links.signup === undefined ? {} : { signup: found(links.signup.address) }),
    slides:
      talks.length > 0 ? [] : links.slides.map((link) => found(isOpening && !isFile && title !== '' ? { ...link, label: title } : link)),
    videos: talks.length > 0 ? [] : links.videos.map(found),
    albums: links.albums.map(found),
    ...(links.posters[0] === undefined ? {} : { poster: found(links.posters[0]) }),
    links: (talks.length > 0 ? links.pages : [...links.pages, ...links.references]).map(found),
    agenda: [],
    talks,
    announcements: [],
  };
  return { meetups: [base], notes };

  /** The title without links that only say what kind of file they lead to. */
  function titleWords(): string {
    return cellsOf('title')
      .map((cell) => wordsWithoutFiles({ line: cell }))
      .join(' ')
      .trim();
  }

  function readTalks(): FoundTalk[] {
    if (title === '') {
      const whose = wordsOf('speaker');
      if (whose !== '' || links.slides.length > 0)
        notes.push({
          kind: 'leftover',
          message: `A talk has no title, and is left over${whose === '' ? '' : `: that of ${show(whose)}`}.`,
          origins: [origin],
        });
      return [];
    }
    const several = splitTalks(cellsOf('title'), cellsOf('speaker'));
    // Where nobody is named for one of them, it may be the same talk or a group of them.
    if (several?.every((part) => readSpeakers(part.speaker, names).speakers.length > 0) === true) {
      notes.push({
        kind: 'doubt',
        message: `One row seems to hold ${several.length} talks, ${several.map((part) => show(part.title)).join(' and ')}: each was made one, with all links of the row.`,
        origins: [origin],
      });
      return several.map((part) => toTalk(part.title, readSpeakers(part.speaker, names).speakers));
    }
    if (speakers.doubt !== undefined) notes.push({ kind: 'doubt', about: 'speaker', message: speakers.doubt, origins: [origin] });
    return [toTalk(title, speakers.speakers)];
  }

  function toTalk(name: string, people: ReadSpeakers['speakers']): FoundTalk {
    const affiliation = wordsOf('affiliation');
    const billed = people.map((person) =>
      affiliation === '' || people.length > 1 || person.affiliations !== undefined ? person : { ...person, affiliations: [affiliation] },
    );
    return {
      origin,
      title: found(name),
      ...(times?.start === undefined ? {} : { start: found(times.start) }),
      ...(times?.end === undefined ? {} : { end: found(times.end) }),
      speakers: billed.map(found),
      slides: links.slides.map(found),
      videos: links.videos.map(found),
      references: links.references.map(found),
    };
  }
}

function readDateCell(text: string, headings: Headings, order: DateOrder | undefined): { date?: string; endDate?: string } {
  const year = headings.map((heading) => /\b(?:19|20)\d\d\b/.exec(heading.text)?.[0]).findLast((found) => found !== undefined);
  const [found] = findDates(text, { ...(year === undefined ? {} : { year: Number(year) }), ...(order === undefined ? {} : { order }) });
  if (found === undefined) return {};
  // "2018-12-04/05": the day of the end alone.
  const [, last = ''] = /^\s*\d{4}-\d\d-\d\d\s*\/\s*(\d{1,2})\s*$/.exec(text) ?? [];
  const endDate = found.endDate ?? (last === '' ? undefined : readDate(`${found.date.slice(0, 8)}${last.padStart(2, '0')}`));
  return { date: found.date, ...(endDate === undefined || endDate <= found.date ? {} : { endDate }) };
}

function saysFileAlone({ runs }: Line): boolean {
  const words = runs.map(({ text, link }) => (link === undefined ? text : '')).join('');
  return isFileWord(words);
}

function keyOfMeetup({ number, label, date }: FoundMeetup): RowKey {
  return {
    ...(number === undefined ? {} : { number: number.value }),
    ...(label === undefined ? {} : { label: label.value }),
    ...(date === undefined ? {} : { date: date.value }),
  };
}

interface RowKey {
  readonly number?: number;
  readonly label?: string;
  readonly date?: string;
}

/** Which meetup a row belongs to: by its own number, else by the heading above the table. */
function keyOf(text: string, date: string | undefined, meanings: readonly (Meaning | undefined)[], headings: Headings): RowKey {
  const [, digits] = /(?:^|[^\d.])(\d{1,4})(?:\.|st|nd|rd|th)?(?!\d)/.exec(text) ?? [];
  if (digits !== undefined) return { number: Number(digits) };
  if (text !== '') return { label: text };
  if (date !== undefined || meanings.includes('date') || meanings.includes('number')) return {};
  for (const { text: heading } of [...headings].reverse()) {
    const [, behind, before] =
      /(?:meetup|treffen|event|session|edition|#)\s*(?:#|no\.?|nr\.?)?\s*(\d{1,4})\b|\b(\d{1,4})(?:\.|st|nd|rd|th)\b/i.exec(heading) ?? [];
    const dated = readDate(heading);
    const number = behind ?? before;
    if (number !== undefined || dated !== undefined)
      return { ...(number === undefined ? {} : { number: Number(number) }), ...(dated === undefined ? {} : { date: dated }) };
  }
  return {};
}

/** Several talks in one row: as many titles as names, with the same sign between them. */
function splitTalks(titles: readonly Line[], speakers: readonly Line[]): { title: string; speaker: string }[] | undefined {
  const [title, speaker] = [titles, speakers].map((cells) => cells.map((cell) => textWith(cell, '\n')).join(' ')) as [string, string];
  for (const sign of ['\n', ' // ', ' / ']) {
    const [parts, people] = [title.split(sign), speaker.split(sign)].map((all) =>
      all.map((part) => part.trim()).filter((part) => part !== ''),
    ) as [string[], string[]];
    if (parts.length > 1 && parts.length === people.length && !parts.some(isOpeningTitle))
      return parts.map((part, index) => ({ title: part, speaker: people[index] ?? '' }));
  }
  return undefined;
}

/** The text of a cell in one line: a line break in it is a blank. */
function wordsIn(cell: Line): string {
  return textWith(cell, ' ').replace(/\s+/g, ' ').trim();
}

function textWith({ runs }: Line, lineBreak: string): string {
  return runs
    .map(({ text, isHtml, picture }) => (isHtml ? (isBreak(text) ? lineBreak : '') : picture === undefined ? text : ''))
    .join('')
    .trim();
}

function isBreak(tag: string): boolean {
  return /^<br\s*\/?>$/i.test(tag);
}

/** The cells with names as one line, in which a line break stands between two people. */
function forNames(cells: readonly Line[]): Line {
  const runs = cells.flatMap((cell) =>
    cell.runs.map(
      (run): Run => (run.isHtml && isBreak(run.text) ? { text: ' & ', isStrong: false, isEmphasized: false, isCode: false } : run),
    ),
  );
  return { line: cells[0]?.line ?? 0, runs: runs.some((run) => !isPlaceholder(run.text)) ? runs : [] };
}

function folderOf(file: string): string | undefined {
  const folder = posix.dirname(file);
  return folder === '.' ? undefined : folder;
}

function rowText(row: Row): string {
  return row.cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(' | ');
}
