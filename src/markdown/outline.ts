import { type Heading, readHeadings } from './headings.ts';
import { createParser } from './parser.ts';

const parser = createParser();

/** The headings of a Markdown text in their order, with the levels and ids that `renderMarkdown` gives them. */
export function outline(source: string, headingLevel = 2): readonly Heading[] {
  return readHeadings(parser.parse(source, {}), headingLevel).map(({ level, text, id }) => ({ level, text, id }));
}
