import { describe, expect, it } from 'vitest';
import { readTitleLine } from '../../src/import/meetup-page/title-line.ts';

describe('readTitleLine', () => {
  it.each([
    ['Ida Weft "Looms for all"', 'Looms for all', ['Ida Weft']],
    ['Ida Weft on Looms', 'Looms', ['Ida Weft']],
    ['Ida Weft and Tom Warp on Looms', 'Looms', ['Ida Weft', 'Tom Warp']],
    ['Deep Learning on Graphs', 'Deep Learning on Graphs', []],
    ['Weaving with Algebraic Threads and Needles', 'Weaving with Algebraic Threads and Needles', []],
    ['Weaving with Ida Weft', 'Weaving', ['Ida Weft']],
    ['Ida Weft - Engineer at Loom Works', 'Ida Weft - Engineer at Loom Works', []],
  ])('reads %s', (line, title, names) => {
    const { speakers, ...read } = readTitleLine(line);
    expect({ title: read.title, names: speakers.map(({ name }) => name) }).toEqual({ title, names });
  });

  it('takes all that is said of a talk for a title, also where it could be a firm', () =>
    expect(readTitleLine('Ida Weft - Advanced API Design', 'only')).toMatchObject({
      title: 'Advanced API Design',
      speakers: [{ name: 'Ida Weft' }],
    }));

  it.each(['Ida Weft on Looms', 'Weaving with Ida Weft'])('says that it is not certain who speaks in %s', (line) =>
    expect(readTitleLine(line).doubt).toContain('"Ida Weft"'),
  );
});
