import { indexPath } from '../../src/output/urls.ts';
import { counted, countedOverYears } from '../../src/output/words.ts';
import { Card } from '../components/cards.tsx';
import { Lead } from '../components/lead.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('venues'), ({ archive }) => (
  <Page
    title="Venues"
    description={`The ${counted(archive.venues.length, 'place')} where the ${archive.site.name} was held.`}
    path={indexPath('venues')}
  >
    <Lead title="Venues">{archive.venues.length > 0 && `${counted(archive.venues.length, 'place')} that opened their doors.`}</Lead>
    {archive.venues.length === 0 && <p class="nothing">No venues yet.</p>}
    <ul class="cards">
      {archive.venues.map((venue) => (
        <Card key={venue.slug} record={venue} name={venue.name} note={countedOverYears(venue.meetups, 'meetup')}>
          {[venue.address, venue.city].filter(Boolean).join(', ')}
        </Card>
      ))}
    </ul>
  </Page>
));

export const data = page.data;
export const render = page.render;
