import {
  copyOf,
  editUrl,
  emptyFileUrl,
  forkUrl,
  newFileUrl,
  type Repository,
  serverName,
  uploadUrl,
} from '../../../proposal/repository.ts';
import { anyOf } from '../../../schema/text.ts';
import type { SafeUrl } from '../../../schema/url.ts';
import type { Proposal } from '../proposal.ts';

/** How a proposal gets into the archive. */
export type Way =
  /** A page for a new file, with name and text filled in. */
  | 'filled-in'
  /** The same, where the text is too long for an address and is pasted. */
  | 'paste-new'
  /** A page for editing a file, where the new text takes the place of the old one. */
  | 'paste-change'
  /** A page onto which folders are dragged. */
  | 'upload';

/** What a step lets one do. */
export type Action =
  | { readonly does: 'open'; readonly label: string; readonly url: SafeUrl }
  | { readonly does: 'copy'; readonly label: string; readonly file: string; readonly text: string }
  | { readonly does: 'download' };

/** One thing to do. In its words, what is pressed or dragged stands in brackets: "Press [Propose changes]." */
export interface Step {
  readonly words: string;
  readonly action?: Action;
}

/** Who proposes: somebody who may write to the archive, or somebody with a copy of their own. */
export type Proposer = { readonly mayWrite: true } | { readonly mayWrite: false; readonly name: string };

/** Which way a proposal goes. */
export function wayOf({ files, uploads }: Proposal, site: Repository): Way {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0 || uploads.length > 0) return 'upload';
  if (!file.isNew) return 'paste-change';
  return newFileUrl(site, file) === undefined ? 'paste-new' : 'filled-in';
}

/** What to do, one after the other. */
export function stepsOf(proposal: Proposal, site: Repository, proposer: Proposer): Step[] {
  const way = wayOf(proposal, site);
  const server = serverName(site);
  const [file] = proposal.files;
  if (way === 'upload' || file === undefined) return uploadSteps(proposal, site, proposer, server);
  const open = (label: string, url: SafeUrl): Action => ({ does: 'open', label, url });
  const copy: Step = { words: 'Copy the text.', action: { does: 'copy', label: 'Copy the text', file: file.file, text: file.text } };
  const signIn = `It opens beside this page. ${server} asks you to sign in first; an account is free.`;
  const fork = `If you may not write to the archive, ${server} says so and offers a copy of it: press [Fork this repository].`;
  const filled = newFileUrl(site, file);
  switch (way) {
    case 'filled-in':
      return [
        {
          words: `Open the new file on ${server}, with its name and its text filled in. ${signIn}`,
          action: open('Open the new file', filled ?? emptyFileUrl(site, file.file)),
        },
        { words: `${fork} Should the page be empty afterwards, press the button above once more.` },
        ...LAST_STEPS,
      ];
    case 'paste-new':
      return [
        copy,
        {
          words: `Open the new file on ${server}, with its name filled in. ${signIn}`,
          action: open('Open the new file', emptyFileUrl(site, file.file)),
        },
        { words: fork },
        { words: 'Click into the large empty field and paste the text: Ctrl+V, on a Mac ⌘V.' },
        ...LAST_STEPS,
      ];
    case 'paste-change':
      return [
        copy,
        { words: `Open the file on ${server}. ${signIn}`, action: open('Open the file', editUrl(site, file.file)) },
        { words: fork },
        {
          words:
            'Click into the text, select all of it (Ctrl+A, on a Mac ⌘A) and paste (Ctrl+V, on a Mac ⌘V): ' +
            'the new text takes the place of the old one.',
        },
        { words: `Before you propose it, press [Preview], and [Show diff] if that is there. ${ONLY_YOURS}` },
        ...LAST_STEPS,
      ];
  }
}

const ONLY_YOURS =
  'Only the lines that you changed may be coloured. If others are, the archive is newer than this page: go no further, wait some ' +
  'minutes, reload this page and try again.';

const PULL_REQUEST = 'Press [Create pull request], and on the next page once more.';

const LAST_STEPS: readonly Step[] = [
  { words: 'Press [Commit changes…], and in the window that opens [Propose changes].' },
  { words: `${PULL_REQUEST} That was it.` },
];

/** The most files that GitHub's page for uploading takes at once. */
const MOST_FILES = 100;

function uploadSteps({ files, uploads }: Proposal, site: Repository, proposer: Proposer, server: string): Step[] {
  const copy = proposer.mayWrite ? site : copyOf(site, proposer.name);
  const folders = [...new Set(files.map(({ file }) => file.split('/')[0] ?? ''))].map((folder) => `[${folder}]`);
  const dragged = `the ${folders.length === 1 ? 'folder' : 'folders'} ${anyOf(folders, 'and')}`;
  const count = files.length + uploads.length;
  const limit = count > MOST_FILES ? ` ${server} takes at most ${MOST_FILES} at once: do it in parts.` : '';
  const open = `Open the page for uploading${proposer.mayWrite ? '' : ' in your copy'}.`;
  return [
    { words: `Download the files${uploads.length === 0 ? '' : ', with those that belong to them'}.`, action: { does: 'download' } },
    {
      words:
        'Unpack what was downloaded: a double click does that on most computers; in Windows, click it with the right button ' +
        `and choose [Extract All]. You get ${dragged}.`,
    },
    ...(proposer.mayWrite
      ? []
      : [
          {
            words: `Make your own copy of the archive: press [Create fork]. If ${server} says that you have one already, go to it and press [Sync fork].`,
            action: { does: 'open', label: 'Make a copy', url: forkUrl(site) },
          } satisfies Step,
        ]),
    copy === undefined
      ? { words: `${open} This button is here once your name on ${server} stands above.` }
      : { words: open, action: { does: 'open', label: 'Open the page for uploading', url: uploadUrl(copy) } },
    { words: `Drag ${dragged} from your computer onto that page, and wait until ${countWords(count)} listed.${limit}` },
    { words: 'Below, choose [Create a new branch for this commit and start a pull request] and press [Propose changes].' },
    ...(files.every(({ isNew }) => isNew) ? [] : [{ words: `The next page shows what changes, at its end. ${ONLY_YOURS}` }]),
    {
      words: `${PULL_REQUEST} If nothing asks you to, open the archive: above its files stands [Compare & pull request].`,
      action: { does: 'open', label: 'Open the archive', url: site.repository as SafeUrl },
    },
  ];
}

function countWords(count: number): string {
  return count === 1 ? 'the file is' : `all ${count} files are`;
}
