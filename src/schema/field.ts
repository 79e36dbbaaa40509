import * as z from 'zod/mini';
import { type Kind, messageOf, noted, notes, type Said } from './note.ts';
import { anyOf, SLUG } from './text.ts';
import { isCalendarDate, isClockTime, secondsOf } from './time.ts';
import { type LocalPath, parseLocalPath, parseUrl, type SafeUrl } from './url.ts';

/*
 * The kinds of field that content is made of. Each says in plain words what is allowed and shows a value that would pass; `describe.ts`
 * hands that on to the reference and to the form.
 */

const LIST_LIMIT = 200;

/** One line of text, which may have to pass a test of its own. */
export function line(
  allowed = 'One line of text, in quotes if it is a number or contains ": " or " #".',
  example = '"A line of text"',
  most = 300,
  passes?: (text: string) => boolean,
) {
  const message = messageOf({ allowed, example });
  return noted(
    z.string(message).check(
      z.maxLength(most, messageOf({ allowed: `At most ${most} characters.`, example })),
      z.refine(hasInk, message),
      z.refine((text) => !/[\r\n]/.test(text), message),
      z.trim(),
      ...(passes === undefined ? [] : [z.refine<string>(passes, message)]),
    ),
    { kind: 'text', most, allowed, example },
  );
}

/** Whether anything of a text can be seen. */
function hasInk(text: string): boolean {
  // Braille and Korean have letters that are blank.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u2800\u3164\u115f\u1160\uffa0]/g, ''));
}

/** A person's name as it is written. */
export const personName = line('A name, as the person writes it.', 'Ada Lovelace', 120);

/** The id of a record: the name of its file without `.md`. */
export const slug = textThat(
  { kind: 'text', most: 80, allowed: 'A short name of small letters, digits and hyphens.', example: 'deep-learning' },
  (text) => SLUG.test(text),
).check(z.maxLength(80, messageOf({ allowed: 'At most 80 characters.', example: 'deep-learning' })));

/** A calendar date, YYYY-MM-DD. */
export const date = textThat(
  { kind: 'date', allowed: 'A date that exists, written year-month-day.', example: '2019-06-24' },
  isCalendarDate,
);

/** A local time of day, HH:MM. */
export const clockTime = textThat(
  { kind: 'clock-time', allowed: 'A time of day from 00:00 to 23:59, with two digits each.', example: '"18:30"' },
  isClockTime,
);

/** A time on a recording's own clock, in seconds once read. */
export const recordingTime = readAs(
  textThat(
    {
      kind: 'recording-time',
      allowed: 'A time of the recording as minutes:seconds or hours:minutes:seconds.',
      example: '"1:02:03"',
    },
    (text) => secondsOf(text) !== undefined,
  ),
  (text) => secondsOf(text) ?? 0,
);

/** A text that passes a test; the message is the same whatever else is found. */
function textThat(value: Kind & Said, passes: (text: string) => boolean) {
  const message = messageOf(value);
  return noted(z.string(message).check(z.refine(passes, message)), value);
}

/** A field whose value becomes another one once it is read. */
export function readAs<Field extends z.core.$ZodType, Value>(field: Field, read: (value: z.output<Field>) => Value) {
  const pipe = z.pipe(field, z.transform(read));
  const value = notes.get(field)?.value;
  return value === undefined ? pipe : noted(pipe, value);
}

/** A web address of the allow-list. */
export const url = address(false);
/** A web address, or a mail address as `mailto:`. */
export const urlOrMail = address(true);

function address(mail: boolean) {
  const allowed = mail
    ? 'A complete address that begins with https://, http:// or mailto:'
    : 'A complete web address that begins with https:// or http://';
  const said = { allowed: `${allowed}.`, example: mail ? 'mailto:hello@example.org' : 'https://example.org/page' };
  return noted(
    z.pipe(
      z.string(messageOf(said)),
      z.transform((text: string, context): SafeUrl => {
        const parsed = parseUrl(text, { mail });
        if ('url' in parsed) return parsed.url;
        const message = messageOf({ ...said, allowed: `${allowed}. This is none: ${parsed.reason}.` }).error;
        context.issues.push({ code: 'custom', message, input: text });
        return z.NEVER;
      }),
    ),
    { kind: 'address', ...said },
  );
}

