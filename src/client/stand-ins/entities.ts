/*
 * In the bundles for the browser this stands in the place of the package `entities`, of which markdown-it uses these two functions.
 * Its table of names is a quarter of what the form may weigh, and every browser has the same one.
 */

const decoded = new Map<string, string>();

/** Decodes an entity as HTML does, in which some names need no semicolon. @param entity such as markdown-it finds it: `&auml;` */
// "&auml;" => "ä"; "&notit;" => "¬it;"; "&nosuch;" => "&nosuch;"
export function decodeHTML(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  // A blank, or a sign that begins a tag, would change what is read.
  const text = /^&[a-z\d]+;$/i.test(entity) ? readAsHtml(entity) : entity;
  decoded.set(entity, text);
  return text;
}

/** Decodes an entity only if all of it is a name. */
// "&auml;" => "ä"; "&notit;" => "&notit;"
export function decodeHTMLStrict(entity: string): string {
  const text = decodeHTML(entity);
  return text.endsWith(';') && text !== ';' ? entity : text;
}

/** The parser drops a line feed at the beginning, so that the entity must not stand there. */
function readAsHtml(entity: string): string {
  return new DOMParser().parseFromString(`-${entity}`, 'text/html').body.textContent?.slice(1) ?? entity;
}
