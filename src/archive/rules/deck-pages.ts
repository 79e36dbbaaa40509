import { deckName, decksOf } from './media.ts';
import { count, error, type Rule } from './rule.ts';

/** The pages that slides take of a PDF are pages that it has. */
export const rule: Rule = {
  name: 'deck-pages',
  check({ records }) {
    return decksOf([...records.meetups, ...records.talks]).flatMap(({ deck, record, path }) => {
      const pages = records.pageCounts.get(deckName({ deck, record }));
      if (pages === undefined || deck.pages === undefined || deck.pages.last <= pages) return [];
      const { first, last } = deck.pages;
      return [
        error(this.name, record, [...path, 'pages'], {
          message: `The slides end at page ${last}, but the PDF has ${count(pages, 'page')}.`,
          help: 'Write the first and the last page of the slides, counted from the first page of the PDF. For the whole PDF leave "pages" away.',
          example: `pages: ${first < pages ? `${first}-${pages}` : pages}`,
        }),
      ];
    });
  },
};
