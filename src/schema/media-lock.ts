import * as z from 'zod';
import { date, group, line, listOf, oneWordOf, url, wholeNumber } from './field.ts';
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
const sha256 = z.string(`${HASH}\n${'0'.repeat(64)}`).regex(/^[0-9a-f]{64}$/, `${HASH}\n${'0'.repeat(64)}`);

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
  sha256: sha256.optional(),
  bytes: bytes.optional(),
});

/** All that is known of one address. The dates of `failures` and `firstSeen` are those of runs, in the time zone of the site. */
export const knownAddress = group('An address', {
  state: oneWordOf(['available', 'changed', 'failing', 'gone']),
  type: contentType.optional(),
  sha256: sha256.optional(),
  bytes: bytes.optional(),
  firstSeen: date.optional(),
  lastSeen: date.optional(),
  from: url.optional(),
  copies: listOf(url, 'https://example.org/copy.pdf').optional(),
  failures: failures.optional(),
  changed: change.optional(),
}).superRefine((known, context) => {
  const missing = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message, input: undefined });
  if (known.sha256 !== undefined && known.bytes === undefined) missing('bytes', 'The size of the copy stands beside its SHA-256.\n');
  if (known.sha256 !== undefined && !isCopyType(known.type)) missing('type', 'The type of the copy stands beside its SHA-256.\n');
  if (known.state === 'changed' && known.changed === undefined) missing('changed', 'What changed stands beside the state "changed".\n');
});

export type KnownAddress = z.output<typeof knownAddress>;

/** `media.lock.json`: what `npm run media` knows of every remote file, album and recording that the content names, by its address. */
export const mediaLockSchema = group('The list of copies', {
  about: line('A note to whoever opens the file.', '"Written by npm run media"').optional(),
  addresses: z.record(
    z.string().refine((text) => {
      const parsed = parseUrl(text);
      return 'url' in parsed && parsed.url === text;
    }),
    knownAddress,
  ),
});

export function isCopyType(type: string | undefined): type is CopyType {
  return (COPY_TYPES as readonly (string | undefined)[]).includes(type);
}

/** What the cache remembers of an address from one run to the next, so that nothing is fetched twice. Losing it costs time, nothing else. */
export const rememberedSchema = z.strictObject({
  url: z.string(),
  /** The day on which the address was last found as the rest of this says. */
  checked: z.string().optional(),
  /** What is there, when it is nothing to copy. */
  link: z.enum(LINK_TYPES).optional(),
  /** The last whole file that came from there. */
  file: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(1),
      type: z.enum(COPY_TYPES),
      etag: z.string().optional(),
      lastModified: z.string().optional(),
    })
    .optional(),
  /** What the bytes of a file that did not arrive whole belong to. */
  part: z.strictObject({ etag: z.string().optional(), lastModified: z.string().optional(), length: z.int().min(1).optional() }).optional(),
});

export type Remembered = z.output<typeof rememberedSchema>;
