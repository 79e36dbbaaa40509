import { describeVenue } from '../../src/output/descriptions.ts';
import { mapUrl, pathOf } from '../../src/output/urls.ts';
import { counted, listOfWords } from '../../src/output/words.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Facts, Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { ExternalLink } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { MeetupList } from '../components/meetups.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => archive.venues,
  pathOf,
  (venue, { archive }) => {
    const { name, aliases, address, city, country, url } = venue;
    return (
      <Page
        title={name}
        description={describeVenue(venue, archive)}
        path={pathOf(venue)}
        crumbs={[indexCrumb('venues', 'Venues')]}
        file={venue.file}
      >
        <Lead title={name}>
          <bdi>{[address, city].filter(Boolean).join(', ')}</bdi>
        </Lead>
        <div class="with-aside">
          <div>
            <Markdown text={venue.description} />
            <Section id="meetups" title={counted(venue.meetups.length, 'meetup')}>
              <MeetupList meetups={venue.meetups} />
            </Section>
          </div>
          <aside class="aside" aria-label="About the place">
            <Facts
              facts={[
                ['Address', <bdi>{[address, city, country].filter(Boolean).join(', ')}</bdi>],
                ['Also called', aliases.length > 0 && <bdi>{listOfWords(aliases)}</bdi>],
                ['Map', <ExternalLink url={mapUrl(venue)}>Open on OpenStreetMap</ExternalLink>],
                ['Web page', url !== undefined && <ExternalLink url={url}>{new URL(url).hostname}</ExternalLink>],
              ]}
            />
          </aside>
        </div>
      </Page>
    );
  },
);

export const data = pages.data;
export const render = pages.render;
