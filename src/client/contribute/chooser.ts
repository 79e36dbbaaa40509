import { type Task, writeTask } from '../../proposal/task.ts';
import type { KnownArchive, KnownMeetup } from '../../schema/known-archive.ts';
import { createBox, createButton, createElement } from '../elements.ts';
import { newId } from './form-context.ts';

/** Asks which meetup or talk a proposal is for, and goes on to its form. */
export function createChooser(
  task: Exclude<Task, { what: 'meetup' }>,
  { meetups }: KnownArchive,
  announce: (text: string) => void,
): HTMLElement {
  const meetup = createChoice('Meetup', meetups.map(optionOf));
  const talk = task.what === 'talk' ? undefined : createChoice(task.what === 'slides' ? 'Talk' : 'What is to be corrected', []);
  const chosen = (): KnownMeetup | undefined => meetups.find(({ folder }) => folder === meetup.select.value);

  const fill = (): void => {
    const { folder, talks = [] } = chosen() ?? {};
    const options = talks.map(({ file, title }) => new Option(title, `meetups/${folder}/${file}`));
    const whole =
      task.what === 'correction' && folder !== undefined ? [new Option('The meetup itself', `meetups/${folder}/README.md`)] : [];
    talk?.select.replaceChildren(new Option('', ''), ...whole, ...options);
  };
  const goOn = (): void => {
    const missing = [meetup, talk].find((choice) => choice?.select.value === '');
    if (missing !== undefined) {
      missing.select.focus();
      announce('Please choose one first.');
    } else if (task.what === 'talk') leaveFor({ what: 'talk', meetup: meetup.select.value });
    else leaveFor({ what: task.what, file: talk?.select.value ?? '' });
  };
  meetup.select.addEventListener('change', fill);
  fill();
  const fields = [meetup, talk].flatMap((choice) => choice?.element ?? []);
  return createBox('div', 'form', ...fields, createBox('p', 'form-end', createButton('form-button', goOn, 'Go on')));
}

function leaveFor(task: Task): void {
  location.assign(`${location.pathname}${writeTask(task)}#form`);
}

function createChoice(
  label: string,
  options: readonly HTMLOptionElement[],
): { readonly element: HTMLElement; readonly select: HTMLSelectElement } {
  const select = createElement('select');
  select.id = newId();
  select.append(new Option('', ''), ...options);
  const name = createElement('label', '', label);
  name.htmlFor = select.id;
  return { element: createBox('div', 'form-field', name, select), select };
}

function optionOf({ folder, name, date, title }: KnownMeetup): HTMLOptionElement {
  return new Option([name, date, title].filter(Boolean).join(' · '), folder);
}
