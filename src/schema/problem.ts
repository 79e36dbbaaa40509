/** A place in a text file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Something an organizer should mend. An error keeps the file out of the site, a warning does not.
 * Every text is a full sentence; `example` is a line that would pass.
 */
export interface Problem extends Position {
  readonly severity: 'error' | 'warning';
  /** The name of the rule, in kebab case: "unknown-venue". */
  readonly rule: string;
  /** Path below the content folder, with forward slashes: "meetups/028/1-adversarial-ml.md". */
  readonly file: string;
  /** What was found. */
  readonly message: string;
  /** What is allowed, and what to do. */
  readonly help: string;
  readonly example?: string;
  /** The value that was most likely meant, where there is one: what a form can offer to put in. */
  readonly suggestion?: string;
}

/** Orders problems by file, line, column and rule, so that a run always prints the same text. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Orders texts by code unit: the same on every machine, unlike a collator. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Characters of a line that would pass, and lines of one that is several. What is longer helps nobody to see what is meant. */
const MAX_EXAMPLE = 400;
const MAX_EXAMPLE_LINES = 12;

/** Takes away an example that is too long to be read. */
export function withoutLongExample<Found extends { readonly example?: string }>(found: Found): Found {
  const { example = '', ...rest } = found;
  return example.length <= MAX_EXAMPLE && example.split('\n').length <= MAX_EXAMPLE_LINES ? found : (rest as Found);
}
