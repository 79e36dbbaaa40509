/** A sentence as it stands behind a colon; capitals of a short form stay. */
// "The title." => "the title."; "URL." stays
export function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence to which something is added. */
export function withoutPeriod(text: string): string {
  return text.replace(/\.$/, '');
}
