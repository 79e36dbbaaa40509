import { slugify } from '../../schema/text.ts';
import { createBox, createButton, createElement } from '../elements.ts';
import { createField } from './field-view.ts';
import type { FormContext } from './form-context.ts';
import { type RowsForm, VALUE } from './forms/field-form.ts';
import { IS_NEW, type TypedGroup, textOf, YES } from './typed.ts';
import { isNew } from './written.ts';

/** What is asked about an entry that is to become a file of its own, hidden until then, and what offers that beside a problem. */
export function createMade(
  field: RowsForm,
  group: TypedGroup,
  context: FormContext,
): { readonly box: readonly HTMLElement[]; readonly offersFor: FormContext['offersFor'] } {
  const { makes, alone = VALUE } = field;
  if (makes === undefined) return { box: [], offersFor: () => [] };
  const place = { group, name: alone };
  const show = (): void => {
    box.hidden = !isNew(field, group, context.names);
    // The first is for a name without Latin letters.
    fields[0]?.toggleAttribute('hidden', slugify(textOf(group[alone])) !== '');
  };
  const set = (isMade: boolean): void => {
    group[IS_NEW] = isMade ? YES : '';
    show();
    const first = box.querySelector<HTMLElement>(':not([hidden]) > input, button');
    (isMade ? first : context.controls.find(place)?.element)?.focus();
    context.announce(isMade ? makes.words : '');
    context.changed('choosing', place);
  };
  const inner: FormContext = { ...context, kind: makes.kind, path: [], offersFor: () => [] };
  const fields = makes.fields.flatMap((other) => (other.input === 'line' ? [createField(other, group, inner)] : []));
  const undo = createButton('small-button', () => set(false), makes.undo);
  const box = createBox('div', 'form-new', createElement('p', 'form-help', makes.words), ...fields, undo);
  show();
  // Its name may have become that of one that the archive has.
  context.controls.add({ group, name: IS_NEW }, { element: undo, name: () => makes.undo, showProblems: show });
  const offersFor: FormContext['offersFor'] = ({ problem: { rule } }) => {
    if (rule === makes.rule && box.hidden) return [{ words: makes.offer, take: () => set(true) }];
    return rule === 'file-exists' ? [{ words: makes.undo, take: () => set(false) }] : [];
  };
  return { box: [box], offersFor };
}
