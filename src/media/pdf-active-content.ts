import { inflateSync } from 'node:zlib';

/** Names of a PDF (ISO 32000-1, 12.6.4 and 7.11.4) that stand for something a viewer may run or open. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JS|JavaScript)(?![A-Za-z0-9])/, 'a script'],
  [/\/Launch(?![A-Za-z0-9])/, 'the start of another program'],
  [/\/(?:EmbeddedFiles?)(?![A-Za-z0-9])/, 'an embedded file'],
];

/** The most bytes of one packed group of objects that are looked at, and of all together. */
const MAX_GROUP = 4 * 1024 * 1024;
const MAX_UNPACKED = 64 * 1024 * 1024;

/**
 * Looks for scripts, launched programs and embedded files in a PDF: in its plain objects, and in those that are packed in groups.
 * It is a warning for people, no protection: what renders a page here runs none of it.
 * @returns what was found, in words.
 */
export function findActiveContent(pdf: Buffer): string[] {
  const found = new Set<string>();
  for (const part of partsOf(pdf)) {
    const text = decodeNames(part);
    for (const [sign, words] of SIGNS) if (sign.test(text)) found.add(words);
  }
  return SIGNS.map(([, words]) => words).filter((words) => found.has(words));
}

/**
 * The plain objects one after the other, without the bytes of pictures and pages between them, in which any letters may stand by chance; and each packed
 * group, unpacked. Only one of them is held at a time.
 */
function* partsOf(pdf: Buffer): Generator<string> {
  let unpacked = 0;
  let from = 0;
  while (from < pdf.length) {
    const begin = pdf.indexOf('stream', from);
    const end = begin < 0 ? -1 : pdf.indexOf('endstream', begin);
    const plain = pdf.subarray(from, end < 0 ? pdf.length : begin).toString('latin1');
    yield plain;
    if (end < 0) return;
    if (/\/ObjStm\b/.test(plain) && unpacked < MAX_UNPACKED) {
      const group = unpack(pdf.subarray(pdf.toString('latin1', begin + 6, begin + 8) === '\r\n' ? begin + 8 : begin + 7, end));
      // What cannot be unpacked has cost as much as the largest group.
      unpacked += group.length || MAX_GROUP;
      yield group.toString('latin1');
    }
    from = end + 'endstream'.length;
  }
}

/** What is packed; nothing where it is packed in another way, or is a bomb. */
function unpack(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MAX_GROUP });
  } catch {
    return Buffer.alloc(0);
  }
}

// "/J#61vaScript" => "/JavaScript" (ISO 32000-1, 7.3.5)
function decodeNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
