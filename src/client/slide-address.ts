/**
 * Shows the slide that the address of the page leads to from the first moment on. A browser finds the target of an address only when
 * all scripts have run; until then the first slide would be shown, and its picture loaded in vain. So this script runs before the page
 * is read, and is the only one that does.
 */
{
  const id = location.hash.slice(1);
  if (/^(?:deck-\d{1,4}-)?slide-\d{1,6}$/.test(id)) {
    const sheet = new CSSStyleSheet();
    const slides = `.deck-stage:not(.is-ready) > .slides:has(> #${id})`;
    sheet.insertRule(`${slides} > :not(#${id}) { --slide: none }`);
    sheet.insertRule(`${slides}:has(+ *) > #${id} { --slide: grid }`);
    document.adoptedStyleSheets.push(sheet);
  }
}

export {};
