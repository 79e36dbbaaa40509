import { summary } from '../../src/markdown/plain-text.ts';
import { pathOf } from '../../src/output/urls.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Lead } from '../components/lead.tsx';
import { Markdown } from '../components/markdown.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => archive.wiki,
  pathOf,
  (page) => (
    <Page
      title={page.title}
      description={page.description ?? summary(page.text.source, 200)}
      path={pathOf(page)}
      crumbs={[indexCrumb('wiki', 'Wiki')]}
      file={page.file}
      kind="article"
    >
      <Lead title={page.title}>{page.description === undefined ? undefined : <bdi>{page.description}</bdi>}</Lead>
      <Markdown text={page.text} />
    </Page>
  ),
);

export const data = pages.data;
export const render = pages.render;
