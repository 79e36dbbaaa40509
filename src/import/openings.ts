import { foldText } from '../schema/letters.ts';

/** Words of which titles are made that announce no talk, but the beginning of an evening. */
const OPENING_WORDS =
  /^(?:(?:vdlm|meetup|short|brief|some|and|&|the|our|by|organi[sz]ers?|intro|introduction|introductory|introductions|opening|welcome|greetings?|agenda|announcements?|annoucements?|announcments?|events?|upcoming|news|updates?|jobs?|job openings?|openings?|open positions?|survey|housekeeping|slides?|session|wrap ?up|closing|outro|begrussung|einleitung|einfuhrung|eroffnung|ankundigungen|ablauf|termine|abschluss)\b[\s/,;+:–—-]*)+$/;

/** Whether a title stands for an opening with its announcements: its slides are those of the evening. */
// "Intro / Announcements / Jobs" => true; "Introduction to Graph Neural Networks" => false
export function isOpeningTitle(title: string): boolean {
  return OPENING_WORDS.test(
    `${foldText(title)
      .replace(/[.!?*_]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()} `,
  );
}

/** What people write where they have nothing to say yet. */
// "...", "(tbd)", "n/a", "-" => true
export function isPlaceholder(text: string): boolean {
  return /^[\s([]*(?:\.{2,}|…|[-–—?x/]+|tb[adc]|todo|n\/?a|none|coming soon|soon|k\.?\s?a\.?|folgt|unknown|to be (?:announced|determined|confirmed))?[\s.)\]!]*$/i.test(
    text,
  );
}
