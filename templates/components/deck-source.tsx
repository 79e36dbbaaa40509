import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { documentWords, downloadUrl, originWords, type ShownDeck, servesCopy } from '../../src/output/decks.ts';
import { deckViewUrl } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink } from './link.tsx';
import { Mirrors } from './media.tsx';

/** Where the slides come from: the download, their address, mirrors, and what became of them. */
export function DeckSource({ deck, meetup, title }: { deck: ShownDeck; meetup: Meetup; title: string }): VNode {
  const { urls } = useSite();
  const download = downloadUrl(deck, meetup, urls);
  const view = deckViewUrl(deck, meetup, urls);
  const state = originWords(deck);
  return (
    <div>
      <p class="deck-download">
        <a href={download} class="media-link" rel="noopener">
          Slides: <bdi>{title}</bdi>
          <span class="deck-detail"> ({documentWords(deck)})</span>
        </a>
      </p>
      {state !== undefined && <p class="deck-state">{state}</p>}
      <p class="media-detail">
        {view !== download && (
          <ExternalLink url={view}>
            {servesCopy(deck) ? 'Former address' : 'View at its address'}
            <span class="visually-hidden"> of the slides “{title}”</span>
          </ExternalLink>
        )}
        <Mirrors deck={deck} title={title} />
      </p>
    </div>
  );
}
