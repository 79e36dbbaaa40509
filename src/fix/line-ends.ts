import type { Mend } from './mend.ts';

/** Line ends of Windows and old Macs, and the mark that some editors of Windows put in front of a text. */
export const mendLineEnds: Mend = (text) => text.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');

/** An empty line between fields and text, and one line feed at the end. */
export const mendSpacing: Mend = (text) => {
  const [, front = '', body = text] = /^(---\n(?:(?!---).*\n)*---(?:\n|$))(.*)$/s.exec(text) ?? [];
  const end = body.trimEnd();
  if (front === '') return text;
  const whole = end === '' ? front : `${front}${end.startsWith('\n') ? '' : '\n'}${end}`;
  return whole.endsWith('\n') ? whole : `${whole}\n`;
};
