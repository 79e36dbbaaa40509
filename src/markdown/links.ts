import StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { createParser } from './parser.ts';

/** A link or picture of a Markdown text. Lines and columns count from 1, from the text's first line. */
export interface MarkdownLink {
  readonly kind: 'link' | 'image';
  /** As Markdown understands it: entities resolved, blanks and umlauts behind percent signs. */
  readonly address: string;
  readonly line: number;
  readonly column: number;
}

const parser = createParser();
// The parser keeps no columns: each link and image notes where in its paragraph it begins.
parser.inline.State = class extends StateInline {
  override push(...[type, tag, nesting]: Parameters<StateInline['push']>): Token {
    const token = super.push(type, tag, nesting);
    if (type === 'link_open' || type === 'image') token.meta = { offset: this.src[this.pos - 1] === '[' ? this.pos - 1 : this.pos };
    return token;
  }
};

/** Whether an address leads to a file of the content, seen from the file it stands in, and not to a site, a path of this one or a heading. */
export function isFileAddress(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address);
}

/** The file that a relative link leads to, seen from the file it stands in; nothing for any other address. */
// "../028/1-x.md#top" in "meetups/029/README.md" => "meetups/028/1-x.md"
export function linkedFile(address: string, from: string): string | undefined {
  if (!isFileAddress(address)) return undefined;
  try {
    return decodeURIComponent(new URL(address, `https://content.invalid/${from}`).pathname.slice(1));
  } catch {
    return undefined;
  }
}

/** The address of a file, seen from another one. */
// "meetups/028/README.md", "wiki/give-a-talk.md" => "../../wiki/give-a-talk.md"
export function relativeAddress(from: string, target: string): string {
  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** All files that the links and pictures of a file's text lead to. */
export function linkedFiles(links: readonly MarkdownLink[], from: string): string[] {
  return links.flatMap(({ address }) => linkedFile(address, from) ?? []);
}

/** The tokens of a text, in which each link and picture knows its place. */
export function parseWithPlaces(source: string): Token[] {
  return parser.parse(source, {});
}

/** The links and pictures among the tokens of a text, in its order, whether or not they are allowed. */
export function linksIn(tokens: readonly Token[], source: string): readonly MarkdownLink[] {
  const lines = source.split(/\r\n?|\n/);
  const links: MarkdownLink[] = [];
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open' && child.type !== 'image') continue;
      const kind = child.type === 'image' ? 'image' : 'link';
      const address = String(child.attrGet(kind === 'image' ? 'src' : 'href') ?? '');
      links.push({ kind, address, ...locate(lines, line, token.content, child) });
    }
  }
  return links;
}

/** Where a link begins in the text, given the first line of its paragraph and the paragraph's content without indentation. */
function locate(lines: readonly string[], firstLine: number, content: string, token: Token): { line: number; column: number } {
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
