import { createBox, createButton, createElement, isolated } from '../elements.ts';
import { cleanText } from './clean.ts';
import { type FormContext, newId, type Offer } from './form-context.ts';
import type { ChoiceForm, FieldForm, FlagForm, LineForm, TextForm } from './forms/field-form.ts';
import { helpFor } from './help.ts';
import type { PlacedProblem } from './source.ts';
import { type TypedGroup, YES } from './typed.ts';
import { problemWords, removedWords } from './words.ts';

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type SingleForm = LineForm | TextForm | ChoiceForm | FlagForm;

/**
 * A label with its input, what helps to fill it in, and room for what is wrong with it.
 * @param ownName what it is called where a label says it with others: its own label is not seen then.
 */
export function createField(field: SingleForm, group: TypedGroup, context: FormContext, ownName?: () => string): HTMLElement {
  const place = { group, name: field.name };
  const id = newId();
  const input = createInput(field, context);
  input.id = id;
  const label = createLabel(field, id, ownName);
  const help = createHelp(field, context);
  const problems = createElement('div', 'form-problems');
  for (const [name, part] of [
    ['help', help],
    ['problems', problems],
  ] as const)
    if (part !== undefined) part.id = `${id}-${name}`;
  describeBy(input, help);

  const write = (text: string): void => {
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = text === YES;
    else input.value = text;
    group[field.name] = text;
  };
  const read = (): void => {
    const typed = input instanceof HTMLInputElement && input.type === 'checkbox' ? (input.checked ? YES : '') : input.value;
    const { text, removed } = cleanText(typed);
    if (removed > 0) {
      input.value = text;
      note.textContent = removedWords(removed);
      context.announce(note.textContent);
    }
    group[field.name] = text;
  };
  const note = createElement('p', 'form-note');
  write(String(group[field.name] ?? ''));

  const isTyped = field.input === 'line' || field.input === 'text';
  input.addEventListener('input', () => {
    note.textContent = '';
    read();
    context.changed(isTyped ? 'typing' : 'choosing', place);
  });
  // Leaving a list of suggestions, or coming back to an unfinished field, is no change.
  input.addEventListener('change', () => context.changed('leaving', place));

  context.controls.add(place, {
    element: input,
    name: () => [ownName?.() ?? field.label, context.within()].filter(Boolean).join(', '),
    showProblems: (found) => {
      const shown = found.map((problem) => showProblem(problem, offersOf(problem)));
      problems.replaceChildren(...shown);
      input.toggleAttribute('aria-invalid', false);
      if (found.some(({ problem }) => problem.severity === 'error')) input.setAttribute('aria-invalid', 'true');
      describeBy(input, help, found.length > 0 ? problems : undefined);
    },
  });

  const offersOf = (problem: PlacedProblem): readonly Offer[] => {
    const { suggestion } = problem.problem;
    const take = (): void => {
      write(suggestion ?? '');
      input.focus();
      context.announce(`Changed to ${suggestion}.`);
      context.changed('choosing', place);
    };
    return [...(suggestion === undefined ? [] : [{ words: `Take “${suggestion}”`, take }]), ...context.offersFor(problem)];
  };

  // Fields that stand side by side begin at one height, whatever there is to say of each.
  const isAbove = field.input === 'text';
  const [above, below] = help === undefined ? [[], []] : isAbove ? [[help], []] : [[], [help]];
  const parts = field.input === 'flag' ? [createFlag(input, label)] : [label, ...above, input];
  const className = field.width === undefined ? 'form-field' : `form-field is-${field.width}`;
  return createBox('div', className, ...parts, ...below, note, problems);
}

function createLabel({ label, isRequired }: FieldForm, id: string, name?: () => string): HTMLLabelElement {
  const element = createElement('label', name === undefined ? '' : 'visually-hidden', name?.() ?? label);
  element.htmlFor = id;
  if (isRequired) element.append(createElement('span', 'form-required', ' (required)'));
  return element;
}

function createHelp(field: FieldForm, { kind, path }: FormContext): HTMLElement | undefined {
  const { help, example } = helpFor(kind, [...path, field.name], field);
  if (help === undefined && example === undefined) return undefined;
  const words = [help, example === undefined ? undefined : 'Example: '].filter((part) => part !== undefined).join(' ');
  return createBox('p', 'form-help', words, ...(example === undefined ? [] : [createElement('span', 'form-example', example)]));
}

function createFlag(input: Input, label: HTMLLabelElement): HTMLElement {
  label.className = 'filter-flag';
  label.prepend(input);
  return label;
}

function createInput(field: SingleForm, { listOf }: FormContext): Input {
  if (field.input === 'choice') return createSelect(field);
  if (field.input === 'text') {
    const area = createElement('textarea');
    area.rows = 8;
    area.dir = 'auto';
    return area;
  }
  const input = createElement('input');
  if (field.input === 'flag') {
    input.type = 'checkbox';
    return input;
  }
  input.type = 'text';
  input.autocomplete = 'off';
  if (field.keys !== undefined) input.inputMode = field.keys;
  if (field.keys !== 'url') input.dir = 'auto';
  if (field.suggests !== undefined) input.setAttribute('list', listOf(field.suggests));
  return input;
}

function createSelect({ words, isRequired }: ChoiceForm): HTMLSelectElement {
  const select = createElement('select');
  select.append(new Option(isRequired ? 'Please choose' : 'Not said', ''), ...words.map(([value, label]) => new Option(label, value)));
  return select;
}

function showProblem({ problem }: PlacedProblem, offers: readonly Offer[]): HTMLElement {
  const words = createBox('p', problem.severity === 'error' ? 'form-problem' : 'form-problem is-warning', isolated(problemWords(problem)));
  const buttons = offers.map(({ words: label, take }) => createButton('small-button', take, isolated(label)));
  return createBox('div', 'form-problem-box', words, ...buttons);
}

function describeBy(input: HTMLElement, ...parts: readonly (HTMLElement | undefined)[]): void {
  const ids = parts.flatMap((part) => part?.id ?? []);
  if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
  else input.removeAttribute('aria-describedby');
}
