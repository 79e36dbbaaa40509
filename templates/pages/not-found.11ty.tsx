import { indexPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { LinkToPath } from '../components/link.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage('/404.html', () => (
  <Page title="Not found" description="There is no page at this address." path="/404.html" hidden>
    <Lead title="There is no page at this address">It may have moved, or the address may have a typing error in it.</Lead>
    <SearchForm id="lost-search" landmark="Search the archive" isLarge />
    <div class="prose">
      <p>What you look for is most likely in one of these lists:</p>
      <ul>
        <li>
          <LinkToPath path={indexPath('talks')}>All talks</LinkToPath>
        </li>
        <li>
          <LinkToPath path={indexPath('meetups')}>All meetups</LinkToPath>
        </li>
        <li>
          <LinkToPath path={indexPath('speakers')}>All speakers</LinkToPath>
        </li>
        <li>
          <LinkToPath path={indexPath('topics')}>All topics</LinkToPath>
        </li>
      </ul>
    </div>
  </Page>
));

export const data = page.data;
export const render = page.render;
