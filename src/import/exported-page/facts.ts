import { AGENDA } from './agenda-fact.ts';
import { type Bullet, link, linkIn, textIn, words, writeBullet } from './bullets.ts';
import { type Fact, namesFact, recordsFact, textFact, textOf, wordFact } from './fact.ts';
import { LINKED, PHOTOS, POSTER, REFERENCED, SLIDES, VIDEOS } from './media-facts.ts';
import { ANNOUNCEMENTS, JOBS } from './news-facts.ts';
import { peopleFact } from './people-facts.ts';

/** What the page of a meetup says of it, in the order of the page. Its title, label and number are its heading. */
export const MEETUP_FACTS: readonly Fact[] = [
  textFact('date', 'Date'),
  textFact('endDate', 'Last day'),
  textFact('start', 'Begins'),
  textFact('end', 'Ends'),
  wordFact('status', 'Status', { scheduled: 'scheduled', held: 'held', cancelled: 'cancelled' }),
  recordsFact({ field: 'venue', label: 'Venue', shelf: 'venues', isOneOrMore: true }),
  textFact('room', 'Room'),
  wordFact('online', 'Online', { yes: true, no: false }),
  namesFact('hosts', 'Hosts'),
  namesFact('sponsors', 'Sponsors'),
  namesFact('partners', 'Partners'),
  peopleFact('organizers', 'Organizer'),
  AGENDA,
  SLIDES,
  VIDEOS,
  POSTER,
  PHOTOS,
  ANNOUNCEMENTS,
  JOBS,
  LINKED,
];

/** The meetup a talk moved to, as a link to its page. */
const HELD_AT: Fact = {
  field: 'heldAt',
  labels: ['Held at'],
  write: (value, names) => {
    const folder = textOf(value);
    const name = names.meetup(folder);
    return [writeBullet('Held at', name === undefined ? words(folder) : link(name, `../${folder}/README.md`))];
  },
  read: ([bullet]) => bullet && folderIn(bullet),
};

function folderIn(bullet: Bullet): string {
  const [, folder] = /^\.\.\/([^/]+)\/README\.md$/.exec(linkIn(bullet)?.target ?? '') ?? [];
  return folder ?? textIn(bullet);
}

/** What the page of a meetup says of a talk, in the order of its section. Its title and kind are the heading of that. */
export const TALK_FACTS: readonly Fact[] = [
  peopleFact('speakers', 'Speaker'),
  textFact('day', 'Day'),
  textFact('time', 'Begins'),
  textFact('end', 'Ends'),
  recordsFact({ field: 'topics', label: 'Topics', shelf: 'topics' }),
  textFact('language', 'Language'),
  SLIDES,
  wordFact('withoutSlides', 'Without slides', { none: 'none', 'not published': 'not-published' }),
  VIDEOS,
  wordFact('withoutVideo', 'Without video', { 'not recorded': 'not-recorded', 'not published': 'not-published' }),
  REFERENCED,
  wordFact('status', 'Status', { given: 'given', cancelled: 'cancelled', postponed: 'postponed' }),
  HELD_AT,
];
