import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/client/search-worker/matching.ts';

describe('a word that is looked for', () => {
  it.each([
    ['schluter', 'Schlüter'],
    ['schlueter', 'Schlüter,'],
    ['Schlüter', 'Schluter'],
    ['gan', 'CycleGAN'],
    ['speech', 'text-to-speech.'],
    ['texttospeech', 'text-to-speech'],
    ['dont', 'don’t'],
    ['28', '(28)'],
  ])('%j is %j', (wanted, word) => {
    expect(createMatcher(wanted)(word)).toBe(1);
  });

  it('is closer to its own plural than to a word that goes on, and to both than to one that is akin less than the beginning', () => {
    const closeness = ['network', 'networks', 'networking'].map(createMatcher('network'));
    expect(closeness).toEqual([...closeness].sort((one, other) => other - one));
    expect(new Set(closeness).size).toBe(3);
    expect(createMatcher('net')('network')).toBeGreaterThan(0);
    expect(createMatcher('generative')('generation')).toBeGreaterThan(0);
  });

  it.each([
    ['spectogram', 'spec'],
    ['spectogram', 'spectrum'],
    ['201', '2018'],
    ['c', 'counting'],
    ['art', 'start'],
    ['network', ''],
    ['network', '—'],
    ['🎵', 'sound'],
  ])('%j is not %j', (wanted, word) => {
    expect(createMatcher(wanted)(word)).toBe(0);
  });
});
