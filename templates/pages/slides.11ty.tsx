import type { VNode } from 'preact';
import type { DeckEntry } from '../../src/archive/model.ts';
import { deckUrl, deckViewUrl, indexPath } from '../../src/output/urls.ts';
import { counted, deckFormat, meetupDate, pageRangeWords } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { BillingLine } from '../components/people.tsx';
import { MediaState, titleLanguage } from '../components/talks.tsx';
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
  const { archive, urls } = useSite();
  const title = talk?.title ?? deck.title ?? `${meetup.name}, announcements`;
  const view = deckViewUrl(deck, meetup, urls);
  const download = deckUrl(deck, meetup, urls);
  return (
    <li>
      <span class="media-index-meetup">
        <LinkTo record={meetup}>
          <Name>{meetup.shortName}</Name>
        </LinkTo>
      </span>
      <div>
        <a href={view} class="media-link" rel="noopener">
          <bdi lang={talk === undefined ? undefined : titleLanguage(talk, archive.site.language)}>{title}</bdi>
        </a>
        <MediaState status={deck.status} />
        <span class="quiet">
          {talk !== undefined && talk.speakers.length > 0 && (
            <>
              <BillingLine billings={talk.speakers} />
              {' · '}
            </>
          )}
          {meetupDate(meetup)} · {deckFormat(deck)}
          {deck.pages !== undefined && `, ${pageRangeWords(deck.pages)}`}
          {deck.title !== undefined && deck.title !== title && (
            <>
              {' · '}
              <bdi>{deck.title}</bdi>
            </>
          )}
        </span>
        <span class="media-index-links">
          {talk !== undefined && (
            <LinkTo record={talk}>
              The talk<span class="visually-hidden"> “{talk.title}”</span>
            </LinkTo>
          )}
          {view !== download && (
            <a href={download} rel="noopener">
              Download<span class="visually-hidden"> the slides “{title}”</span>
            </a>
          )}
        </span>
      </div>
    </li>
  );
}

export const data = page.data;
export const render = page.render;
