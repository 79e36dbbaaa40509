/** The kinds of thing that a search finds, by their names in addresses, and what one and several of each are called. */
export const RESULT_KIND_WORDS = {
  talk: ['Talk', 'Talks'],
  meetup: ['Meetup', 'Meetups'],
  speaker: ['Speaker', 'Speakers'],
  topic: ['Topic', 'Topics'],
  venue: ['Venue', 'Venues'],
  wiki: ['Wiki page', 'Wiki pages'],
  page: ['Page', 'Pages'],
} as const;

export type ResultKind = keyof typeof RESULT_KIND_WORDS;
