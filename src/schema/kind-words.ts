import type { AGENDA_KINDS } from './meetup.ts';
import type { TalkKind } from './talk.ts';

/*
 * What the words that files use for kinds of things are called on pages. They stand beside the schemas since the form in the browser
 * shows them too.
 */

export const TALK_KIND_WORDS: Readonly<Record<TalkKind, string>> = {
  talk: 'Talk',
  keynote: 'Keynote',
  tutorial: 'Tutorial',
  'short-talk': 'Short talk',
  'hot-topics': 'Hot topic',
  panel: 'Panel',
  screening: 'Screening',
};

export const AGENDA_KIND_WORDS: Readonly<Record<(typeof AGENDA_KINDS)[number], string>> = {
  arrival: 'Arrival',
  welcome: 'Welcome',
  host: 'Welcome by the host',
  announcements: 'Announcements',
  break: 'Break',
  networking: 'Networking',
  discussion: 'Discussion',
  qa: 'Questions and answers',
  tour: 'Tour',
  other: 'More',
};

export const PART_WORDS = { moderator: 'Moderator', panelist: 'Panelist', host: 'Host' } as const;

export const LINK_KIND_WORDS: Readonly<Record<string, string>> = {
  signup: 'Sign-up page',
  website: 'Web page',
  webinar: 'Webinar',
  code: 'Code',
  article: 'Article',
  video: 'Video channel',
  wiki: 'Wiki',
  social: 'Profile',
  other: 'Link',
};

export const REFERENCE_KIND_WORDS = { paper: 'Paper', code: 'Code', article: 'Article', website: 'Web page' } as const;
