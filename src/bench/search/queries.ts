import { createRandom } from '../../output/random.ts';

/** What visitors type, from the easiest to find to the hardest. */
export const QUERY_KINDS = ['common word', 'middling word', 'rare word', 'prefix', 'two words', 'name'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface BenchQuery {
  readonly kind: QueryKind;
  readonly words: string;
}

/** What queries are taken from. */
export interface QuerySource {
  readonly text: string;
  /** Names of people in it. */
  readonly names: readonly string[];
}

/** Of each kind. */
const QUERIES_OF_A_KIND = 6;
/** Shorter words are hardly searched for. */
const MIN_LENGTH = 5;
const PREFIX_LENGTH = 4;
/** Of each source so many words are kept to make pairs of. */
const SAMPLE = 12;

/**
 * Chooses queries from what can be found, always the same ones for the same sources: six of each kind where there are as many, kind by kind.
 * How common a word is goes by the number of sources that have it.
 */
export function chooseQueries(sources: Iterable<QuerySource>): BenchQuery[] {
  const random = createRandom('queries');
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const samples: (readonly string[])[] = [];
  for (const source of sources) {
    const words = wordsOf(source.text);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    samples.push(evenly([...words], SAMPLE));
    for (const name of source.names) names.add(name);
  }
  // By code units where two are as common, so that nothing depends on the order of sources.
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const ranks = (from: number, to: number): string[] => ranked.slice(Math.floor(ranked.length ** from), Math.ceil(ranked.length ** to));
  // With ten thousand words: the first 40, those from the 100th to the 1,000th, and those from the 4,000th on.
  const [common, middling, rare] = [ranks(0, 0.4).slice(1), ranks(0.5, 0.75), ranks(0.9, 1)];
  const long = middling.filter((word) => word.length > PREFIX_LENGTH + 2);
  const pick = (list: readonly string[]): string[] => pickSome(list, QUERIES_OF_A_KIND, random);
  const chosen: Record<QueryKind, string[]> = {
    'common word': pick(common),
    'middling word': pick(middling),
    'rare word': pick(rare),
    prefix: pick(long).map((word) => word.slice(0, PREFIX_LENGTH)),
    'two words': pick(pairsIn(samples, new Set(middling), new Set([...common, ...middling]))),
    // Every other one by the family name alone.
    name: pick([...names].sort()).map((name, index) => (index % 2 === 0 ? name : (name.split(' ').at(-1) ?? name))),
  };
  return QUERY_KINDS.flatMap((kind) => chosen[kind].map((words) => ({ kind, words })));
}

/** Two words that one source has, of which the first is of some words and the second of others. */
function pairsIn(samples: readonly (readonly string[])[], firsts: ReadonlySet<string>, seconds: ReadonlySet<string>): string[] {
  const pairs = samples.flatMap((words) => {
    const first = words.find((word) => firsts.has(word));
    const second = words.find((word) => word !== first && seconds.has(word));
    return first === undefined || second === undefined ? [] : [`${first} ${second}`];
  });
  return [...new Set(pairs)].sort();
}

function evenly(words: readonly string[], count: number): readonly string[] {
  return words.length <= count
    ? words
    : Array.from({ length: count }, (_, index) => words[Math.floor((index * words.length) / count)] as string);
}

/** Words of letters alone, each once. */
function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= MIN_LENGTH));
}

function pickSome(list: readonly string[], count: number, random: () => number): string[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] as string);
}
