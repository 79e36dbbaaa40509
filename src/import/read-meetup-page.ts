import type { DateHint } from './dates.ts';
import type { Reading, SourcePage } from './found.ts';
import { readHeading } from './meetup-page/heading.ts';
import { readMeetupRows } from './meetup-page/read-rows.ts';
import { readRows } from './meetup-page/rows.ts';

/** What is known of a meetup before its page is read. */
export interface PageHint extends DateHint {
  readonly number?: number;
}

/**
 * Reads the page of a meetup: when and where it takes place, its talks with what is said of them, and all else as its text. What it says
 * in sentences alone is read too, and noted as a doubt.
 */
export function readMeetupPage(page: SourcePage, hint: PageHint = {}): Reading {
  const rows = readRows(page);
  const heading = readHeading(rows, page);
  const { meetup, notes } = readMeetupRows({ rows, heading, page, hint });
  const number = hint.number === undefined ? undefined : { value: hint.number, origin: meetup.origin };
  return { meetups: [number === undefined || meetup.number !== undefined ? meetup : { ...meetup, number }], notes };
}
