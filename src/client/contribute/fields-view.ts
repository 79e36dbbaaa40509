import { createBox, createElement, unseen } from '../elements.ts';
import { createField } from './field-view.ts';
import type { FormContext } from './form-context.ts';
import type { FieldForm, GroupForm } from './forms/field-form.ts';
import { createRows } from './rows-view.ts';
import { groupOf, isEmpty, type TypedGroup } from './typed.ts';

/** The fields of a form or row; those that few need stand folded away below the others. */
export function createFields(fields: readonly FieldForm[], group: TypedGroup, context: FormContext): HTMLElement[] {
  const more = fields.filter(({ isMore }) => isMore);
  const [files, common] = [fields.filter(isOfFiles), fields.filter((field) => !field.isMore && !isOfFiles(field))];
  const show = (field: FieldForm): HTMLElement => createOne(field, group, context);
  return [...common.map(show), ...(more.length === 0 ? [] : [createMore(more, group, context)]), ...files.map(show)];
}

/** What becomes files of its own is no detail of this one. */
function isOfFiles(field: FieldForm): boolean {
  return field.input === 'rows' && field.kind !== undefined;
}

function createMore(fields: readonly FieldForm[], group: TypedGroup, context: FormContext): HTMLElement {
  const about = unseen('');
  const summary = createBox('summary', '', 'More', about);
  const inner = createBox('div', 'form-more', ...fields.map((field) => createOne(field, group, context)));
  const details = createBox('details', '', summary, inner);
  details.open = fields.some((field) => !isEmpty(field, group[field.name]));
  // Rows change their numbers.
  const name = (): void => {
    about.textContent = ` fields${context.within() === '' ? '' : ` of ${context.within()}`}`;
  };
  summary.addEventListener('focus', name);
  name();
  return details;
}

function createOne(field: FieldForm, group: TypedGroup, context: FormContext): HTMLElement {
  if (field.input === 'rows') return createRows(field, group, context, createFields);
  if (field.input === 'group') return createGroup(field, groupOf(group[field.name]), context);
  return createField(field, group, context);
}

function createGroup(field: GroupForm, group: TypedGroup, context: FormContext): HTMLElement {
  const inner: FormContext = {
    ...context,
    path: [...context.path, field.name],
    offersFor: () => [],
    within: () => [field.label.toLowerCase(), context.within()].filter(Boolean).join(', '),
  };
  return createBox('fieldset', 'form-group', createElement('legend', '', field.label), ...createFields(field.fields, group, inner));
}
