import { foldText } from '../../schema/letters.ts';
import { type ShownFacts, UNSEEN } from '../../schema/search-page.ts';
import type { FoundPage } from './engine.ts';
import { AKIN, createMatcher } from './matching.ts';
import type { FoundPassage } from './passages.ts';
import type { Matcher } from './pieces.ts';
import { type ParsedQuery, wordsThatTell } from './query.ts';

/** What a query asks for, made ready to be looked for in many pages. */
export interface Wanted {
  /** All its words, of phrases and operators too, once each. */
  readonly words: readonly string[];
  /** One for each of the words. */
  readonly matchers: readonly Matcher[];
  /** The words in one line, folded. */
  readonly line: string;
  /** Words that must stand next to each other. */
  readonly phrases: readonly (readonly Matcher[])[];
  /** Words that must be in one name of a kind. */
  readonly named: readonly { readonly field: 'speakers' | 'topics'; readonly matchers: readonly Matcher[] }[];
}

export function createWanted({ words, phrases, named }: Pick<ParsedQuery, 'words' | 'phrases' | 'named'>): Wanted {
  const all = [...words, ...phrases.flat(), ...named.flatMap((part) => part.words)];
  const matchers = new Map(all.map((word) => [foldText(word), { word, matches: createMatcher(word) }]));
  const matchersOf = (list: readonly string[]): Matcher[] => list.flatMap((word) => matchers.get(foldText(word))?.matches ?? []);
  return {
    words: [...matchers.values()].map(({ word }) => word),
    matchers: [...matchers.values()].map(({ matches }) => matches),
    line: all.map(foldText).join(' '),
    phrases: phrases.map(matchersOf),
    named: named.map((part) => ({ field: fieldOf(part.name), matchers: matchersOf(part.words) })),
  };
}

/** The kind of names in which an operator looks. */
export function fieldOf(operator: 'speaker' | 'topic'): 'speakers' | 'topics' {
  return operator === 'speaker' ? 'speakers' : 'topics';
}

/** The places of the words that were found, by passage. */
export type Places = ReadonlyMap<FoundPassage, readonly number[]>;

export function placesByPassage({ words }: FoundPage, passages: readonly FoundPassage[], places: readonly number[]): Places {
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  return new Map(
    passages.flatMap((passage) => {
      const inside = sorted.filter((place) => place >= passage.from && place < Math.min(passage.to, words.length));
      return inside.length === 0 ? [] : [[passage, inside] as const];
    }),
  );
}

/** How well a page is what was asked for. */
export interface Relevance {
  /** 0 where a word is missing: Pagefind takes the beginning of a word that it does not know for the word. */
  readonly score: number;
  /** For each word, whether it is there or begun, and not only one that is akin to it. */
  readonly isSure: readonly boolean[];
}

/** What a word counts by where it stands: names before slides before what is said. */
const WEIGHTS = { title: 100, aliases: 95, speakers: 90, topics: 60, section: 45, text: 40, facts: 30, slide: 25, second: 15 } as const;
const NAMES = ['title', 'aliases', 'speakers', 'topics'] as const;
/** For a title or name that is just what was asked for. */
const WHOLE_NAME = 60;
/** For one that has it in one piece. */
const IN_ONE_PIECE = 20;
/** What is left of the score of what comes behind another that has the same words: an evening behind its talks, a talk behind the one it moved to. */
function shareOf({ kind, isOff }: ShownFacts): number {
  return (kind === 'meetup' ? 0.95 : 1) * (isOff === true ? 0.95 : 1);
}

export function relevanceOf(
  page: FoundPage,
  passages: readonly FoundPassage[],
  found: Places,
  { matchers, line, phrases, named }: Wanted,
  facts: ShownFacts,
): Relevance {
  const words = wordsOf(page, passages, found);
  const best = matchers.map((matches) => {
    const rated = words.map(({ word, weight }) => ({ closeness: matches(word), weight }));
    return {
      score: Math.max(0, ...rated.map(({ closeness, weight }) => closeness * weight)),
      isSure: rated.some(({ closeness }) => closeness > 0 && closeness !== AKIN),
    };
  });
  const isWhole =
    best.every(({ score }) => score > 0) &&
    phrases.every((phrase) => hasPhrase(page, passages, phrase)) &&
    named.every(({ field, matchers: ofName }) =>
      namesOf(page, field).some((name) => ofName.every((matches) => name.split(' ').some((word) => matches(word) > 0))),
    );
  const sum = best.reduce((all, { score }) => all + score, 0);
  return {
    score: matchers.length === 0 ? 1 : isWhole ? (sum / matchers.length + nameBonus(page, line)) * shareOf(facts) : 0,
    isSure: best.map(({ isSure }) => isSure),
  };
}

/** Whether words stand next to each other in a name or within a passage: Pagefind finds them across the end of a slide as well. */
function hasPhrase(page: FoundPage, passages: readonly FoundPassage[], phrase: readonly Matcher[]): boolean {
  const isIn = (words: readonly string[], from: number, to: number): boolean => {
    for (let begin = from; begin + phrase.length <= to; begin += 1)
      if (phrase.every((matches, index) => matches(words[begin + index] ?? '') > 0)) return true;
    return false;
  };
  const names = NAMES.flatMap((field) => namesOf(page, field)).map((name) => name.split(' '));
  return names.some((name) => isIn(name, 0, name.length)) || passages.some(({ from, to }) => isIn(page.words, from, to));
}

function namesOf({ names }: FoundPage, field: string): string[] {
  return (names[field] ?? '').split(field === 'title' ? UNSEEN : /, | \| /);
}

/** The words of its names, and those of its text that were found, each with what it counts. */
function wordsOf({ names, words }: FoundPage, passages: readonly FoundPassage[], found: Places): { word: string; weight: number }[] {
  return [
    ...NAMES.flatMap((field) => (names[field] ?? '').split(/\s+/).map((word) => ({ word, weight: WEIGHTS[field] }))),
    ...passages.flatMap((passage) =>
      (found.get(passage) ?? []).map((place) => ({ word: words[place] ?? '', weight: WEIGHTS[passage.kind] })),
    ),
  ];
}

function nameBonus(page: FoundPage, line: string): number {
  const whole = [...namesOf(page, 'title'), ...namesOf(page, 'aliases')].map((name) =>
    wordsThatTell(foldText(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' '),
  );
  if (whole.includes(line)) return WHOLE_NAME;
  return whole.some((name) => ` ${name} `.includes(` ${line} `)) ? IN_ONE_PIECE : 0;
}
