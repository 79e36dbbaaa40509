import { foldText } from '../../schema/letters.ts';
import type { Found, FoundLink, FoundTalk, Note } from '../found.ts';

interface Decks {
  readonly talks: readonly FoundTalk[];
  /** Those that belong to no talk. */
  readonly slides: readonly Found<FoundLink>[];
  readonly notes: readonly Note[];
}

/** Gives decks that stand together, such as in a list at the top of a page, to the talks whose titles or speakers they are called by. */
export function giveDecks(talks: readonly FoundTalk[], slides: readonly Found<FoundLink>[]): Decks {
  const given = new Map<FoundTalk, Found<FoundLink>[]>();
  const left: Found<FoundLink>[] = [];
  const notes: Note[] = [];
  if (talks.length * slides.length > MANY) return { talks, slides, notes };
  for (const deck of slides) {
    const scored = talks
      .filter((talk) => talk.slides.length === 0)
      .map((talk) => ({ talk, score: scoreOf(deck.value, talk) }))
      .sort((a, b) => b.score - a.score);
    const news = isNews(deck.value)
      ? talks.find((talk) => talk.kind?.value === 'hot-topics' && talk.speakers.length > 0 && talk.slides.length === 0)
      : undefined;
    if (news !== undefined) {
      given.set(news, [...(given.get(news) ?? []), deck]);
      continue;
    }
    const [best, second] = scored;
    if (best === undefined || best.score < ENOUGH || isOpening(deck.value)) {
      left.push(deck);
      continue;
    }
    if (second !== undefined && second.score === best.score) {
      left.push(deck);
      notes.push({
        kind: 'doubt',
        about: 'slides',
        message: `"${deck.value.label}" may be the slides of more than one talk, and was given to the evening.`,
        origins: [deck.origin],
      });
      continue;
    }
    given.set(best.talk, [...(given.get(best.talk) ?? []), deck]);
  }
  return { talks: talks.map((talk) => ({ ...talk, slides: [...talk.slides, ...(given.get(talk) ?? [])] })), slides: left, notes };
}

const ENOUGH = 0.6;
/** A page with more than this many pairs of talks and decks is no page of a meetup. */
const MANY = 10_000;

/** How much of what a deck is called by is in a talk, from 0 to 1. */
function scoreOf({ label, address }: FoundLink, { title, speakers }: FoundTalk): number {
  const own = new Set(wordsOf(title?.value ?? ''));
  const names = speakers.flatMap(({ value }) => wordsOf(value.name));
  const words = wordsOf(label);
  const share = words.length === 0 ? 0 : words.filter((word) => own.has(word) || names.includes(word)).length / words.length;
  const file = wordsOf(
    decode(address)
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, ''),
  );
  const isNamed = names.length > 0 && names.some((name) => name.length > 3 && file.includes(name));
  const inFile = file.length < 2 ? 0 : file.filter((word) => own.has(word)).length / file.length;
  return Math.max(share, inFile, isNamed ? 0.9 : 0);
}

/** Whether a deck holds latest news, be it behind the opening. */
function isNews({ label }: FoundLink): boolean {
  return /\bhot (?:topics?|papers?)\b|\blatest news\b/i.test(label);
}

function isOpening({ label }: FoundLink): boolean {
  return /\b(?:intro|introduction|agenda|announcements?|jobs?|events|survey)\b/i.test(label) && !/\bto\b/i.test(label);
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word.length > 1 &&
        !/^(?:pdf|slides?|presentation|talk|the|an?|of|for|and|in|to|on|with|how|meetup|\d+(?:st|nd|rd|th)?)$/.test(word),
    );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
