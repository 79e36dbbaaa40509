import { line } from './field.ts';

/** A language tag of BCP 47, such as "de" or "en-GB". */
export function languageTag(example: string) {
  return line('A language tag: two letters, perhaps with a region.', example, 20, (text) =>
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text),
  );
}
