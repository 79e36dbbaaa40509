import { show } from '../schema/text.ts';
import { type ClockTime, minutesOf } from '../schema/time.ts';
import type { Origin } from './found.ts';
import type { SettledAgendaItem, SettledMeetup, SettledTalk } from './settled.ts';

/** The times of an evening and of what happens on it, of which none contradicts another. */
export interface Times {
  readonly start: ClockTime | undefined;
  readonly end: ClockTime | undefined;
  readonly agenda: readonly SettledAgendaItem[];
  readonly talks: readonly SettledTalk[];
}

/** Told of a time that cannot be: whose it is, where it stands, and why. */
type Tell = (what: string, origins: readonly Origin[], reason: string) => void;

/** Nobody begins a meetup before six: an end before that belongs to the evening before. */
const MORNING = 6 * 60;
/** What lies further before the beginning of an evening than this was not meant to be part of it. */
const LONGEST_ARRIVAL = 3 * 60;

/**
 * Brings the times of a meetup together: it begins when people can arrive, and lasts until the last thing has ended. A talk does not
 * begin before the one before it has ended; a time that cannot be is left out, and told.
 */
export function settleTimes(meetup: SettledMeetup, tell: Tell): Times {
  const { start, end, endDate } = meetup;
  const passesMidnight = end !== undefined && minutesOf(end) <= MORNING && (start === undefined || minutesOf(end) <= minutesOf(start));
  const minutes = (time: ClockTime): number => minutesOf(time) + (passesMidnight && minutesOf(time) <= MORNING ? 24 * 60 : 0);
  const isTooEarly = (time: ClockTime): boolean =>
    start !== undefined && endDate === undefined && minutes(time) < minutes(start) - LONGEST_ARRIVAL;

  const agenda = meetup.agenda.map((item): SettledAgendaItem => {
    if (item.start === undefined) return item;
    const { start: _start, end: _end, ...untimed } = item;
    if (isTooEarly(item.start)) {
      tell(show(item.title ?? item.kind), meetup.origins.slice(0, 1), 'lies long before the evening begins');
      return untimed;
    }
    return item.end === undefined || minutes(item.end) > minutes(item.start) ? item : { ...untimed, start: item.start };
  });
  const talks = withoutOverlaps(
    meetup.talks.map((talk) => {
      if (talk.start === undefined || !isTooEarly(talk.start)) return talk;
      tell(show(talk.title), talk.origins, 'lies long before the evening begins');
      const { start: _start, end: _end, ...untimed } = talk;
      return untimed;
    }),
    minutes,
    tell,
  );
  if (endDate !== undefined) return { start, end, agenda, talks };
  const parts: readonly { readonly start?: ClockTime; readonly end?: ClockTime }[] = [...agenda, ...talks];
  const times = parts.flatMap((part) => [part.start, part.end]).filter((time) => time !== undefined);
  const first = [start, ...times].filter((time) => time !== undefined).sort((a, b) => minutes(a) - minutes(b))[0];
  const last = [end, ...times].filter((time) => time !== undefined).sort((a, b) => minutes(b) - minutes(a))[0];
  const isOrdered = first === undefined || last === undefined || minutes(first) < minutes(last);
  return { start: start === undefined ? undefined : first, end: end === undefined || !isOrdered ? undefined : last, agenda, talks };
}

function withoutOverlaps(talks: readonly SettledTalk[], minutes: (time: ClockTime) => number, tell: Tell): SettledTalk[] {
  const result = [...talks];
  const timed = talks
    .flatMap((talk, index) => (talk.start === undefined || (talk.status ?? 'given') !== 'given' ? [] : [{ index, start: talk.start }]))
    .sort((a, b) => minutes(a.start) - minutes(b.start) || a.index - b.index);
  let last: { index: number; start: ClockTime } | undefined;
  for (const { index, start } of timed) {
    const talk = result[index];
    const before = last === undefined ? undefined : result[last.index];
    if (talk === undefined) continue;
    const { start: _start, end, ...untimed } = talk;
    if (last !== undefined && minutes(start) === minutes(last.start)) {
      result[index] = untimed;
      tell(show(talk.title), talk.origins, 'is that of another talk');
      continue;
    }
    if (end !== undefined && minutes(end) <= minutes(start)) {
      result[index] = { ...untimed, start };
      tell(`the end of ${show(talk.title)}`, talk.origins, 'lies before its beginning');
    }
    if (last !== undefined && before?.end !== undefined && minutes(before.end) > minutes(start)) {
      const { end: _end, ...open } = before;
      result[last.index] = open;
      tell(`the end of ${show(before.title)}`, before.origins, 'lies within the next talk');
    }
    last = { index, start };
  }
  return result;
}
