import StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { show } from '../schema/text.ts';
import { refuseImage, refuseLink } from './address.ts';
import { createParser, MAX_DEPTH } from './parser.ts';

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

const parser = createParser();
// The parser keeps no columns: each link and image notes where in its paragraph it begins.
parser.inline.State = class extends StateInline {
  override push(...[type, tag, nesting]: Parameters<StateInline['push']>): Token {
    const token = super.push(type, tag, nesting);
    if (type === 'link_open' || type === 'image') token.meta = { offset: this.src[this.pos - 1] === '[' ? this.pos - 1 : this.pos };
    return token;
  }
};

/**
 * Finds the links and pictures of a Markdown text that lead to a place which is not allowed, in the order of the text.
 * A text with more than 2,000 links, or lists and quotations more than 20 deep, has that one problem.
 */
export function checkMarkdown(source: string): readonly MarkdownProblem[] {
  const tokens = parser.parse(source, {});
  const deep = findDeepNesting(tokens);
  if (deep !== undefined) return [deep];
  const lines = source.split(/\r\n?|\n/);
  const problems: MarkdownProblem[] = [];
  let links = 0;
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open' && child.type !== 'image') continue;
      links += 1;
      const place = () => locate(lines, line, token.content, child);
      if (links > MAX_LINKS) return [tooManyLinks(place())];
      const problem = child.type === 'image' ? checkImage(child) : checkLink(child);
      if (problem !== undefined) problems.push({ ...place(), ...problem });
    }
  }
  return problems;
}

type Finding = Omit<MarkdownProblem, 'line' | 'column'>;
type Place = Pick<MarkdownProblem, 'line' | 'column'>;

function checkLink(token: Token): Finding | undefined {
  const address = String(token.attrGet('href') ?? '');
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

function checkImage(token: Token): Finding | undefined {
  const address = String(token.attrGet('src') ?? '');
  const reason = refuseImage(address);
  if (reason === undefined) return undefined;
  return {
    rule: 'image-address',
    message: `A picture comes from ${show(address)}, but ${reason}.`,
    help: 'Pictures are not loaded from other sites: put the picture under photos/ beside this file.',
    example: '![What the picture shows](photos/audience.jpg)',
  };
}

function tooManyLinks(place: Place): MarkdownProblem {
  return {
    ...place,
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

/** Where a link begins in the text, given the first line of its paragraph and the paragraph's content without indentation. */
function locate(lines: readonly string[], firstLine: number, content: string, token: Token): Place {
  const address = String(token.attrGet('href') ?? '').replace(/^mailto:/, '');
  const isBare = token.markup === 'linkify';
  const offset = isBare ? Math.max(0, content.indexOf(address)) : Number(token.meta?.offset ?? 0);
  const before = content.slice(0, offset).split('\n');
  const line = firstLine + before.length - 1;
  const start = offset - (before.at(-1)?.length ?? 0);
  const contentLine = content.slice(start).split('\n', 1)[0] ?? '';
  const indentation = Math.max(0, lines[line]?.indexOf(contentLine) ?? 0);
  return { line: line + 1, column: indentation + (offset - start) + 1 };
}
