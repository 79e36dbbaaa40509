import { FORBIDDEN_CHARACTERS, withoutForbiddenCharacters } from '../../schema/text.ts';

/** A text as the archive can hold it, and how many characters had to go. */
export interface Cleaned {
  readonly text: string;
  readonly removed: number;
}

/** Takes away what no file of the archive may contain, such as what comes along from a PDF; line ends become line feeds. */
export function cleanText(typed: string): Cleaned {
  const lines = typed.replace(/\r\n?/g, '\n');
  return { text: withoutForbiddenCharacters(lines), removed: lines.match(FORBIDDEN_CHARACTERS)?.length ?? 0 };
}
