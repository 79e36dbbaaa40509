import * as z from 'zod/mini';
import { deck, recording } from './deck.ts';
import { clockTime, date, line, listOf, oneWordOf } from './field.ts';
import { group, optional, required } from './group.ts';
import { languageTag } from './language-tag.ts';
import { reference } from './link.ts';
import { redirects } from './page-path.ts';
import { billing } from './speaker.ts';

export const TALK_KINDS = ['talk', 'keynote', 'tutorial', 'short-talk', 'hot-topics', 'panel', 'screening'] as const;

/** Addresses below a meetup that belong to its own pages. */
export const RESERVED_TALK_SLUGS = ['slides', 'photos', 'videos'] as const;

/** One talk: `meetups/<folder>/<order>-<slug>.md`. */
export const talkSchema = group('A talk', {
  title: required(
    line('The title, in quotes if it contains ": " or " #".', '"Deep Learning: An Overview"'),
    'The title of the talk, as it was announced.',
  ),
  kind: optional(oneWordOf(TALK_KINDS), 'What kind of talk it is; "talk" where nothing is said.'),
  day: optional(date, 'The day of the talk, at a meetup of several days.'),
  time: optional(clockTime, 'When it began, in local time.'),
  end: optional(clockTime, 'When it ended, in local time.'),
  speakers: optional(listOf(billing, 'Ada Lovelace', 50), 'Who gave the talk.'),
  topics: optional(
    listOf(line('A topic: the name of a file in topics/, or one of its aliases.', 'computer-vision'), 'computer-vision', 8),
    'What the talk is about.',
  ),
  language: optional(languageTag('de'), 'The language of the talk, where it is not that of the site.'),
  slides: optional(listOf(deck, 'url: https://example.org/slides.pdf', 20), 'The slides of the talk.'),
  videos: optional(listOf(recording, 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ', 20), 'The recordings of the talk.'),
  withoutSlides: optional(oneWordOf(['none', 'not-published']), 'Why there are no slides; only where none are listed.'),
  withoutVideo: optional(oneWordOf(['not-recorded', 'not-published']), 'Why there is no recording; only where none is listed.'),
  references: optional(listOf(reference, '{ title: "A paper", url: https://example.org/paper, kind: paper }'), 'What the talk refers to.'),
  status: optional(oneWordOf(['given', 'cancelled', 'postponed']), 'What became of the talk; "given" where nothing is said.'),
  heldAt: optional(
    line('The folder of the meetup the talk moved to.', '"029"', 80),
    'Where the talk was given in the end; only of one that was postponed.',
  ),
  redirectFrom: redirects(),
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
