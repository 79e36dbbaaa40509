import type { CalendarDate } from '../schema/time.ts';
import type { Found, Note } from './found.ts';
import { type Gathered, isOwnPage } from './gather.ts';
import { type Candidate, candidatesOf, conflictNote } from './settle-value.ts';

/**
 * Takes a date for each meetup: of several, one that stands between those of the meetups before and after it, then that of most files,
 * then that of its own page.
 */
export function settleDates(
  gathered: readonly Gathered[],
  nameOf: (meetup: Gathered) => string,
): { readonly dates: ReadonlyMap<Gathered, CalendarDate>; readonly notes: readonly Note[] } {
  const candidates = new Map(gathered.map((meetup) => [meetup, candidatesOf(datesOf(meetup), (date) => date)]));
  const dates = new Map<Gathered, CalendarDate>();
  const numbered = gathered.filter(({ number }) => number !== undefined).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  for (const [meetup, [only, ...others]] of candidates) if (only !== undefined && others.length === 0) dates.set(meetup, only.value);
  const notes: Note[] = [];
  const place = new Map(numbered.map((meetup, index) => [meetup, index]));
  const ofDate = new Map<CalendarDate, Gathered>();
  for (const [meetup, date] of dates) if (!ofDate.has(date)) ofDate.set(date, meetup);
  for (const [meetup, found] of candidates) {
    if (found.length < 2) continue;
    const at = place.get(meetup);
    const before = at === undefined ? undefined : lastOf(numbered.slice(Math.max(0, at - 3), at).map((other) => dates.get(other)));
    const after =
      at === undefined
        ? undefined
        : numbered
            .slice(at + 1, at + 4)
            .map((other) => dates.get(other))
            .find((date) => date !== undefined);
    const fits = ({ value }: Candidate<CalendarDate>): boolean =>
      (before === undefined || before <= value) && (after === undefined || value <= after);
    const own = new Set(meetup.entries.filter(isOwnPage).map(({ origin }) => origin.file));
    const support = ({ origins }: Candidate<CalendarDate>): number =>
      new Set(origins.map(({ file }) => file)).size + (origins.some(({ file }) => own.has(file)) ? 0.5 : 0);
    const [taken, ...others] = [...found].sort(
      (a, b) => Number(fits(b)) - Number(fits(a)) || support(b) - support(a) || b.origins.length - a.origins.length,
    );
    if (taken === undefined) continue;
    dates.set(meetup, taken.value);
    const isOutOfLine = fits(taken) && others.some((other) => !fits(other));
    notes.push(
      conflictNote(`the date of ${nameOf(meetup)}`, taken, others, (date) => date, {
        about: 'date',
        reason: isOutOfLine ? ', since it lies between those of the meetups before and after' : '',
      }),
    );
    const copied = others.find(({ value, origins }) => ofDate.has(value) && origins.every(({ file }) => own.has(file)));
    const original = copied === undefined ? undefined : ofDate.get(copied.value);
    if (copied !== undefined && original !== undefined)
      notes.push({
        kind: 'conflict',
        about: 'meetup',
        message: `The page of ${nameOf(meetup)} has the date of ${nameOf(original)}: it may be a copy of that one's page, with more in it that belongs there.`,
        origins: copied.origins,
      });
  }
  return { dates, notes };
}

function datesOf({ entries }: Gathered): Found<CalendarDate>[] {
  return entries.flatMap(({ date }) => date ?? []);
}

function lastOf(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates.findLast((date) => date !== undefined);
}
