/** What the rows of a table or the tiles of a wall are called. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** What they have in common: " of 2018". */
  readonly of: string;
}

/** How many rows are shown of how many, and in which order where it is not the usual one. */
// 12, 178 => "12 of 178 talks"; 178, 178 => "178 talks. Order: title, A to Z."
export function countWords(shown: number, all: number, { one, many, of }: Noun, order: string | undefined): string {
  const count = shown === all ? String(all) : `${shown} of ${all}`;
  return `${count} ${all === 1 ? one : many}${of}${order === undefined ? '' : `. Order: ${order}.`}`;
}

/** That parts of an address were left away, by their names in it. */
export function refusedWords(names: readonly string[]): string {
  const shown = names.map((name) => (name === 'q' ? 'words' : name));
  return `The address asks for something that this page cannot show (${shown.join(', ')}); that part is ignored.`;
}
