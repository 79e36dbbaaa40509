import type { ComponentChildren, VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { canBeSeen, hasPhotos } from '../../src/archive/photos.ts';
import { meetupAlternate } from '../../src/output/alternates.ts';
import { addTalkPath } from '../../src/output/contribute.ts';
import { describeMeetup } from '../../src/output/descriptions.ts';
import { mediaScripts } from '../../src/output/media-scripts.ts';
import { calendarPath, filePath, mapUrl, pathOf } from '../../src/output/urls.ts';
import { fullMeetupName, longMeetupDate, meetupDate } from '../../src/output/words.ts';
import { Agenda } from '../components/agenda.tsx';
import { AlbumList } from '../components/albums.tsx';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Pattern, toneClass } from '../components/cover.tsx';
import { DeckTile } from '../components/deck-tile.tsx';
import { Decks } from '../components/decks.tsx';
import { Facts, Section } from '../components/facts.tsx';
import { PhotoStrip } from '../components/gallery.tsx';
import { ExternalLink, LinkItems, LinkTo, LinkToPath, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { TalkRecordings } from '../components/media.tsx';
import { BillingList, Organizations } from '../components/people.tsx';
import { Poster } from '../components/poster.tsx';
import { RecordingBlock } from '../components/recording.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const pages = definePages(
  ({ archive }) => archive.meetups,
  pathOf,
  (meetup) => (
    <Page
      title={fullMeetupName(meetup)}
      description={describeMeetup(meetup)}
      path={pathOf(meetup)}
      crumbs={[indexCrumb('meetups', 'Meetups')]}
      file={meetup.file}
      kind="article"
      alternates={[meetupAlternate(meetup)]}
      scripts={['stars', ...mediaScripts(meetup)]}
    >
      <header class={`meetup-head ${toneClass(meetup)}`}>
        <Pattern record={meetup} columns={96} rows={4} />
        <p class={meetup.number === undefined ? 'numeral is-word' : 'numeral'} aria-hidden="true">
          <bdi>{meetup.shortName}</bdi>
        </p>
        <div class="meetup-head-words">
          <p class="kicker">
            {/* Without a title, its name is the heading. */}
            {meetup.title !== undefined && <Name>{meetup.name}</Name>}
            {meetup.status !== 'held' && <span class={meetup.status === 'cancelled' ? 'tag is-off' : 'tag is-next'}>{meetup.status}</span>}
          </p>
          <h1>
            <bdi>{meetup.title ?? meetup.name}</bdi>
          </h1>
          <p class="meetup-when">
            <time dateTime={meetup.date}>{longMeetupDate(meetup)}</time>
          </p>
        </div>
      </header>
      <div class="with-aside">
        <div>
          <Markdown text={meetup.description} />
          {meetup.agenda.length > 0 && (
            <Section id="agenda" title="Programme">
              <Agenda meetup={meetup} />
            </Section>
          )}
          <p class="more">
            <LinkToPath path={addTalkPath(meetup.folder)}>Add a talk to this evening</LinkToPath>
          </p>
          {meetup.recordings.length > 0 && (
            <Section id="recordings" title="Recordings of the evening">
              {meetup.recordings.map((recording, index) => (
                <RecordingBlock key={index} recording={recording} number={index + 1} isOnly={meetup.recordings.length === 1} of={meetup} />
              ))}
            </Section>
          )}
          {meetup.decks.length > 0 && (
            <Section id="slides" title="Slides of the organizers">
              <Decks of={meetup} />
            </Section>
          )}
          <TalkMedia meetup={meetup} />
          <Photos meetup={meetup} />
          <Announcements meetup={meetup} />
          <Jobs meetup={meetup} />
        </div>
        <Aside meetup={meetup} />
      </div>
      <Neighbours meetup={meetup} />
    </Page>
  ),
);

function TalkMedia({ meetup }: { meetup: Meetup }): VNode | null {
  const withMedia = meetup.talks.filter((talk) => talk.decks.length > 0 || talk.recordings.length > 0);
  if (withMedia.length === 0) return null;
  return (
    <Section id="media" title="Slides and videos of the talks">
      <div class="talk-cards">
        {withMedia.flatMap((talk) =>
          talk.decks.map((deck, index) => <DeckTile key={`${talk.slug} ${index}`} entry={{ deck, meetup, talk }} isAtHome />),
        )}
      </div>
      <TalkRecordings talks={withMedia} />
    </Section>
  );
}

function Photos({ meetup }: { meetup: Meetup }): VNode | null {
  if (!hasPhotos(meetup)) return null;
  return (
    <Section id="photos" title="Photos">
      <PhotoStrip meetup={meetup} />
      {meetup.albums.length > 0 && <AlbumList meetup={meetup} />}
    </Section>
  );
}

