import { pathOf } from '../../src/output/urls.ts';
import { titleOf } from '../../src/output/words.ts';
import { RedirectPage } from '../components/redirect-page.tsx';
import { TalkTitle } from '../components/talks.tsx';
import { definePages } from '../define-page.ts';

const pages = definePages(
  ({ archive }) => archive.redirects,
  ({ from }) => from,
  ({ to }) => (
    <RedirectPage title={titleOf(to)} to={pathOf(to)}>
      {to.type === 'talk' && <TalkTitle talk={to} />}
    </RedirectPage>
  ),
);

export const data = pages.data;
export const render = pages.render;
