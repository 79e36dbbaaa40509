import type { Meetup } from '../../../archive/model.ts';
import { meetupId } from '../ids.ts';
import { numbered } from '../table.ts';

/** An entry of a list of a meetup. */
export interface Of<Item> {
  readonly meetup: Meetup;
  readonly position: number;
  readonly item: Item;
}

/** What a list of each meetup holds. */
export function listed<Item>(
  list: (meetup: Meetup) => readonly Item[],
): (source: { readonly archive: { readonly meetups: readonly Meetup[] } }) => Of<Item>[] {
  return ({ archive }) => archive.meetups.flatMap((meetup) => numbered(list(meetup)).map((place) => ({ meetup, ...place })));
}

/** The column of the meetup. */
export const MEETUP = [
  'meetup',
  'string',
  'The meetup.',
  ({ meetup }: { readonly meetup: Meetup }) => meetupId(meetup),
  { required: true, refersTo: 'meetups' },
] as const;
/** The column of the place in the list. */
export const POSITION = [
  'position',
  'integer',
  'Its place in the list, counted from 1.',
  ({ position }: { readonly position: number }) => position,
  { required: true },
] as const;
