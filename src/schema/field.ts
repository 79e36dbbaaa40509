import * as z from 'zod/mini';
import { anyOf, SLUG } from './text.ts';
import { isCalendarDate, isClockTime, secondsOf } from './time.ts';
import { type LocalPath, parseLocalPath, parseUrl, type SafeUrl } from './url.ts';

/**
 * The kinds of field that content is made of. Each says in plain words what is allowed and shows a value that would pass:
 * the message of an issue is those two texts with a line break between (see `explain` in `src/content/validate.ts`).
 */
type Message = { error: string };

function allow(allowed: string, example: string): Message {
  return { error: `${allowed}\n${example}` };
}

const LIST_LIMIT = 200;

/** One line of text. */
export function line(
  allowed = 'One line of text, in quotes if it is a number or contains ": " or " #".',
  example = '"A line of text"',
  max = 300,
) {
  const message = allow(allowed, example);
  return z.string(message).check(
    z.maxLength(max, allow(`At most ${max} characters.`, example)),
    z.refine((text) => text.trim() !== '', message),
    z.refine((text) => !/[\r\n]/.test(text), message),
    z.trim(),
  );
}

/** A person's name as it is written. */
export const personName = line('A name, as the person writes it.', 'Ada Lovelace', 120);

/** The id of a record: the name of its file without `.md`. */
export const slug = z
  .string(allow('A short name of small letters, digits and hyphens.', 'deep-learning'))
  .check(
    z.regex(SLUG, allow('A short name of small letters, digits and hyphens.', 'deep-learning')),
    z.maxLength(80, allow('At most 80 characters.', 'deep-learning')),
  );

/** A calendar date, YYYY-MM-DD. */
export const date = z
  .string(allow('A date that exists, written year-month-day.', '2019-06-24'))
  .check(z.refine(isCalendarDate, allow('A date that exists, written year-month-day.', '2019-06-24')));

/** A local time of day, HH:MM. */
export const clockTime = z
  .string(allow('A time of day from 00:00 to 23:59, with two digits each.', '"18:30"'))
  .check(z.refine(isClockTime, allow('A time of day from 00:00 to 23:59, with two digits each.', '"18:30"')));

/** A time on a recording's own clock, in seconds once read. */
export const recordingTime = z.pipe(
  z
    .string(allow('A time of the recording as minutes:seconds or hours:minutes:seconds.', '"1:02:03"'))
    .check(
      z.refine(
        (text) => secondsOf(text) !== undefined,
        allow('A time of the recording as minutes:seconds or hours:minutes:seconds.', '"1:02:03"'),
      ),
    ),
  z.transform((text: string) => secondsOf(text) ?? 0),
);

/** A web address of the allow-list. */
export const url = address(false);
/** A web address, or a mail address as `mailto:`. */
export const urlOrMail = address(true);

function address(mail: boolean) {
  const allowed = mail
    ? 'A complete address that begins with https://, http:// or mailto:'
    : 'A complete web address that begins with https:// or http://';
  return z.pipe(
    z.string(allow(`${allowed}.`, 'https://example.org/page')),
    z.transform((text: string, context): SafeUrl => {
      const parsed = parseUrl(text, { mail });
      if ('url' in parsed) return parsed.url;
      context.issues.push({ code: 'custom', message: `${allowed}, but ${parsed.reason}.\nhttps://example.org/page`, input: text });
      return z.NEVER;
    }),
  );
}

/** A path to a file in the record's own folder. */
export function localFile(folder: string, example: string) {
  const allowed = `A file in this folder's "${folder}/"`;
  return z.pipe(
    z.string(allow(`${allowed}.`, example)),
    z.transform((text: string, context): LocalPath => {
      const parsed = parseLocalPath(text);
      const reason = 'reason' in parsed ? parsed.reason : parsed.path.startsWith(`${folder}/`) ? undefined : `it is not in "${folder}/"`;
      if (reason === undefined && 'path' in parsed) return parsed.path;
      context.issues.push({ code: 'custom', message: `${allowed}, but ${reason}.\n${example}`, input: text });
      return z.NEVER;
    }),
  );
}

/** A whole number in a range. */
export function wholeNumber(min: number, max: number, example: number) {
  const message = allow(`A whole number from ${min} to ${max}.`, String(example));
  return z.int(message).check(z.minimum(min, message), z.maximum(max, message));
}

/** A number of degrees. */
export function degrees(limit: number, example: string) {
  const message = allow(`A number of degrees from -${limit} to ${limit}.`, example);
  return z.number(message).check(z.minimum(-limit, message), z.maximum(limit, message));
}

/** Yes or no. */
export const flag = z.boolean(allow('true or false, without quotes.', 'true'));

/** One word of a closed list. */
export function oneWordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, allow(`One of ${anyOf(words)}.`, words[0]));
}

/** A list of at most 200 entries. */
export function listOf<Item extends z.core.$ZodType>(item: Item, example = '[…]', max = LIST_LIMIT) {
  return z
    .array(item, allow('A list: each entry on a line of its own after "- ".', `\n  - ${example}`))
    .check(z.maxLength(max, allow(`At most ${max} entries.`, `\n  - ${example}`)));
}

/** One entry, or a list of them; a list once read. */
export function oneOrMore<Item extends z.core.$ZodType>(item: Item, example = '…') {
  return z.union([
    z.pipe(
      item,
      z.transform((one: z.output<Item>) => [one]),
    ),
    listOf(item, example).check(z.minLength(1, allow('At least one entry.', `[${example}]`))),
  ]);
}

/** A field that may be left away. */
export function optional<Field extends z.core.$ZodType>(field: Field) {
  return z.optional(field);
}

/** A group of named fields. Any other name is an error. */
export function group<Shape extends z.core.$ZodShape>(what: string, shape: Shape) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return `${what} has these fields: ${names.join(', ')}.\n`;
      return `${what} is a group of fields: ${names.join(', ')}.\n\n  ${exampleField(shape)}`;
    },
  });
}

/** A line with a field that must be there, or the first one where none must: its own message holds a value that would pass. */
function exampleField(shape: z.core.$ZodShape): string {
  const fields = Object.entries(shape);
  const [name, field] = fields.find(([, schema]) => !z.safeParse(schema, undefined).success) ?? fields[0] ?? [];
  const message = field === undefined ? undefined : z.safeParse(field, Symbol()).error?.issues[0]?.message;
  return `${name}: ${message?.slice(message.indexOf('\n') + 1)}`;
}

/** A check of a group: exactly one of the fields, of which `url` is one, is there. */
export function exactlyOneOf<Value extends object>(...names: readonly (keyof Value & string)[]) {
  return z.refine<Value>((value) => names.filter((name) => value[name] !== undefined).length === 1, {
    error: `Exactly one of ${anyOf(names)} must be there.\nurl: https://example.org/page`,
  });
}
