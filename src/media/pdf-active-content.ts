import { inflateSync } from 'node:zlib';

/** Names of a PDF (ISO 32000-1, 12.6.4 and 7.11.4) that stand for something a viewer may run or open. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JS|JavaScript)(?![A-Za-z0-9])/, 'a script'],
  [/\/Launch(?![A-Za-z0-9])/, 'the start of another program'],
  [/\/(?:EmbeddedFiles?)(?![A-Za-z0-9])/, 'an embedded file'],
];

/** The most bytes of one packed group of objects that are looked at. */
const MAX_UNPACKED = 4 * 1024 * 1024;
/** The most packed groups that are looked at. */
const MAX_GROUPS = 2000;

/**
 * Looks for scripts, launched programs and embedded files in a PDF: in its plain objects, and in those that are packed in groups.
 * It is a warning for people, no protection: what renders a page here runs none of it.
 * @returns what was found, in words.
 */
export function findActiveContent(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const parts = [withoutStreams(text), ...unpackedObjects(pdf, text)].map(decodeNames);
  return SIGNS.filter(([sign]) => parts.some((part) => sign.test(part))).map(([, words]) => words);
}

/** The objects, without the bytes of pictures and pages between them, in which any letters may stand by chance. */
function withoutStreams(text: string): string {
  let plain = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf('stream', from);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (begin < 0 || end < 0) return plain + text.slice(from);
    plain += `${text.slice(from, begin)} `;
    from = end + 'endstream'.length;
  }
}

function unpackedObjects(pdf: Buffer, text: string): string[] {
  const found: string[] = [];
  const group = /\/ObjStm\b/g;
  for (let match = group.exec(text); match !== null && found.length < MAX_GROUPS; match = group.exec(text)) {
    const begin = text.indexOf('stream', match.index);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (end < 0) break;
    const data = pdf.subarray(text.startsWith('\r\n', begin + 6) ? begin + 8 : begin + 7, end);
    try {
      found.push(inflateSync(data, { maxOutputLength: MAX_UNPACKED }).toString('latin1'));
    } catch {
      // Packed in another way, or a bomb: then there is nothing to read.
    }
  }
  return found;
}

// "/J#61vaScript" => "/JavaScript" (ISO 32000-1, 7.3.5)
function decodeNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
