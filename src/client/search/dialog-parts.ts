import { createBox, createButton, createElement } from '../elements.ts';

/** What the dialog is made of. */
export interface DialogParts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What is said of the results, above them. */
  readonly notes: HTMLElement;
  readonly list: HTMLElement;
  /** What can be asked, shown while nothing is, and where nothing was found. */
  readonly help: HTMLElement;
  readonly waiting: HTMLElement;
  readonly status: HTMLElement;
}

/** What can be typed beside words, and what it does. */
const OPERATORS = [
  ['speaker:', 'the talks of somebody'],
  ['topic:', 'what is about a subject'],
  ['year:', 'what was in one year'],
  ['"', 'words side by side'],
] as const;

/** @param action the address of the page of the search, to which Enter leads. @param insert types something into the field. */
export function createDialogParts(action: string, insert: (text: string) => void): DialogParts {
  const input = createElement('input', 'search-dialog-input');
  // A field for searching may not have this role: https://www.w3.org/TR/html-aria/#el-input-text
  setAttributes(input, {
    type: 'text',
    inputmode: 'search',
    enterkeyhint: 'search',
    name: 'q',
    maxlength: '200',
    placeholder: 'Search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-label': 'Search the archive',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-options',
    'aria-expanded': 'false',
  });
  const dialog = createElement('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', 'Search');
  const close = createButton('small-button search-close', () => dialog.close(), 'Close');
  const form = createBox('form', 'search-dialog-form', input, close);
  form.action = action;
  const notes = createElement('div', 'search-notes');
  const list = createElement('div', 'search-options');
  setAttributes(list, { id: 'search-options', role: 'listbox', 'aria-label': 'Results' });
  list.hidden = true;
  const help = createHelp(insert);
  const waiting = createElement('p', 'search-waiting', 'Searching…');
  waiting.hidden = true;
  const status = createElement('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  dialog.append(form, waiting, notes, list, help, status);
  return { dialog, form, input, notes, list, help, waiting, status };
}

function createHelp(insert: (text: string) => void): HTMLElement {
  return createBox(
    'div',
    'search-help',
    createElement('p', '', 'Titles, people, topics, the words on slides, and what was said.'),
    createBox(
      'ul',
      '',
      ...OPERATORS.map(([operator, meaning]) =>
        createBox(
          'li',
          '',
          createButton('chip', () => insert(operator), operator === '"' ? '"two words"' : operator),
          ` ${meaning}`,
        ),
      ),
    ),
    createElement('p', 'search-hint', '↑ ↓ choose · Enter opens · Esc closes'),
  );
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
