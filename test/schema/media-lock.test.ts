import { describe, expect, it } from 'vitest';
import { knownAddress, mediaLockSchema } from '../../src/schema/media-lock.ts';

const COPY = { state: 'available', type: 'pdf', sha256: 'a'.repeat(64), bytes: 1 };

describe('knownAddress', () => {
  it.each([
    [{ state: 'available' }],
    [COPY],
    [{ ...COPY, state: 'gone', from: 'https://example.org/', copies: ['https://example.org/a.pdf'] }],
    [{ ...COPY, state: 'changed', changed: { since: '2026-01-01', type: 'page' } }],
    [{ state: 'failing', failures: { since: '2026-01-01', last: '2026-01-02', days: 2, reason: 'timeout' } }],
  ])('takes %j', (value) => {
    expect(knownAddress.safeParse(value).success).toBe(true);
  });

  it.each([
    [{}],
    [{ state: 'fine' }],
    [{ ...COPY, sha256: 'A'.repeat(64) }],
    [{ ...COPY, sha256: '../../../etc/passwd' }],
    [{ ...COPY, bytes: undefined }],
    [{ ...COPY, bytes: 0.5 }],
    [{ ...COPY, type: 'page' }],
    [{ ...COPY, state: 'changed' }],
    [{ ...COPY, from: 'file:///etc/passwd' }],
    [{ ...COPY, copies: ['javascript:alert(1)'] }],
    [{ ...COPY, more: 1 }],
    [{ state: 'failing', failures: { since: '2026-01-01', last: '2026-01-02', days: 2, reason: 'timeout', more: 1 } }],
  ])('refuses %j', (value) => {
    expect(knownAddress.safeParse(value).success).toBe(false);
  });
});

describe('mediaLockSchema', () => {
  it.each(['HTTPS://example.org/', 'https://example.org', 'ftp://example.org/', 'a.pdf', ''])('takes no address written %j', (url) => {
    expect(mediaLockSchema.safeParse({ addresses: { [url]: COPY } }).success).toBe(false);
    expect(mediaLockSchema.safeParse({ addresses: { 'https://example.org/': COPY } }).success).toBe(true);
  });

  it.each([
    [undefined],
    ['x'],
    [{ 'a.pdf': COPY }],
    [{ 'https://example.org/': null }],
    [{ 'https://example.org/': { ...COPY, sha256: 'x' } }],
  ])('refuses %j as its addresses in words of ours', (addresses) => {
    const issues = mediaLockSchema.safeParse({ addresses }).error?.issues ?? [];
    expect(issues).not.toEqual([]);
    for (const { message } of issues) expect(message).toMatch(/^(?!Invalid)[^\n]+\.\n/);
  });
});
