import * as z from 'zod/mini';
import { degrees, line, listOf, url } from './field.ts';
import { group, optional } from './group.ts';
import { redirects } from './page-path.ts';

const name = line('The name of the place.', 'TU Wien', 160);

/** A place where meetups are held: `venues/<slug>.md`. */
export const venueSchema = group('A venue', {
  name,
  aliases: optional(listOf(name, 'TU Wien Informatik', 30), 'Every other name of the place in the archive.'),
  address: optional(line('Street and number.', '"Favoritenstraße 9-11"')),
  city: optional(line('The city.', 'Vienna', 80)),
  country: optional(line('The country.', 'Austria', 80)),
  latitude: optional(degrees(90, '48.1951'), 'How far north it is; with the longitude the place on a map.'),
  longitude: optional(degrees(180, '16.3698'), 'How far east it is; with the latitude the place on a map.'),
  url: optional(url, 'The web site of the place.'),
  redirectFrom: redirects(),
}).check(
  z.superRefine((venue, context) => {
    if ((venue.latitude === undefined) === (venue.longitude === undefined)) return;
    const missing = venue.latitude === undefined ? 'latitude' : 'longitude';
    context.addIssue({
      code: 'custom',
      path: [missing],
      message: `A position needs both latitude and longitude.\n${missing === 'latitude' ? '48.1951' : '16.3698'}`,
      input: undefined,
    });
  }),
);

export type VenueFields = z.output<typeof venueSchema>;
