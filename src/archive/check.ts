import type { Records } from '../content/records.ts';
import { compareProblems, type Problem } from '../schema/problem.ts';
import { rule as agendaAfter } from './rules/agenda-after.ts';
import { rule as datesOutOfSequence } from './rules/dates-out-of-sequence.ts';
import { rule as dayOutsideMeetup } from './rules/day-outside-meetup.ts';
import { rule as deadLink } from './rules/dead-link.ts';
import { rule as deckPages } from './rules/deck-pages.ts';
import { rule as duplicateAlias } from './rules/duplicate-alias.ts';
import { rule as duplicateMeetup } from './rules/duplicate-meetup.ts';
import { rule as duplicateRedirect } from './rules/duplicate-redirect.ts';
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
import { rule as redirectCircle } from './rules/redirect-circle.ts';
import { rule as redirectFromLivingPage } from './rules/redirect-from-living-page.ts';
import { createContext, type Rule } from './rules/rule.ts';
import { rule as sameDeck } from './rules/same-deck.ts';
import { rule as sameOrder } from './rules/same-order.ts';
import { rule as times } from './rules/times.ts';
import { rule as transcriptOutsideCut } from './rules/transcript-outside-cut.ts';
import { rule as unknownMeetup } from './rules/unknown-meetup.ts';
import { rule as unknownTopic } from './rules/unknown-topic.ts';
import { rule as unknownVenue } from './rules/unknown-venue.ts';
import { rule as unusedFile } from './rules/unused-file.ts';
import { rule as unusedTopic } from './rules/unused-topic.ts';
import { rule as unusedVenue } from './rules/unused-venue.ts';
import { rule as vanishedPage } from './rules/vanished-page.ts';
import { rule as videoAddress } from './rules/video-address.ts';

/** Everything that must hold between records, one rule a file of `rules/`. */
export const RULES: readonly Rule[] = [
  agendaAfter,
  datesOutOfSequence,
  dayOutsideMeetup,
  deadLink,
  deckPages,
  duplicateAlias,
  duplicateMeetup,
  duplicateRedirect,
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
  redirectCircle,
  redirectFromLivingPage,
  sameDeck,
  sameOrder,
  times,
  transcriptOutsideCut,
  unknownMeetup,
  unknownTopic,
  unknownVenue,
  unusedFile,
  unusedTopic,
  unusedVenue,
  vanishedPage,
  videoAddress,
];

/** Checks what no file can tell alone: that records fit each other. All problems of all rules, in the order of files and lines. */
export function checkArchive(records: Records): Problem[] {
  const context = createContext(records);
  return RULES.flatMap((rule) => rule.check(context)).sort(compareProblems);
}
