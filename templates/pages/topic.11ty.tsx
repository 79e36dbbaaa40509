import type { VNode } from 'preact';
import type { Talk, Topic } from '../../src/archive/model.ts';
import { feedAlternates } from '../../src/output/alternates.ts';
import { describeTopic } from '../../src/output/descriptions.ts';
import { hasFeed } from '../../src/output/feeds.ts';
import { pathOf } from '../../src/output/urls.ts';
import { countedOverYears, listOfWords, yearRange } from '../../src/output/words.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Facts, Section } from '../components/facts.tsx';
import { Follow } from '../components/follow.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { CountedPeople } from '../components/people.tsx';
import { TalkCards, TalkList } from '../components/talks.tsx';
import { YearChart } from '../components/year-chart.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const COVERS = 12;
const SPEAKERS = 40;

const pages = definePages(
  ({ archive }) => archive.topics,
  pathOf,
  (topic, { archive, archive: { figures } }) => (
    <Page
      title={topic.name}
      description={describeTopic(topic, archive)}
      path={pathOf(topic)}
      scripts={['stars']}
      alternates={feedAlternates(topic, archive)}
      crumbs={[indexCrumb('topics', 'Topics')]}
      file={topic.file}
    >
      <Lead title={topic.name}>{countedOverYears(topic.talks, 'talk')}</Lead>
      <div class="with-aside">
        <div>
          <Markdown text={topic.description} />
          {topic.years.some(({ count }) => count > 0) && (
            <YearChart years={topic.years} caption={`Talks on the topic a year, ${yearRange(figures.firstYear, figures.lastYear)}`} />
          )}
          {topic.talks.length > 0 && (
            <Section id="talks" title="Talks">
              <TalksOfTopic talks={topic.talks} />
            </Section>
          )}
        </div>
        <aside class="aside" aria-label="About the topic">
          <Facts
            facts={[
              ['Also called', topic.aliases.length > 0 && <bdi>{listOfWords(topic.aliases)}</bdi>],
              ['Speakers', topic.speakers.length > 0 && <SpeakersOfTopic topic={topic} />],
              [
                'Related topics',
                topic.related.length > 0 && (
                  <ul class="chips">
                    {topic.related.slice(0, 8).map(({ item }) => (
                      <li key={item.slug}>
                        <LinkTo record={item} class="chip">
                          <Name>{item.name}</Name>
                        </LinkTo>
                      </li>
                    ))}
                  </ul>
                ),
              ],
              ['Follow this topic', hasFeed(topic) && <Follow record={topic} />],
            ]}
          />
        </aside>
      </div>
    </Page>
  ),
);

/** Covers for all talks of a small topic, and for the newest of a large one. */
function TalksOfTopic({ talks }: { talks: readonly Talk[] }): VNode {
  if (talks.length <= 2 * COVERS) return <TalkCards talks={talks} />;
  return (
    <>
      <TalkCards talks={talks.slice(0, COVERS)} />
      <TalkList talks={talks.slice(COVERS)} />
    </>
  );
}

function SpeakersOfTopic({ topic: { speakers } }: { topic: Topic }): VNode {
  return (
    <>
      <CountedPeople people={speakers.slice(0, SPEAKERS)} noun="talk" />
      {speakers.length > SPEAKERS && <p class="quiet">and {speakers.length - SPEAKERS} more</p>}
    </>
  );
}

export const data = pages.data;
export const render = pages.render;
