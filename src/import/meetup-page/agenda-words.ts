import type { FoundAgendaItem } from '../found.ts';

export type AgendaKind = FoundAgendaItem['kind'];

/** What an item of an agenda is, where it is no talk: "Welcome & Introduction", "Break", "Q&A". */
// "Introduction to looms" => undefined
export function kindOfAgendaItem(text: string): AgendaKind | undefined {
  if (/^\(optional\)/i.test(text)) return 'other';
  const words = text.replace(/^[(:\s]*(?:optional\)?)?[\s:]*|[\s):.!]+$/gi, '');
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether the title of an item says no more than what kind of item it is. */
export function saysKindAlone(title: string): boolean {
  return /^\W*(?:arrival|welcome|announcements?|break|networking|discussions?|q\s*(?:&|and)\s*a|drinks|doors(?: open)?)?\W*$/i.test(title);
}

/** Whether an item only says when it is over. */
export function isEnd(text: string): boolean {
  return /^\W*(?:wrap[- ]?up|the end|end|closing|close|ende|doors close)\b/i.test(text);
}

/** Whether a line is the heading of an agenda: "Our agenda for this meetup:", "Schedule", "Programme". */
export function isAgendaHeading(text: string): boolean {
  return /^(?:(?:this is|here is|here's|and)\s+)?(?:the|our|full|draft|preliminary|planned|detailed)?\s*(?:\w+\s+)?(?:agenda|schedule|program|programme|programm|programa|programação|programación|time ?table|ablauf|line-?up)\b.{0,60}$/i.test(
    text,
  );
}

/** Whether a sentence leads to a list of talks: "we are going to have the following two talks and speakers:". */
export function leadsToTalks(text: string): boolean {
  return (
    /(?:agenda|schedule|program(?:me|m)?|talks|speakers|presentations|keynotes|planning to have|line-?up)\b[^.]*:?$/i.test(text) &&
    (/:$/.test(text) || /planning to have$/i.test(text))
  );
}

/** Whether a line is the name of the section on latest news, which many meetups have. */
export function isHotTopics(text: string): boolean {
  return HOT_TOPICS.test(text);
}

const HOT_TOPICS =
  /^(?:\(optional\)\s*)?(?:(?:the|our|interesting|latest|recent|brief|short|some)\s+)*(?:hot\s+(?:topics?|papers?|news)|(?:latest|recent)?\s*news(?:\s*(?:&|and|\/)\s*(?:hot\s+topics?|trends))?|interesting\s+papers|papers\s*(?:&|and)\s*hot\s+topics|conference\s+(?:review|report|recap))(?![\p{L}])/iu;

const KINDS: readonly (readonly [AgendaKind, RegExp])[] = [
  ['arrival', /^(?:arrival|arriv|registration|doors|gathering|check-?in|einlass|get(?:ting)? in|reception)/i],
  ['host', /^(?:welcome|intro(?:duction)?|greetings?|opening|a word|some words|presentation)\b.*\b(?:host|sponsor|location partner)\b/i],
  ['tour', /\btours?\b(?!.*:)/i],
  [
    'welcome',
    /^(?:welcome|intro|introduction|opening|begrüßung|greetings?|kick-?off)(?:\s*(?:&|and|,|\/|\+|;)\s*(?:welcome|intro(?:duction)?s?|opening|announcements?|agenda|news))*(?:\s+(?:by|from|to the (?:meetup|evening)|words?|remarks?|session)\b.*|\s*\(.*\))?$/i,
  ],
  ['host', /^(?:intro(?:duction)?|welcome)\s+(?:by|from)\b/i],
  [
    'announcements',
    /^(?:announc\w+|(?:community )?news$|community news|job (?:openings?|offers?)|open positions|events?\s*(?:&|and)\s*jobs?)\b/i,
  ],
  ['break', /^(?:short |coffee |lunch |pizza |networking )?(?:break|pause)\b/i],
  ['qa', /^(?:questions?\s*(?:&|and)\s*(?:answers?|discussions?)|q\s*(?:&|and|\/)?\s*a)\b/i],
  [
    'networking',
    /^(?:networking|network|get[- ]?together|drinks|beers?|socializing|socialising|social|snacks|pizza|food|dinner|apéro|mingling|open end)\b/i,
  ],
  ['discussion', /^(?:an?\s+)?(?:(?:open|free|group|final|plenary|\p{Ll}[\p{Ll}-]*)\s+){0,3}(?:discussions?|open floor)\b/iu],
  ['other', /^(?:wrap[- ]?up|the end|end|closing|close|ende|feedback|raffle|survey)\b/i],
];
