import { type ClockTime, minutesOf } from '../schema/time.ts';
import { defined } from './draft.ts';
import type { AgendaEntry, Talk } from './model.ts';

type AgendaItem = Extract<AgendaEntry, { type: 'item' }> & { readonly after?: number };

const OPENING_KINDS: ReadonlySet<string> = new Set(['arrival', 'welcome', 'host']);

/**
 * Puts the talks and all other items of an evening into one order: items with a time stand before the first talk that begins
 * at that time or later, items with `after` behind the talk of that number, and items of one place keep the order of the file.
 */
export function mergeAgenda(talks: readonly Talk[], items: readonly AgendaItem[], start: ClockTime | undefined): AgendaEntry[] {
  return placeItems(talks, items, start).flatMap((slot, index) => {
    const entries: AgendaEntry[] = slot.map(({ after: _, ...item }) => item);
    const talk = talks[index];
    if (talk)
      entries.push({
        type: 'talk',
        talk,
        ...defined({ day: talk.date === talk.meetup.date ? undefined : talk.date, time: talk.time, end: talk.end }),
      });
    return entries;
  });
}

/** What is placed among the talks of an evening. */
interface Placed {
  readonly time?: ClockTime | undefined;
  readonly kind: string;
  readonly after?: number | undefined;
}

type Timed = Pick<Placed, 'time'>;

/** The items before each talk, and those behind the last one: a list more than there are talks. */
export function placeItems<Item extends Placed>(talks: readonly Timed[], items: readonly Item[], start: ClockTime | undefined): Item[][] {
  const slots: Item[][] = Array.from({ length: talks.length + 1 }, () => []);
  for (const item of items) slots[slotOf(item, talks, start)]?.push(item);
  return slots;
}

/** How many talks stand before an item. */
function slotOf(item: Placed, talks: readonly Timed[], start: ClockTime | undefined): number {
  if (item.after !== undefined) return Math.min(item.after, talks.length);
  const { time } = item;
  if (time === undefined || talks.every((talk) => talk.time === undefined)) return OPENING_KINDS.has(item.kind) ? 0 : talks.length;
  const slot = talks.findIndex((talk) => talk.time !== undefined && minutesInto(talk.time, start) >= minutesInto(time, start));
  return slot === -1 ? talks.length : slot;
}

/** Minutes of an evening, which may go on past midnight. */
function minutesInto(time: ClockTime, start: ClockTime | undefined): number {
  return minutesOf(time) + (isPastMidnight(time, start) ? 24 * 60 : 0);
}

/** Whether a time of an evening is one of the next day: it stands more than six hours before the evening begins. */
export function isPastMidnight(time: ClockTime, start: ClockTime | undefined): boolean {
  return start !== undefined && minutesOf(time) < minutesOf(start) - 6 * 60;
}
