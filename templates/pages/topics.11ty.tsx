import { plainText } from '../../src/markdown/plain-text.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, countedOverYears } from '../../src/output/words.ts';
import { Card } from '../components/cards.tsx';
import { Lead } from '../components/lead.tsx';
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
        <Card key={topic.slug} record={topic} name={topic.name} note={countedOverYears(topic.talks, 'talk')}>
          {plainText(topic.description.source)}
        </Card>
      ))}
    </ul>
  </Page>
));

export const data = page.data;
export const render = page.render;
