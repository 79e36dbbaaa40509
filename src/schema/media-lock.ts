import * as z from 'zod/mini';
import { date, line, listOf, oneWordOf, url, wholeNumber } from './field.ts';
import { group, optional } from './group.ts';
import { parseUrl } from './url.ts';

/** The kinds of file that are copied. */
export const COPY_TYPES = ['pdf', 'jpeg', 'png', 'webp'] as const;
export type CopyType = (typeof COPY_TYPES)[number];

/** What may be found at an address besides: a web page, a recording, and what is neither of these nor a file that we copy. */
export const LINK_TYPES = ['page', 'video', 'other'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** The most bytes that are written down for a file: more than any file that is copied has. */
const MAX_BYTES = 2 ** 40;

const contentType = oneWordOf([...COPY_TYPES, ...LINK_TYPES]);
const bytes = wholeNumber(1, MAX_BYTES, 1048576);
const HASH = 'A SHA-256 of 64 hexadecimal digits, in small letters.';
const sha256 = z.string(`${HASH}\n${'0'.repeat(64)}`).check(z.regex(/^[0-9a-f]{64}$/, `${HASH}\n${'0'.repeat(64)}`));

/** A row of days on which an address could not be reached. */
const failures = group('The failures', {
  since: date,
  last: date,
  days: wholeNumber(1, 100_000, 3),
  reason: line('What went wrong last, in one word.', '"404"', 40),
});

/** What is at an address instead of what was copied. */
const change = group('The change', {
  since: date,
  type: contentType,
  sha256: optional(sha256),
  bytes: optional(bytes),
});

/** All that is known of one address. The dates of `failures` and `firstSeen` are those of runs, in the time zone of the site. */
export const knownAddress = group('An address', {
  state: oneWordOf(['available', 'changed', 'failing', 'gone']),
  type: optional(contentType),
  sha256: optional(sha256),
  bytes: optional(bytes),
  firstSeen: optional(date),
  lastSeen: optional(date),
  from: optional(url),
  copies: optional(listOf(url, 'https://example.org/copy.pdf')),
  failures: optional(failures),
  changed: optional(change),
}).check(
  z.superRefine((known, context) => {
    const missing = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message, input: undefined });
    if (known.sha256 !== undefined && known.bytes === undefined) missing('bytes', 'The size of the copy stands beside its SHA-256.\n');
    if (known.sha256 !== undefined && !isCopyType(known.type)) missing('type', 'The type of the copy stands beside its SHA-256.\n');
    if (known.state === 'changed' && known.changed === undefined) missing('changed', 'What changed stands beside the state "changed".\n');
  }),
);

export type KnownAddress = z.output<typeof knownAddress>;

const ADDRESSES = 'A group of addresses, as browsers write them, each with what is known of it.\n';

/** `media.lock.json`: what `npm run media` knows of every remote file, album and recording that the content names, by its address. */
export const mediaLockSchema = group('The list of copies', {
  about: optional(line('A note to whoever opens the file.', '"Written by npm run media"')),
  addresses: z.record(
    z.string().check(
      z.refine((text) => {
        const parsed = parseUrl(text);
        return 'url' in parsed && parsed.url === text;
      }, ADDRESSES),
    ),
    knownAddress,
    ADDRESSES,
  ),
});

export function isCopyType(type: string | undefined): type is CopyType {
  return (COPY_TYPES as readonly (string | undefined)[]).includes(type);
}

/** What the cache remembers of an address from one run to the next, so that nothing is fetched twice. Losing it costs time, nothing else. */
export const rememberedSchema = z.strictObject({
  url: z.string(),
  /** The day on which the address was last found as the rest of this says. */
  checked: z.optional(z.string()),
  /** What is there, when it is nothing to copy. */
  link: z.optional(z.enum(LINK_TYPES)),
  /** The last whole file that came from there. */
  file: z.optional(
    z.strictObject({
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      bytes: z.int().check(z.minimum(1)),
      type: z.enum(COPY_TYPES),
      etag: z.optional(z.string()),
      lastModified: z.optional(z.string()),
    }),
  ),
  /** What the bytes of a file that did not arrive whole belong to. */
  part: z.optional(
    z.strictObject({ etag: z.optional(z.string()), lastModified: z.optional(z.string()), length: z.optional(z.int().check(z.minimum(1))) }),
  ),
});

export type Remembered = z.output<typeof rememberedSchema>;
