import { rule as agendaAfter } from './rules/agenda-after.ts';
import { rule as datesOutOfSequence } from './rules/dates-out-of-sequence.ts';
import { rule as dayOutsideMeetup } from './rules/day-outside-meetup.ts';
import { rule as duplicateAlias } from './rules/duplicate-alias.ts';
import { rule as duplicateMeetup } from './rules/duplicate-meetup.ts';
import { rule as duplicateTalk } from './rules/duplicate-talk.ts';
import { rule as hiddenPhoto } from './rules/hidden-photo.ts';
import { rule as lookAlikeOrganizations } from './rules/look-alike-organizations.ts';
import { rule as lookAlikePeople } from './rules/look-alike-people.ts';
import { rule as lookAlikeVenues } from './rules/look-alike-venues.ts';
import { rule as missingFile } from './rules/missing-file.ts';
import { rule as momentDeck } from './rules/moment-deck.ts';
import { rule as overlappingTalks } from './rules/overlapping-talks.ts';
import { rule as personSlug } from './rules/person-slug.ts';
import { rule as personWithoutSlug } from './rules/person-without-slug.ts';
import { rule as recordingOrder } from './rules/recording-order.ts';
import { rule as recordingOverlap } from './rules/recording-overlap.ts';
import type { Rule } from './rules/rule.ts';
import { rule as sameDeck } from './rules/same-deck.ts';
import { rule as sameOrder } from './rules/same-order.ts';
import { rule as times } from './rules/times.ts';
import { rule as unknownMeetup } from './rules/unknown-meetup.ts';
import { rule as unknownTopic } from './rules/unknown-topic.ts';
import { rule as unknownVenue } from './rules/unknown-venue.ts';
import { rule as videoAddress } from './rules/video-address.ts';

/**
 * The rules that say something of records which are not in the archive yet. The others look at what is known of the whole archive alone:
 * files and their pages, copies, and the addresses that pages had.
 */
export const PROPOSAL_RULES: readonly Rule[] = [
  agendaAfter,
  datesOutOfSequence,
  dayOutsideMeetup,
  duplicateAlias,
  duplicateMeetup,
  duplicateTalk,
  hiddenPhoto,
  lookAlikeOrganizations,
  lookAlikePeople,
  lookAlikeVenues,
  missingFile,
  momentDeck,
  overlappingTalks,
  personSlug,
  personWithoutSlug,
  recordingOrder,
  recordingOverlap,
  sameDeck,
  sameOrder,
  times,
  unknownMeetup,
  unknownTopic,
  unknownVenue,
  videoAddress,
];
