import { describe, expect, it } from 'vitest';
import { FetchFailure, isDiskError, networkFailure } from '../../src/copies/failure.ts';

const failing = (code: string, syscall?: string): Error => Object.assign(new Error(code), { code, syscall });

describe('networkFailure', () => {
  it.each([
    ['ENOTFOUND', 'getaddrinfo', 'no-host'],
    // A host name of more than 255 characters.
    ['EINVAL', 'getaddrinfo', 'unreachable'],
    ['EAFNOSUPPORT', 'connect', 'unreachable'],
    ['EACCES', 'connect', 'unreachable'],
    ['ENOTCONN', 'read', 'unreachable'],
    ['ESOMETHINGNEW', undefined, 'unreachable'],
    ['ERR_ASSERTION', undefined, 'unreachable'],
    ['UND_ERR_INVALID_ARG', undefined, 'bad-answer'],
    ['CERT_HAS_EXPIRED', undefined, 'certificate'],
  ])('makes of %s in %s the failure of one address', (code, syscall, reason) => {
    const failure = networkFailure(failing(code, syscall));
    expect(failure).toBeInstanceOf(FetchFailure);
    expect(failure.reason).toBe(reason);
  });

  it('takes an error that has no code for one of the address, too', () => {
    expect(networkFailure(new TypeError('x')).reason).toBe('unreachable');
    expect(networkFailure(new AggregateError([])).reason).toBe('unreachable');
    expect(networkFailure(new AggregateError([failing('ENOTFOUND')])).reason).toBe('no-host');
  });

  it.each(['ENOSPC', 'EROFS', 'EMFILE'])('throws %s again, which is our own', (code) => {
    const error = failing(code, 'open');
    expect(() => networkFailure(error)).toThrow(error);
    expect(isDiskError(error)).toBe(true);
  });
});
