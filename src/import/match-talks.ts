import { slugify } from '../schema/text.ts';
import type { FoundTalk } from './found.ts';
import { similarity } from './similar-titles.ts';

/** What several places say about one talk, the best-founded first. */
export type Matched = FoundTalk[];

/** A talk is the same where this much speaks for it. */
const ENOUGH = 0.5;
/** Two rows of one table are one talk only where this much speaks for it. */
const NEARLY_SAME = 0.95;

/**
 * Finds out which of the talks found for one meetup are the same: by title, where words and signs may differ a little, else by who speaks.
 * @param found lists of talks, each from one place; the best-founded place first. Their order is kept.
 * @param isDoubted whether it is in doubt who speaks: then a name alone makes two talks no one.
 */
export function matchTalks(found: readonly (readonly FoundTalk[])[], isDoubted: IsDoubted = () => false): Matched[] {
  const talks: Matched[] = [];
  const score = (known: Matched, talk: FoundTalk): number => Math.max(...known.map((other) => scoreOf(other, talk, isDoubted)));
  for (const list of found) {
    const pairs = list.flatMap((talk, index) => talks.map((known) => ({ talk, index, known, score: score(known, talk) })));
    const placed = new Set<FoundTalk>();
    const taken = new Set<Matched>();
    for (const { talk, known, score: points } of pairs
      .filter((pair) => pair.score >= ENOUGH)
      .sort((a, b) => b.score - a.score || a.index - b.index)) {
      if (placed.has(talk) || (taken.has(known) && points < NEARLY_SAME)) continue;
      known.push(talk);
      placed.add(talk);
      taken.add(known);
    }
    for (const talk of list) {
      if (placed.has(talk)) continue;
      const same = talks.find((known) => score(known, talk) >= NEARLY_SAME && known.some(({ origin }) => origin.file === talk.origin.file));
      if (same === undefined) talks.push([talk]);
      else same.push(talk);
    }
  }
  return talks;
}

/** Whether it is in doubt who speaks. */
export type IsDoubted = (talk: FoundTalk) => boolean;

function scoreOf(a: FoundTalk, b: FoundTalk, isDoubted: IsDoubted): number {
  const title = a.title === undefined || b.title === undefined ? 0 : similarity(a.title.value, b.title.value);
  const [first, second] = [a, b].map(({ speakers }) => new Set(speakers.map(({ value }) => slugify(value.name)))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...first].filter((name) => second.has(name)).length;
  if (shared === 0) {
    // Other people with much the same title: a general one such as "Introduction" is not the same talk.
    const areOthers = first.size > 0 && second.size > 0;
    return areOthers && title < 0.9 ? title - 0.4 : title;
  }
  if ((isDoubted(a) || isDoubted(b)) && shared < Math.max(first.size, second.size)) return title;
  const isNews = [a, b].every(({ kind, title: name }) => kind?.value === 'hot-topics' || /\b(?:hot|news)\b/i.test(name?.value ?? ''));
  return Math.max(title, 0.5 + title / 2 + (isNews ? 0.2 : 0) - (shared < Math.max(first.size, second.size) ? 0.1 : 0));
}
