import { feedAlternates } from '../../src/output/alternates.ts';
import { describeTopic } from '../../src/output/descriptions.ts';
import { hasFeed } from '../../src/output/feeds.ts';
import { pathOf } from '../../src/output/urls.ts';
import { countedOverYears, listOfWords } from '../../src/output/words.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Facts, Section } from '../components/facts.tsx';
import { Follow } from '../components/follow.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { CountedPeople } from '../components/people.tsx';
import { TalkCards } from '../components/talks.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => archive.topics,
  pathOf,
  (topic, { archive }) => (
    <Page
      title={topic.name}
      description={describeTopic(topic, archive)}
      path={pathOf(topic)}
      alternates={feedAlternates(topic, archive)}
      crumbs={[indexCrumb('topics', 'Topics')]}
      file={topic.file}
    >
      <Lead title={topic.name}>{countedOverYears(topic.talks, 'talk')}</Lead>
      <div class="with-aside">
        <div>
          <Markdown text={topic.description} />
          {topic.talks.length > 0 && (
            <Section id="talks" title="Talks">
              <TalkCards talks={topic.talks} />
            </Section>
          )}
        </div>
        <aside class="aside" aria-label="About the topic">
          <Facts
            facts={[
              ['Also called', topic.aliases.length > 0 && <bdi>{listOfWords(topic.aliases)}</bdi>],
              ['Speakers', topic.speakers.length > 0 && <CountedPeople people={topic.speakers} noun="talk" />],
              [
                'Close to it',
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

export const data = pages.data;
export const render = pages.render;
