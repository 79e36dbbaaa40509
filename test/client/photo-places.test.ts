import { describe, expect, it } from 'vitest';
import { isOnPicture, photoOfHash } from '../../src/client/photo-places.ts';

describe('photoOfHash', () => {
  it.each([
    ['#photo-1', 0],
    ['#photo-24', 23],
    ['#photo-25', undefined],
    ['#photo-0', undefined],
    ['#photo-01', undefined],
    ['#photo-', undefined],
    ['#photo-1x', undefined],
    ['#thumb-1', undefined],
    ['', undefined],
  ])('reads %j, of 24 photos, as %j', (hash, index) => {
    expect(photoOfHash(hash, 24)).toBe(index);
  });
});

describe('isOnPicture', () => {
  const box = { left: 100, top: 50, width: 800, height: 600 };

  it.each([
    [500, 350, true],
    [101, 350, true],
    [500, 151, true],
    [500, 149, false],
    [500, 551, false],
    [99, 350, false],
  ])('knows of a wide picture whether it is at %d, %d: %j', (x, y, isOn) => {
    // Shown at 800 × 400, with 100 above and below.
    expect(isOnPicture(x, y, box, { width: 1600, height: 800 })).toBe(isOn);
  });

  it.each([
    [500, 51, true],
    [351, 350, true],
    [349, 350, false],
    [651, 350, false],
  ])('knows of a high picture whether it is at %d, %d: %j', (x, y, isOn) => {
    // Shown at 300 × 600, with 250 on both sides.
    expect(isOnPicture(x, y, box, { width: 600, height: 1200 })).toBe(isOn);
  });
});
