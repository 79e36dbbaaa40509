import { parseDocument } from 'yaml';
import { quote } from '../schema/text.ts';
import { spliceScalars } from './splice-scalars.ts';
import { parseYaml } from './yaml.ts';

/**
 * Takes the quotes away from texts that need none, and writes those that do with double quotes, where that needs no more escapes.
 * Quotes that only other programs need, such as those of "18:30", are left as they are.
 * @param yaml front matter that `parseYaml` can read.
 */
export function quoteValues(yaml: string): string {
  return spliceScalars(yaml, ({ value, written, isInBrackets }) => {
    if (typeof value !== 'string' || !/^["'].*["']$/.test(written)) return undefined;
    const text = printText(value, isInBrackets);
    if (text === value) return readsAsText(text) ? text : undefined;
    // With a quotation mark or a backslash in the text, either kind of quotes has its reasons.
    return written.startsWith("'") && !/["\\]/.test(value) ? text : undefined;
  });
}

/** A text as YAML, in quotes only where it would be read otherwise without. */
// "18:30" => 18:30; "2019" => "2019" in quotes
export function printText(text: string, isInBrackets = false): string {
  // What could not be a plain text is not tried out.
  if (!/^[^\s#&*!|>'"%@`{}[\],][^\n\p{Cc}]*$/u.test(text) || text.trim() !== text) return quote(text);
  const read = parseYaml(isInBrackets ? `field: [${text}]` : `field: ${text}`, 1);
  const value = 'data' in read ? read.data.field : undefined;
  const found = isInBrackets && Array.isArray(value) && value.length === 1 ? value[0] : value;
  return found === text ? text : quote(text);
}

/** Whether YAML 1.1 reads it as the same text too: GitHub shows front matter so, where 18:30 is 1110 and "no" is false. */
function readsAsText(plain: string): boolean {
  return parseDocument(`field: ${plain}`, { version: '1.1', logLevel: 'error' }).get('field') === plain;
}
