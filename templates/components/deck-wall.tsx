import type { VNode } from 'preact';
import type { DeckEntry } from '../../src/archive/model.ts';
import { recordingsOfEvening } from '../../src/archive/queries.ts';
import { showsSlides, statusOf } from '../../src/output/decks.ts';
import { searchWordsOfMeetup, searchWordsOfTalk } from '../../src/output/search-words.ts';
import { deckViewUrl, pathOf, slideId, yearId } from '../../src/output/urls.ts';
import { DECK_FORMATS, deckFormat, deckLength } from '../../src/output/words.ts';
import { countRows, type YearPages, yearsOnPage } from '../../src/output/year-pages.ts';
import { formatDate } from '../../src/schema/time.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { Cover, toneClass } from './cover.tsx';
import { Section } from './facts.tsx';
import { type Choice, Filters, NothingFound, severalOf, topicChoice, yearChoice } from './filters.tsx';
import { LinkTo, Name } from './link.tsx';
import { MediaState, TalkTitle } from './talks.tsx';
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
    value: formatName(format),
    label: `${format.charAt(0).toUpperCase()}${format.slice(1)}`,
    words: format,
  }));
  return { name: 'format', label: 'Format', any: 'All formats', values };
}

// "Google Slides" => "google-slides"
function formatName(format: string): string {
  return format.toLowerCase().replaceAll(' ', '-');
}

function DeckTile({ entry }: { entry: DeckEntry }): VNode {
  const { urls } = useSite();
  const { deck, meetup, talk } = entry;
  const record = talk ?? meetup;
  const title = talk?.title ?? deck.title ?? `${meetup.name}, announcements`;
  const hasVideo = talk !== undefined && [...talk.recordings, ...recordingsOfEvening(talk)].some(({ status }) => status === 'available');
  return (
    <article
      class={`tile talk-card ${toneClass(record)}`}
      data-topic={talk?.topics.map(({ slug }) => slug).join(' ') || undefined}
      data-format={formatName(deckFormat(deck))}
      data-has={hasVideo ? 'video' : undefined}
      data-words={talk === undefined ? searchWordsOfMeetup(meetup) : searchWordsOfTalk(talk)}
    >
      <Cover
        record={record}
        decks={[deck]}
        isLong={title.length > 70}
        by={<bdi>{talk === undefined ? meetup.title : talk.speakers.map(({ person }) => person.name).join(', ')}</bdi>}
      >
        <a href={`${urls.href(pathOf(record))}#${placeOf(entry)}` as SafeUrl} class="cover-link">
          {talk === undefined ? <bdi>{title}</bdi> : <TalkTitle talk={talk} />}
        </a>
      </Cover>
      <p class="talk-card-meta">
        <LinkTo record={meetup}>
          <Name>{meetup.name}</Name>
        </LinkTo>
        <time dateTime={meetup.date}>{formatDate(meetup.date)}</time>
        {talk !== undefined && deck.title !== undefined && deck.title !== talk.title && <bdi>{deck.title}</bdi>}
        <a href={deckViewUrl(deck, meetup, urls)} rel="noopener">
          {deckFormat(deck)}
          <span class="visually-hidden"> of “{title}”</span>
        </a>
        {deckLength(deck)}
        <MediaState status={statusOf(deck)} />
      </p>
    </article>
  );
}

/** Where on the page of its talk or meetup the slides stand. */
function placeOf({ deck, meetup, talk }: DeckEntry): string {
  const first = showsSlides(deck) ? deck.slides[0] : undefined;
  if (first === undefined) return 'slides';
  return slideId((talk ?? meetup).decks.indexOf(deck) + 1, first.number);
}
