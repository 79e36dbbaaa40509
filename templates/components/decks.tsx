import type { VNode } from 'preact';
import type { Deck, Meetup, Recording } from '../../src/archive/model.ts';
import { firstMoments, showsSlides } from '../../src/output/decks.ts';
import { DeckViewer } from './deck-viewer.tsx';
import { DeckList } from './media.tsx';

interface DecksProps {
  readonly decks: readonly Deck[];
  readonly meetup: Meetup;
  /** What a deck is called that has no title of its own. */
  readonly title: string;
  /** The language of the slides, where it is not the site's. */
  readonly language?: string | undefined;
  /** Recordings on the same page that show slides of them. */
  readonly recordings?: readonly Recording[];
}

/** Decks one below the other: those whose pages are at hand can be looked at, the others are links. */
export function Decks({ decks, meetup, title, language, recordings = [] }: DecksProps): VNode {
  return (
    <>
      {decks.map((deck, index) => {
        if (!showsSlides(deck)) return <DeckList key={index} decks={[deck]} meetup={meetup} title={title} />;
        const hasTitle = deck.title !== undefined || decks.length > 1;
        return (
          <DeckViewer
            key={index}
            deck={deck}
            place={index + 1}
            meetup={meetup}
            title={deck.title ?? (hasTitle ? (deck.document.title ?? `${title} (${index + 1})`) : title)}
            hasTitle={hasTitle}
            language={language}
            moments={firstMoments(recordings, index + 1)}
          />
        );
      })}
    </>
  );
}
