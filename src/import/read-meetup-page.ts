import type { Reading, SourcePage } from './found.ts';

/** What a meetup's own page says. */
export function readMeetupPage(_page: SourcePage): Reading {
  return { meetups: [], notes: [] };
}
