import { type Heading, readHeadings } from './headings.ts';
import { readTokens } from './parser.ts';

/** The headings of a Markdown text in their order, with the levels and ids that `renderMarkdown` gives them. */
export function outline(source: string, headingLevel = 2): readonly Heading[] {
  return readHeadings(readTokens(source), headingLevel).map(({ level, text, id }) => ({ level, text, id }));
}
