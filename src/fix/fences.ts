import { splitFrontMatter } from '../content/front-matter.ts';
import type { Mend } from './mend.ts';

/** Three or more dashes, or what some programs make of them while they are typed. */
const FENCE = /^\s*(?:-{3,}|-*[\u2013-\u2015][-\u2013-\u2015]*)\s*$/;

/** Blanks around the dashes above and below the fields, empty lines above them, and dashes of another number or length. */
export const mendFences: Mend = (text) => {
  if (!('problems' in splitFrontMatter(text))) return text;
  const lines = text.replace(/^(?:[ \t]*\n)+/, '').split('\n');
  if (!FENCE.test(lines[0] ?? '')) return text;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  // Where dashes that are right come later, the fields may go on until there.
  if (end === -1 || (lines[end]?.trim() !== '---' && lines.includes('---', end))) return text;
  return ['---', ...lines.slice(1, end), '---', ...lines.slice(end + 1)].join('\n');
};
