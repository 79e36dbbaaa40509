import type { VNode } from 'preact';
import type { Deck, Meetup, Recording } from '../../src/archive/model.ts';
import { deckCopies, statusOf } from '../../src/output/decks.ts';
import { deckUrl, deckViewUrl, filePath, recordingUrl, recordingUrlAt } from '../../src/output/urls.ts';
import { deckFormat, pageRangeWords, recordingDetail } from '../../src/output/words.ts';
import { formatSeconds } from '../../src/schema/time.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink } from './link.tsx';
import { MediaState } from './talks.tsx';

/** Decks, each with where to look at it, where to fetch it, and its mirrors. */
export function DeckList({ decks, meetup, title }: { decks: readonly Deck[]; meetup: Meetup; title: string }): VNode | null {
  const { urls } = useSite();
  if (decks.length === 0) return null;
  return (
    <ul class="media-list">
      {decks.map((deck) => {
        const name = deck.title ?? title;
        const download = deckUrl(deck, meetup, urls);
        const view = deckViewUrl(deck, meetup, urls);
        return (
          <li key={download}>
            <span class="media-name">
              <a href={view} class="media-link" rel="noopener">
                Slides: <bdi>{name}</bdi>
              </a>
              <MediaState status={statusOf(deck)} />
            </span>
            <span class="media-detail">
              {deckFormat(deck)}
              {deck.pages !== undefined && `, ${pageRangeWords(deck.pages)}`}
              {view !== download && (
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

/** Recordings, each with the host that shows it, its cut, its chapters and its transcript. */
export function RecordingList({
  recordings,
  meetup,
  title,
}: {
  recordings: readonly Recording[];
  meetup: Meetup;
  title: string;
}): VNode | null {
  const { urls } = useSite();
  if (recordings.length === 0) return null;
  return (
    <ul class="media-list">
      {recordings.map((recording) => {
        const url = recordingUrl(recording, meetup, urls);
        return (
          <li key={url}>
            <span class="media-name">
              <a href={url} class="media-link" rel="noopener">
                Video: <bdi>{recording.title ?? title}</bdi>
              </a>
              <MediaState status={recording.status} />
            </span>
            <span class="media-detail">
              {recordingDetail(recording)}
              {recording.captions === false && <span>no captions</span>}
              {recording.transcript !== undefined && (
                <a href={urls.href(filePath(meetup, recording.transcript.file))}>Transcript (WebVTT)</a>
              )}
            </span>
            {recording.chapters.length > 0 && (
              <ol class="chapters" aria-label="Chapters">
                {recording.chapters.map((chapter) => (
                  <li key={chapter.at}>
                    <a href={recordingUrlAt(recording, chapter.at, meetup, urls)} rel="noopener">
                      <span class="chapter-time">{formatSeconds(chapter.at)}</span> <bdi>{chapter.title}</bdi>
                    </a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
    </ul>
  );
}
