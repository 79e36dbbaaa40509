import type { VNode } from 'preact';
import type { Archive } from '../../src/archive/model.ts';
import { largestTopics, latestTalks } from '../../src/archive/queries.ts';
import { examplePhrase } from '../../src/output/example-phrase.ts';
import { isFilled } from '../../src/output/filled-indexes.ts';
import { type IndexName, indexPath, searchPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { LinkToPath, Name } from '../components/link.tsx';
import { SearchPageForm } from '../components/search-page-form.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const EXAMPLES = 3;
const LISTS: readonly (readonly [IndexName, string])[] = [
  ['talks', 'Talks'],
  ['meetups', 'Meetups'],
  ['speakers', 'Speakers'],
  ['topics', 'Topics'],
  ['venues', 'Venues'],
  ['slides', 'Slides'],
  ['videos', 'Videos'],
  ['photos', 'Photos'],
  ['wiki', 'Wiki'],
];

const page = definePage(indexPath('search'), ({ archive }) => (
  <Page
    title="Search"
    description={`Search the talks, slides and recordings of the ${archive.site.name}.`}
    path={indexPath('search')}
    scripts={['search']}
  >
    <Lead title="Search">Titles, people, topics, the words on slides, and what was said.</Lead>
    <noscript>
      <p class="notice search-notice">
        Searching needs scripts, which do not run in this browser. The lists below hold all there is; the search of your browser finds words
        in them.
      </p>
    </noscript>
    <SearchPageForm archive={archive} />
    <section id="search-results" aria-label="Results" hidden />
    <Examples archive={archive} />
    <section id="search-lists" class="section" aria-labelledby="lists">
      <h2 id="lists">All of it, in lists</h2>
      <ul class="chips search-lists">
        {LISTS.filter(([name]) => isFilled(name, archive)).map(([name, label]) => (
          <li key={name}>
            <LinkToPath path={indexPath(name)} class="chip">
              {label}
            </LinkToPath>
          </li>
        ))}
      </ul>
    </section>
  </Page>
));

/** What can be asked, shown with what the archive has, and only where the search can answer. */
function Examples({ archive }: { archive: Archive }): VNode | null {
  const topics = largestTopics(archive, EXAMPLES);
  const talks = latestTalks(archive, 2 * EXAMPLES);
  const speakers = [...new Set(talks.flatMap((talk) => talk.speakers.map(({ person }) => person.name)))].slice(0, EXAMPLES);
  const year = archive.meetups[0]?.year;
  const phrase = examplePhrase(archive);
  if (topics.length === 0 && speakers.length === 0 && year === undefined && phrase === undefined) return null;
  return (
    <section id="search-examples" class="section" aria-labelledby="examples">
      <h2 id="examples">What can be asked</h2>
      <dl class="facts search-examples">
        {topics.length > 0 && (
          <ExampleRow label="All on a topic">
            {topics.map(({ slug, name }) => (
              <Example key={slug} query={{ topic: slug }} words={name} />
            ))}
          </ExampleRow>
        )}
        {speakers.length > 0 && (
          <ExampleRow label="All of a speaker">
            {speakers.map((name) => (
              <Example key={name} query={{ q: `speaker:"${name.replaceAll('"', '')}"` }} words={`speaker:"${name}"`} />
            ))}
          </ExampleRow>
        )}
        {year !== undefined && (
          <ExampleRow label="Of one year">
            <Example query={{ q: `year:${year}` }} words={`year:${year}`} />
          </ExampleRow>
        )}
        {phrase !== undefined && (
          <ExampleRow label="Words side by side">
            <Example query={{ q: `"${phrase}"` }} words={`"${phrase}"`} />
          </ExampleRow>
        )}
      </dl>
    </section>
  );
}

function ExampleRow({ label, children }: { label: string; children: VNode | readonly VNode[] }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="chips">{children}</dd>
    </div>
  );
}

function Example({ query, words }: { query: Readonly<Record<string, string>>; words: string }): VNode {
  return (
    <LinkToPath path={searchPath(query)} class="chip">
      <Name>{words}</Name>
    </LinkToPath>
  );
}

export const data = page.data;
export const render = page.render;
