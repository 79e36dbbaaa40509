import type { VNode } from 'preact';
import type { DeckEntry } from '../../src/archive/model.ts';
import { deckUrl, deckViewUrl, indexPath } from '../../src/output/urls.ts';
import { counted, deckFormat, pageRangeWords } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { MediaIndexItem } from '../components/media-index.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const page = definePage(indexPath('slides'), ({ archive }) => (
  <Page
    title="Slides"
    description={`All slides in the archive of the ${archive.site.name}: ${counted(archive.figures.decks, 'set')} from talks and openings.`}
    path={indexPath('slides')}
  >
    <Lead title="Slides">
      {counted(archive.figures.decks, 'set')} of slides, from talks and from the openings of the evenings, the newest first.
    </Lead>
    {archive.decks.length === 0 ? (
      <p class="nothing">No slides yet.</p>
    ) : (
      <ul class="media-index">
        {archive.decks.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    )}
  </Page>
));

function Entry({ entry: { deck, meetup, talk } }: { entry: DeckEntry }): VNode {
  const { urls } = useSite();
  const title = deck.title ?? `${meetup.name}, announcements`;
  const view = deckViewUrl(deck, meetup, urls);
  const download = deckUrl(deck, meetup, urls);
  const detail = `${deckFormat(deck)}${deck.pages === undefined ? '' : `, ${pageRangeWords(deck.pages)}`}`;
  return (
    <MediaIndexItem meetup={meetup} talk={talk} title={title} ownTitle={deck.title} href={view} status={deck.status} detail={detail}>
      {view !== download && (
        <a href={download} rel="noopener">
          Download<span class="visually-hidden"> the slides “{talk?.title ?? title}”</span>
        </a>
      )}
    </MediaIndexItem>
  );
}

export const data = page.data;
export const render = page.render;
