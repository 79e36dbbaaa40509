import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../src/content/records.ts';
import { paragraphsOf } from '../../src/output/paragraphs.ts';

const cue = (start: number, end: number, text: string, voice?: string): Cue => ({
  start,
  end,
  text,
  ...(voice === undefined ? {} : { voice }),
});

describe('paragraphs', () => {
  it('join what is said in one go', () => {
    expect(paragraphsOf([cue(1.9, 3, 'Good evening.'), cue(3, 5, 'Tonight we listen'), cue(5.5, 7, 'to a river.')])).toEqual([
      { second: 1, text: 'Good evening. Tonight we listen to a river.' },
    ]);
  });

  it('begin anew after a pause, and with another voice, which is named once', () => {
    const cues = [
      cue(0, 2, 'Hello.', 'Ada'),
      cue(5, 6, 'Still me.', 'Ada'),
      cue(6, 7, 'And I?', 'Bo'),
      cue(7, 8, 'Nobody knows who.'),
      cue(8, 9, 'Me again.', 'Bo'),
    ];
    expect(paragraphsOf(cues)).toEqual([
      { second: 0, voice: 'Ada', text: 'Hello.' },
      { second: 5, text: 'Still me.' },
      { second: 6, voice: 'Bo', text: 'And I?' },
      { second: 7, text: 'Nobody knows who.' },
      { second: 8, voice: 'Bo', text: 'Me again.' },
    ]);
  });

  it('end with a sentence once they are long, and at any cue once they are very long', () => {
    const long = 'word '.repeat(75).trim();
    expect(paragraphsOf([cue(0, 9, `${long}.”`), cue(9, 18, 'Next.')]).map(({ second }) => second)).toEqual([0, 9]);
    expect(paragraphsOf([cue(0, 9, long), cue(9, 18, 'next')])).toHaveLength(1);
    expect(paragraphsOf([cue(0, 9, long), cue(9, 18, long), cue(18, 19, long)]).map(({ second }) => second)).toEqual([0, 18]);
  });

  it('are those of the cut', () => {
    const cues = [
      cue(0, 10, 'Before.'),
      cue(88, 91, 'Across.'),
      cue(95, 99, 'Inside.'),
      cue(119, 125, 'At the end.'),
      cue(120, 130, 'Behind.'),
    ];
    expect(paragraphsOf(cues, { start: 90, end: 120 })).toEqual([
      { second: 90, text: 'Across.' },
      { second: 95, text: 'Inside.' },
      { second: 119, text: 'At the end.' },
    ]);
  });

  it('have a second each, also where people interrupt each other', () => {
    const cues = [cue(1.1, 1.2, 'Yes', 'Ada'), cue(1.2, 1.5, 'No', 'Bo'), cue(1.7, 2, 'Yes', 'Ada'), cue(9, 10, 'Ah', 'Bo')];
    expect(paragraphsOf(cues).map(({ second }) => second)).toEqual([1, 2, 3, 9]);
  });

  it('keep every word in its order, at rising seconds, whatever the cues', () => {
    const time = fc.double({ min: 0, max: 400_000, noNaN: true });
    const cues = fc
      .array(
        fc.record({
          start: time,
          length: fc.double({ min: 0.001, max: 60, noNaN: true }),
          text: fc.lorem(),
          voice: fc.constantFrom(undefined, 'Ada', 'Bo'),
        }),
      )
      .map((list) =>
        list.sort((a, b) => a.start - b.start).map(({ start, length, text, voice }) => cue(start, start + length, text, voice)),
      );
    fc.assert(
      fc.property(cues, (list) => {
        const paragraphs = paragraphsOf(list);
        expect(paragraphs.map(({ text }) => text).join(' ')).toBe(list.map(({ text }) => text).join(' '));
        for (const [index, { second }] of paragraphs.entries()) {
          expect(Number.isInteger(second)).toBe(true);
          if (index > 0) expect(second).toBeGreaterThan(paragraphs[index - 1]?.second ?? 0);
        }
      }),
    );
  });
});
