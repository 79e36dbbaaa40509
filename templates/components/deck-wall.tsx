import type { VNode } from 'preact';
import type { DeckEntry } from '../../src/archive/model.ts';
import { yearId } from '../../src/output/urls.ts';
import { DECK_FORMATS, deckFormat } from '../../src/output/words.ts';
import { countRows, type YearPages, yearsOnPage } from '../../src/output/year-pages.ts';
import { useSite } from '../site-context.ts';
import { DeckTile, formatId } from './deck-tile.tsx';
import { Section } from './facts.tsx';
import { type Choice, Filters, NothingFound, severalOf, topicChoice, yearChoice } from './filters.tsx';
import { YearLinks } from './years.tsx';

/** The wall of slides with its filters, the covers of each year below its number. @param year the year of the page, where each has its own. */
export function DeckWall({ pages, year }: { pages: YearPages<DeckEntry>; year?: number }): VNode {
  const { archive } = useSite();
  const { shown, ownYear } = yearsOnPage(pages, year);
  const count = countRows(shown);
  if (count === 0) return <p class="nothing">No slides yet.</p>;
  return (
    <>
      <Filters
        list="slides"
        noun={['set of slides', 'sets of slides']}
        count={count}
        hint="Title, speaker, topic, venue, date"
        choices={[yearChoice('slides', pages), topicChoice(archive.topics), formatChoice(archive.decks)]}
        flags={[['video', 'Has video']]}
        year={ownYear}
      />
      <YearLinks table="slides" pages={pages} year={ownYear} />
      <div id="slides">
        {shown.map((ofYear) => (
          <div key={ofYear.year} data-year={ofYear.year}>
            <Section id={yearId(ofYear.year)} title={String(ofYear.year)}>
              <div class="talk-cards">
                {ofYear.items.map((entry, index) => (
                  <DeckTile key={index} entry={entry} />
                ))}
              </div>
            </Section>
          </div>
        ))}
      </div>
      <NothingFound list="slides" noun="set of slides" />
    </>
  );
}

function formatChoice(decks: readonly DeckEntry[]): Choice {
  const used = new Set(decks.map(({ deck }) => deckFormat(deck)));
  const values = severalOf(DECK_FORMATS.filter((format) => used.has(format))).map((format) => ({
    value: formatId(format),
    label: `${format.charAt(0).toUpperCase()}${format.slice(1)}`,
    words: format,
  }));
  return { name: 'format', label: 'Format', any: 'All formats', values };
}
