import { LineCounter } from 'yaml';
import type { Position } from '../schema/problem.ts';
import { quote } from '../schema/text.ts';

/** A piece of YAML with the line of the file on which it begins, to point at and to quote from. */
export interface YamlSource {
  readonly text: string;
  /** Where an offset stands in the file; an offset outside the text counts as its nearest end. */
  positionAt(offset: number): Position;
  /** The line around an offset: its text, and the offset at which it begins. */
  lineAt(offset: number): { readonly text: string; readonly start: number };
}

export function createYamlSource(text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  const inside = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  return {
    text,
    positionAt(offset) {
      const { line, col } = lines.linePos(inside(offset));
      return { line: line + firstLine - 1, column: col };
    },
    lineAt(offset) {
      const start = text.lastIndexOf('\n', inside(offset) - 1) + 1;
      const end = text.indexOf('\n', inside(offset));
      return { text: text.slice(start, end === -1 ? text.length : end), start };
    },
  };
}

/** The line around an offset with everything from there on in quotes: how the line was most likely meant. */
export function quotedFrom(source: YamlSource, offset: number): string {
  const { text, start } = source.lineAt(offset);
  const value = text.slice(offset - start).trim();
  return (text.slice(0, offset - start) + quote(withoutQuotes(value))).trim();
}

// `'it's'` => `it's`
function withoutQuotes(value: string): string {
  const [first] = value;
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first) ? value.slice(1, -1) : value;
}
