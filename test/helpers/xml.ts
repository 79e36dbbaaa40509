const NAME = String.raw`[A-Za-z_:][\w:.-]*`;
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const START = new RegExp(`<(${NAME})`, 'y');
const END = new RegExp(String.raw`</(${NAME})\s*>`, 'y');
const ASIDE = /<\?[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->/y;
const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/y;
const TEXT = /[^<]+/y;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;
// https://www.w3.org/TR/xml/#charsets
const NO_CHARACTER = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Why a text is no well-formed XML; nothing when it is. Document types are refused: we write none. */
export function findXmlError(text: string): string | undefined {
  if (NO_CHARACTER.test(text)) return 'holds a character that XML does not allow';
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at += match?.[0].length ?? 0;
    return match;
  };
  while (at < text.length) {
    const here = `at ${JSON.stringify(text.slice(at, at + 40))}`;
    if (take(ASIDE) !== null) continue;
    if (take(CDATA) !== null) {
      if (open.length === 0) return `CDATA outside of the root ${here}`;
      continue;
    }
    const end = take(END);
    if (end !== null) {
      if (open.pop() !== end[1]) return `an end without its start ${here}`;
      continue;
    }
    const start = take(START);
    if (start !== null) {
      if (open.length === 0) roots += 1;
      if (roots > 1) return `a second root ${here}`;
      const names = new Set<string>();
      for (let found = take(ATTRIBUTE); found !== null; found = take(ATTRIBUTE)) {
        if (names.has(found[1] ?? '')) return `an attribute twice ${here}`;
        if (REFERENCE.test(found[2] ?? found[3] ?? '')) return `a bare "&" in an attribute ${here}`;
        names.add(found[1] ?? '');
      }
      const close = take(/\s*(\/?)>/y);
      if (close === null) return `a broken tag ${here}`;
      if (close[1] === '') open.push(start[1] ?? '');
      continue;
    }
    const words = take(TEXT)?.[0];
    if (words === undefined) return `a bare "<" ${here}`;
    if (open.length === 0 && words.trim() !== '') return `text outside of the root ${here}`;
    if (REFERENCE.test(words)) return `a bare "&" ${here}`;
    if (words.includes(']]>')) return `"]]>" in a text ${here}`;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? undefined : 'there is no root';
}
