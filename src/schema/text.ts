import slugifyText from '@sindresorhus/slugify';
import leven from 'leven';

/** File systems end at 255 bytes a name, and people long before. */
const MAX_SLUG = 80;

/**
 * The part of a URL that stands for a name: lower case, `ä` as `ae`, `ö` as `oe`, `ü` as `ue`, `ß` as `ss`, other marks stripped.
 * At most 80 characters; empty for a name without any letter that can be written in ASCII.
 */
// "Jan Schlüter" => "jan-schlueter"; "Michal Šustr" => "michal-sustr"
export function slugify(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const slug = slugifyText(name.normalize('NFC'), { decamelize: false }).slice(0, MAX_SLUG).replace(/-$/, '');
  slugs.set(name, slug);
  return slug;
}

/** A large archive names the same people and topics thousands of times, and sorts them by their slugs. */
const slugs = new Map<string, string>();

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Shows any value inside a sentence, cut to a length that fits a line, with control characters made visible. */
export function show(value: unknown): string {
  if (typeof value === 'string') return visible(JSON.stringify(shorten(value, 80)));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return 'a group of fields';
  return String(value);
}

/**
 * What cannot be seen as a character of its own: controls, half characters, blanks other than the usual one, marks that turn the
 * direction of writing or have no width, and fillers. Joiners are letters' business in Arabic, Indic scripts and emoji, but not in Latin.
 */
const UNSEEN =
  /(?! )[\p{Cc}\p{Cs}\p{Z}\u2800\u3164\u115f\u1160\uffa0]|(?![\u200c\u200d])\p{Cf}|(?<=^|[\p{ASCII}\p{Script=Latin}])[\u200c\u200d]/gu;

/** A text in which characters can be seen that else cannot, as `\u202e`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/**
 * The characters that no text of the archive may contain: controls other than tab and line feed (a carriage return too),
 * halves of surrogate pairs, and the two code points that are no characters in XML 1.0 (https://www.w3.org/TR/xml/#charsets).
 */
export const FORBIDDEN_CHARACTERS = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu;

/** A text for a file that may hold none of the {@link FORBIDDEN_CHARACTERS}: they are left away. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN_CHARACTERS, '');
}

/** Cuts a text to `length` characters, with an ellipsis, at a word's end where there is one near. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A list of words in a sentence. */
// ["a", "b", "c"] => "a, b or c"
export function anyOf(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** A text in the quotes that need the fewest escapes. */
// 'A "B"' => `'A "B"'`; "it's" => '"it\'s"'
export function quote(text: string): string {
  return text.includes('"') && !text.includes("'") && !text.includes('\\') ? `'${text}'` : JSON.stringify(text);
}

/** A text as YAML reads it as the same text, in a list too: without quotes where it is made of letters and a few signs. */
export function inYaml(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} ./_&()'’+-]*(?<! )$/u.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : quote(text);
}

/** The known word nearest to a mistyped one, or nothing when none is near enough to be meant. */
// nearest("speeker", ["title", "speakers"]) => "speakers"
export function nearest(found: string, known: Iterable<string>): string | undefined {
  const wanted = found.toLowerCase();
  // One number is not near another, even if it looks like it.
  if (/^\d+$/.test(wanted)) return [...known].find((word) => /^\d+$/.test(word) && Number(word) === Number(wanted));
  let best: string | undefined;
  // A word of which no letter is left is another word.
  let bestDistance = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1) + 1;
  for (const word of known) {
    const distance = word.toLowerCase() === wanted ? 0 : leven(wanted, word.toLowerCase(), { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** A sentence that offers the nearest known word, or an empty text. */
export function didYouMean(found: string, known: Iterable<string>): string {
  const word = nearest(found, known);
  return word === undefined ? '' : `Did you mean ${show(word)}?`;
}
