import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundSpeaker } from '../../src/import/found.ts';
import { isPersonName } from '../../src/import/name-words.ts';
import { readSpeakers } from '../../src/import/names.ts';
import { type Block, readBlocks } from '../../src/markdown/blocks.ts';

describe('readSpeakers', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Ada Lovelace & Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace and Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace und Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace e Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace / Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace // Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ada Lovelace, Alan Turing and Grace Brewster Hopper', 'Ada Lovelace | Alan Turing | Grace Brewster Hopper'],
    ['Ada Lovelace, Alan Turing, and Grace Hopper', 'Ada Lovelace | Alan Turing | Grace Hopper'],
    ['Ada, Alan & Grace', 'Ada | Alan | Grace'],
    ['by Ada Lovelace', 'Ada Lovelace'],
    ['Speaker: Ada Lovelace', 'Ada Lovelace'],
    ['Dr. Ada Lovelace, PhD and Prof. Alan Turing', 'Ada Lovelace | Alan Turing'],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ["J. R. O'Neil-McCarthy", "J. R. O'Neil-McCarthy"],
    ['Žofie Šťastná', 'Žofie Šťastná'],
    ['王小明', '王小明'],
    ['Ada Lovelace -.', 'Ada Lovelace'],
    ['Ada Lovelace (remote)', 'Ada Lovelace'],
    // Affiliations
    ['Ada Lovelace, University of Somewhere', 'Ada Lovelace @ University of Somewhere'],
    ['Ada Lovelace (numberworks)', 'Ada Lovelace @ numberworks'],
    ['Ada Lovelace – Institute of Engines', 'Ada Lovelace @ Institute of Engines'],
    ['Ada Lovelace from engines.example', 'Ada Lovelace @ engines.example'],
    ['Ada Lovelace, Somewhere University, Helsinki', 'Ada Lovelace @ Somewhere University, Helsinki'],
    ['Ada Lovelace, engine.io & Number.AI', 'Ada Lovelace @ engine.io + Number.AI'],
    ['Ada Lovelace, University of Somewhere / Looms', 'Ada Lovelace @ University of Somewhere + Looms'],
    ['Ada Lovelace, Looms and Alan Turing, NPL', 'Ada Lovelace @ Looms | Alan Turing @ NPL'],
    ['Ada Lovelace, Looms; Alan Turing, NPL', 'Ada Lovelace @ Looms | Alan Turing @ NPL'],
    ['Ada Lovelace & Alan Turing (Engines)', 'Ada Lovelace @ Engines | Alan Turing @ Engines'],
    ['Ada Lovelace and Alan Turing, Looms Austria', 'Ada Lovelace @ Looms Austria | Alan Turing @ Looms Austria'],
    ['Ada Lovelace, Institute for Looms and Engines', 'Ada Lovelace @ Institute for Looms and Engines'],
    ['Ada Lovelace, Looms AG & Co KG', 'Ada Lovelace @ Looms AG & Co KG'],
    // Roles
    ['Ada Lovelace, Senior Researcher', 'Ada Lovelace: Senior Researcher'],
    ['Ada Lovelace (Head of Engines & Looms, Numberworks)', 'Ada Lovelace: Head of Engines & Looms @ Numberworks'],
    ['Ada Lovelace / Developer Advocate at Looms', 'Ada Lovelace: Developer Advocate @ Looms'],
    ['Ada Lovelace - Researcher at Looms Research and NPL.', 'Ada Lovelace: Researcher @ Looms Research + NPL'],
    ['Ada Lovelace, CEO and Alan Turing, CTO - number works', 'Ada Lovelace: CEO @ number works | Alan Turing: CTO @ number works'],
    ['Ada Lovelace, Loom Expert & Software Developer, Looms', 'Ada Lovelace: Loom Expert & Software Developer @ Looms'],
    [
      'Ada Lovelace, Researcher at Austrian Institute for Looms (AIL) and engines GmbH',
      'Ada Lovelace: Researcher @ Austrian Institute for Looms (AIL) + engines GmbH',
    ],
    ['Ada Lovelace, Looms, formerly Head of Engines at NPL', 'Ada Lovelace: formerly Head of Engines at NPL @ Looms'],
    ['Ada Lovelace, Loom Artist, PhD student', 'Ada Lovelace: Loom Artist, PhD student'],
    ['Ada Lovelace (Engineer @ Looms)', 'Ada Lovelace: Engineer @ Looms'],
  ])('reads %j', (text, expected) => {
    const { speakers, isOpening } = readSpeakers(text);
    expect([speakers.map(asText).join(' | '), isOpening]).toEqual([expected, false]);
  });

  it.each(['tbd', '(TBA)', 'TODO', 'n/a', '...', '-', '', '?', 'by tbd'])('reads nobody in %j', (text) =>
    expect(readSpeakers(text)).toEqual({ speakers: [], isOpening: false }),
  );

  it.each(['the organizers', 'Organisers', 'Meetup organizers', 'VDLM', 'VLDM', 'vdlm '])('reads the organizers in %j', (text) =>
    expect(readSpeakers(text, { self: ['VDLM'] })).toEqual({ speakers: [], isOpening: true }),
  );

  it.each([
    ['Ada Lovelace, Alan Turing', '"Ada Lovelace, Alan Turing" was read as two people.'],
    ['Numberworks', '"Numberworks" was taken for the name of a person.'],
    ['IBM', '"IBM" stands where speakers are named, but was not taken for a person.'],
    ['Looms GmbH', '"Looms GmbH" stands where speakers are named, but was not taken for a person.'],
    ['Ada Lovelace, Looms // NPL Institute', '"NPL Institute" was taken for an affiliation of Ada Lovelace.'],
    ['somebody from the third row of chairs there', '"somebody" was taken for the name of a person.'],
  ])('says that %j may be meant otherwise', (text, doubt) => expect(readSpeakers(text).doubt).toBe(doubt));

  it('has no doubt about people who are known', () => {
    const known = new Set(['Ada Lovelace', 'Numberworks', 'Alan Turing']);
    expect(readSpeakers('Ada Lovelace, Alan Turing', { known }).doubt).toBeUndefined();
    expect(readSpeakers('Numberworks', { known })).toEqual({ speakers: [{ name: 'Numberworks' }], isOpening: false });
  });

  it('keeps where the name of a person leads', () => {
    const [paragraph] = readBlocks('[Ada Lovelace](https://ada.example), [Looms](https://looms.example) & Alan Turing') as [
      Block & { kind: 'paragraph' },
    ];
    expect(readSpeakers(paragraph.lines[0] ?? '').speakers).toEqual([
      { name: 'Ada Lovelace', affiliations: ['Looms'], url: 'https://ada.example' },
      { name: 'Alan Turing' },
    ]);
  });

  it('takes no time for brackets that nothing closes, and reads nobody in a text', () => {
    expect(readSpeakers('('.repeat(1_000_000)).speakers).toEqual([]);
    expect(readSpeakers(`Ada Lovelace ${'('.repeat(1000)}`).speakers.map(({ name }) => name)).toHaveLength(1);
  });

  it('reads any text without throwing, and never a speaker without a name', () => {
    const pieces = fc.constantFrom(
      'Ada',
      'Lovelace',
      ',',
      '&',
      ' and ',
      '//',
      '(',
      ')',
      ' - ',
      'CEO',
      ' at ',
      'Looms',
      ' ',
      'PhD',
      'Dr. ',
      ';',
      'by ',
      'tbd',
      '@',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(readSpeakers(text).speakers.every(({ name }) => name.trim() !== '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['Ada Lovelace', true],
  ['Ada King Lovelace', true],
  ['Ada', false],
  ['Looms Austria', false],
  ['Deep Learning', false],
  ['Google DeepMind', false],
  ['TU Wien', false],
  ['Head Researcher', false],
  ['An introduction to looms', false],
  ['Ada lovelace', false],
])('tells whether %j is written as the name of a person', (text, isPerson) => expect(isPersonName(text)).toBe(isPerson));

// "Ada Lovelace: Researcher @ Looms + NPL"
function asText({ name, role, affiliations = [] }: FoundSpeaker): string {
  return `${name}${role === undefined ? '' : `: ${role}`}${affiliations.length === 0 ? '' : ` @ ${affiliations.join(' + ')}`}`;
}
