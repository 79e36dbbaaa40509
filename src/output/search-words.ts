import type { Meetup, Talk } from '../archive/model.ts';

/** What finds a talk in the table beside what its row shows: the names of its evening and of the place, and other names of its speakers. */
export function searchWordsOfTalk({ meetup, speakers, state }: Talk): string {
  const names = speakers.flatMap(({ as, person }) => [...person.aliases, ...(as === person.name ? [] : [as])]);
  return joined([meetup.name, ...(state === 'given' ? [] : [state]), ...venueWords(meetup), ...names]);
}

/** What finds a meetup in the table beside what its row shows: its name, and other names of the place. */
export function searchWordsOfMeetup(meetup: Meetup): string {
  return joined([meetup.name, ...venueWords(meetup)]);
}

function venueWords({ venues, online }: Meetup): string[] {
  return [...venues.flatMap(({ name, aliases }) => [name, ...aliases]), ...(online ? ['online'] : [])];
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}
