import type { VNode } from 'preact';
import type { Archive } from '../../src/archive/model.ts';
import { otherWays, taskPath } from '../../src/output/contribute.ts';
import { isFilled } from '../../src/output/filled-indexes.ts';
import { HOME, indexPath } from '../../src/output/urls.ts';
import { CONTENT_FILES, KNOWN_ARCHIVE } from '../../src/schema/known-archive.ts';
import { Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { ExternalLink, LinkToPath } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const PROPOSALS = [
  ['meetup', 'A meetup with its talks'],
  ['talk', 'A talk of a meetup that is here'],
  ['slides', 'Slides or a recording of a talk'],
  ['correction', 'A correction'],
] as const;

const page = definePage(indexPath('contribute'), ({ archive }) => (
  <Page
    title="Add a talk"
    description={`How to propose a talk, slides, a recording or a correction for the archive of the ${archive.site.name}.`}
    path={indexPath('contribute')}
    scripts={['contribute']}
  >
    <Lead title="Add a talk">
      Everyone can propose what is missing here: a meetup with its talks, a single talk, slides, a recording, a correction. Nothing is
      published before an organizer has looked at it.
    </Lead>
    <noscript>
      <p class="notice">The form of this page needs scripts, which this browser does not run. The other ways below do without.</p>
    </noscript>
    <Form />
    <OtherWays archive={archive} />
    <Section id="then" title="What happens then">
      <ol class="prose-list">
        <li>
          Your proposal becomes a <em>pull request</em> on GitHub, where the archive is kept: a change that everyone can see, and that
          organizers can take or talk over with you. For that you need an account on GitHub, which is free.
        </li>
        <li>A program checks it, says in plain words what it would add, and shows the pages as they would look.</li>
        <li>An organizer looks at it. When it is taken, this site shows it a few minutes later.</li>
      </ol>
    </Section>
  </Page>
));

/** Before the first meetup, nothing can be added to one or corrected. */
function canPropose(what: (typeof PROPOSALS)[number][0], { meetups, talks }: Archive): boolean {
  return what === 'meetup' || (what === 'slides' ? talks.length > 0 : meetups.length > 0);
}

/** What can be proposed with the form, and the form itself: the script fills it. */
function Form(): VNode {
  const { archive, urls } = useSite();
  return (
    <section
      id="form"
      class="section contribute"
      aria-labelledby="form-title"
      data-archive={urls.href(KNOWN_ARCHIVE)}
      data-files={urls.href(CONTENT_FILES)}
      data-prefix={urls.href(HOME)}
    >
      <h2 id="form-title">What would you like to propose?</h2>
      <nav aria-label="What to propose">
        <ul class="chips">
          {PROPOSALS.filter(([what]) => canPropose(what, archive)).map(([what, words]) => (
            <li key={what}>
              <a class="chip" href={urls.href(taskPath({ what }))} data-what={what}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="form-status" role="status" />
      <div class="form-place" />
    </section>
  );
}

function OtherWays({ archive }: { archive: Archive }): VNode {
  const { meetupFile, talkFile, issues } = otherWays(archive);
  return (
    <Section id="other-ways" title="Other ways">
      <div class="doors">
        <article class="door">
          <h3>By telling us</h3>
          <p>A few questions, which an organizer makes a page of. No files, and nothing that can go wrong.</p>
          <ul class="plain-list">
            {issues.map(([words, url]) => (
              <li key={words}>
                <ExternalLink url={url}>{words}</ExternalLink>
              </li>
            ))}
          </ul>
        </article>
        <article class="door">
          <h3>In the editor of GitHub</h3>
          <p>Each meetup and each talk is one text file. These pages hold a text to be filled in:</p>
          <ul class="plain-list">
            {meetupFile !== undefined && (
              <li>
                <ExternalLink url={meetupFile}>A new meetup</ExternalLink>
              </li>
            )}
            {talkFile !== undefined && (
              <li>
                <ExternalLink url={talkFile}>A talk for the last meetup</ExternalLink>
              </li>
            )}
          </ul>
          <p>Every page of this site has a link at its end that leads to its own file.</p>
        </article>
        {isFilled('gaps', archive) && (
          <article class="door">
            <h3>Not sure what is missing?</h3>
            <p>
              The archive keeps a list of <LinkToPath path={indexPath('gaps')}>what it does not have</LinkToPath>.
            </p>
          </article>
        )}
      </div>
    </Section>
  );
}

export const data = page.data;
export const render = page.render;
