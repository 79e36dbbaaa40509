import { spellings } from '../schema/letters.ts';
import type { Passage, SearchRecord } from './search-records.ts';

/**
 * What stands before the facts that a result shows, in an id that no element of a page has. Ids are handed back with a result and are not
 * searched, where all other data of Pagefind are.
 */
export const FACTS_MARK = '@facts=';
/** The ids of passages that have none in the page. */
export const PASSAGE_IDS = { facts: '@facts', text: '@text' } as const;

/** How much a word counts in each kind of passage, beside the names and titles, whose weights the browser knows (0 to 10). */
const WEIGHTS: Readonly<Record<Passage['kind'], number>> = { text: 2, facts: 1.5, slide: 1, second: 0.5 };

/** Between the names that are shown and what they are found by as well. */
export const UNSEEN = ' | ';

/**
 * A record as the page that Pagefind reads (https://pagefind.app/docs/indexing/). It is never served. Titles and names are metadata,
 * which is searched with weights of its own; passages are text, each behind an empty element with its id.
 */
export function searchHtml({ title, aliases, speakers, topics, passages, facets, shown }: SearchRecord): string {
  const meta = { aliases: names([aliases, [title]], 1), speakers: names(speakers), topics: names(topics) };
  return [
    '<!doctype html><html><body>',
    `<h1 data-pagefind-ignore>${escaped(title)}</h1>`,
    ...Object.entries(meta).flatMap(([name, text]) =>
      text === '' ? [] : [`<p data-pagefind-ignore data-pagefind-meta="${name}">${escaped(text)}</p>`],
    ),
    ...Object.entries(facets).flatMap(([name, values]) =>
      values.map((value) => `<i data-pagefind-filter="${name}[title]" title="${escaped(value)}"></i>`),
    ),
    anchor(FACTS_MARK + encodeURIComponent(JSON.stringify(shown))),
    ...passages.filter(({ text }) => text !== '').map(passageHtml),
    '</body></html>',
  ].join('\n');
}

function passageHtml({ kind, id, text, isHtml = false }: Passage): string {
  const place = anchor(id ?? (kind === 'facts' ? PASSAGE_IDS.facts : PASSAGE_IDS.text));
  return `${place}<div data-pagefind-weight="${WEIGHTS[kind]}">${isHtml ? unmarked(text) : escaped(text)}</div>`;
}

function anchor(id: string): string {
  return `<i id="${escaped(id)}"></i>`;
}

/**
 * Names in one line, and behind them what they are found by as well: the spellings with "ae" for "ä", "l" for "ł".
 * @param shown of how many of the lists the names are shown.
 */
function names(lists: readonly (readonly string[])[], shown = lists.length): string {
  const visible = lists.slice(0, shown).flat();
  const unseen = new Set(lists.flat().flatMap((name) => spellings(name).filter((spelling) => spelling !== withoutMarks(name))));
  return [visible.join(', '), ...(unseen.size === 0 ? [] : [[...unseen].join(', ')])].join(UNSEEN).trim();
}

/** A name as Pagefind itself folds it. */
function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

// Pagefind marks places in the text it reads; a text that has such a mark must not make a place.
const OWN_MARKS = /___PAGEFIND/g;

function unmarked(text: string): string {
  return text.replace(OWN_MARKS, '___');
}

function escaped(text: string): string {
  return unmarked(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
