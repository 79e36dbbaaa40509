import { createBox, createButton, createElement, isolated, unseen } from '../elements.ts';
import { createField } from './field-view.ts';
import { type FormContext, newId } from './form-context.ts';
import { type FieldForm, type RowsForm, VALUE } from './forms/field-form.ts';
import { helpFor } from './help.ts';
import { createMade } from './made-view.ts';
import { emptyRow, isEmptyRow, rowsOf, type TypedGroup, textOf } from './typed.ts';
import { problemWords, rowName, withArticle } from './words.ts';

type CreateFields = (fields: readonly FieldForm[], group: TypedGroup, context: FormContext) => HTMLElement[];

interface Row {
  readonly group: TypedGroup;
  readonly element: HTMLElement;
  /** Writes the number of the row wherever it is named, and says which ways it can be moved. */
  readonly renumber: () => void;
  readonly focus: () => void;
}

/** A list of entries, to which others can be added, and which can be taken away, put back, and moved. */
export function createRows(field: RowsForm, owner: TypedGroup, context: FormContext, createFields: CreateFields): HTMLElement {
  const { one, name } = field;
  const place = { group: owner, name };
  const groups = rowsOf(owner[name]);
  owner[name] = groups;
  const rows: Row[] = [];
  const list = createElement('ol', 'form-rows');
  const problems = createElement('div', 'form-problems');
  problems.id = newId();

  const indexOf = (group: TypedGroup): number => groups.indexOf(group);
  const nameOf = (group: TypedGroup): string => rowName(one, indexOf(group));
  const renumber = (): void => {
    for (const row of rows) row.renumber();
  };

  const insert = (group: TypedGroup, index: number, before: Node | null): Row => {
    const row = createRow(group);
    rows.splice(index, 0, row);
    list.insertBefore(row.element, before);
    return row;
  };

  const add = (): void => {
    const group = emptyRow(field);
    groups.push(group);
    const row = insert(group, rows.length, null);
    renumber();
    row.focus();
    context.announce(`${nameOf(group)} added.`);
    context.changed('choosing', place);
  };

  const remove = (group: TypedGroup): void => {
    const index = indexOf(group);
    const row = rows[index];
    if (row === undefined) return;
    const removed = nameOf(group);
    const undo = isEmptyRow(field, group) ? undefined : createUndo(removed, group, index);
    groups.splice(index, 1);
    rows.splice(index, 1);
    row.element.replaceWith(...(undo === undefined ? [] : [undo]));
    renumber();
    const next = rows[Math.min(index, rows.length - 1)];
    if (undo !== undefined) undo.querySelector('button')?.focus();
    else if (next === undefined) adder.focus();
    else next.focus();
    context.announce(`${removed} removed.`);
    context.changed('choosing', place);
  };

  const createUndo = (removed: string, group: TypedGroup, index: number): HTMLElement => {
    const item = createElement('li', 'form-removed');
    const putBack = (): void => {
      const at = Math.min(index, groups.length);
      groups.splice(at, 0, group);
      const row = insert(group, at, item);
      item.remove();
      renumber();
      row.focus();
      context.announce(`${nameOf(group)} is there again.`);
      context.changed('choosing', place);
    };
    const words = ['title', 'name', 'url', VALUE].map((key) => textOf(group[key])).find(Boolean);
    item.append(`${removed} removed`, ...(words === undefined ? [] : [': ', isolated(words)]), '. ');
    item.append(createButton('small-button', putBack, 'Undo', unseen(`: put ${removed.toLowerCase()} back`)));
    return item;
  };

  const move = (group: TypedGroup, by: 1 | -1): void => {
    const index = indexOf(group);
    const [row, other] = [rows[index], rows[index + by]];
    if (row === undefined || other === undefined) return;
    groups.splice(index + by, 0, ...groups.splice(index, 1));
    rows.splice(index + by, 0, ...rows.splice(index, 1));
    // The other one moves, so that the focus stays where it is.
    if (by === 1) row.element.before(other.element);
    else row.element.after(other.element);
    renumber();
    context.announce(`Now ${rowName(one, index + by).toLowerCase()} of ${rows.length}.`);
    context.changed('choosing', place);
  };

  const createRow = (group: TypedGroup): Row => {
    const inner: FormContext = {
      ...context,
      kind: field.kind ?? context.kind,
      path: field.kind === undefined ? [...context.path, name] : [],
      within: () => [nameOf(group).toLowerCase(), context.within()].filter(Boolean).join(', '),
    };
    const [only] = field.fields;
    const isPlain = field.fields.length === 1 && only?.input === 'line';
    const { box: made, offersFor } = createMade(field, group, inner);
    const fields = isPlain
      ? [createField(only, group, { ...context, offersFor }, () => nameOf(group))]
      : createFields(field.fields, group, { ...inner, offersFor });
    const title = createElement(field.kind === undefined ? 'p' : 'h4', 'form-row-title');
    title.id = newId();
    const up = createTool('Up', () => move(group, -1));
    const down = createTool('Down', () => move(group, 1));
    const away = createTool('Remove', () => remove(group));
    const tools = createBox('div', 'form-tools', up.button, down.button, away.button);
    const parts = [...(isPlain ? [...fields, tools] : [title, tools, ...fields]), ...made];
    const box = createBox('div', isPlain ? 'form-row is-plain' : 'form-row', ...parts);
    if (!isPlain) {
      box.role = 'group';
      box.setAttribute('aria-labelledby', title.id);
    }
    return {
      group,
      element: createBox('li', '', box),
      renumber: () => {
        const index = indexOf(group);
        title.textContent = rowName(one, index);
        for (const label of isPlain ? box.querySelectorAll('label.visually-hidden') : []) label.textContent = rowName(one, index);
        const what = inner.within();
        up.say(`Move ${what} up`);
        down.say(`Move ${what} down`);
        away.say(`Remove ${what}`);
        // A button that cannot be used keeps the focus of whoever has just used it.
        up.button.setAttribute('aria-disabled', String(index === 0));
        down.button.setAttribute('aria-disabled', String(index === rows.length - 1));
        tools.classList.toggle('is-single', rows.length === 1);
        // A single one that is always there is left empty where there is none.
        tools.hidden = rows.length === 1 && (isPlain || field.starts === 1);
      },
      focus: () => box.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    };
  };

  const adder = createButton(
    'small-button',
    add,
    `Add ${withArticle(one)}`,
    unseen(context.within() === '' ? '' : ` to ${context.within()}`),
  );
  const { help } = helpFor(context.kind, [...context.path, name], field);
  for (const group of groups) insert(group, rows.length, null);
  renumber();

  context.controls.add(place, {
    element: adder,
    name: () => [field.label, context.within()].filter(Boolean).join(', '),
    showProblems: (found) =>
      problems.replaceChildren(...found.map(({ problem }) => createBox('p', 'form-problem', isolated(problemWords(problem))))),
  });
  const set = createBox(
    'fieldset',
    field.kind === undefined ? 'form-list' : 'form-list is-large',
    createElement('legend', '', field.label),
    ...(help === undefined ? [] : [createElement('p', 'form-help', help)]),
    list,
    problems,
    adder,
  );
  set.setAttribute('aria-describedby', problems.id);
  return set;
}

function createTool(words: string, act: () => void): { readonly button: HTMLButtonElement; readonly say: (name: string) => void } {
  const button = createButton('small-button', () => button.getAttribute('aria-disabled') !== 'true' && act(), words);
  return { button, say: (name) => button.setAttribute('aria-label', name) };
}
