import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;

/** Every element of a page in the order of the document, as a browser reads it. */
export function elementsOf(html: string): Element[] {
  return [...nodesBelow(parse(html))].filter((node) => 'tagName' in node);
}

/** Every text of a page in the order of the document. */
export function textsOf(html: string): Text[] {
  return [...nodesBelow(parse(html))].filter((node): node is Text => node.nodeName === '#text');
}

function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesBelow(child);
  if ('content' in node) yield* nodesBelow(node.content);
}

/** An attribute's value; nothing where the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The elements that a text stands in, from the inside out. */
export function ancestorsOf(node: Text | Element): Element[] {
  const found: Element[] = [];
  for (let parent: Node | null = node.parentNode; parent !== null && 'tagName' in parent; parent = parent.parentNode) found.push(parent);
  return found;
}

/** Whether an element tells nothing: it has no text, and no picture with an alternative. */
export function isEmpty(element: Element): boolean {
  const tells = (node: Node): boolean =>
    node.nodeName === '#text' ? (node as Text).value.trim() !== '' : node.nodeName === 'img' && attribute(node as Element, 'alt') !== '';
  return ![...nodesBelow(element)].some(tells);
}

/** All text below an element. */
export function textContent(element: Element): string {
  return [...nodesBelow(element)].map((node) => (node.nodeName === '#text' ? (node as Text).value : '')).join('');
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Attributes that hold an address a browser follows or loads. */
const ADDRESSES = ['href', 'src', 'srcset', 'poster', 'action', 'formaction', 'data', 'xlink:href', 'cite', 'background', 'ping'];

/** Every address of a page with the element and attribute that holds it. */
export function addressesOf(html: string): { tag: string; attribute: string; value: string; relation: string | undefined }[] {
  return elementsOf(html).flatMap((element) =>
    element.attrs
      .filter(({ prefix, name }) => ADDRESSES.includes(prefix ? `${prefix}:${name}` : name))
      .map(({ name, value }) => ({ tag: element.tagName, attribute: name, value, relation: attribute(element, 'rel') })),
  );
}

/** The content of the `<meta>` with a name, property or `http-equiv`. */
export function metaOf(html: string, name: string): string | undefined {
  const found = elementsOf(html).find(
    (element) => element.tagName === 'meta' && ['name', 'property', 'http-equiv'].some((key) => attribute(element, key) === name),
  );
  return found && attribute(found, 'content');
}
