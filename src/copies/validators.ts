import type { Remembered } from '../schema/media-lock.ts';

export type FileNote = NonNullable<Remembered['file']>;

/** The headers of an answer. */
interface Headers {
  readonly header: (name: string) => string | undefined;
}

/** What the bytes of a file that has not arrived whole belong to. */
export type Part = NonNullable<Remembered['part']>;

/** What tells one state of a file from another (RFC 9110, 8.8), and how long it is. */
export function validatorsOf({ header }: Headers): Part {
  const [etag, lastModified] = [header('etag'), header('last-modified')];
  const length = Number(header('content-length') ?? Number.NaN);
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(Number.isSafeInteger(length) && length > 0 ? { length } : {}),
  };
}

/** Asks for the rest of a file if it is still the same (RFC 9110, 13.1.5); a weak ETag cannot say so. */
export function rangeHeaders(part: Part | undefined, arrived: number): Record<string, string> {
  const { etag, lastModified } = part ?? {};
  const validator = etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
  if (validator === undefined) return {};
  return { range: `bytes=${arrived}-`, 'if-range': validator };
}

/** Asks for a file unless it is the same still (RFC 9110, 13.1). */
export function conditionHeaders(have: FileNote | undefined): Record<string, string> {
  const { etag, lastModified } = have ?? {};
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Whether a partial answer begins where ours ended, and is of the same file. */
export function continues({ header }: Headers, part: Part | undefined, arrived: number): boolean {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header('content-range') ?? '');
  if (range === null || Number(range[1]) !== arrived) return false;
  const isSameLength = part?.length === undefined || range[2] === '*' || Number(range[2]) === part.length;
  const etag = header('etag');
  return isSameLength && (etag === undefined || part?.etag === undefined || etag === part.etag);
}
