import type * as z from 'zod/mini';
import { meetupSchema } from '../schema/meetup.ts';
import { organizationSchema } from '../schema/organization.ts';
import { pageSchema, wikiPageSchema } from '../schema/page.ts';
import { personSchema } from '../schema/person.ts';
import { siteSchema } from '../schema/site.ts';
import { talkSchema } from '../schema/talk.ts';
import { topicSchema } from '../schema/topic.ts';
import { venueSchema } from '../schema/venue.ts';
import type { RecordKind } from './layout.ts';

/** The schema of each kind of content file. */
export const SCHEMAS = {
  site: siteSchema,
  meetup: meetupSchema,
  talk: talkSchema,
  person: personSchema,
  venue: venueSchema,
  topic: topicSchema,
  organization: organizationSchema,
  wiki: wikiPageSchema,
  page: pageSchema,
} as const satisfies Readonly<Record<RecordKind, z.ZodMiniType>>;

/** The fields of a kind of file, as its schema gives them. */
export type FieldsOf<Kind extends RecordKind> = z.output<(typeof SCHEMAS)[Kind]>;

/** The names of the fields of a kind of file, in the order in which they are written. */
export function fieldOrder(kind: RecordKind): readonly string[] {
  return Object.keys(SCHEMAS[kind].shape);
}
