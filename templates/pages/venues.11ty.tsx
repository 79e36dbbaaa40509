import { indexPath } from '../../src/output/urls.ts';
import { counted, yearRange } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('venues'), ({ archive }) => (
  <Page
    title="Venues"
    description={`The ${counted(archive.venues.length, 'place')} where the ${archive.site.name} was held.`}
    path={indexPath('venues')}
  >
    <Lead title="Venues">{counted(archive.venues.length, 'place')} that opened their doors.</Lead>
    <ul class="cards">
      {archive.venues.map((venue) => (
        <li key={venue.slug} class="card">
          <h2>
            <LinkTo record={venue}>
              <Name>{venue.name}</Name>
            </LinkTo>
          </h2>
          <p class="card-text">
            <bdi>{[venue.address, venue.city].filter(Boolean).join(', ')}</bdi>
          </p>
          <p class="quiet">
            {counted(venue.meetups.length, 'meetup')}
            {venue.meetups.length > 0 && `, ${yearRange(venue.meetups.at(-1)?.year ?? 0, venue.meetups[0]?.year ?? 0)}`}
          </p>
        </li>
      ))}
    </ul>
  </Page>
));

export const data = page.data;
export const render = page.render;
