import type * as z from 'zod/mini';
import { group, line, listOf, optional } from './field.ts';
import { redirects } from './page-path.ts';

const name = line('The name of the topic.', '"Computer vision"', 80);

/** A subject of talks: `topics/<slug>.md`. */
export const topicSchema = group('A topic', {
  name,
  aliases: optional(listOf(name, 'CV', 30)),
  redirectFrom: optional(redirects()),
});

export type TopicFields = z.output<typeof topicSchema>;
