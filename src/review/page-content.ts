import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** How a page becomes a part of another one. */
export interface Surroundings {
  /** Stands before all ids of the page, so that those of several pages differ. */
  readonly prefix: string;
  /** Where a link leads from there; nothing for one that leads nowhere, false for one that is of no use there. */
  readonly link: (href: string) => string | false | undefined;
  /** A picture as a data URL, out of the addresses that may be taken, the largest first; nothing when there is none to be had. */
  readonly picture: (addresses: readonly string[]) => string | undefined;
}

/** The part of a page that tells it from others. */
export interface PageContent {
  readonly root: Element;
  /** The ids in it, by which other pages lead to a place of it. */
  readonly ids: ReadonlySet<string>;
}

/** Reads the `<main>` of a page; nothing when it has none. */
export function readContent(page: string): PageContent | undefined {
  for (const root of elementsBelow(parse(page))) {
    if (root.tagName !== 'main') continue;
    return { root, ids: new Set([...elementsBelow(root)].flatMap((element) => attributeOf(element, 'id') ?? [])) };
  }
  return undefined;
}

/** Writes it as HTML that asks for nothing, sends nothing and runs nothing. The content is used up by that. */
export function writeContent({ root }: PageContent, surroundings: Surroundings): string {
  cleanBelow(root, surroundings);
  return serialize(root);
}

/** What needs a script, another file or a server, or is of no use within another page. */
const DROPPED_TAGS = new Set(
  'script style link meta base template noscript iframe frame object embed video audio source track form button select textarea dialog'.split(
    ' ',
  ),
);
const DROPPED_CLASSES = new Set(['breadcrumbs', 'page-tools', 'star-place', 'skip']);

/** Attributes that load, run or send something, or mean something to a script alone. */
const DROPPED_ATTRIBUTES =
  /^(?:on.*|data-.*|popover.*|style|srcset|sizes|action|formaction|ping|background|download|target|loading|decoding|fetchpriority|autofocus|nonce|integrity|crossorigin|contenteditable|accesskey|name)$/;

/** Attributes that hold ids, one or several (https://html.spec.whatwg.org, https://www.w3.org/TR/wai-aria/). */
const HOLDS_IDS = /^(?:id|for|headers|list|aria-(?:activedescendant|controls|describedby|details|errormessage|flowto|labelledby|owns))$/;

function cleanBelow(parent: Parent, surroundings: Surroundings): void {
  for (const child of [...parent.childNodes]) {
    if (!('tagName' in child)) {
      // A comment says nothing to a reader.
      if (child.nodeName !== '#text') defaultTreeAdapter.detachNode(child);
    } else if (isDropped(child) || isOfNoUse(child, surroundings)) defaultTreeAdapter.detachNode(child);
    else if (child.tagName === 'picture' || child.tagName === 'img') cleanPicture(child, surroundings);
    else {
      child.attrs = cleanAttributes(child, surroundings);
      cleanBelow(child, surroundings);
    }
  }
}

function isDropped(element: Element): boolean {
  if (element.tagName === 'input') return attributeOf(element, 'type') !== 'checkbox';
  return DROPPED_TAGS.has(element.tagName) || (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => DROPPED_CLASSES.has(name));
}

function isOfNoUse(element: Element, { link }: Surroundings): boolean {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  return href !== undefined && link(href) === false;
}

/** Of all files that a picture may be, one becomes a part of the page. Where there is none, its words take its place. */
function cleanPicture(element: Element, surroundings: Surroundings): void {
  const parts = [element, ...elementsBelow(element)];
  const image = parts.find(({ tagName }) => tagName === 'img');
  const source = image && surroundings.picture(addressesOf(parts));
  if (image === undefined || source === undefined) {
    const words = image === undefined ? '' : (attributeOf(image, 'alt') ?? '');
    if (words !== '') defaultTreeAdapter.insertBefore(parentOf(element), missingPicture(words), element);
    defaultTreeAdapter.detachNode(element);
    return;
  }
  image.attrs = [...cleanAttributes(image, surroundings), { name: 'src', value: source }];
  if (image === element) return;
  element.attrs = cleanAttributes(element, surroundings);
  element.childNodes = [image];
  image.parentNode = element;
}

function missingPicture(words: string): Element {
  const element = defaultTreeAdapter.createElement('span', html.NS.HTML, [{ name: 'class', value: 'preview-gap' }]);
  defaultTreeAdapter.insertText(element, `Picture left out: ${words}`);
  return element;
}

/** The addresses of a picture, the widest first, and without a width last. */
function addressesOf(parts: readonly Element[]): string[] {
  const found = parts.flatMap((part) => [
    ...(attributeOf(part, 'srcset') ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)),
    [attributeOf(part, 'src') ?? ''],
  ]);
  const widths = new Map<string, number>();
  for (const [address = '', width = ''] of found)
    if (address !== '') widths.set(address, Math.max(widths.get(address) ?? 0, Number.parseInt(width, 10) || 0));
  return [...widths].sort(([, a], [, b]) => b - a).map(([address]) => address);
}

function cleanAttributes(element: Element, { prefix, link }: Surroundings): Element['attrs'] {
  return element.attrs
    .flatMap((attribute) => {
      const { name, value } = attribute;
      if (name === 'src' || DROPPED_ATTRIBUTES.test(name)) return [];
      if (name === 'href' || name === 'rel') return [];
      if (HOLDS_IDS.test(name)) return [{ ...attribute, value: value.replace(/\S+/g, (id) => prefix + id) }];
      return [{ ...attribute, value: value.replace(/url\(#/g, `url(#${prefix}`) }];
    })
    .concat(linkAttributes(element, { prefix, link }));
}

function linkAttributes(element: Element, { prefix, link }: Pick<Surroundings, 'prefix' | 'link'>): Element['attrs'] {
  const href = attributeOf(element, 'href');
  if (href === undefined) return [];
  if (element.tagName !== 'a') return href.startsWith('#') ? [{ name: 'href', value: `#${prefix}${href.slice(1)}` }] : [];
  const target = link(href);
  if (target === undefined || target === false) return [{ name: 'title', value: 'This page is not in the preview.' }];
  return [{ name: 'href', value: target }, ...(target.startsWith('#') ? [] : [{ name: 'rel', value: 'noopener noreferrer' }])];
}

/** In the order of the document. */
function* elementsBelow(parent: Parent): Generator<Element> {
  const waiting: Node[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    waiting.push(...node.childNodes.toReversed());
  }
}

function parentOf(element: Element): Parent {
  if (element.parentNode === null) throw new Error('An element that is written stands in another.');
  return element.parentNode;
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name && attribute.prefix === undefined)?.value;
}
