import { listChanges } from '../../proposal/changes.ts';
import { type ShownMeetup, type ShownTalk, shownPage } from '../../proposal/shown-page.ts';
import type { KnownArchive } from '../../schema/known-archive.ts';
import { createBox, createElement } from '../elements.ts';
import { createCopyButton } from './copy-button.ts';
import { createChanges } from './preview/changes-view.ts';
import { createFrame } from './preview/frame.ts';
import { createMeetupPage } from './preview/meetup-page.ts';
import { createTalkPage } from './preview/talk-page.ts';
import type { Proposal } from './proposal.ts';

type File = Proposal['files'][number];

/** Shows what the proposal will look like, and its files. What stood in the place before goes away. */
export function showPreview(place: HTMLElement, { files }: Proposal, known: KnownArchive): void {
  const { prefix: home = '/' } = place.closest<HTMLElement>('[data-prefix]')?.dataset ?? {};
  place.replaceChildren(
    ...files.map((file, index) => {
      const page = shownPage(file, files, known);
      const name = page === undefined ? file.file : pageName(page);
      return createBox(
        'section',
        'preview',
        createElement('h3', '', name),
        createBox('p', 'quiet', file.isNew ? 'A new file: ' : 'A change of: ', createElement('code', '', `content/${file.file}`)),
        ...(file.before === undefined ? [] : createChanges(listChanges(file.before, file.text))),
        ...(page === undefined ? [] : [createPagePreview(page, name, home, index === 0)]),
        createFileText(file, page === undefined),
      );
    }),
  );
}

function pageName(page: ShownTalk | ShownMeetup): string {
  return page.type === 'talk' ? `Talk: ${page.title ?? 'no title yet'}` : page.name;
}

/** The page, in a frame that is made when somebody wants to see it. */
function createPagePreview(page: ShownTalk | ShownMeetup, name: string, home: string, isOpen: boolean): HTMLElement {
  const details = createBox('details', '', createElement('summary', '', 'The page as it will look'));
  const fill = (): void => {
    if (!details.open || details.querySelector('iframe') !== null) return;
    const content = page.type === 'talk' ? createTalkPage(page, home) : createMeetupPage(page, home);
    details.append(createFrame(`Preview of the page: ${name}`, content));
  };
  details.addEventListener('toggle', fill);
  details.open = isOpen;
  return details;
}

function createFileText({ file, text }: File, isOpen: boolean): HTMLElement {
  const code = createBox('pre', '', createElement('code', '', text));
  // What scrolls must be reached by keys.
  code.tabIndex = 0;
  code.setAttribute('role', 'region');
  code.setAttribute('aria-label', `Text of ${file}`);
  const details = createBox('details', '', createElement('summary', '', 'The file as it will be kept'), createCopyButton(file, text), code);
  details.open = isOpen;
  return details;
}
