import type { VNode } from 'preact';
import { indexPath } from '../../src/output/urls.ts';
import { Lead } from '../components/lead.tsx';
import { LinkToPath } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('starred'), ({ archive: { site } }) => (
  <Page title="Starred talks" description={`Talks of the ${site.name} to come back to.`} path={indexPath('starred')} scripts={['starred']}>
    <Lead title="Starred talks">
      Talks that you want to come back to. The list is kept in this browser and nowhere else: there is no account.
    </Lead>
    <noscript>
      <p class="notice">
        With scripts, every talk of this site has a star that puts it on a list, and that list is shown here. It needs scripts, which this
        browser does not run. The pages of the talks can be kept among the bookmarks of the browser instead.
      </p>
    </noscript>
    <div class="starred">
      <Shared />
      <Own />
    </div>
  </Page>
));

/** The talks of a link that somebody shared; filled and shown by the script. */
function Shared(): VNode {
  return (
    <section id="shared" class="section" aria-labelledby="shared-title" hidden>
      <h2 id="shared-title">Shared talks</h2>
      <p class="starred-note" role="status" />
      <ul class="talk-list starred-list" />
      <p class="starred-tools">
        <button type="button" class="small-button" data-does="add">
          Add all to mine
        </button>
        <button type="button" class="small-button" data-does="close">
          Close this list
        </button>
      </p>
    </section>
  );
}

/** The visitor's own talks; filled and shown by the script. */
function Own(): VNode {
  return (
    <section id="starred" class="section" aria-labelledby="starred-title" hidden>
      <h2 id="starred-title" tabIndex={-1}>
        Your list
      </h2>
      <p class="notice" data-shows="trouble" hidden />
      <div class="notice" data-shows="rubbish" hidden>
        <p>Something that was kept here before cannot be read as a list of talks. It has not been deleted, and does no harm.</p>
        <p class="starred-tools">
          <button type="button" class="small-button" data-does="save-rubbish">
            Save it as a file
          </button>
          <button type="button" class="small-button" data-does="forget-rubbish">
            Delete it
          </button>
        </p>
      </div>
      <p data-shows="nothing" hidden>
        Nothing yet. A star stands beside each talk, for instance in the{' '}
        <LinkToPath path={indexPath('talks')}>table of all talks</LinkToPath>: press it, and the talk is listed here.
      </p>
      <ul class="talk-list starred-list" />
      <p class="starred-tools">
        <button type="button" class="small-button" data-does="share">
          Copy a link to this list
        </button>
        <button type="button" class="small-button" data-does="export">
          Save as a file
        </button>
        <button type="button" class="small-button" data-does="import">
          Add from a file
        </button>
        <input type="file" accept=".json,application/json" aria-label="File with starred talks" hidden />
        <span role="status" />
      </p>
    </section>
  );
}

export const data = page.data;
export const render = page.render;
