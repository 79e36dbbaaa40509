/** Letters that Unicode does not take apart into a base and a mark. */
const BASES: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ς: 'σ' };
/** Letters that people write as two where a keyboard lacks them. */
const PAIRS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

// A short word that is found in the middle of others finds nearly all: "AI" is in "training", and 20 in every date.
const SHORT = 4;

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

/** What {@link createWordFilter} looks through: the words of a text and their parts in every spelling, each between blanks. */
// "CycleGAN (2018)" => " cyclegan cycle gan (2018) 2018 "
export function indexWords(text: string): string {
  const words = new Set<string>();
  for (const word of text.normalize('NFC').split(/\s+/)) {
    const parts = word.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u);
    for (const part of [word, withoutEdges(word), ...parts]) if (part !== '') for (const spelling of spellings(part)) words.add(spelling);
  }
  return ` ${[...words].join(' ')} `;
}

/**
 * A test whether every word of a query is in a text that {@link indexWords} has made. Longer words may stand
 * anywhere in it, while one of up to three letters must begin a word or a part of one, and one of up to three digits must be one.
 */
export function createWordFilter(query: string): (index: string) => boolean {
  const wanted = query
    .split(/\s+/)
    .map(withoutEdges)
    .filter((word) => word !== '')
    .map((word) => spellings(word).map(whereItMayStand));
  return (index) => wanted.every((word) => word.some((spelling) => index.includes(spelling)));
}

function whereItMayStand(word: string): string {
  if (word.length >= SHORT || WITHOUT_BLANKS.test(word)) return word;
  return /^\d+$/.test(word) ? ` ${word} ` : ` ${word}`;
}

/** Scripts that put no blanks between words, so that none of them can be seen to begin. */
const WITHOUT_BLANKS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** A word without the quotes and commas around it, which nobody means to find; but "C++" and "C#" are words. */
function withoutEdges(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}+#]+$/gu, '');
}
