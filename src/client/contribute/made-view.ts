import { createBox, createButton, createElement } from '../elements.ts';
import { createField } from './field-view.ts';
import type { FormContext } from './form-context.ts';
import { type RowsForm, VALUE } from './forms/field-form.ts';
import { IS_NEW, type TypedGroup, YES } from './typed.ts';

/** What is asked about an entry that is to become a file of its own, hidden until then, and what offers that beside a problem. */
export function createMade(
  { makes, alone = VALUE }: RowsForm,
  group: TypedGroup,
  context: FormContext,
): { readonly box: readonly HTMLElement[]; readonly offersFor: FormContext['offersFor'] } {
  if (makes === undefined) return { box: [], offersFor: () => [] };
  const place = { group, name: alone };
  const set = (isNew: boolean): void => {
    group[IS_NEW] = isNew ? YES : '';
    box.hidden = !isNew;
    (isNew ? box.querySelector<HTMLElement>('input, button') : context.controls.find(place)?.element)?.focus();
    context.announce(isNew ? makes.words : '');
    context.changed('choosing', place);
  };
  const inner: FormContext = { ...context, kind: makes.kind, path: [], offersFor: () => [] };
  const box = createBox(
    'div',
    'form-new',
    createElement('p', 'form-help', makes.words),
    ...makes.fields.map((field) => (field.input === 'line' ? createField(field, group, inner) : '')),
    createButton('small-button', () => set(false), makes.undo),
  );
  box.hidden = group[IS_NEW] !== YES;
  const offersFor: FormContext['offersFor'] = ({ problem: { rule } }) => {
    if (rule === makes.rule && box.hidden) return [{ words: makes.offer, take: () => set(true) }];
    return rule === 'file-exists' ? [{ words: makes.undo, take: () => set(false) }] : [];
  };
  return { box: [box], offersFor };
}
