import type Token from 'markdown-it/lib/token.mjs';
import { show } from '../schema/text.ts';
import { refuseImage, refuseLink } from './address.ts';
import { linksIn, type MarkdownLink, parseWithPlaces } from './links.ts';
import { MAX_DEPTH } from './parser.ts';

/** Something an organizer should mend in a Markdown text. Lines and columns count from 1, from the text's first line. */
export interface MarkdownProblem {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  readonly example?: string;
}

const MAX_LINKS = 2000;
const CONTAINERS = new Set(['blockquote_open', 'bullet_list_open', 'ordered_list_open']);

/**
 * Reads the links and pictures of a Markdown text, and finds those that lead to a place which is not allowed, in the order of the text.
 * A text with more than 2,000 links, or lists and quotations more than 20 deep, has that one problem.
 */
export function readMarkdown(source: string): { readonly links: readonly MarkdownLink[]; readonly problems: readonly MarkdownProblem[] } {
  const tokens = parseWithPlaces(source);
  const links = linksIn(tokens, source);
  const whole = findDeepNesting(tokens) ?? (links[MAX_LINKS] && tooManyLinks(links[MAX_LINKS]));
  if (whole !== undefined) return { links, problems: [whole] };
  const problems = links.flatMap((link) => {
    const finding = link.kind === 'image' ? checkImage(link.address) : checkLink(link.address);
    return finding === undefined ? [] : [{ line: link.line, column: link.column, ...finding }];
  });
  return { links, problems };
}

type Finding = Omit<MarkdownProblem, 'line' | 'column'>;

function checkLink(address: string): Finding | undefined {
  const reason = refuseLink(address);
  if (reason === undefined) return undefined;
  return {
    rule: 'link-address',
    message: `A link leads to ${show(address)}, but ${reason}.`,
    help:
      'A link leads to an address that begins with https://, http:// or mailto:, to a file in this folder, ' +
      'to the .md file of another page, to a path of this site such as /take-down/, or to a heading of this text such as #questions.',
    example: '[The words to click on](https://example.org/page)',
  };
}

function checkImage(address: string): Finding | undefined {
  const reason = refuseImage(address);
  if (reason === undefined) return undefined;
  return {
    rule: 'image-address',
    message: `A picture comes from ${show(address)}, but ${reason}.`,
    help: 'Pictures are not loaded from other sites: put the picture under photos/ beside this file.',
    example: '![What the picture shows](photos/audience.jpg)',
  };
}

function tooManyLinks({ line, column }: MarkdownLink): MarkdownProblem {
  return {
    line,
    column,
    rule: 'too-many-links',
    message: `The text has more than ${MAX_LINKS} links; this is the first that is too many.`,
    help: 'Leave out the links that nobody needs, or divide the text into several pages.',
  };
}

function findDeepNesting(tokens: readonly Token[]): MarkdownProblem | undefined {
  let depth = 0;
  for (const token of tokens) {
    if (CONTAINERS.has(token.type)) depth += 1;
    else if (CONTAINERS.has(token.type.replace(/_close$/, '_open'))) depth -= 1;
    if (depth > MAX_DEPTH)
      return {
        line: (token.map?.[0] ?? 0) + 1,
        column: 1,
        rule: 'deep-nesting',
        message: `Lists and quotations stand more than ${MAX_DEPTH} deep in each other here.`,
        help: 'Take the text out of some of the lists or quotations around it.',
      };
  }
  return undefined;
}
