import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { createParser } from './parser.ts';

/** A piece of a Markdown text as it is laid out, with the lines of the source that it takes. */
export type Block = Span &
  (
    | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly Line[] }
    | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
    | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] }
    | { readonly kind: 'table'; readonly head: Row; readonly rows: readonly Row[] }
    | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'html'; readonly text: string }
    | { readonly kind: 'rule' }
  );

/** Lines of the source, counted from 1; `end` is the last one. */
export interface Span {
  readonly line: number;
  readonly end: number;
}

export interface Item extends Span {
  readonly blocks: readonly Block[];
}

export interface Row extends Span {
  readonly cells: readonly Line[];
}

/** One line of a paragraph, or a cell of a table. */
export interface Line {
  readonly line: number;
  readonly runs: readonly Run[];
}

/** Characters of one kind. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasized: boolean;
  readonly isCode: boolean;
  /** Where it leads, as it is written. */
  readonly link?: string;
  /** The address of the picture that it stands for; `text` is its alternative text. */
  readonly picture?: string;
  /** An element of HTML, such as `<br>`. */
  readonly isHtml?: true;
}

/**
 * What a Markdown text is made of, in its order, for whoever reads facts out of it: CommonMark with tables and bare web addresses as links.
 * Nothing of it is checked, and HTML is handed over as text.
 */
export function readBlocks(source: string): readonly Block[] {
  parser ??= createParser().set({ html: true });
  return group(parser.parse(source, {}));
}

let parser: MarkdownIt | undefined;

/** The text of a line, without marks. */
export function textOf({ runs }: Line): string {
  return runs
    .map(({ text, isHtml }) => (isHtml ? '' : text))
    .join('')
    .trim();
}

function group(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < tokens.length; ) {
    const end = closing(tokens, index);
    const block = toBlock(tokens[index] as Token, tokens.slice(index + 1, end));
    if (block !== undefined) blocks.push(block);
    index = end + 1;
  }
  return blocks;
}

/** The place of the token that closes the one at a place; the same place for one that stands alone. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index;
  }
  return tokens.length - 1;
}

function toBlock(open: Token, inner: readonly Token[]): Block | undefined {
  const span = spanOf(open);
  switch (open.type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(open.tag.slice(1)), lines: linesOf(inner), ...span };
    case 'paragraph_open':
      return { kind: 'paragraph', lines: linesOf(inner), ...span };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { kind: 'list', isOrdered: open.type === 'ordered_list_open', items: itemsOf(inner), ...span };
    case 'blockquote_open':
      return { kind: 'quote', blocks: group(inner), ...span };
    case 'table_open':
      return tableOf(inner, span);
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: open.content, ...span };
    case 'html_block':
      return { kind: 'html', text: open.content, ...span };
    case 'hr':
      return { kind: 'rule', ...span };
    default:
      return undefined;
  }
}

function spanOf({ map }: Token): Span {
  return { line: (map?.[0] ?? 0) + 1, end: map?.[1] ?? 1 };
}

function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < tokens.length; ) {
    const end = closing(tokens, index);
    items.push({ blocks: group(tokens.slice(index + 1, end)), ...spanOf(tokens[index] as Token) });
    index = end + 1;
  }
  return items;
}

function tableOf(tokens: readonly Token[], span: Span): Block | undefined {
  const rows: Row[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'tr_open') continue;
    const inner = tokens.slice(index + 1, closing(tokens, index));
    const line = (token.map?.[0] ?? span.line - 1) + 1;
    rows.push({
      cells: inner.filter(({ type }) => type === 'inline').map((cell) => ({ line, runs: linesOf([cell]).flatMap(runsOf) })),
      ...spanOf(token),
    });
  }
  const [head, ...others] = rows;
  return head === undefined ? undefined : { kind: 'table', head, rows: others, ...span };
}

const runsOf = ({ runs }: Line): readonly Run[] => runs;

function linesOf(tokens: readonly Token[]): Line[] {
  return tokens.filter(({ type }) => type === 'inline').flatMap(readLines);
}

function readLines({ children, map }: Token): Line[] {
  let line = (map?.[0] ?? 0) + 1;
  let runs: Run[] = [];
  const lines: Line[] = [];
  let [strong, emphasized] = [0, 0];
  const links: string[] = [];
  for (const child of children ?? []) {
    const { type, content, nesting } = child;
    const link = links.at(-1);
    const run = { isStrong: strong > 0, isEmphasized: emphasized > 0, isCode: false, ...(link === undefined ? {} : { link }) };
    if (type === 'softbreak' || type === 'hardbreak') {
      lines.push({ line, runs });
      line += 1;
      runs = [];
    } else if (type === 'strong_open' || type === 'strong_close') strong += nesting;
    else if (type === 'em_open' || type === 'em_close') emphasized += nesting;
    else if (type === 'link_open') links.push(child.attrGet('href') ?? '');
    else if (type === 'link_close') links.pop();
    else if (type === 'image') runs.push({ ...run, text: content, picture: child.attrGet('src') ?? '' });
    else if (type === 'html_inline') runs.push({ ...run, text: content, isHtml: true });
    else if (type === 'code_inline') runs.push({ ...run, text: content, isCode: true });
    else if (content !== '') runs.push({ ...run, text: content });
  }
  return [...lines, { line, runs }];
}
