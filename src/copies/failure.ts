/** Why an address could not be fetched, in one word. A status of HTTP is its number. */
export type FailureReason =
  | `${number}`
  | 'no-host'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'slow'
  | 'cut-off'
  | 'no-end'
  | 'redirects'
  | 'forbidden-address'
  | 'bad-answer'
  | 'video-gone';

interface FailureOptions {
  /** Whether the same request may succeed a moment later. */
  readonly isPassing?: boolean;
  /** How many milliseconds the server asks to wait. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** An address that could not be fetched; the message goes on from "It could not be fetched:". */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly reason: FailureReason;
  readonly isPassing: boolean;
  readonly retryAfter: number | undefined;

  constructor(reason: FailureReason, message: string, { isPassing = false, retryAfter, cause }: FailureOptions = {}) {
    super(message, { cause });
    this.reason = reason;
    this.isPassing = isPassing;
    this.retryAfter = retryAfter;
  }
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: 'its server wants a password (401)',
  403: 'its server forbids it (403)',
  404: 'its server has no such file (404)',
  410: 'its server says that it is gone for good (410)',
  429: 'its server has too much to do, or counts our requests (429)',
};

/** The failure that a status of HTTP stands for (RFC 9110, 15). */
export function statusFailure(status: number, retryAfter?: number): FetchFailure {
  const isPassing = status === 408 || status === 429 || status >= 500;
  const words = STATUS_WORDS[status] ?? (status >= 500 ? `its server has an error (${status})` : `its server answers ${status}`);
  return new FetchFailure(`${status}`, words, { isPassing, retryAfter });
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM']);
const NO_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL']);
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'UND_ERR_ABORTED']);
const TIMEOUTS: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'its server cannot be reached in time',
  ETIMEDOUT: 'its server cannot be reached in time',
  UND_ERR_HEADERS_TIMEOUT: 'its server does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'its server stopped sending',
};

/** Errors of this machine: the next address fares no better. */
const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/** Whether the disk is full, or not ours to write to. Ask {@link networkFailure} first where the network may be refused as well. */
export function isDiskError(error: unknown): error is Error {
  return error instanceof Error && DISK_ERRORS.has(codeOf(error));
}

/**
 * What an error stands for that came up while an address was asked: whatever it is, it says something of this address only.
 * An error of this machine, such as too many open files, is thrown again.
 */
export function networkFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = codeOf(error);
  const failure = (reason: FailureReason, message: string, isPassing: boolean): FetchFailure =>
    new FetchFailure(reason, message, { isPassing, cause: error });
  if (NO_HOST.has(code)) return failure('no-host', 'there is no such server', code === 'EAI_AGAIN');
  if (UNREACHABLE.has(code)) return failure('unreachable', 'its server cannot be reached', true);
  if (CUT_OFF.has(code)) return failure('cut-off', 'the connection broke off', true);
  const timeout = TIMEOUTS[code];
  if (timeout !== undefined) return failure('timeout', timeout, true);
  if (/CERT|SIGNATURE|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code))
    return failure('certificate', `its server cannot prove who it is (${code})`, false);
  if (/^(?:HPE_|UND_ERR_)/.test(code)) return failure('bad-answer', 'its server does not speak HTTP as it should', true);
  if (isDiskError(error)) throw error;
  return failure('unreachable', `its server cannot be reached${code === '' ? '' : ` (${code})`}`, true);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Several addresses of a host were tried, and all failed: the first says why.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : '';
}
