/** A text file as text, and what had to be assumed about how it is written. */
export type Decoded = { readonly text: string; readonly doubt?: string } | { readonly problem: string };

/** Reads the bytes of a text: UTF-8, UTF-16 with a mark or without, else Western European letters of one byte each. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16)).join(' ');
  const utf16 = mark === 'ff fe' ? 'utf-16le' : mark === 'fe ff' ? 'utf-16be' : guessUtf16(bytes);
  if (utf16 !== undefined) return { text: read(bytes, utf16), doubt: 'The file is written in UTF-16, and was read so: save it as UTF-8.' };
  if (bytes.subarray(0, 8000).includes(0)) return { problem: 'it holds bytes that no text has' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: read(bytes, 'windows-1252'),
      doubt: 'The file is not written in UTF-8, and was read as Latin-1: see whether its umlauts are right, and save it as UTF-8.',
    };
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Text of Western languages in UTF-16 has a zero in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = (offset: number): number => sample.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const most = sample.length * 0.4;
  if (sample.length < 8) return undefined;
  return zeros(1) > most ? 'utf-16le' : zeros(0) > most ? 'utf-16be' : undefined;
}
