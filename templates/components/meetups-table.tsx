import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { hasPhotos, shownPhotos } from '../../src/archive/photos.ts';
import type { MeetupRow, MissingMeetup } from '../../src/archive/queries.ts';
import { canBeSeen } from '../../src/output/decks.ts';
import { isThere } from '../../src/output/media-status.ts';
import { searchWordsOfMeetup } from '../../src/output/search-words.ts';
import { galleryPath, indexPath, pathOf, recordingUrl } from '../../src/output/urls.ts';
import { counted, meetupDate, meetupPlace } from '../../src/output/words.ts';
import { countRows, type YearPages, yearsOnPage } from '../../src/output/year-pages.ts';
import { useSite } from '../site-context.ts';
import { DateCell } from './date-cell.tsx';
import { Filters, NothingFound, topicChoice, yearChoice } from './filters.tsx';
import { ExternalLink, LinkTo, LinkToPath, Name } from './link.tsx';
import { type Column, TableHead } from './table-head.tsx';
import { YearBodies, YearLinks } from './years.tsx';

const COLUMNS: readonly Column[] = [
  { name: 'number', label: 'No.', longLabel: 'Number', type: 'number', isSearched: true },
  { name: 'date', label: 'Date', type: 'date', isSearched: true },
  { name: 'title', label: 'Topic', type: 'text', isSearched: true },
  { name: 'venue', label: 'Venue', type: 'text', isWide: true, isSearched: true },
  { name: 'talks', label: 'Talks', type: 'count', isWide: true },
  { name: 'slides', label: 'Slides', type: 'count', isWide: true },
  { name: 'video', label: 'Videos', type: 'media', isWide: true },
  { name: 'photos', label: 'Photos', type: 'media', isWide: true },
  { name: 'signup', label: 'Sign-up', type: 'media', isWide: true },
];

/** The table of meetups with its filters. @param year the year of the page, where each has its own. */
export function MeetupsTable({ pages, year }: { pages: YearPages<MeetupRow>; year?: number }): VNode {
  const { archive } = useSite();
  const { shown, ownYear } = yearsOnPage(pages, year);
  const count = countRows(shown);
  if (count === 0) return <p class="nothing">No meetups yet.</p>;
  return (
    <>
      {count > 0 && (
        <Filters
          list="meetups"
          noun={['meetup', 'meetups']}
          count={count}
          hint="Topic, venue, number, date"
          choices={[yearChoice('meetups', pages), topicChoice(archive.topics)]}
          flags={[
            ['slides', 'Has slides'],
            ['video', 'Has video'],
            ['photos', 'Has photos'],
          ]}
          columns={COLUMNS}
          year={ownYear}
        />
      )}
      <YearLinks table="meetups" pages={pages} year={ownYear} />
      <table id="meetups" class="table meetups-table">
        <caption class="visually-hidden">Meetups by date, the newest first</caption>
        <TableHead columns={COLUMNS} />
        <YearBodies
          years={shown}
          columns={COLUMNS.length}
          row={(row) => (row.type === 'meetup' ? <Row key={row.slug} meetup={row} /> : <MissingRow key={row.number} missing={row} />)}
        />
      </table>
      <NothingFound list="meetups" noun="meetup" />
    </>
  );
}

function Row({ meetup }: { meetup: Meetup }): VNode {
  const { urls } = useSite();
  const signup = meetup.links.find((link) => link.kind === 'signup');
  const decks = [meetup, ...meetup.talks].flatMap((of) => of.decks).filter(canBeSeen).length;
  const recording = [meetup, ...meetup.talks].flatMap((of) => of.recordings).find(isThere);
  const photos = hasPhotos(meetup);
  const has = [...(decks > 0 ? ['slides'] : []), ...(recording ? ['video'] : []), ...(photos ? ['photos'] : [])];
  const details = [meetupPlace(meetup), meetup.talks.length > 0 ? counted(meetup.talks.length, 'talk') : '', ...has];
  return (
    <tr
      data-topic={meetup.topics.map(({ slug }) => slug).join(' ') || undefined}
      data-has={has.join(' ') || undefined}
      data-words={searchWordsOfMeetup(meetup)}
    >
      <td class="numeral-cell">{meetup.number ?? <bdi class="event-mark">{meetup.shortName}</bdi>}</td>
      <DateCell date={meetup.date} endDate={meetup.endDate} />
      <th scope="row" class="title-cell">
        <LinkTo record={meetup}>
          <Name>{meetup.title ?? meetup.name}</Name>
        </LinkTo>
        {meetup.status !== 'held' && <span class={meetup.status === 'cancelled' ? 'tag is-off' : 'tag is-next'}>{meetup.status}</span>}
        <span class="narrow quiet">
          <span class="narrow-date">{meetupDate(meetup)} · </span>
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
      <td class="wide count-cell">{meetup.talks.length || ''}</td>
      <td class="wide count-cell">
        {decks > 0 && (
          <LinkTo record={meetup}>
            {decks}
            <span class="visually-hidden">
              {decks === 1 ? ' set' : ' sets'} of slides of {meetup.name}
            </span>
          </LinkTo>
        )}
      </td>
      <td class="wide">
        {recording !== undefined && (
          <a href={recordingUrl(recording, meetup, urls)} rel="noopener">
            Watch<span class="visually-hidden"> {meetup.name}</span>
          </a>
        )}
      </td>
      <td class="wide">{photos && <PhotosLink meetup={meetup} />}</td>
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

/** A link to the photos of a meetup: to ours, else to the first album. */
function PhotosLink({ meetup }: { meetup: Meetup }): VNode {
  const words = (
    <>
      Photos<span class="visually-hidden"> of {meetup.name}</span>
    </>
  );
  const [album] = meetup.albums;
  if (album === undefined || shownPhotos(meetup).length > 0) return <LinkToPath path={galleryPath(pathOf(meetup))}>{words}</LinkToPath>;
  return <ExternalLink url={album.url}>{words}</ExternalLink>;
}

/** A number in the sequence of which nothing else is known. Its words are no title: nothing is sorted or found by them. */
function MissingRow({ missing: { number, last } }: { missing: MissingMeetup }): VNode {
  return (
    <tr class="missing-row" data-words={`Meetup ${number}`}>
      <td class="numeral-cell" data-value={last === undefined ? undefined : number}>
        {last === undefined ? number : `${number}–${last}`}
      </td>
      <td class="date-cell" />
      <th scope="row" class="title-cell" data-value="">
        {last === undefined ? 'Nothing is known of this evening yet.' : 'Nothing is known of evenings with these numbers.'}{' '}
        <LinkToPath path={`${indexPath('gaps')}#numbers`}>What is missing</LinkToPath>
      </th>
      {COLUMNS.slice(3).map(({ name }) => (
        <td key={name} class="wide" />
      ))}
    </tr>
  );
}
