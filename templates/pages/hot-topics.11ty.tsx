import { byYear } from '../../src/archive/queries.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted } from '../../src/output/words.ts';
import { Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { TalkList } from '../components/talks.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('hot-topics'), ({ archive }) => {
  const hotTopics = archive.talks.filter((talk) => talk.kind === 'hot-topics');
  return (
    <Page
      title="Hot topics"
      description={`News and papers, in short, at the ${archive.site.name}: ${counted(hotTopics.length, 'hot topic')}.`}
      path={indexPath('hot-topics')}
    >
      <Lead title="Hot topics">
        News and recent papers in a few minutes each: {counted(hotTopics.length, 'hot topic')}, the newest first.
      </Lead>
      {hotTopics.length === 0 && <p class="nothing">No hot topics yet.</p>}
      {byYear(hotTopics).map(({ year, items }) => (
        <Section key={year} id={`y${year}`} title={String(year)}>
          <TalkList talks={items} />
        </Section>
      ))}
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
