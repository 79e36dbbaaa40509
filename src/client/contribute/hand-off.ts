import { type Repository, serverName } from '../../proposal/repository.ts';
import { createBox, createButton, createElement } from '../elements.ts';
import { createCopyButton } from './copy-button.ts';
import { createDownload } from './hand-off/download.ts';
import { type Letter, writeLetter } from './hand-off/letter.ts';
import { type Action, type Proposer, stepsOf, wayOf } from './hand-off/steps.ts';
import type { Proposal } from './proposal.ts';

/** Somebody says that the proposal is on its way, and that nothing of it is needed here: an event of the place that bubbles. */
export const PROPOSAL_DONE = 'proposaldone';

/** Shows the steps that bring the proposal to the archive. What stood in the place before goes away. */
export function showHandOff(place: HTMLElement, proposal: Proposal, site: Repository): void {
  const steps = createElement('ol', 'prose-list hand-off-steps');
  // What was chosen in it stays when the steps change.
  const download = createDownload(proposal);
  const show = (proposer: Proposer): void => {
    steps.replaceChildren(
      ...stepsOf(proposal, site, proposer).map(({ words, action }) =>
        createBox('li', '', createBox('p', '', ...createWords(words)), ...(action === undefined ? [] : [createAction(action, download)])),
      ),
    );
  };
  const isUpload = wayOf(proposal, site) === 'upload';
  show({ mayWrite: false, name: '' });
  place.replaceChildren(
    ...createWarnings(proposal, site),
    ...(isUpload ? [createProposer(site, show)] : []),
    steps,
    createElement(
      'p',
      '',
      'Some minutes later a check has looked at it and says, below your proposal, what is to be mended. An organizer reads it, may ask ' +
        'you something there, and takes it into the archive.',
    ),
    createLetter(writeLetter(proposal, site), serverName(site), isUpload, proposal.uploads.length > 0),
    createBox(
      'p',
      'form-end',
      createButton('small-button', () => place.dispatchEvent(new Event(PROPOSAL_DONE, { bubbles: true })), 'Done: clear the form'),
    ),
  );
}

/** Words in which what is to be pressed or dragged stands in brackets. */
function createWords(words: string): (Node | string)[] {
  return words.split(/\[([^\]]*)\]/).map((part, index) => (index % 2 === 0 ? part : createElement('strong', '', part)));
}

function createAction(action: Action, download: HTMLElement): HTMLElement {
  switch (action.does) {
    case 'download':
      return download;
    case 'copy':
      return createCopyButton(action.file, action.text, action.label);
    case 'open':
      return createOpener(action.label, action.url);
  }
}

/** A link that opens beside this page, so that the steps can still be read. */
function createOpener(label: string, url: string): HTMLAnchorElement {
  const link = createElement('a', 'form-button', label);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

/** What the check will say in any case, and what to know of a server that is not GitHub itself. */
function createWarnings({ problems }: Proposal, site: Repository): HTMLElement[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const server = serverName(site);
  const warnings: HTMLElement[] = [];
  if (errors.length > 0)
    warnings.push(
      createBox(
        'div',
        'notice',
        createElement(
          'p',
          '',
          'The check will complain about this. You can propose it all the same: somebody else may know how to mend it.',
        ),
        createBox('ul', 'plain-list', ...errors.map(({ message }) => createElement('li', '', message))),
      ),
    );
  if (server !== 'GitHub')
    warnings.push(
      createElement(
        'p',
        'notice',
        `The archive is kept on ${server}. These are the steps on servers that work as GitHub does. If its pages are others, copy the ` +
          'texts above, and add them under the names that stand there.',
      ),
    );
  return warnings;
}

/** Asks who proposes, since GitHub lets nobody upload to what is not theirs. */
function createProposer(site: Repository, show: (proposer: Proposer) => void): HTMLElement {
  const server = serverName(site);
  const name = createElement('input', 'hand-off-name');
  name.autocomplete = 'off';
  name.spellcheck = false;
  const own = createBox('label', '', `Your name on ${server}`, name);
  const choose = (mayWrite: boolean): void => {
    own.hidden = mayWrite;
    show(mayWrite ? { mayWrite } : { mayWrite, name: name.value });
  };
  name.addEventListener('input', () => choose(false));
  const group = createBox(
    'fieldset',
    'hand-off-proposer',
    createElement('legend', '', 'May you write to the archive?'),
    createChoice('No, or I do not know: I propose it from a copy', true, () => choose(false)),
    createChoice('Yes, I am one of its organizers', false, () => choose(true)),
    own,
  );
  return group;
}

function createChoice(words: string, isChosen: boolean, choose: () => void): HTMLElement {
  const input = createElement('input');
  input.type = 'radio';
  input.name = 'proposer';
  input.checked = isChosen;
  input.addEventListener('change', choose);
  return createBox('label', 'choice', input, words);
}

/** A way out for whom this is too much. */
function createLetter({ filledIn, empty, body }: Letter, server: string, isUpload: boolean, hasUploads: boolean): HTMLElement {
  const words = [
    `Write to the organizers on ${server} instead: they make the files of it.`,
    ...(isUpload ? ['That can be done on a phone, which cannot upload folders.'] : []),
    ...(hasUploads ? ['Drag the files that belong to it into the text there.'] : []),
  ];
  return createBox(
    'details',
    'hand-off-letter',
    createElement('summary', '', 'Are these too many steps?'),
    createElement('p', '', words.join(' ')),
    ...(filledIn === undefined
      ? [
          createElement('p', '', 'It is too long to be filled in: copy it, and paste it into the large field there.'),
          createCopyButton('the proposal', body),
        ]
      : []),
    createOpener('Write to the organizers', filledIn ?? empty),
  );
}
