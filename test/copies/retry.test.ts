import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FetchFailure } from '../../src/copies/failure.ts';
import { type Patience, readRetryAfter, withRetries } from '../../src/copies/retry.ts';

const PATIENCE: Patience = { attempts: 5, pause: 100, longestPause: 350, longestRetryAfter: 1000 };

async function waitsOf(failures: readonly unknown[], random = 0.999_999): Promise<{ waits: number[]; attempts: number; error: unknown }> {
  const waits: number[] = [];
  let attempts = 0;
  const error = await withRetries(
    async () => {
      attempts += 1;
      if (attempts <= failures.length) throw failures[attempts - 1];
    },
    PATIENCE,
    { wait: async (milliseconds) => waits.push(Math.round(milliseconds)), random: () => random },
  ).catch((thrown: unknown) => thrown);
  return { waits, attempts, error };
}

const passing = (retryAfter?: number): FetchFailure => new FetchFailure('500', 'x', { isPassing: true, retryAfter });

describe('withRetries', () => {
  it('waits twice as long each time, up to a limit', async () => {
    expect(await waitsOf(Array(9).fill(passing()))).toMatchObject({ waits: [100, 200, 350, 350], attempts: 5, error: { reason: '500' } });
    expect(await waitsOf(Array(9).fill(passing()), 0)).toMatchObject({ waits: [50, 100, 175, 175] });
  });

  it('waits as long as it is asked to, but not for ever', async () => {
    expect(await waitsOf([passing(700), passing(1)])).toEqual({ waits: [700, 200], attempts: 3, error: undefined });
    expect(await waitsOf([passing(1001)])).toMatchObject({ waits: [], attempts: 1, error: { retryAfter: 1001 } });
  });

  it('does not try again what cannot pass, or is none of the web', async () => {
    expect(await waitsOf([new FetchFailure('404', 'x')])).toMatchObject({ attempts: 1, error: { reason: '404' } });
    const full = new Error('disk full');
    expect(await waitsOf([full])).toMatchObject({ attempts: 1, error: full });
  });
});

describe('readRetryAfter', () => {
  const NOW = 'Wed, 21 Oct 2026 07:27:30 GMT';

  it.each([
    ['120', NOW, 120_000],
    [' 0 ', undefined, 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', NOW, 30_000],
    ['Wed, 21 Oct 2026 07:00:00 GMT', NOW, 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined, undefined],
    ['-5', NOW, 0],
    ['soon', NOW, undefined],
    ['1e9', NOW, undefined],
    [undefined, NOW, undefined],
  ])('reads %j', (value, answered, expected) => {
    const read = readRetryAfter(value, answered);
    if (value === '-5' || value === '1e9') expect(read === undefined || read >= 0).toBe(true);
    else expect(read).toBe(expected);
  });

  it('gives a pause or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (value, answered) => {
        const pause = readRetryAfter(value, answered);
        expect(pause === undefined || (Number.isFinite(pause) && pause >= 0)).toBe(true);
      }),
      { seed: 20190624 },
    );
  });
});
