import { type DateHint, readDate } from './dates.ts';
import type { FoundMeetup, Reading, SourcePage } from './found.ts';
import { readHeading } from './meetup-page/heading.ts';
import { readMeetupRows } from './meetup-page/read-rows.ts';
import { type Row, readRows } from './meetup-page/rows.ts';

/** What is known of a meetup before its page is read. */
export interface PageHint extends DateHint {
  readonly number?: number;
}

/**
 * Reads the page of a meetup: when and where it takes place, its talks with what is said of them, and all else as its text. What it says
 * in sentences alone is read too, and noted as a doubt.
 * @param rows those of the page, where they were read before.
 */
export function readMeetupPage(page: SourcePage, hint: PageHint = {}, rows: readonly Row[] = readRows(page)): Reading {
  const heading = readHeading(rows, page);
  const { meetup, notes } = readMeetupRows({ rows, heading, page, hint });
  const { origin } = meetup;
  const date = meetup.date === undefined ? dateOfPath(page.file) : undefined;
  const completed: FoundMeetup = {
    ...meetup,
    ...(meetup.number !== undefined || hint.number === undefined ? {} : { number: { value: hint.number, origin } }),
    ...(date === undefined ? {} : { date: { value: date, origin } }),
  };
  // That a sentence names no year does not matter where the name of the folder does.
  return { meetups: [completed], notes: date === undefined ? notes : notes.filter(({ about }) => about !== 'date') };
}

/** The date in the name of a page or of the folder it lies in: "2019-05-14/README.md", "2019/2019-05-14_looms.md". */
function dateOfPath(file: string): string | undefined {
  const [name = '', folder = ''] = file.split('/').reverse();
  return readDate(name) ?? readDate(folder);
}
