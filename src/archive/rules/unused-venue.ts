import { type Rule, warning } from './rule.ts';

/** A venue has meetups. */
export const rule: Rule = {
  name: 'unused-venue',
  check({ records, venues, mayName }) {
    const used = new Set(records.meetups.flatMap(({ fields }) => (fields.venue ?? []).map((venue) => venues.find(venue))));
    return records.venues.flatMap((venue) => {
      const { name, aliases = [] } = venue.fields;
      if (used.has(venue.id) || mayName('meetups', [venue.id, name, ...aliases])) return [];
      return [
        warning(this.name, venue, ['name'], {
          message: 'No meetup was at this venue.',
          help: 'Name the venue in the README.md of the meetups held there, or remove this file.',
          example: `venue: ${venue.id}`,
        }),
      ];
    });
  },
};
