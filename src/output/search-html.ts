import { spellings } from '../schema/letters.ts';
import { PASSAGE_IDS, UNSEEN, writeFacts } from '../schema/search-page.ts';
import { isNamed, type Passage, type SearchRecord } from './search-records.ts';

/** How much a word counts in each kind of passage, beside the names and titles, whose weights the browser knows (0 to 10). */
const WEIGHTS: Readonly<Record<Passage['kind'], number>> = { text: 2, facts: 1.5, slide: 1, second: 0.5 };

/**
 * A record as the page that Pagefind reads (https://pagefind.app/docs/indexing/). It is never served. Titles and names are metadata,
 * which is searched with weights of its own; passages are text, each behind an empty element with its id. Title and aliases stand before all
 * of them as text too: Pagefind leaves away a page that has none, and counts there how often a word is found.
 */
export function searchHtml(record: SearchRecord): string {
  const { title, aliases, speakers, topics, passages, facets, shown } = record;
  const meta = {
    aliases: names([aliases, [title]], 1),
    speakers: names(speakers),
    topics: names(topics),
    // Whoever types the name of somebody or something wants its page before those of talks that have it in their titles.
    called: isNamed(record) ? names([[title, ...aliases]]) : '',
  };
  return [
    '<!doctype html><html><body>',
    `<h1>${escaped(title)}</h1>`,
    ...aliases.map((alias) => `<h2>${escaped(alias)}</h2>`),
    ...Object.entries(meta).flatMap(([name, text]) =>
      text === '' ? [] : [`<p data-pagefind-ignore data-pagefind-meta="${name}">${escaped(text)}</p>`],
    ),
    ...Object.entries(facets).flatMap(([name, values]) =>
      values.map((value) => `<i data-pagefind-filter="${name}[title]" title="${escaped(value)}"></i>`),
    ),
    anchor(writeFacts(shown)),
    ...passages.filter(({ text }) => text !== '').map(passageHtml),
    '</body></html>',
  ].join('\n');
}

function passageHtml({ kind, id, heading, text, isHtml = false }: Passage): string {
  const place = heading === undefined ? anchor(id ?? (kind === 'facts' ? PASSAGE_IDS.facts : PASSAGE_IDS.text)) : headingHtml(id, heading);
  return `${place}<div data-pagefind-weight="${WEIGHTS[kind]}">${isHtml ? plain(withoutInline(text)) : escaped(text)}</div>`;
}

function headingHtml(id: string | undefined, heading: string): string {
  return `<h2 id="${escaped(id ?? '')}">${escaped(heading)}</h2>`;
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

/** The elements within a line that our Markdown makes; attributes hold no ">". */
const INLINE = /<\/?(?:a|b|bdi|br|code|del|em|i|s|strong|sub|sup)\b[^>]*>/g;

/** HTML of a text without what stands within its lines: Pagefind puts the words of such elements together, and a mark of its own could come of it. */
function withoutInline(html: string): string {
  return html.replace(INLINE, (tag) => (tag.startsWith('<br') ? ' ' : ''));
}

/**
 * A text as Pagefind is to read it: letters in their usual forms, nothing of the signs by which it parts words, and of "_" one at a time,
 * since it marks places with three.
 */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/_{2,}/g, '_');
}

function escaped(text: string): string {
  return plain(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
