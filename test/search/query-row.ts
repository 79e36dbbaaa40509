/** What somebody types, and what they expect to find. */
export interface QueryRow {
  readonly query: string;
  /** Paths of the pages of which one is to come first. */
  readonly first: readonly string[];
  /** Slides, seconds or sections of that page of which one is to be its first moment. */
  readonly moments: readonly string[];
}

/**
 * A row of a table of queries.
 * @param first paths of pages between blanks, without the slash at their beginning and end: "meetups/28 topics/transformers".
 * @param moments ids within that page between blanks: "slide-3 t-75".
 */
export function row(query: string, first: string, moments = ''): QueryRow {
  const list = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '');
  return { query, first: list(first).map((path) => `/${path}/`), moments: list(moments) };
}
