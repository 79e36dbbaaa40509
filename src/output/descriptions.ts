import type { Archive, Meetup, Person, Talk, Topic, Venue } from '../archive/model.ts';
import { shownPhotos } from '../archive/photos.ts';
import { summary } from '../markdown/plain-text.ts';
import { formatDate } from '../schema/dates.ts';
import { TALK_KIND_WORDS } from '../schema/kind-words.ts';
import { counted, creditWords, fullMeetupName, listOfWords, meetupDate, meetupPlace, speakerNames } from './words.ts';

const LENGTH = 200;

/** Sentences for search engines and link previews: one a kind of page, at most about 200 characters, plain text. */
export function describeTalk(talk: Talk): string {
  const by = talk.speakers.length === 0 ? '' : ` by ${speakerNames(talk)}`;
  return withSummary(`${TALK_KIND_WORDS[talk.kind]}${by} at ${talk.meetup.name}, ${formatDate(talk.date)}.`, talk.description.source);
}

export function describeMeetup(meetup: Meetup): string {
  const place = meetupPlace(meetup);
  const talks = meetup.talks.length === 0 ? '' : `, with ${counted(meetup.talks.length, 'talk')}`;
  return withSummary(
    `${fullMeetupName(meetup)}, ${meetupDate(meetup)}${place === '' ? '' : `, ${place}`}${talks}.`,
    meetup.description.source,
  );
}

export function describeGallery(meetup: Meetup): string {
  const photos = shownPhotos(meetup);
  const [place, credits] = [meetupPlace(meetup), creditWords(photos)];
  const sentence = `${counted(photos.length, 'photo')} of ${fullMeetupName(meetup)}, ${meetupDate(meetup)}${place === '' ? '' : `, ${place}`}.`;
  const taken = credits === undefined ? '' : ` Taken by ${credits}.`;
  return sentence.length + taken.length > LENGTH ? sentence : sentence + taken;
}

export function describePerson(person: Person, archive: Archive): string {
  const topics = person.topics.slice(0, 3).map(({ item }) => item.name);
  const on = topics.length === 0 ? '' : ` on ${listOfWords(topics)}`;
  const talks =
    person.talks.length === 0
      ? `${person.name} at the ${archive.site.name}.`
      : `${counted(person.talks.length, 'talk')} by ${person.name} at the ${archive.site.name}${on}.`;
  return withSummary(talks, person.biography.source);
}

export function describeTopic(topic: Topic, archive: Archive): string {
  return withSummary(`${counted(topic.talks.length, 'talk')} about ${topic.name} at the ${archive.site.name}.`, topic.description.source);
}

export function describeVenue(venue: Venue, archive: Archive): string {
  const place = [venue.address, venue.city].filter(Boolean).join(', ');
  return withSummary(
    `${counted(venue.meetups.length, 'evening')} of the ${archive.site.name} at ${venue.name}${place === '' ? '' : `, ${place}`}.`,
    venue.description.source,
  );
}

function withSummary(sentence: string, source: string): string {
  const rest = LENGTH - sentence.length - 1;
  const text = rest < 40 ? '' : summary(source, rest);
  return text === '' ? sentence : `${sentence} ${text}`;
}
