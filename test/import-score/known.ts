import type { Difference, Field } from './compare.ts';

/** A difference that is no mistake of the import, and why. */
export interface Known {
  readonly meetup: string;
  readonly fields: readonly Field[];
  /** A part of the value; any value where nothing is said. */
  readonly value?: string;
  readonly because: string;
}

/** What differs between the facts of the VDLM and an import of its pages, and rightly so. */
export const KNOWN: readonly Known[] = [
  {
    meetup: '8',
    fields: ['decks', 'decks by talk'],
    value: 'tutorial',
    because: 'The link leads to a repository of code, which is kept as a reference.',
  },
  {
    meetup: '15',
    fields: ['titles'],
    value: 'news and trends from NIPS',
    because: 'The page has the title in two forms, in its agenda and below; facts have a third one.',
  },
  { meetup: '15', fields: ['decks by talk'], because: 'The table has the decks of the two talks exchanged, as their names tell.' },
  { meetup: '16', fields: ['decks by talk'], because: 'The table has the decks of the two talks exchanged, as their names tell.' },
  { meetup: '19', fields: ['dates', 'venues'], because: 'Date and venue of the page are left over from the first meetup.' },
  {
    meetup: '21',
    fields: ['titles', 'speakers', 'decks by talk'],
    because: 'A part of the hot topics, told in one sentence that names the organizers by their given names alone.',
  },
  {
    meetup: '22',
    fields: ['decks', 'decks by talk'],
    value: 'strategie',
    because: 'The link leads to a policy paper, which is kept as a reference.',
  },
  { meetup: '29', fields: ['titles'], value: 'ACM', because: 'The page gives the report no title; facts describe it in their own words.' },
  { meetup: '35', fields: ['decks by talk'], because: 'The deck is called by the hot topics too, which facts leave out.' },
  { meetup: '36', fields: ['decks by talk'], because: 'The deck is called by the hot topics too, which facts leave out.' },
  { meetup: '38', fields: ['titles', 'speakers'], because: 'The page has this talk crossed out as postponed; facts leave it out.' },
  { meetup: '46', fields: ['speakers'], value: 'Franz', because: 'A sentence names him beside two others; nothing says what he showed.' },
  {
    meetup: '46',
    fields: ['decks by talk'],
    because: 'One file for the whole evening, which stands with the evening; facts list it with each talk.',
  },
  {
    meetup: '47',
    fields: ['decks by talk'],
    because: 'One file for the whole evening, which stands with the evening; facts list it with each talk.',
  },
  { meetup: '49', fields: ['venues'], because: 'The page names the building in two ways; facts have the longer one.' },
  { meetup: '69', fields: ['dates'], because: 'The page names no date; facts have that of the table.' },
];

/** The reason for a difference, where it is known. */
export function reasonOf({ meetup, field, value }: Difference): string | undefined {
  return KNOWN.find(
    (known) =>
      known.meetup === meetup &&
      known.fields.includes(field) &&
      (known.value === undefined || value.toLowerCase().includes(known.value.toLowerCase())),
  )?.because;
}
