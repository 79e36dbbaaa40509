import { foldText } from '../schema/letters.ts';

/** Words of which one says that a title announces no talk, but the beginning or the end of an evening. */
const OPENING_WORDS = new Set([
  'intro', 'introduction', 'introductions', 'opening', 'welcome', 'greeting', 'greetings', 'agenda', 'announcement', 'announcements', 'annoucement',
  'annoucements', 'announcments', 'event', 'events', 'job', 'jobs', 'housekeeping', 'survey', 'closing', 'outro', 'wrap-up', 'begrussung',
  'einleitung', 'einfuhrung', 'eroffnung', 'ankundigung', 'ankundigungen', 'ablauf', 'termine', 'abschluss',
]); // biome-ignore format: a list
/** Words that may stand beside them. */
const OTHER_WORDS = new Set([
  'meetup', 'meetups', 'short', 'brief', 'some', 'and', 'the', 'our', 'by', 'to', 'of', 'from', 'organizer', 'organizers', 'organiser', 'organisers',
  'upcoming', 'news', 'update', 'updates', 'openings', 'open', 'positions', 'offers', 'slides', 'session', 'und', 'evening', 'remarks', 'talk', 'community',
]); // biome-ignore format: a list

/** Whether a title stands for an opening with its announcements: its slides are those of the evening. */
// "Intro / Announcements / Jobs" => true; "Introduction to Graph Neural Networks" => false
export function isOpeningTitle(title: string): boolean {
  const words = foldText(title)
    .split(/[^\p{L}\p{N}-]+|(?<!\p{L})-|-(?!\p{L})/u)
    .filter((word) => word !== '');
  return words.some((word) => OPENING_WORDS.has(word)) && words.every((word) => OPENING_WORDS.has(word) || OTHER_WORDS.has(word));
}

/** What people write where they have nothing to say yet: also signs in which there is no letter and no number. */
// "...", "(tbd)", "n/a", "-" => true
export function isPlaceholder(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return /^[\s([]*(?:\.{2,}|…|[-–—?x/]+|tb[adc]|todo|n\/?a|none|coming soon|soon|k\.?\s?a\.?|folgt|unknown|to be (?:announced|determined|confirmed))?[\s.)\]!]*$/i.test(
    text,
  );
}
