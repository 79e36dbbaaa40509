import type * as z from 'zod/mini';
import { line, listOf } from './field.ts';
import { group, optional } from './group.ts';
import { redirects } from './page-path.ts';

const name = line('The name of the topic.', '"Computer vision"', 80);

/** A subject of talks: `topics/<slug>.md`. */
export const topicSchema = group('A topic', {
  name,
  aliases: optional(listOf(name, 'CV', 30), 'Every other name of the topic in the archive.'),
  redirectFrom: redirects(),
});

export type TopicFields = z.output<typeof topicSchema>;
