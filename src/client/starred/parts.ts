/** A part of the page that its template has; a page without it is broken, and so is its script. */
export function partOf<Part extends HTMLElement = HTMLElement>(of: ParentNode, selector: string): Part {
  const part = of.querySelector<Part>(selector);
  if (part === null) throw new Error(`The page has no ${selector}.`);
  return part;
}

/** The button that does something, by the name of what it does. */
export function buttonThat(of: ParentNode, does: string): HTMLElement {
  return partOf(of, `[data-does=${does}]`);
}
