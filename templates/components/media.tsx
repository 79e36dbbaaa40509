import type { VNode } from 'preact';
import type { Deck, Meetup, Talk } from '../../src/archive/model.ts';
import { deckCopies, viewUrl } from '../../src/output/decks.ts';
import { effectiveStatus } from '../../src/output/media-status.ts';
import { deckUrl, pathOf } from '../../src/output/urls.ts';
import { deckFormat, pageRangeWords, recordingDetail } from '../../src/output/words.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink } from './link.tsx';
import { MediaState, TalkTitle } from './talks.tsx';

/** Decks, each with where to look at it, where to fetch it, and its mirrors. */
export function DeckList({ decks, meetup, title }: { decks: readonly Deck[]; meetup: Meetup; title: string }): VNode | null {
  const { urls } = useSite();
  if (decks.length === 0) return null;
  return (
    <ul class="media-list">
      {decks.map((deck) => {
        const name = deck.title ?? title;
        const download = deckUrl(deck, meetup, urls);
        const view = viewUrl(deck, meetup, urls);
        return (
          <li key={download}>
            <span class="media-name">
              {view === undefined ? (
                <span class="media-link">
                  Slides: <bdi>{name}</bdi>
                </span>
              ) : (
                <a href={view} class="media-link" rel="noopener">
                  Slides: <bdi>{name}</bdi>
                </a>
              )}
              <MediaState status={effectiveStatus(deck)} />
            </span>
            <span class="media-detail">
              {deckFormat(deck)}
              {deck.pages !== undefined && `, ${pageRangeWords(deck.pages)}`}
              {view !== undefined && view !== download && (
                <a href={download} rel="noopener">
                  Download<span class="visually-hidden"> the slides “{name}”</span>
                </a>
              )}
              <Mirrors deck={deck} title={name} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Links to the other places where a deck can be had: those its file names, and those that were found. */
export function Mirrors({ deck, title }: { deck: Deck; title: string }): VNode {
  return (
    <>
      {deckCopies(deck).map(({ url, label }) => (
        <ExternalLink key={url} url={url}>
          {label}
          <span class="visually-hidden"> of the slides “{title}”</span>
        </ExternalLink>
      ))}
    </>
  );
}

/** The recordings of talks, each leading to where its talk's page shows it. */
export function TalkRecordings({ talks }: { talks: readonly Talk[] }): VNode | null {
  const { urls } = useSite();
  if (talks.every(({ recordings }) => recordings.length === 0)) return null;
  return (
    <ul class="media-list">
      {talks.flatMap((talk) =>
        talk.recordings.map((recording, index) => (
          <li key={`${talk.slug} ${index}`}>
            <span class="media-name">
              <a href={`${urls.href(pathOf(talk))}#video` as SafeUrl} class="media-link">
                Video: {recording.title === undefined ? <TalkTitle talk={talk} /> : <bdi>{recording.title}</bdi>}
              </a>
              <MediaState status={effectiveStatus(recording)} />
            </span>
            <span class="media-detail">{recordingDetail(recording)}</span>
          </li>
        )),
      )}
    </ul>
  );
}
