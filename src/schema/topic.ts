import type * as z from 'zod';
import { group, line, listOf } from './field.ts';
import { redirects } from './page-path.ts';

const name = line('The name of the topic.', '"Computer vision"', 80);

/** A subject of talks: `topics/<slug>.md`. */
export const topicSchema = group('A topic', {
  name,
  aliases: listOf(name, 'CV', 30).optional(),
  redirectFrom: redirects().optional(),
});

export type TopicFields = z.output<typeof topicSchema>;
