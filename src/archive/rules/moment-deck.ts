import type { Problem } from '../../schema/problem.ts';
import { deckName, type RecordingUse, recordingsOf } from './media.ts';
import { count, error, type Rule } from './rule.ts';

/** A moment of a recording shows a slide that the talk has. */
export const rule: Rule = {
  name: 'moment-deck',
  check({ records }) {
    return recordingsOf([...records.meetups, ...records.talks]).flatMap((use) => checkMoments(this.name, use, records.pageCounts));
  },
};

function checkMoments(rule: string, { recording, record, path }: RecordingUse, pageCounts: ReadonlyMap<string, number>): Problem[] {
  const decks = record.fields.slides ?? [];
  const [first] = recording.moments ?? [];
  if (first !== undefined && decks.length === 0)
    return [
      error(rule, record, [...path, 'moments', 0], {
        message: `The moment shows slide ${first.slide}, but there are no slides.`,
        help: 'List the slides under "slides:", or leave the moments away.',
        example: 'slides:\n  - file: slides/talk.pdf',
      }),
    ];
  return (recording.moments ?? []).flatMap(({ slide, deck = 1 }, index): Problem[] => {
    const place = [...path, 'moments', index];
    const found = decks[deck - 1];
    if (found === undefined)
      return [
        error(rule, record, [...place, 'deck'], {
          message: `The moment shows a slide of set ${deck}, but there ${decks.length === 1 ? 'is' : 'are'} ${count(decks.length, 'set')} of slides.`,
          help: 'Count the entries under "slides:" from 1, or leave "deck" away for the first.',
          example: `{ at: "12:30", slide: ${slide} }`,
        }),
      ];
    const { pages } = found;
    const pageCount = pageCounts.get(deckName({ deck: found, record }));
    if (pages === undefined && pageCount !== undefined && slide > pageCount)
      return [
        error(rule, record, [...place, 'slide'], {
          message: `The moment shows slide ${slide}, but the PDF has ${count(pageCount, 'page')}.`,
          help: 'The number of a slide is its page in the PDF.',
          example: `slide: ${pageCount}`,
        }),
      ];
    if (pages === undefined || (pages.first <= slide && slide <= pages.last)) return [];
    return [
      error(rule, record, [...place, 'slide'], {
        message: `The moment shows slide ${slide}, which is not among the pages ${pages.first}-${pages.last} of its set of slides.`,
        help: 'The number of a slide is its page in the PDF, also where "pages" cuts the slides out of a longer one.',
        example: `slide: ${pages.first}`,
      }),
    ];
  });
}