function Announcements({ meetup }: { meetup: Meetup }): VNode | null {
  if (meetup.announcements.length === 0) return null;
  return (
    <Section id="announcements" title="Announcements">
      <ul class="notes">
        {meetup.announcements.map(({ title, text, url }) => (
          <li key={title}>
            <p class="note-title">
              {url === undefined ? <Name>{title}</Name> : <ExternalLink url={url}>{<Name>{title}</Name>}</ExternalLink>}
            </p>
            {text !== undefined && (
              <p>
                <bdi>{text}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Jobs({ meetup }: { meetup: Meetup }): VNode | null {
  const { urls } = useSite();
  if (meetup.jobs.length === 0) return null;
  return (
    <Section id="jobs" title="Jobs offered that evening">
      <ul class="notes">
        {meetup.jobs.map(({ title, organization, url, file }) => (
          <li key={title}>
            <p class="note-title">
              {url === undefined ? <Name>{title}</Name> : <ExternalLink url={url}>{<Name>{title}</Name>}</ExternalLink>}
            </p>
            {organization !== undefined && (
              <p>
                <Organizations organizations={[organization]} />
              </p>
            )}
            {file !== undefined && (
              <p>
                <a href={urls.href(filePath(meetup, file))}>
                  Description<span class="visually-hidden"> of “{title}”</span> (PDF)
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Aside({ meetup }: { meetup: Meetup }): VNode {
  const { start, end, room, poster } = meetup;
  const organizations = (list: Meetup['hosts']): ComponentChildren => list.length > 0 && <Organizations organizations={list} />;
  return (
    <aside class="aside" aria-label="About the evening">
      <Facts
        facts={[
          ['Date', <DateWithCalendar meetup={meetup} />],
          ['Time', start !== undefined && `${start}${end === undefined ? '' : `–${end}`}`],
          ['Place', meetup.venues.length > 0 && <Venues meetup={meetup} />],
          ['Room', room !== undefined && <Name>{room}</Name>],
          ['Online', meetup.online && (meetup.venues.length > 0 ? 'Could be joined online too' : 'Held online')],
          [meetup.hosts.length === 1 ? 'Host' : 'Hosts', organizations(meetup.hosts)],
          [meetup.sponsors.length === 1 ? 'Sponsor' : 'Sponsors', organizations(meetup.sponsors)],
          [meetup.partners.length === 1 ? 'Partner' : 'Partners', organizations(meetup.partners)],
          ['Poster', poster !== undefined && canBeSeen(poster) && <Poster poster={poster} />],
          [
            'Links',
            meetup.links.length > 0 && (
              <ul class="plain-list">
                <LinkItems links={meetup.links} />
              </ul>
            ),
          ],
        ]}
      />
      {meetup.speakers.length > 0 && (
        <section aria-labelledby="speakers">
          <h2 id="speakers">{meetup.speakers.length === 1 ? 'Speaker' : 'Speakers'}</h2>
          <ul class="plain-list">
            {meetup.speakers.map((person) => (
              <li key={person.slug}>
                <LinkTo record={person}>
                  <Name>{person.name}</Name>
                </LinkTo>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meetup.organizers.length > 0 && (
        <section aria-labelledby="organizers">
          <h2 id="organizers">Organizers that evening</h2>
          <BillingList billings={meetup.organizers} />
        </section>
      )}
    </aside>
  );
}

function DateWithCalendar({ meetup }: { meetup: Meetup }): VNode {
  return (
    <>
      <time dateTime={meetup.date}>{meetupDate(meetup)}</time>
      <LinkToPath path={calendarPath(pathOf(meetup))} class="small-link">
        {meetup.status === 'scheduled' ? 'Add to calendar' : 'Calendar file'}
      </LinkToPath>
    </>
  );
}

function Venues({ meetup }: { meetup: Meetup }): VNode {
  return (
    <ul class="plain-list">
      {meetup.venues.map((venue) => (
        <li key={venue.slug}>
          <LinkTo record={venue}>
            <Name>{venue.name}</Name>
          </LinkTo>
          {venue.address !== undefined && (
            <span class="address">
              <bdi>{venue.address}</bdi>
            </span>
          )}
          <ExternalLink url={mapUrl(venue)} class="small-link">
            Map<span class="visually-hidden"> of {venue.name}</span>
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}

function Neighbours({ meetup: { previous, next } }: { meetup: Meetup }): VNode | null {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label="Meetups before and after">
      {previous !== undefined && (
        <LinkTo record={previous} class="neighbour is-previous">
          <span class="kicker">Before</span>
          <Name>{fullMeetupName(previous)}</Name>
          <span class="quiet">{meetupDate(previous)}</span>
        </LinkTo>
      )}
      {next !== undefined && (
        <LinkTo record={next} class="neighbour is-next-one">
          <span class="kicker">After</span>
          <Name>{fullMeetupName(next)}</Name>
          <span class="quiet">{meetupDate(next)}</span>
        </LinkTo>
      )}
    </nav>
  );
}

export const data = pages.data;
export const render = pages.render;
