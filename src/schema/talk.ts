import * as z from 'zod/mini';
import { deck, recording } from './deck.ts';
import { clockTime, date, group, line, listOf, oneWordOf, optional } from './field.ts';
import { reference } from './link.ts';
import { redirects } from './page-path.ts';
import { billing } from './speaker.ts';

export const TALK_KINDS = ['talk', 'keynote', 'tutorial', 'short-talk', 'hot-topics', 'panel', 'screening'] as const;

/** Addresses below a meetup that belong to its own pages. */
export const RESERVED_TALK_SLUGS = ['slides', 'photos', 'videos'] as const;

/** One talk: `meetups/<folder>/<order>-<slug>.md`. */
export const talkSchema = group('A talk', {
  title: line('The title, in quotes if it contains ": " or " #".', '"Deep Learning: An Overview"'),
  kind: optional(oneWordOf(TALK_KINDS)),
  day: optional(date),
  time: optional(clockTime),
  end: optional(clockTime),
  speakers: optional(listOf(billing, 'Ada Lovelace', 50)),
  topics: optional(listOf(line('A topic: the name of a file in topics/, or one of its aliases.', 'computer-vision'), 'computer-vision', 8)),
  language: optional(languageTag()),
  slides: optional(listOf(deck, 'url: https://example.org/slides.pdf', 20)),
  videos: optional(listOf(recording, 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ', 20)),
  withoutSlides: optional(oneWordOf(['none', 'not-published'])),
  withoutVideo: optional(oneWordOf(['not-recorded', 'not-published'])),
  references: optional(listOf(reference, '{ title: "A paper", url: https://example.org/paper, kind: paper }')),
  status: optional(oneWordOf(['given', 'cancelled', 'postponed'])),
  heldAt: optional(line('The folder of the meetup the talk moved to.', '"029"', 80)),
  redirectFrom: optional(redirects()),
}).check(
  z.superRefine((talk, context) => {
    if (talk.withoutSlides !== undefined && (talk.slides?.length ?? 0) > 0)
      context.addIssue({
        code: 'custom',
        path: ['withoutSlides'],
        message: 'Only a talk without slides may say why there are none.\n',
        input: talk.withoutSlides,
      });
    if (talk.withoutVideo !== undefined && (talk.videos?.length ?? 0) > 0)
      context.addIssue({
        code: 'custom',
        path: ['withoutVideo'],
        message: 'Only a talk without a recording may say why there is none.\n',
        input: talk.withoutVideo,
      });
    if (talk.heldAt !== undefined && talk.status !== 'postponed')
      context.addIssue({
        code: 'custom',
        path: ['heldAt'],
        message: 'Only a talk with "status: postponed" can have moved to another meetup.\nstatus: postponed',
        input: talk.heldAt,
      });
  }),
);

export type TalkFields = z.output<typeof talkSchema>;
export type TalkKind = (typeof TALK_KINDS)[number];

/** A language tag of BCP 47, such as "de" or "en-GB". */
function languageTag() {
  return line('A language tag: two letters, perhaps with a region.', 'de', 20).check(
    z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language tag: two letters, perhaps with a region.\nde'),
  );
}
