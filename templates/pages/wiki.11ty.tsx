import { indexPath } from '../../src/output/urls.ts';
import { Card } from '../components/cards.tsx';
import { Lead } from '../components/lead.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('wiki'), ({ archive }) => (
  <Page title="Wiki" description={`What the community of the ${archive.site.name} knows and shares.`} path={indexPath('wiki')}>
    <Lead title="Wiki">What the community knows and shares.</Lead>
    {archive.wiki.length === 0 ? (
      <p class="nothing">No pages yet.</p>
    ) : (
      <ul class="cards">
        {archive.wiki.map((wikiPage) => (
          <Card key={wikiPage.slug} record={wikiPage} name={wikiPage.title}>
            {wikiPage.description}
          </Card>
        ))}
      </ul>
    )}
  </Page>
));

export const data = page.data;
export const render = page.render;
