import { summary } from '../../src/markdown/plain-text.ts';
import { indexPath, pathOf } from '../../src/output/urls.ts';
import { ArchiveFigures } from '../components/archive-figures.tsx';
import { Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkToPath } from '../components/link.tsx';
import { Markdown } from '../components/markdown.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

/** The page about the meetup, which also shows its archive in numbers. */
const ABOUT = 'about';

const pages = definePages(
  ({ archive }) => archive.pages,
  pathOf,
  (page, { archive }) => (
    <Page title={page.title} description={page.description ?? summary(page.text.source, 200)} path={pathOf(page)} file={page.file}>
      <Lead title={page.title} />
      <Markdown text={page.text} />
      {page.slug === ABOUT && (
        <>
          <ArchiveFigures archive={archive} />
          <Section id="data" title="Take it with you">
            <p>
              All that the archive knows can be had <LinkToPath path={indexPath('data')}>as tables to download</LinkToPath>, for a
              spreadsheet or a program.
            </p>
          </Section>
        </>
      )}
    </Page>
  ),
);

export const data = pages.data;
export const render = pages.render;
