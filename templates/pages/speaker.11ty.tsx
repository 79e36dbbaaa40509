import { feedAlternates } from '../../src/output/alternates.ts';
import { describePerson } from '../../src/output/descriptions.ts';
import { hasFeed } from '../../src/output/feeds.ts';
import { pathOf } from '../../src/output/urls.ts';
import { counted, fullMeetupName, listOfWords, meetupDate, yearRange } from '../../src/output/words.ts';
import { proposePerson } from '../../src/proposal/proposed-file.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Facts, Section } from '../components/facts.tsx';
import { Follow } from '../components/follow.tsx';
import { LinkItems, LinkTo, Name } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { CountedPeople, Organizations, Portrait } from '../components/people.tsx';
import { TalkList } from '../components/talks.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => archive.people,
  pathOf,
  (person, { archive }) => (
    <Page
      title={person.name}
      description={describePerson(person, archive)}
      path={pathOf(person)}
      scripts={['stars']}
      alternates={feedAlternates(person, archive)}
      crumbs={[indexCrumb('speakers', 'Speakers')]}
      kind="profile"
      file={person.file}
      newFile={person.file === undefined ? proposePerson(person) : undefined}
    >
      <header class="lead person-head">
        <Portrait person={person} />
        <div>
          <p class="kicker">{person.isOrganizer ? 'Organizer' : person.talks.length > 0 ? 'Speaker' : 'Person'}</p>
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          {person.aliases.length > 0 && (
            <p class="quiet">
              Also written <bdi>{listOfWords(person.aliases)}</bdi>
            </p>
          )}
        </div>
      </header>
      <div class="with-aside">
        <div>
          <Markdown text={person.biography} />
          {person.talks.length > 0 && (
            <Section id="talks" title={counted(person.talks.length, 'talk')}>
              <TalkList talks={person.talks} />
            </Section>
          )}
          {person.organized.length > 0 && (
            <Section id="organized" title="Named as an organizer">
              <ul class="plain-list">
                {person.organized.map((meetup) => (
                  <li key={meetup.slug}>
                    <LinkTo record={meetup}>
                      <Name>{fullMeetupName(meetup)}</Name>
                    </LinkTo>{' '}
                    <span class="quiet">{meetupDate(meetup)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside class="aside" aria-label="About the person">
          <Facts
            facts={[
              ['Now', person.affiliation.length > 0 && <Organizations organizations={person.affiliation} />],
              [
                'Affiliations',
                person.affiliations.length > 0 && (
                  <ul class="stays">
                    {person.affiliations.map(({ organization, from, to }) => (
                      <li key={organization.name}>
                        <span class="stay-years">{yearRange(from, to)}</span> <Organizations organizations={[organization]} />
                      </li>
                    ))}
                  </ul>
                ),
              ],
              [
                'Topics',
                person.topics.length > 0 && (
                  <ul class="chips">
                    {person.topics.map(({ item, count }) => (
                      <li key={item.slug}>
                        <LinkTo record={item} class="chip">
                          <Name>{item.name}</Name>
                          {count > 1 && <span class="count">{count}</span>}
                        </LinkTo>
                      </li>
                    ))}
                  </ul>
                ),
              ],
              ['Spoke with', person.coSpeakers.length > 0 && <CountedPeople people={person.coSpeakers} noun="time" />],
              [
                'Links',
                person.links.length > 0 && (
                  <ul class="plain-list">
                    <LinkItems links={person.links} />
                  </ul>
                ),
              ],
              ['Follow this speaker', hasFeed(person) && <Follow record={person} />],
            ]}
          />
        </aside>
      </div>
    </Page>
  ),
);

export const data = pages.data;
export const render = pages.render;
