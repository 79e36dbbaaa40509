import type * as z from 'zod';
import { degrees, group, line, listOf, url } from './field.ts';
import { redirects } from './page-path.ts';

const name = line('The name of the place.', 'TU Wien', 160);

/** A place where meetups are held: `venues/<slug>.md`. */
export const venueSchema = group('A venue', {
  name,
  aliases: listOf(name, 'TU Wien Informatik', 30).optional(),
  address: line('Street and number.', '"Favoritenstraße 9-11"').optional(),
  city: line('The city.', 'Vienna', 80).optional(),
  country: line('The country.', 'Austria', 80).optional(),
  latitude: degrees(90, '48.1951').optional(),
  longitude: degrees(180, '16.3698').optional(),
  url: url.optional(),
  redirectFrom: redirects().optional(),
}).superRefine((venue, context) => {
  if ((venue.latitude === undefined) === (venue.longitude === undefined)) return;
  const missing = venue.latitude === undefined ? 'latitude' : 'longitude';
  context.addIssue({
    code: 'custom',
    path: [missing],
    message: `A position needs both latitude and longitude.\n${missing === 'latitude' ? '48.1951' : '16.3698'}`,
    input: undefined,
  });
});

export type VenueFields = z.output<typeof venueSchema>;
