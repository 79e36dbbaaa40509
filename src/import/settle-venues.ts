import { sameName } from '../archive/directory.ts';
import { lookAlike } from '../archive/rules/look-alike.ts';
import { idFor } from '../proposal/proposed-file.ts';
import { slugify } from '../schema/text.ts';
import type { Found, FoundVenue } from './found.ts';
import type { SettledVenue } from './settled.ts';

/** Whether a meetup was held in the web alone. */
export function isOnline(name: string): boolean {
  return /^\W*(?:online|virtual(?:ly)?|remote|zoom|webinar|livestream|youtube(?: live)?|google meet|ms teams|jitsi|gather\.?town|discord)\b/i.test(
    name.trim(),
  );
}

/** Makes one place of all its spellings, in the order in which they are found. */
export interface VenueRegistry {
  /**
   * @param others how the same place is called elsewhere.
   * @returns the name of its file, or of several where two places stand in one line.
   */
  take(venue: FoundVenue, others: readonly FoundVenue[]): string[];
  all(): readonly SettledVenue[];
}

interface Draft {
  readonly id: string;
  readonly names: Map<string, number>;
  readonly others: Set<string>;
  address?: string;
  url?: string;
}

/** @param found every place that is named anywhere. */
export function createVenues(found: readonly Found<FoundVenue>[]): VenueRegistry {
  const venues: Draft[] = [];
  const byName = new Map<string, Draft>();
  const namesOfAll = new Set(found.map(({ value }) => sameName(value.name)));
  const takeOne = (venue: FoundVenue, others: readonly FoundVenue[]): string => {
    let known = byName.get(sameName(venue.name)) ?? venues.find(({ names }) => [...names.keys()].some((name) => isSame(name, venue.name)));
    if (known === undefined) {
      known = {
        id:
          idFor(
            venue.name,
            venues.map(({ id }) => id),
          ) || `venue-${venues.length + 1}`,
        names: new Map(),
        others: new Set(),
      };
      venues.push(known);
    }
    byName.set(sameName(venue.name), known);
    known.names.set(venue.name, (known.names.get(venue.name) ?? 0) + 1);
    for (const other of others) known.others.add(other.name);
    const [address, url] = [venue, ...others].reduce<[string | undefined, string | undefined]>(
      ([street, site], place) => [street ?? place.address, site ?? place.url],
      [known.address, known.url],
    );
    if (address !== undefined) known.address = address;
    if (url !== undefined) known.url = url;
    return known.id;
  };
  return {
    take(venue, others) {
      const parts = venue.name.split(/\s+(?:&|and|und|\/|\+)\s+/);
      // "TU Wien & Wieden Bräu" is two places where one of them is known by itself.
      const areTwo = parts.length > 1 && parts.some((part) => namesOfAll.has(sameName(part)));
      return areTwo ? parts.map((name) => takeOne({ name }, [])) : [takeOne(venue, others)];
    },
    all() {
      const own = new Set(venues.flatMap(({ names }) => [...names.keys()].map(sameName)));
      const taken = new Set<string>();
      return venues.map(({ id, names, others, address, url }) => {
        const [name = id] = [...names].sort(([a, m], [b, n]) => n - m || b.length - a.length).map(([spelling]) => spelling);
        // The name that another file has is no other name of this place.
        const aliases = [...names.keys(), ...[...others].filter((other) => !own.has(sameName(other)) && !taken.has(sameName(other)))];
        for (const alias of aliases) taken.add(sameName(alias));
        const different = aliases.filter(
          (alias, index) =>
            sameName(alias) !== sameName(name) &&
            sameName(alias) !== id &&
            aliases.findIndex((other) => sameName(other) === sameName(alias)) === index,
        );
        return { id, name, aliases: different, ...(address === undefined ? {} : { address }), ...(url === undefined ? {} : { url }) };
      });
    },
  };
}

function isSame(one: string, other: string): boolean {
  return sameName(one) === sameName(other) || (slugify(one) !== '' && slugify(one) === slugify(other)) || lookAlike(one, other, false);
}
