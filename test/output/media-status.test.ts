import { expect, test } from 'vitest';
import { effectiveStatus, isThere } from '../../src/output/media-status.ts';

test.each([
  ['available', undefined, 'available'],
  ['available', 'available', 'available'],
  ['available', 'changed', 'available'],
  ['available', 'failing', 'available'],
  ['available', 'gone', 'gone'],
  // The word of a person counts for more than what a machine saw.
  ['private', 'gone', 'private'],
  ['moved', 'gone', 'moved'],
  ['gone', 'available', 'gone'],
] as const)('what a file calls %s and was seen as %s is %s', (status, state, expected) => {
  const media = { status, ...(state === undefined ? {} : { observation: { state, copies: [] } }) };
  expect(effectiveStatus(media)).toBe(expected);
  expect(isThere(media)).toBe(expected === 'available');
});
