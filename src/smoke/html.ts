import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** What a smoke test needs to know of a page. */
export interface HtmlPage {
  /** All that a fragment can lead to. */
  readonly ids: ReadonlySet<string>;
  /** Every address in it, as written. */
  readonly links: ReadonlySet<string>;
  /** Those of the links that are style sheets. */
  readonly stylesheets: readonly string[];
  /** Those of the links that are icons of the site. */
  readonly icons: readonly string[];
  readonly canonical: string | undefined;
  /** The one of the links to which the page leads on by itself. */
  readonly refresh: string | undefined;
}

/** Reads a page as a browser does (https://html.spec.whatwg.org/multipage/parsing.html). */
export function readHtml(html: string): HtmlPage {
  const ids = new Set<string>();
  const links = new Set<string>();
  let refresh: string | undefined;
  const related = { stylesheet: [] as string[], icon: [] as string[], canonical: [] as string[] };
  for (const element of elementsOf(parse(html))) {
    const attributes = new Map(element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
    const id = attributes.get('id');
    if (id !== undefined) ids.add(id);
    const anchor = element.tagName === 'a' ? attributes.get('name') : undefined;
    if (anchor !== undefined) ids.add(anchor);
    for (const link of linksOf(element.tagName, attributes)) links.add(link);
    if (element.tagName === 'meta') refresh ??= refreshOf(attributes);
    if (element.tagName !== 'link') continue;
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = attributes.get('href') ?? '';
    if (relations.includes('stylesheet')) related.stylesheet.push(href);
    if (relations.includes('icon') || relations.includes('apple-touch-icon')) related.icon.push(href);
    if (relations.includes('canonical')) related.canonical.push(href);
  }
  return { ids, links, stylesheets: related.stylesheet, icons: related.icon, canonical: related.canonical[0], refresh };
}

// In the order of the document, and not recursive: a page may be nested deeper than the stack.
function* elementsOf(document: DefaultTreeAdapterTypes.Document): Generator<Element> {
  const waiting: DefaultTreeAdapterTypes.Node[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if ('content' in node) waiting.push(node.content);
  }
}

const ANYWHERE = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction'];
/** Addresses in `<meta>` that other sites follow. */
const META = /^(?:og:url|og:image|twitter:image)$/;

function linksOf(tag: string, attributes: ReadonlyMap<string, string>): string[] {
  const names = tag === 'object' ? [...ANYWHERE, 'data'] : ANYWHERE;
  const links = names.flatMap((name) => attributes.get(name) ?? []);
  for (const name of ['srcset', 'imagesrcset']) links.push(...candidates(attributes.get(name) ?? ''));
  if (tag === 'meta') {
    const content = attributes.get('content') ?? '';
    if (META.test(attributes.get('property') ?? attributes.get('name') ?? '')) links.push(content);
    const refresh = refreshOf(attributes);
    if (refresh !== undefined) links.push(refresh);
  }
  return links;
}

function refreshOf(attributes: ReadonlyMap<string, string>): string | undefined {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'refresh') return undefined;
  return /url\s*=\s*["']?([^"']+)/i.exec(attributes.get('content') ?? '')?.[1]?.trim();
}

// "a.webp 1x, b.webp 2x" => ["a.webp", "b.webp"]; no address of ours holds a comma and a space after it.
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}
