import { plainText } from '../../src/markdown/plain-text.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, countedOverYears, yearRange } from '../../src/output/words.ts';
import { Card } from '../components/cards.tsx';
import { Lead } from '../components/lead.tsx';
import { SmallYearChart, TopicsTable } from '../components/year-chart.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('topics'), ({ archive }) => {
  const { topics, figures } = archive;
  const highest = Math.max(0, ...topics.flatMap(({ years }) => years.map(({ count }) => count)));
  const hasYears = figures.lastYear > figures.firstYear;
  return (
    <Page
      title="Topics"
      description={`What the talks of the ${archive.site.name} were about: ${counted(archive.topics.length, 'topic')}.`}
      path={indexPath('topics')}
    >
      <Lead title="Topics">
        What the talks were about, from one subject to the next.
        {hasYears && ` The bars are talks a year, ${yearRange(figures.firstYear, figures.lastYear)}, on one scale.`}
      </Lead>
      {topics.length === 0 && <p class="nothing">No topics yet.</p>}
      <ul class="cards">
        {topics.map((topic) => (
          <Card
            key={topic.slug}
            record={topic}
            name={topic.name}
            note={countedOverYears(topic.talks, 'talk')}
            chart={<SmallYearChart years={topic.years} highest={highest} />}
          >
            {plainText(topic.description.source)}
          </Card>
        ))}
      </ul>
      {hasYears && topics.length > 0 && (
        <details class="as-table">
          <summary>The same as a table</summary>
          <TopicsTable topics={topics} />
        </details>
      )}
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
