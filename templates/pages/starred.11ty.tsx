import { indexPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('starred'), ({ archive: { site } }) => (
  <Page title="Starred talks" description={`Talks of the ${site.name} to come back to.`} path={indexPath('starred')} scripts={['starred']}>
    <Lead title="Starred talks">Talks that you have starred, kept in this browser.</Lead>
  </Page>
));

export const data = page.data;
export const render = page.render;
