import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

/** The elements and attributes that rendered Markdown may consist of. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  p: [],
  blockquote: [],
  ul: [],
  ol: ['start'],
  li: [],
  pre: [],
  code: ['class'],
  em: [],
  strong: [],
  s: [],
  br: [],
  hr: [],
  a: ['href', 'title', 'rel'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['class'],
  td: ['class'],
};

/** Everything in a piece of HTML that rendered Markdown must not have, as a browser would read it. */
export function findForbidden(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (!('tagName' in node)) {
      if (node.nodeName !== '#text') found.push(node.nodeName);
      return;
    }
    const attributes = ALLOWED[node.tagName];
    if (attributes === undefined) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes?.includes(name)) found.push(`${node.tagName} ${name}`);
      if (name === 'href' && !isAllowed(value)) found.push(`href ${value}`);
      if (name === 'id' && !/^h-[a-z0-9-]+$/.test(value)) found.push(`id ${value}`);
    }
    for (const child of node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  return found;
}

/** The addresses of all links, as a browser would read them. */
export function hrefsOf(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (!('tagName' in node)) return;
    for (const { name, value } of node.attrs) if (name === 'href') found.push(value);
    for (const child of node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  return found;
}

function isAllowed(href: string): boolean {
  const base = 'https://this.example/archive/';
  if (!URL.canParse(href, base)) return false;
  const { protocol, host } = new URL(href, base);
  const isRelative = host === 'this.example';
  return isRelative || (['https:', 'http:', 'mailto:'].includes(protocol) && href.toLowerCase().startsWith(protocol));
}
