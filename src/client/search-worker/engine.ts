import type { FacetName, Facets } from '../search/messages.ts';

/** A page that was found, before anything of it is loaded. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** The kinds of names it was found in: "title", "speakers". */
  readonly fields: readonly string[];
  /** The places of what was found in the words of its text, counted from 0. */
  readonly places: readonly number[];
  readonly load: () => Promise<FoundPage>;
}

/** What the index knows of a page. */
export interface FoundPage {
  /** "/meetups/28/adversarial-ml/" */
  readonly path: string;
  /** Its words between blanks. */
  readonly words: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Where its passages begin, in their order. */
  readonly anchors: readonly Anchor[];
}

export interface Anchor {
  readonly id: string;
  /** The place of the first word behind it. */
  readonly place: number;
  /** The text of a heading; empty for all else. */
  readonly text: string;
}

/** The ids of the pages that have each value of a facet. */
export type FacetPages = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The index of the site. Every function throws when a file of it is missing or broken; it is of no use then any more. */
export interface Engine {
  /** Finds pages with all words, or with a phrase in quotes, or all pages; best first. */
  readonly find: (term: string | null, facets?: Facets) => Promise<readonly Hit[]>;
  /** Loads what each facet holds of all pages. */
  readonly facetPages: () => Promise<FacetPages>;
  /** The file of the words of the archive, as `schema/word-list.ts` reads it. */
  readonly wordList: () => Promise<string>;
}

/** How much names count beside text. */
const NAME_WEIGHTS = { title: 12, called: 12, aliases: 11, speakers: 9, topics: 5 };

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options: { filters: Facets }): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<{
    readonly raw_url: string;
    /** With `<` and `>` escaped. */
    readonly raw_content: string;
    readonly meta: Record<string, string>;
    readonly anchors: readonly { readonly id: string; readonly location: number; readonly text: string }[];
  }>;
}

/**
 * Opens the index with Pagefind (https://pagefind.app/docs/api/), inside of a worker. Pagefind only logs that a file is missing or cut and
 * goes on with what it has; so its files are fetched here, and what is wrong with one is thrown by the next function that is called.
 * @param folder of the index, with a slash at its end.
 */
export async function openIndex(folder: string): Promise<Engine> {
  let failure: Error | undefined;
  self.fetch = async (input, init) => {
    try {
      return await fetchWhole(input, init);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    }
  };
  const whole = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    if (failure !== undefined) throw failure;
    return value;
  };
  const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
  await pagefind.destroy();
  await pagefind.options({ basePath: folder, noWorker: true, ranking: { metaWeights: NAME_WEIGHTS, termSimilarity: 2 } });
  await whole(pagefind.init());

  const find: Engine['find'] = async (term, facets = {}) => {
    const { results } = await whole(pagefind.search(term, { filters: facets }));
    return results.map(({ id, score, words, matchedMetaFields = [], data }) => ({
      id,
      score,
      fields: matchedMetaFields,
      places: words,
      load: async () => {
        const { raw_url, raw_content, meta, anchors } = await whole(data());
        return {
          path: raw_url,
          words: wordsOf(raw_content),
          names: meta,
          anchors: anchors.map(({ id: anchor, location, text }) => ({ id: anchor, place: location, text })),
        };
      },
    }));
  };
  let facets: Promise<FacetPages> | undefined;
  return {
    find,
    facetPages: () => {
      facets ??= whole(pagefind.filters()).then((values) => readFacets(values, find));
      return facets;
    },
    wordList: async () => {
      const response = await fetch(`${folder}words.txt`);
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
      return response.text();
    },
  };
}

/** The words of a text by which Pagefind counts places: between blanks, or where the language has none, between signs that it has put there. */
function wordsOf(text: string): string[] {
  const content = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return content.split(content.includes('\u200b') ? '\u200b' : /\s+/);
}

async function readFacets(values: Readonly<Record<string, Readonly<Record<string, number>>>>, find: Engine['find']): Promise<FacetPages> {
  const pages = new Map<string, Map<string, Set<string>>>();
  for (const [facet, counts] of Object.entries(values)) {
    const of = new Map<string, Set<string>>();
    pages.set(facet, of);
    for (const value of Object.keys(counts))
      of.set(value, new Set((await find(null, { [facet as FacetName]: value })).map(({ id }) => id)));
  }
  return pages;
}

/** The browser's own, of which Pagefind is not to know. */
const { fetch } = self;

/** What every compressed file of Pagefind begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Fetches a file, and unpacks one of Pagefind, which takes it unpacked as well. @throws Error when it is missing, cut, or something else. */
async function fetchWhole(input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
  const response = await fetch(input, init);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  if (!/\.(?:pf_[a-z]+|pagefind)$/.test(new URL(response.url).pathname)) return response;
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const isPacked = first === 0x1f && second === 0x8b;
  const unpacked = isPacked ? await unpack(bytes) : bytes;
  if (new TextDecoder().decode(unpacked.slice(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`No file of an index: ${response.url}`);
  return new Response(unpacked);
}

/** Unpacks gzip (RFC 1952). @throws TypeError when it is cut or damaged. */
function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(body).arrayBuffer();
}