/** A web address that passes a test. */
export function urlThat(allowed: string, example: string, passes: (url: SafeUrl) => boolean) {
  return noted(url.check(z.refine(passes, messageOf({ allowed, example }))), { kind: 'address', allowed, example });
}

/** The endings that files of one kind have. */
const ENDINGS = [['pdf'], ['jpg', 'jpeg', 'png', 'webp'], ['mp4', 'webm'], ['vtt']];

/** A path to a file in the record's own folder, of the kind that the example is of. */
export function localFile(folder: string, example: string) {
  const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const endings = ENDINGS.find((kind) => kind.includes(endingOf(example))) ?? [];
  const refuse = (path: string): string | undefined => {
    if (!path.startsWith(`${folder}/`)) return `it is not in "${folder}/"`;
    return endings.includes(endingOf(path)) ? undefined : 'its name has another ending';
  };
  const allowed = `A file in this folder's "${folder}/" whose name ends with ${anyOf(endings.map((ending) => `.${ending}`))}`;
  const said = { allowed: `${allowed}.`, example };
  return noted(
    z.pipe(
      z.string(messageOf(said)),
      z.transform((text: string, context): LocalPath => {
        const parsed = parseLocalPath(text);
        const reason = 'reason' in parsed ? parsed.reason : refuse(parsed.path);
        if (reason === undefined && 'path' in parsed) return parsed.path;
        const message = messageOf({ allowed: `${allowed}. This is none: ${reason}.`, example }).error;
        context.issues.push({ code: 'custom', message, input: text });
        return z.NEVER;
      }),
    ),
    { kind: 'file', folder, endings, ...said },
  );
}

/** A whole number in a range. */
export function wholeNumber(least: number, most: number, example: number) {
  const said = { allowed: `A whole number from ${least} to ${most}.`, example: String(example) };
  const message = messageOf(said);
  return noted(z.int(message).check(z.minimum(least, message), z.maximum(most, message)), { kind: 'whole-number', least, most, ...said });
}

/** A number of degrees. */
export function degrees(limit: number, example: string) {
  const said = { allowed: `A number of degrees from -${limit} to ${limit}.`, example };
  const message = messageOf(said);
  return noted(z.number(message).check(z.minimum(-limit, message), z.maximum(limit, message)), {
    kind: 'number',
    least: -limit,
    most: limit,
    ...said,
  });
}

const FLAG: Said = { allowed: 'true or false, without quotes.', example: 'true' };

/** Yes or no. */
export const flag = noted(z.boolean(messageOf(FLAG)), { kind: 'flag', ...FLAG });

/** One word of a closed list. */
export function oneWordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const said = { allowed: `One of ${anyOf(words)}.`, example: words[0] };
  return noted(z.enum(words, messageOf(said)), { kind: 'word', words, ...said });
}

/** A list of at most 200 entries. */
export function listOf<Item extends z.core.$ZodType>(item: Item, example = '[…]', most = LIST_LIMIT) {
  const said = { allowed: 'A list: each entry on a line of its own after "- ".', example: `\n  - ${example}` };
  const tooMany = messageOf({ ...said, allowed: `At most ${most} entries.` });
  return noted(z.array(item, messageOf(said)).check(z.maxLength(most, tooMany)), { kind: 'list', most, ...said });
}

/** One entry, or a list of them; a list once read. */
export function oneOrMore<Item extends z.core.$ZodType>(item: Item, example = '…') {
  const list = listOf(item, example).check(z.minLength(1, messageOf({ allowed: 'At least one entry.', example: `[${example}]` })));
  const allowed = `${notes.get(item)?.value?.allowed.replace(/\.$/, '')}, or a list of them.`;
  return noted(z.union([readAs(item, (one) => [one]), list]), { kind: 'one-or-more', most: LIST_LIMIT, allowed, example });
}
