import { meetupSchema } from '../../schema/meetup.ts';
import { personSchema } from '../../schema/person.ts';
import { talkSchema } from '../../schema/talk.ts';
import { topicSchema } from '../../schema/topic.ts';
import { venueSchema } from '../../schema/venue.ts';

/*
 * In the bundles for the browser this stands in the place of `src/content/schemas.ts`: the same schemas, of the kinds of file that the
 * form proposes.
 */

export const SCHEMAS = { meetup: meetupSchema, talk: talkSchema, venue: venueSchema, topic: topicSchema, person: personSchema };

export function fieldOrder(kind: keyof typeof SCHEMAS): readonly string[] {
  return Object.keys(SCHEMAS[kind].shape);
}
