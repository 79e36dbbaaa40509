import type { Options } from 'minisearch';
import type { SearchRecord } from '../../output/search-records.ts';

/** How MiniSearch indexes and searches: the same in the index's making and in the browser, so it is plain data. */
export const MINI_SEARCH_OPTIONS: Options<MiniSearchDocument> = {
  fields: ['title', 'speakers', 'topics', 'text'],
  storeFields: ['title', 'path', 'by', 'details'],
  searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 5, speakers: 4, topics: 2 } },
};

/** A record as MiniSearch takes it. */
export interface MiniSearchDocument {
  readonly id: number;
  readonly title: string;
  readonly speakers: string;
  readonly topics: string;
  /** Everything else that is said in the page; it is indexed, and not kept. */
  readonly text: string;
  readonly path: string;
  readonly by: string;
  readonly details: string;
}

/** The document of a record: what Pagefind reads of it, in one text a field. */
export function miniSearchDocument(
  { title, aliases, speakers, topics, passages, path, shown }: SearchRecord,
  id: number,
): MiniSearchDocument {
  return {
    id,
    title: [title, ...aliases].join(' '),
    speakers: speakers.flat().join(' '),
    topics: topics.flat().join(' '),
    text: passages.map(({ text, isHtml = false }) => (isHtml ? withoutTags(text) : text)).join('\n'),
    path,
    by: shown.by ?? '',
    details: shown.details.join(', '),
  };
}

// "<p>Rivers &amp; <em>sound</em></p>" => " Rivers & sound "
function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/g, (tag) => (/^<\/?(?:em|strong|a|code)\b/.test(tag) ? '' : ' ')).replace(/&amp;/g, '&');
}
