import { indexPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
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
          <li key={wikiPage.slug} class="card">
            <h2>
              <LinkTo record={wikiPage}>
                <Name>{wikiPage.title}</Name>
              </LinkTo>
            </h2>
            {wikiPage.description !== undefined && (
              <p class="card-text">
                <bdi>{wikiPage.description}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    )}
  </Page>
));

export const data = page.data;
export const render = page.render;
