import type { VNode } from 'preact';
import type { Deck, Meetup, Talk } from '../../src/archive/model.ts';
import { firstMoments, type ShownAt, showsSlides } from '../../src/output/decks.ts';
import { playerOf } from '../../src/output/player.ts';
import { recordingUrlAt, startUrl } from '../../src/output/urls.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { DeckViewer } from './deck-viewer.tsx';
import { DeckList } from './media.tsx';

/** The decks of a talk or evening, one below the other: those whose pages are at hand can be looked at, the others are links. */
export function Decks({ of }: { of: Talk | Meetup }): VNode {
  const { urls, archive } = useSite();
  const { site } = archive;
  const meetup = of.type === 'talk' ? of.meetup : of;
  const title = of.type === 'talk' ? of.title : `${of.name}, announcements`;
  const language = of.type === 'talk' && of.language !== site.language ? of.language : undefined;
  /** A recording that is played on the page begins there; another one at its own address. */
  const urlOf = ({ recording: number, seconds }: ShownAt): SafeUrl => {
    const recording = of.recordings[number - 1];
    return recording === undefined || playerOf(recording, site.videoHosts) !== undefined
      ? startUrl(number, seconds, of.type === 'talk' ? 'video' : 'recordings')
      : recordingUrlAt(recording, seconds, meetup, urls);
  };
  const names = namesOf(of.decks, title);
  return (
    <>
      {of.decks.map((deck, index) => {
        if (!showsSlides(deck)) return <DeckList key={index} decks={[deck]} meetup={meetup} title={title} />;
        const moments = [...firstMoments(of.recordings, index + 1)];
        return (
          <DeckViewer
            key={index}
            deck={deck}
            place={index + 1}
            meetup={meetup}
            title={names[index] ?? title}
            hasTitle={deck.title !== undefined || of.decks.length > 1}
            language={language}
            moments={new Map(moments.map(([slide, shown]) => [slide, { ...shown, url: urlOf(shown) }]))}
          />
        );
      })}
    </>
  );
}

/** What to call each deck: by its own title, of several also by that of its PDF; none twice. @param title of what they belong to. */
function namesOf(decks: readonly Deck[], title: string): string[] {
  const names: string[] = [];
  decks.forEach((deck, index) => {
    const name = deck.title ?? (decks.length > 1 ? deck.document?.title : undefined) ?? title;
    names.push(names.includes(name) ? `${name} (${index + 1})` : name);
  });
  return names;
}
