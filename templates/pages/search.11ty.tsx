import { indexPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('search'), ({ archive: { site } }) => (
  <Page title="Search" description={`Search the archive of the ${site.name}.`} path={indexPath('search')} scripts={['search']}>
    <Lead title="Search">Talks, slides, recordings, people and topics.</Lead>
  </Page>
));

export const data = page.data;
export const render = page.render;
