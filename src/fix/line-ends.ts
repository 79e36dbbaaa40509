import { splitFrontMatter } from '../content/front-matter.ts';
import type { Mend } from './mend.ts';

/** Line ends of Windows and old Macs, and the mark that some editors of Windows put in front of a text. */
export const mendLineEnds: Mend = (text) => text.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');

/** An empty line between fields and text, and one line feed at the end. */
export const mendSpacing: Mend = (text) => {
  const split = splitFrontMatter(text);
  if ('problems' in split) return text;
  const front = text.slice(0, text.length - split.body.length).trimEnd();
  const body = split.body.trimEnd();
  return body === '' ? `${front}\n` : `${front}\n${body.startsWith('\n') ? '' : '\n'}${body}\n`;
};
