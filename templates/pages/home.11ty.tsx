import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Archive, Meetup } from '../../src/archive/model.ts';
import {
  frequentSpeakers,
  largestTopics,
  latestMeetup,
  latestTalks,
  nextMeetup,
  talkOfTheDay,
  topicOverMostYears,
} from '../../src/archive/queries.ts';
import { meetupsAlternate, talksAlternates } from '../../src/output/alternates.ts';
import type { SiteContext } from '../../src/output/site-context.ts';
import { HOME, indexPath } from '../../src/output/urls.ts';
import { counted, countedOverYears, longMeetupDate, meetupPlace } from '../../src/output/words.ts';
import { ArchiveFigures } from '../components/archive-figures.tsx';
import { Pattern } from '../components/cover.tsx';
import { Section } from '../components/facts.tsx';
import { ExternalLink, LinkTo, LinkToPath, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { BillingLine, Monogram, Organizations } from '../components/people.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { TalkCards, TalkTitle } from '../components/talks.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const LATEST_TALKS = 8;
const TOPICS = 24;

const page = definePage(HOME, (context) => {
  const { archive } = context;
  const { site } = archive;
  const upcoming = nextMeetup(archive);
  const featured = upcoming ?? latestMeetup(archive);
  const latest = latestTalks(archive, LATEST_TALKS);
  return (
    <Page
      title={site.name}
      description={describeSite(archive)}
      path={HOME}
      file={site.file}
      alternates={[...talksAlternates(archive), meetupsAlternate(archive)]}
      scripts={['stars']}
      class="home"
    >
      <div class="hero">
        <div class="hero-words">
          <h1>
            <bdi>{site.name}</bdi>
          </h1>
          <p class="tagline">
            <bdi>{site.tagline}</bdi>
          </p>
          <Markdown text={site.introduction} />
          <SearchForm id="home-search" landmark="Search the archive" isLarge />
        </div>
        {featured !== undefined && <FeaturedMeetup meetup={featured} isNext={upcoming !== undefined} />}
      </div>

      {featured === undefined && (
        <p class="nothing">
          The first meetup is still to come. <LinkToPath path={indexPath('contribute')}>Add it</LinkToPath>, and it stands here.
        </p>
      )}
      <ArchiveFigures archive={archive} />

      {latest.length > 0 && (
        <Section id="latest" title="Latest talks">
          <TalkCards talks={latest} />
          <p class="more">
            <LinkToPath path={indexPath('talks')}>All talks</LinkToPath>
            <LinkToPath path={indexPath('contribute')}>Add a talk</LinkToPath>
          </p>
        </Section>
      )}

      <Topics context={context} />
      <Wander context={context} />

      {site.organizers.length > 0 && (
        <Section id="organizers" title="Organizers">
          <ul class="organizers">
            {site.organizers.map((person) => (
              <li key={person.slug}>
                <Monogram person={person} />
                <div>
                  <h3>
                    <LinkTo record={person}>
                      <Name>{person.name}</Name>
                    </LinkTo>
                  </h3>
                  <p class="quiet">
                    <Organizations organizations={person.affiliation} />
                  </p>
                  <Markdown text={person.biography} headingLevel={4} idPrefix={person.slug} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
});

function describeSite({ site, figures: { talks, speakers } }: Archive): string {
  const contents = talks === 0 ? '' : ` ${counted(talks, 'talk')} by ${counted(speakers, 'speaker')}, with slides and recordings.`;
  return `${site.tagline}.${contents}`;
}

function FeaturedMeetup({ meetup, isNext }: { meetup: Meetup; isNext: boolean }): VNode {
  const signup = meetup.links.find((link) => link.kind === 'signup');
  const place = meetupPlace(meetup);
  return (
    <section class="featured" aria-labelledby="featured">
      <Pattern record={meetup} columns={12} rows={12} />
      <p class="kicker">{isNext ? 'Next meetup' : 'Latest meetup'}</p>
      <p class={meetup.number === undefined ? 'numeral is-word' : 'numeral'} aria-hidden="true">
        <bdi>{meetup.shortName}</bdi>
      </p>
      <h2 id="featured">
        <LinkTo record={meetup}>
          <Name>{meetup.title ?? meetup.name}</Name>
        </LinkTo>
      </h2>
      <p class="featured-when">
        <time dateTime={meetup.date}>{longMeetupDate(meetup)}</time>
        {meetup.start !== undefined && isNext && `, ${meetup.start}`}
        {place !== '' && (
          <span>
            {' · '}
            <bdi>{place}</bdi>
          </span>
        )}
      </p>
      <ul class="featured-talks">
        {meetup.talks
          .filter((talk) => isGiven(talk))
          .slice(0, 4)
          .map((talk) => (
            <li key={talk.slug}>
              <LinkTo record={talk}>
                <TalkTitle talk={talk} />
              </LinkTo>
              <span class="featured-by">
                <BillingLine billings={talk.speakers} />
              </span>
            </li>
          ))}
      </ul>
      {isNext && signup !== undefined && (
        <p>
          <ExternalLink url={signup.url} class="button">
            Sign up
          </ExternalLink>
        </p>
      )}
    </section>
  );
}

function Topics({ context: { archive } }: { context: SiteContext }): VNode | null {
  const shown = largestTopics(archive, TOPICS);
  if (shown.length === 0) return null;
  return (
    <Section id="topics" title="Topics">
      <ul class="topic-cloud">
        {shown.map((topic) => (
          <li key={topic.slug}>
            <LinkTo record={topic}>
              <Name>{topic.name}</Name>
              <span class="count">
                {topic.talks.length}
                <span class="visually-hidden"> {topic.talks.length === 1 ? 'talk' : 'talks'}</span>
              </span>
            </LinkTo>
          </li>
        ))}
      </ul>
      {shown.length < archive.topics.length && (
        <p class="more">
          <LinkToPath path={indexPath('topics')}>All {counted(archive.topics.length, 'topic')}</LinkToPath>
        </p>
      )}
    </Section>
  );
}

function Wander({ context: { archive, today } }: { context: SiteContext }): VNode | null {
  const talk = talkOfTheDay(archive, today);
  const returning = frequentSpeakers(archive, 5);
  const topic = topicOverMostYears(archive);
  if (talk === undefined) return null;
  return (
    <Section id="wander" title="Wander" class="wander">
      <div class="doors">
        <article class="door">
          <p class="kicker">A talk for today</p>
          <h3>
            <LinkTo record={talk}>
              <TalkTitle talk={talk} />
            </LinkTo>
          </h3>
          <p>
            <BillingLine billings={talk.speakers} />, {talk.meetup.year}
          </p>
        </article>
        {returning.length > 0 && (
          <article class="door">
            <p class="kicker">People who came back</p>
            <ul>
              {returning.map((person) => (
                <li key={person.slug}>
                  <LinkTo record={person}>
                    <Name>{person.name}</Name>
                  </LinkTo>{' '}
                  <span class="quiet">{counted(person.talks.length, 'talk')}</span>
                </li>
              ))}
            </ul>
          </article>
        )}
        {topic !== undefined && (
          <article class="door">
            <p class="kicker">A subject over the years</p>
            <h3>
              <LinkTo record={topic}>
                <Name>{topic.name}</Name>
              </LinkTo>
            </h3>
            <p>{countedOverYears(topic.talks, 'talk')}</p>
          </article>
        )}
        <article class="door">
          <p class="kicker">What is missing</p>
          <h3>
            <LinkToPath path={indexPath('gaps')}>Help to fill the gaps</LinkToPath>
          </h3>
          <p>{counted(archive.gaps.talksWithoutDeck.length, 'talk')} without slides</p>
        </article>
      </div>
    </Section>
  );
}

export const data = page.data;
export const render = page.render;
