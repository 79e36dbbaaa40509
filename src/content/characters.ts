import { FORBIDDEN_CHARACTERS } from '../schema/text.ts';

/**
 * Finds the first of the characters that no text of the archive may contain.
 * @returns where it stands, its name such as "U+0000", and how many there are.
 */
export function findForbiddenCharacter(text: string): { index: number; name: string; count: number } | undefined {
  const found = [...text.matchAll(FORBIDDEN_CHARACTERS)];
  const [first] = found;
  if (first === undefined) return undefined;
  const code = first[0].codePointAt(0) ?? 0;
  return { index: first.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, count: found.length };
}

/** The line and column of an index in a text with Unix line ends, both from 1. */
export function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
