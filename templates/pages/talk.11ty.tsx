import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk } from '../../src/archive/model.ts';
import { otherTalksOfSpeakers, recordingsWith, relatedTalks } from '../../src/archive/queries.ts';
import { describeTalk } from '../../src/output/descriptions.ts';
import { mediaScripts } from '../../src/output/media-scripts.ts';
import { pathOf } from '../../src/output/urls.ts';
import { fullMeetupName, listOfWords } from '../../src/output/words.ts';
import { formatLongDate } from '../../src/schema/dates.ts';
import { REFERENCE_KIND_WORDS, TALK_KIND_WORDS } from '../../src/schema/kind-words.ts';
import { crumbOf, indexCrumb } from '../components/breadcrumbs.tsx';
import { Pattern, toneClass } from '../components/cover.tsx';
import { Section } from '../components/facts.tsx';
import { ExternalLink, LinkTo, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { BillingLine, BillingList } from '../components/people.tsx';
import { StarPlace } from '../components/star-place.tsx';
import { TalkSlides } from '../components/talk-slides.tsx';
import { TalkVideo } from '../components/talk-video.tsx';
import { TalkList, TalkTitle, TopicChips } from '../components/talks.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const RELATED = 5;

const pages = definePages(
  ({ archive }) => archive.talks,
  pathOf,
  (talk) => (
    <Page
      title={talk.title}
      within={talk.meetup.name}
      description={describeTalk(talk)}
      path={pathOf(talk)}
      crumbs={[indexCrumb('meetups', 'Meetups'), crumbOf(talk.meetup, talk.meetup.name)]}
      file={talk.file}
      kind="article"
      scripts={['stars', ...mediaScripts({ decks: talk.decks, recordings: recordingsWith(talk) })]}
    >
      <header class={`talk-head ${toneClass(talk)}`}>
        <Pattern record={talk} columns={96} rows={3} />
        <p class="kicker">
          {TALK_KIND_WORDS[talk.kind]}
          {!isGiven(talk) && <span class="tag is-off">{talk.state}</span>}
        </p>
        <h1 class={talk.title.length > 90 ? 'is-long' : undefined}>
          <TalkTitle talk={talk} />
        </h1>
        {talk.speakers.length > 0 && (
          <p class="talk-by">
            <BillingLine billings={talk.speakers} />
          </p>
        )}
        <p class="talk-when">
          <LinkTo record={talk.meetup}>
            <Name>{fullMeetupName(talk.meetup)}</Name>
          </LinkTo>
          <span>
            <time dateTime={talk.time === undefined ? talk.date : `${talk.date}T${talk.time}`}>{formatLongDate(talk.date)}</time>
            {talk.time !== undefined && `, ${talk.time}${talk.end === undefined ? '' : `–${talk.end}`}`}
          </span>
          <StarPlace />
        </p>
      </header>
      <Status talk={talk} />
      <div class="with-aside">
        <div>
          <Markdown text={talk.description} />
          <TalkSlides talk={talk} />
          <TalkVideo talk={talk} />
          {talk.references.length > 0 && (
            <Section id="references" title="References">
              <ul class="references">
                {talk.references.map(({ title, url, kind }) => (
                  <li key={url}>
                    <ExternalLink url={url}>
                      <Name>{title}</Name>
                    </ExternalLink>{' '}
                    <span class="quiet">{REFERENCE_KIND_WORDS[kind]}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside class="aside" aria-label="About the talk">
          {talk.speakers.length > 0 && (
            <section aria-labelledby="speakers">
              <h2 id="speakers">{talk.speakers.length === 1 ? 'Speaker' : 'Speakers'}</h2>
              <BillingList billings={talk.speakers} />
            </section>
          )}
          {talk.topics.length > 0 && (
            <section aria-labelledby="topics">
              <h2 id="topics">Topics</h2>
              <TopicChips topics={talk.topics} />
            </section>
          )}
        </aside>
      </div>
      <More talk={talk} />
      <Neighbours talk={talk} />
    </Page>
  ),
);

function Status({ talk }: { talk: Talk }): VNode | null {
  if (isGiven(talk)) return null;
  return (
    <p class="notice">
      {talk.state === 'cancelled' ? 'This talk was announced and then cancelled.' : 'This talk was announced and then postponed.'}
      {talk.heldAt !== undefined && (
        <>
          {' '}
          It moved to{' '}
          <LinkTo record={talk.heldAt}>
            <Name>{fullMeetupName(talk.heldAt)}</Name>
          </LinkTo>
          .
        </>
      )}
    </p>
  );
}

function More({ talk }: { talk: Talk }): VNode | null {
  const others = otherTalksOfSpeakers(talk, RELATED);
  const related = relatedTalks(talk, RELATED);
  if (others.length === 0 && related.length === 0) return null;
  return (
    <div class="more-talks">
      {others.length > 0 && (
        <Section
          id="others"
          title={
            <>
              More by{' '}
              <bdi>{listOfWords(talk.speakers.filter(({ person }) => person.talks.length > 1).map(({ person }) => person.name))}</bdi>
            </>
          }
        >
          <TalkList talks={others} />
        </Section>
      )}
      {related.length > 0 && (
        <Section id="related" title="More on the same topics">
          <TalkList talks={related} />
        </Section>
      )}
    </div>
  );
}

function Neighbours({ talk: { previous, next } }: { talk: Talk }): VNode | null {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label="Talks of the same evening">
      {previous !== undefined && (
        <LinkTo record={previous} class="neighbour is-previous">
          <span class="kicker">Before, the same evening</span>
          <TalkTitle talk={previous} />
        </LinkTo>
      )}
      {next !== undefined && (
        <LinkTo record={next} class="neighbour is-next-one">
          <span class="kicker">After, the same evening</span>
          <TalkTitle talk={next} />
        </LinkTo>
      )}
    </nav>
  );
}

export const data = pages.data;
export const render = pages.render;
