import { foldText, sharedBeginning, spellings } from '../../schema/letters.ts';

/** How well a word of a text is what was asked for: 1 the same, less for one that only begins so or is akin, 0 not at all. */
export type Closeness = number;

const SAME = 1;
/** "network" and "networks". */
const ENDING = 0.95;
/** What a word may have more than another of which it is a form. */
const ENDINGS = /^(?:e?s|e?n|e)$/;
/** "network" and "networking", "generative" and "generation"; but "moments" and "momentun" too, which is a mistake. */
export const AKIN = 0.8;
/** "net" and "network". */
const BEGINNING = 0.6;

/** A word of a query, made ready to be compared with many. */
// createMatcher("schlueter")("Schlüter’s") => 0.95
export function createMatcher(word: string): (text: string) => Closeness {
  const wanted = foldText(word);
  const seen = new Map<string, Closeness>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const closeness = Math.max(
      ...partsOf(text)
        .flatMap(spellings)
        .map((part) => closenessOf(wanted, part)),
    );
    seen.set(text, closeness);
    return closeness;
  };
}

/** A word between blanks, with the words it is put together of. */
// "text-to-speech." => ["text-to-speech", "texttospeech", "text", "to", "speech"]; "CycleGAN" => ["CycleGAN", "Cycle", "GAN"]
function partsOf(text: string): string[] {
  const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '').replace(/['’ʼ]/g, '');
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u).filter((part) => part !== '');
  return parts.length < 2 ? [word] : [word, parts.join(''), ...parts];
}

function closenessOf(wanted: string, word: string): Closeness {
  if (word === wanted) return SAME;
  // A number is no beginning of another one, and a letter is one of nearly everything.
  if (word === '' || wanted.length < 2 || /^\p{N}+$/u.test(wanted)) return 0;
  if (word.startsWith(wanted)) return word.length - wanted.length <= 2 && wanted.length > 2 ? ENDING : BEGINNING;
  if (withoutPlural(word) === withoutPlural(wanted)) return ENDING;
  const shared = sharedBeginning(wanted, word);
  // The search takes the endings of words away before it compares them, so most of both words must be the same.
  if (shared < 4 || wanted.length - shared > 5 || word.length - shared > 5) return 0;
  if (shared * 3 < wanted.length * 2 && shared < 7) return 0;
  return word.length === shared && ENDINGS.test(wanted.slice(shared)) ? ENDING : AKIN;
}

// "studies" => "study"
function withoutPlural(word: string): string {
  return word.replace(/ies$/, 'y');
}
