import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/copies/outcome.ts';
import { problemsOf } from '../../src/copies/problems.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { aTarget, safe } from './world.ts';

const URL_A = "https://example.org/it's.pdf";
const COPY = { type: 'pdf', sha256: 'a'.repeat(64), bytes: 1024 * 1024 } as const;

function told(result: Outcome['result'], after: KnownAddress | undefined, rest: Partial<Outcome> = {}): string[] {
  const outcome: Outcome = { target: aTarget(URL_A), before: undefined, after, result, received: 0, isAtHand: true, ...rest };
  return problemsOf(outcome).map(({ severity, file, line, message, help, example }) =>
    [`${severity} ${file}:${line}`, message, help, ...(example === undefined ? [] : [example])].join('\n'),
  );
}

const FAILURES = { since: '2026-01-01', last: '2026-01-09', days: 3, reason: '404' };

describe('problemsOf', () => {
  it('says what fails, and what becomes of it', () => {
    expect(told('failing', { state: 'failing', ...COPY, failures: FAILURES }, { failure: 'its server has no such file (404)' })).toEqual([
      'warning meetups/001/1-a.md:3\n' +
        '"https://example.org/it\'s.pdf" could not be fetched: its server has no such file (404), since 1 January 2026.\n' +
        'Its copy stays in use. Three failures over a week make it count as gone. If it has moved, write its new address.',
    ]);
    expect(told('failing', { state: 'failing', failures: FAILURES }, { failure: 'x' })[0]).toContain(
      'There is no copy of it: the site shows a link.',
    );
  });

  it('says what is gone, and where its copy is from', () => {
    const from = safe('https://mirror.example/a.pdf');
    const snapshot = safe('https://web.archive.org/web/20190624120000/https://example.org/a.pdf');
    expect(told('gone', { state: 'gone', ...COPY, from, copies: [from, snapshot], failures: FAILURES })).toEqual([
      'warning meetups/001/1-a.md:3\n' +
        '"https://example.org/it\'s.pdf" is gone since 1 January 2026.\n' +
        'A copy from https://mirror.example/a.pdf is in use. Write its new address, or "status: gone" below it. ' +
        'There is a copy at https://web.archive.org/web/20190624120000/https://example.org/a.pdf.',
    ]);
    // Who has said so already need not hear it.
    expect(told('gone', { state: 'gone' }, { target: aTarget(URL_A, { status: 'gone' }) })).toEqual([]);
  });

  it('says what has changed, and how to take it', () => {
    const changed = { since: '2026-01-02', type: 'pdf', sha256: 'b'.repeat(64), bytes: 2 * 1024 * 1024 } as const;
    expect(told('changed', { state: 'changed', ...COPY, changed })).toEqual([
      'warning meetups/001/1-a.md:3\n' +
        '"https://example.org/it\'s.pdf" has other content since 2 January 2026: 2 MiB in place of 1 MiB.\n' +
        'The copy of what was there stays in use. Look at what is there now. The command below takes it in place of the copy.\n' +
        "npm run media -- --accept 'https://example.org/it'\\''s.pdf'",
    ]);
    expect(told('changed', { state: 'changed', ...COPY, changed: { since: '2026-01-02', type: 'page' } })[0]).toContain(
      'is a web page since 2 January 2026, in place of the file that was copied.',
    );
  });

  it('says what is not copied, unless it is a web page with slides', () => {
    expect(told('link', { state: 'available', type: 'page' }, { refusal: { type: 'page', isTooLarge: false } })).toEqual([]);
    expect(told('link', { state: 'available', type: 'other' }, { refusal: { type: 'other', isTooLarge: false } })[0]).toContain(
      'is neither a PDF nor a web page, and is not copied.',
    );
    expect(told('link', { state: 'available', type: 'pdf' }, { refusal: { type: 'pdf', isTooLarge: true } })[0]).toContain(
      'is larger than 100 MiB',
    );
    const poster = aTarget(URL_A, { types: ['jpeg', 'pdf'] });
    expect(
      told('link', { state: 'available', type: 'page' }, { target: poster, refusal: { type: 'page', isTooLarge: false } })[0],
    ).toContain('A poster is');
  });

  it('is quiet about what is right', () => {
    for (const result of ['copied', 'unchanged', 'link', 'kept', 'unknown'] as const)
      expect(told(result, { state: 'available', ...COPY })).toEqual([]);
    expect(told('unknown', { state: 'available', ...COPY }, { isAtHand: false })).toHaveLength(1);
  });
});
