import { describe, expect, it } from 'vitest';
import { foldHeading, type Meaning, meaningOf, readMapping } from '../../src/import/columns.ts';

function columnOf(heading: string, ...texts: string[]): Parameters<typeof meaningOf>[0] {
  return { heading, cells: texts.map((text) => ({ text: text.replace(/^->/, ''), links: text.startsWith('->') ? 1 : 0 })) };
}

describe('meaningOf', () => {
  it.each<[string, Meaning | undefined]>([
    ['Date', 'date'],
    ['Datum', 'date'],
    ['**When?**', undefined],
    ['When?', 'date'],
    ['Date / Time', 'date'],
    ['Beginn', 'time'],
    ['#', 'number'],
    ['MU#', 'number'],
    ['Nr.', 'number'],
    ['Speaker', 'speaker'],
    ['Speaker(s)', 'speaker'],
    ['Vortragende/r', 'speaker'],
    ['Referent:in', 'speaker'],
    ['🎤 Speakers', 'speaker'],
    ['Speaker / Presenter', 'speaker'],
    ['Company', 'affiliation'],
    ['Topic', 'title'],
    ['Talk Title', 'title'],
    ['Thema', 'title'],
    ['Vortrag', 'title'],
    ['Slides', 'slides'],
    ['Folien', 'slides'],
    ['Video', 'video'],
    ['Aufzeichnung', 'video'],
    ['Slides & Recording', 'links'],
    ['Links', 'links'],
    ['Photos', 'photos'],
    ['Fotos', 'photos'],
    ['Content', 'details'],
    ['Venue', 'venue'],
    ['Ort', 'venue'],
    ['Meetup.com', 'signup'],
    ['Anmeldung', 'signup'],
    ['Price', undefined],
    ['', undefined],
  ])('reads %j as %j', (heading, meaning) => {
    expect(meaningOf(columnOf(heading))).toBe(meaning);
  });

  it.each<[string, string[], Meaning]>([
    ['Meetup', ['1', '#2', '3.'], 'number'],
    ['Meetup', ['Looms', 'Dyes', '7'], 'title'],
    ['Meetup', ['->link', '->link', ''], 'signup'],
    ['Presentation', ['->pdf', '->pdf'], 'slides'],
    ['Presentation', ['->How looms came to the north and stayed', '->pdf', 'Dyes'], 'title'],
    ['Presentation', [], 'title'],
  ])('reads %j over %j as %j', (heading, cells, meaning) => {
    expect(meaningOf(columnOf(heading, ...cells))).toBe(meaning);
  });

  it('believes what was said of a heading before all else', () => {
    const map = new Map<string, Meaning>([[foldHeading('Vortrag:'), 'speaker']]);
    expect(meaningOf(columnOf('VORTRAG'), map)).toBe('speaker');
  });
});

describe('readMapping', () => {
  it('reads a heading and its meaning, also with signs in the heading', () => {
    expect(readMapping('Vorträge = x = Title')).toEqual({ heading: 'vortrage = x', meaning: 'title' });
  });

  it.each([
    ['Vortrag', '"Vortrag" does not say what a heading means: write --map "Vortrag=title".'],
    ['=title', '"=title" does not say what a heading means: write --map "Vortrag=title".'],
    [
      'Vortrag=titel',
      '"titel" is nothing that a column can mean. Did you mean "title"? It is date, time, number, speaker, affiliation, title, slides, video, photos, details, venue, signup, links or ignore.',
    ],
  ])('refuses %j', (text, problem) => {
    expect(readMapping(text)).toEqual({ problem });
  });
});
