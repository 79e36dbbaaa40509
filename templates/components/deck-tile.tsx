import type { VNode } from 'preact';
import type { Deck, DeckEntry, Meetup } from '../../src/archive/model.ts';
import { recordingsWith } from '../../src/archive/queries.ts';
import { showsSlides, viewUrl } from '../../src/output/decks.ts';
import { effectiveStatus, isThere } from '../../src/output/media-status.ts';
import { searchWordsOfMeetup, searchWordsOfTalk } from '../../src/output/search-words.ts';
import { pathOf, slideId } from '../../src/output/urls.ts';
import { deckFormat, deckLength } from '../../src/output/words.ts';
import { formatDate } from '../../src/schema/dates.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { Cover, toneClass } from './cover.tsx';
import { LinkTo, Name } from './link.tsx';
import { MediaState, TalkTitle } from './talks.tsx';

/** A set of slides as a card: its cover leads to where it is shown, and below stands where it comes from. @param isAtHome on the page of its meetup. */
export function DeckTile({ entry, isAtHome = false }: { entry: DeckEntry; isAtHome?: boolean }): VNode {
  const { urls } = useSite();
  const { deck, meetup, talk } = entry;
  const record = talk ?? meetup;
  const title = talk?.title ?? deck.title ?? `${meetup.name}, announcements`;
  const hasVideo = talk !== undefined && recordingsWith(talk).some(isThere);
  return (
    <article
      class={`tile talk-card ${toneClass(record)}`}
      data-topic={talk?.topics.map(({ slug }) => slug).join(' ') || undefined}
      data-format={formatId(deckFormat(deck))}
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
        {!isAtHome && (
          <>
            <LinkTo record={meetup}>
              <Name>{meetup.name}</Name>
            </LinkTo>
            <time dateTime={meetup.date}>{formatDate(meetup.date)}</time>
          </>
        )}
        {talk !== undefined && deck.title !== undefined && deck.title !== talk.title && <bdi>{deck.title}</bdi>}
        <Format deck={deck} meetup={meetup} title={title} />
        {deckLength(deck)}
        <MediaState status={effectiveStatus(deck)} />
      </p>
    </article>
  );
}

/** What the slides are, leading to them where they are there. */
function Format({ deck, meetup, title }: { deck: Deck; meetup: Meetup; title: string }): VNode {
  const { urls } = useSite();
  const url = viewUrl(deck, meetup, urls);
  if (url === undefined) return <span>{deckFormat(deck)}</span>;
  return (
    <a href={url} rel="noopener">
      {deckFormat(deck)}
      <span class="visually-hidden"> of “{title}”</span>
    </a>
  );
}

/** Where on the page of its talk or meetup the slides stand. */
function placeOf({ deck, meetup, talk }: DeckEntry): string {
  const first = showsSlides(deck) ? deck.slides[0] : undefined;
  if (first === undefined) return 'slides';
  return slideId((talk ?? meetup).decks.indexOf(deck) + 1, first.number);
}

/** A format as it stands in an address. */
// "Google Slides" => "google-slides"
export function formatId(format: string): string {
  return format.toLowerCase().replaceAll(' ', '-');
}
