import { plainText } from '../../src/markdown/plain-text.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, yearRange } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('topics'), ({ archive }) => (
  <Page
    title="Topics"
    description={`What the talks of the ${archive.site.name} were about: ${counted(archive.topics.length, 'topic')}.`}
    path={indexPath('topics')}
  >
    <Lead title="Topics">What the talks were about, from one subject to the next.</Lead>
    <ul class="cards">
      {archive.topics.map((topic) => (
        <li key={topic.slug} class="card">
          <h2>
            <LinkTo record={topic}>
              <Name>{topic.name}</Name>
            </LinkTo>
          </h2>
          <p class="card-text">
            <bdi>{plainText(topic.description.source)}</bdi>
          </p>
          <p class="quiet">
            {counted(topic.talks.length, 'talk')}
            {topic.talks.length > 0 && `, ${yearRange(topic.talks.at(-1)?.meetup.year ?? 0, topic.talks[0]?.meetup.year ?? 0)}`}
          </p>
        </li>
      ))}
    </ul>
  </Page>
));

export const data = page.data;
export const render = page.render;
