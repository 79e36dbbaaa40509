/** Letters that Unicode does not take apart into a base and a mark. */
const BASES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ς: 'σ' };
/** Letters that people write as two where a keyboard lacks them. */
const PAIRS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A text without what people leave away when they type: capital letters, marks, and the forms of quotes and dashes. */
// "Šustr’s Naïve" => "sustr's naive"
export function foldText(text: string): string {
  // Nearly all words are of ASCII, where nothing else is to be done.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłıþς]/g, (letter) => BASES[letter] ?? letter)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―]/g, '-');
}

/** Letters of scripts that put no blanks between words, as a class of a regular expression with the flag `u`. */
export const UNSPACED = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}';

/** With how many characters two words begin alike. */
// "network", "networks" => 7
export function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The spellings of a word that people may type. */
// "Schlüter" => ["schluter", "schlueter"]
export function spellings(word: string): string[] {
  const plain = foldText(word);
  const inPairs = foldText(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => PAIRS[letter] ?? letter),
  );
  return plain === inPairs ? [plain] : [plain, inPairs];
}
