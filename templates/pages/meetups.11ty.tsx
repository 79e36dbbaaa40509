import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { byYear } from '../../src/archive/queries.ts';
import { meetupsAlternate } from '../../src/output/alternates.ts';
import { indexPath, recordingUrl } from '../../src/output/urls.ts';
import { counted, meetupPlace, yearRange } from '../../src/output/words.ts';
import { DateCell } from '../components/date-cell.tsx';
import { Lead } from '../components/lead.tsx';
import { ExternalLink, LinkTo, Name } from '../components/link.tsx';
import { YearBodies, YearLinks } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const COLUMNS = 9;

const page = definePage(indexPath('meetups'), ({ archive }) => {
  const years = byYear(archive.meetups);
  const { firstYear, lastYear } = archive.figures;
  return (
    <Page
      title="Meetups"
      description={`All ${counted(archive.meetups.length, 'evening')} of the ${archive.site.name} with date, venue, topic, talks, slides and recordings.`}
      path={indexPath('meetups')}
      alternates={[meetupsAlternate(archive)]}
    >
      <Lead title="Meetups">
        {counted(archive.meetups.length, 'evening')}, {firstYear > 0 && `${yearRange(firstYear, lastYear)}, `}the newest first.
      </Lead>
      <YearLinks years={years.map(({ year }) => year)} />
      <table class="table meetups-table">
        <caption class="visually-hidden">Meetups by date, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Date</th>
            <th scope="col">Topic</th>
            <th scope="col" class="wide">
              Venue
            </th>
            <th scope="col" class="wide number">
              Talks
            </th>
            <th scope="col" class="wide">
              Slides
            </th>
            <th scope="col" class="wide">
              Videos
            </th>
            <th scope="col" class="wide">
              Photos
            </th>
            <th scope="col" class="wide">
              Sign-up
            </th>
          </tr>
        </thead>
        <YearBodies years={years} columns={COLUMNS} row={(meetup) => <Row key={meetup.slug} meetup={meetup} />} />
      </table>
    </Page>
  );
});

function Row({ meetup }: { meetup: Meetup }): VNode {
  const { urls } = useSite();
  const signup = meetup.links.find((link) => link.kind === 'signup');
  const decks = meetup.decks.length + meetup.talks.reduce((sum, talk) => sum + talk.decks.length, 0);
  const recordings = [...meetup.recordings, ...meetup.talks.flatMap((talk) => talk.recordings)];
  const albums = meetup.albums;
  const details = [
    meetupPlace(meetup),
    meetup.talks.length > 0 ? counted(meetup.talks.length, 'talk') : '',
    decks > 0 ? 'slides' : '',
    recordings.length > 0 ? 'video' : '',
    albums.length > 0 ? 'photos' : '',
  ];
  return (
    <tr>
      <td class="numeral-cell">{meetup.number ?? <bdi class="event-mark">{meetup.shortName}</bdi>}</td>
      <DateCell date={meetup.date} endDate={meetup.endDate} />
      <th scope="row" class="title-cell">
        <LinkTo record={meetup}>
          <Name>{meetup.title ?? meetup.name}</Name>
        </LinkTo>
        {meetup.status !== 'held' && <span class={meetup.status === 'cancelled' ? 'tag is-off' : 'tag is-next'}>{meetup.status}</span>}
        <span class="narrow quiet">
          <bdi>{details.filter((detail) => detail !== '').join(' · ')}</bdi>
        </span>
      </th>
      <td class="wide">
        {meetup.venues.map((venue, index) => (
          <span key={venue.slug}>
            {index > 0 && ', '}
            <LinkTo record={venue}>
              <Name>{venue.name}</Name>
            </LinkTo>
          </span>
        ))}
        {meetup.online && (meetup.venues.length > 0 ? ', online' : 'online')}
      </td>
      <td class="wide number">{meetup.talks.length || ''}</td>
      <td class="wide number">
        {decks > 0 && (
          <LinkTo record={meetup}>
            {decks}
            <span class="visually-hidden"> sets of slides of {meetup.name}</span>
          </LinkTo>
        )}
      </td>
      <td class="wide">
        {recordings[0] !== undefined && (
          <a href={recordingUrl(recordings[0], meetup, urls)} rel="noopener">
            Watch<span class="visually-hidden"> {meetup.name}</span>
          </a>
        )}
      </td>
      <td class="wide">
        {albums[0] !== undefined && (
          <ExternalLink url={albums[0].url}>
            Photos<span class="visually-hidden"> of {meetup.name}</span>
          </ExternalLink>
        )}
      </td>
      <td class="wide">
        {signup !== undefined && (
          <ExternalLink url={signup.url}>
            Page<span class="visually-hidden"> to sign up for {meetup.name}</span>
          </ExternalLink>
        )}
      </td>
    </tr>
  );
}

export const data = page.data;
export const render = page.render;
