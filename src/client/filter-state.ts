import type { Filters } from './row-filter.ts';

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** What a visitor has asked of a table. */
export interface FilterState extends Filters {
  readonly order: Order;
}

/** What a page offers. All else in an address is refused. */
export interface Offer {
  /** The values of each choice, by its name in the address. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly flags: readonly string[];
  /** The columns to sort by; where there are none, an order is nothing of ours in an address. */
  readonly columns: readonly string[];
  /** The order in which the page comes. */
  readonly order: Order;
}

/** Names in an address; `order` is "ascending" unless it says otherwise. */
const WORDS = 'q';
const SORT = 'sort';
const ORDER = 'order';
const DIRECTIONS = ['ascending', 'descending'];

/** As much as the search field takes. */
export const MAX_WORDS = 200;

/** Typed words as an address keeps them: at most {@link MAX_WORDS} characters, one blank between words, no broken characters. */
export function tidyWords(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffd\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS)
    .replace(/\p{Cs}$/u, '')
    .trim();
}

/**
 * Reads the query of an address (https://url.spec.whatwg.org/#urlencoded-parsing), which anybody may have written.
 * @returns the state, and the names of what was left away: a value that the page does not offer, or one that is there twice.
 */
export function readState(query: string, offer: Offer): { readonly state: FilterState; readonly refused: readonly string[] } {
  const parameters = new URLSearchParams(query);
  const refused: string[] = [];
  const take = (name: string, isOffered: (value: string) => boolean): string | undefined => {
    const [value, ...more] = parameters.getAll(name);
    if (value === undefined || (value === '' && more.length === 0)) return undefined;
    if (more.length === 0 && isOffered(value)) return value;
    refused.push(name);
    return undefined;
  };
  const words = take(WORDS, (value) => value.length <= MAX_WORDS && !/[\p{Cc}\p{Cs}\ufffd]/u.test(value));
  const choices = Object.entries(offer.choices).flatMap(([name, values]) => {
    const value = take(name, (text) => values.includes(text));
    return value === undefined ? [] : [[name, value] as const];
  });
  const flags = offer.flags.filter((name) => take(name, (value) => value === '1') !== undefined);
  const canSort = offer.columns.length > 0;
  const column = canSort ? take(SORT, (value) => offer.columns.includes(value)) : undefined;
  const direction = canSort ? take(ORDER, (value) => DIRECTIONS.includes(value)) : undefined;
  const isSorted = column !== undefined || (direction !== undefined && !refused.includes(SORT));
  const order = isSorted ? { column: column ?? offer.order.column, descending: direction === 'descending' } : offer.order;
  return { state: { words: tidyWords(words ?? ''), choices: Object.fromEntries(choices), flags, order }, refused };
}

/**
 * Writes a state into the query of an address, where parameters of others stay as they are.
 * @returns the query with its question mark, or an empty text.
 */
export function writeState({ words, choices, flags, order }: FilterState, offer: Offer, query: string): string {
  const own = new URLSearchParams();
  if (words !== '') own.set(WORDS, words);
  for (const name of Object.keys(offer.choices)) if (choices[name] !== undefined) own.set(name, choices[name]);
  for (const name of offer.flags) if (flags.includes(name)) own.set(name, '1');
  if (!isSameOrder(order, offer.order)) {
    own.set(SORT, order.column);
    if (order.descending) own.set(ORDER, 'descending');
  }
  const names = new Set([WORDS, ...(offer.columns.length > 0 ? [SORT, ORDER] : []), ...Object.keys(offer.choices), ...offer.flags]);
  const foreign = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && ![...new URLSearchParams(part).keys()].some((name) => names.has(name)));
  const text = [own.toString(), ...foreign].filter((part) => part !== '').join('&');
  return text === '' ? '' : `?${text}`;
}

export function isSameOrder(a: Order, b: Order): boolean {
  return a.column === b.column && a.descending === b.descending;
}

/** A state in which one of the choices has not been made. */
export function withoutChoice<State extends Filters>(state: State, name: string): State {
  const { [name]: _, ...choices } = state.choices;
  return { ...state, choices };
}
