import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObject, secondsIn } from '../../src/client/player/frame-messages.ts';
import { indexAt, momentLink, readMomentHash, readMomentQuery, withinCut } from '../../src/client/player/moment.ts';
import { momentId } from '../../src/output/urls.ts';

describe('the address of a moment', () => {
  it.each([
    ['?t=750', { recording: 1, seconds: 750 }],
    ['?video=2&t=0', { recording: 2, seconds: 0 }],
    ['?utm_source=x&t=359999', { recording: 1, seconds: 359_999 }],
    ['?t=360000', undefined],
    ['?t=1000000000', undefined],
    ['?t=-1', undefined],
    ['?t=1.5', undefined],
    ['?t=1e3', undefined],
    ['?t=0x10', undefined],
    ['?t=%20750', undefined],
    ['?t=٧٥٠', undefined],
    ['?t=12m30s', undefined],
    ['?t=<script>', undefined],
    ['?t=', undefined],
    ['?t=750&video=0', undefined],
    ['?t=750&video=-1', undefined],
    ['?t=750&video=constructor', undefined],
    ['', undefined],
  ])('%s is read', (search, moment) => {
    expect(readMomentQuery(search)).toEqual(moment);
  });

  it.each([
    ['#t-750', { recording: 1, seconds: 750 }],
    ['#video-2-t-750', { recording: 2, seconds: 750 }],
    ['#video-0-t-750', undefined],
    ['#t-7500000', undefined],
    ['#t-', undefined],
    ['#slide-12', undefined],
    ['#t-750x', undefined],
    ['', undefined],
  ])('%s is read', (hash, moment) => {
    expect(readMomentHash(hash)).toEqual(moment);
  });

  it('is the one that the page and its own links spell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 359_999 }), (recording, seconds) => {
        expect(readMomentHash(`#${momentId(recording, seconds)}`)).toEqual({ recording, seconds });
        const link = momentLink('https://site.example/archive/meetups/1/a/?t=1&x=2#t-3', { recording, seconds: seconds + 0.9 });
        expect(link).toMatch(/^https:\/\/site\.example\/archive\/meetups\/1\/a\/\?(?:video=\d+&)?t=\d+$/);
        expect(readMomentQuery(new URL(link).search)).toEqual({ recording, seconds });
      }),
    );
  });

  it('outside of the cut is its beginning', () => {
    expect([20, 90, 500, 899, 900, 5000].map((seconds) => withinCut(seconds, 90, 900))).toEqual([90, 90, 500, 899, 90, 90]);
    expect(withinCut(5000, 0, Number.POSITIVE_INFINITY)).toBe(5000);
  });
});

describe('the paragraph of a time', () => {
  it('is the last that has begun', () => {
    expect([0, 9.9, 10, 19, 20, 99].map((time) => indexAt([10, 20], time))).toEqual([-1, -1, 0, 0, 1, 1]);
    expect(indexAt([], 5)).toBe(-1);
  });

  it('is the one that a walk through all would find', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(1000), (list, time) => {
        const seconds = [...list].sort((a, b) => a - b);
        expect(indexAt(seconds, time)).toBe(seconds.filter((second) => second <= time).length - 1);
      }),
    );
  });
});

describe('a message of a frame', () => {
  it('is an object, or text that holds one', () => {
    expect(readObject('{"event":"ready"}')).toEqual({ event: 'ready' });
    expect(readObject({ event: 'ready' })).toEqual({ event: 'ready' });
    for (const data of ['{', 'null', '7', null, undefined, 7]) expect(readObject(data)).toBeUndefined();
  });

  it('tells a time that can be one', () => {
    expect(secondsIn({ currentTime: 7.5 }, 'currentTime')).toBe(7.5);
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, '7', null, {}])
      expect(secondsIn({ currentTime: value }, 'currentTime')).toBeUndefined();
    for (const info of [undefined, null, 7, '', []]) expect(secondsIn(info, 'currentTime')).toBeUndefined();
  });
});
