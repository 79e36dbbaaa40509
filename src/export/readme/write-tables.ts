import type { Archive, Deck, Meetup, Recording, Talk } from '../../archive/model.ts';
import { link, words } from '../../import/exported-page/bullets.ts';
import { meetupDate, speakerNames } from '../../output/words.ts';

/**
 * The page at the top of an export: what the meetup is, and the tables of all meetups and talks, the newest first. They are for readers;
 * all that they say is on the pages of the meetups too.
 */
export function writeTables({ site, meetups, talks }: Archive): string {
  const introduction = site.introduction.source.trim();
  return `${[
    `# ${words(site.name)}`,
    words(site.tagline),
    ...(introduction === '' ? [] : [introduction]),
    '## Meetups',
    table(['No.', 'Date', 'Topic', 'Venue', 'Talks', 'Slides', 'Videos', 'Photos'], meetups.map(meetupRow)),
    '## Talks',
    table(['Date', 'No.', 'Speaker', 'Title', 'Slides', 'Video'], talks.map(talkRow)),
  ].join('\n\n')}\n`;
}

function meetupRow(meetup: Meetup): string[] {
  const { shortName, title, venues, online, talks, decks, recordings, albums, photos, file } = meetup;
  const count = (own: number, ofTalks: (talk: Talk) => number): string => {
    const sum = talks.reduce((all, talk) => all + ofTalks(talk), own);
    return sum === 0 ? '' : String(sum);
  };
  return [
    link(shortName, file),
    meetupDate(meetup),
    words(title ?? ''),
    [...venues.map((venue) => link(venue.name, venue.file)), ...(online ? ['online'] : [])].join(', '),
    String(talks.length || ''),
    count(decks.length, (talk) => talk.decks.length),
    count(recordings.length, (talk) => talk.recordings.length),
    [
      ...albums.map(({ url }, index) => link(`album${albums.length > 1 ? ` ${index + 1}` : ''}`, url)),
      ...(photos.length > 0 ? [String(photos.length)] : []),
    ].join(', '),
  ];
}

function talkRow(talk: Talk): string[] {
  const { meetup, title, date, decks, recordings } = talk;
  return [
    date,
    link(meetup.shortName, meetup.file),
    words(speakerNames(talk)),
    words(title),
    decks.map((deck) => media(deck, meetup, 'slides')).join(', '),
    recordings.map((recording) => media(recording, meetup, 'video')).join(', '),
  ];
}

function media({ title, url, file }: Deck | Recording, { folder }: Meetup, word: string): string {
  return link(title ?? word, url ?? `meetups/${folder}/${file}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
