import { knownRecords } from '../proposal/known-records.ts';
import { readTask, type Task } from '../proposal/task.ts';
import type { KnownArchive } from '../schema/known-archive.ts';
import { createChooser } from './contribute/chooser.ts';
import { showForm } from './contribute/form-view.ts';
import { createKeeper } from './contribute/keeper.ts';
import { createKnownNames, type KnownNames } from './contribute/known-names.ts';
import { createReader, openSession, type Session } from './contribute/session.ts';
import { createSuggestions } from './contribute/suggestions.ts';
import { createBox, createButton, createElement } from './elements.ts';

/** Shows the form that the address of the page asks for. */
async function start(section: HTMLElement): Promise<void> {
  const { archive = '', files = '', prefix = '' } = section.dataset;
  const status = section.querySelector('[role=status]');
  const place = section.querySelector<HTMLElement>('.form-place');
  const task = readTask(location.search);
  const link = task && section.querySelector(`[data-what=${task.what}]`);
  link?.setAttribute('aria-current', 'true');
  if (task === undefined || place === null) return;
  const say = (text: string): void => {
    if (status !== null) status.textContent = text;
  };

  say('Reading what the archive has …');
  const loaded = await load(task, archive, files).catch(() => undefined);
  say('');
  if (loaded === undefined) {
    const again = createButton('small-button', () => start(section), 'Try again');
    place.replaceChildren(createBox('p', 'notice', 'What the archive has could not be loaded, and the form needs it. ', again));
    return;
  }
  const { known, names, session } = loaded;
  const heading = createElement('h3', 'form-title', session?.title ?? link?.textContent ?? '');
  heading.tabIndex = -1;
  const inner = createElement('div');
  place.replaceChildren(heading, inner);
  if (session !== undefined) {
    // From here on it tells what can be seen.
    status?.classList.add('visually-hidden');
    const keeper = createKeeper(session, prefix);
    showForm(inner, session, { known, names, records: knownRecords(known), keeper, listOf: createSuggestions(section, known), status });
  } else if (task.what !== 'meetup') {
    if (isForSomething(task)) say('The archive does not have what this address is for. Please choose here.');
    inner.append(createChooser(task, known, say));
  }
  // Whoever has just chosen goes on here.
  if (location.hash === '#form') heading.focus();
}

interface Loaded {
  readonly known: KnownArchive;
  readonly names: KnownNames;
  /** Nothing where it is to be said first what it is for. */
  readonly session: Session | undefined;
}

async function load(task: Task, archive: string, files: string): Promise<Loaded> {
  const known = await readKnown(archive);
  const names = createKnownNames(known);
  return { known, names, session: await openSession(task, known, names, createReader(files)) };
}

function isForSomething(task: Task): boolean {
  return ('meetup' in task && task.meetup !== undefined) || ('file' in task && task.file !== undefined);
}

async function readKnown(address: string): Promise<KnownArchive> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

const section = document.getElementById('form');
if (section !== null) void start(section);
