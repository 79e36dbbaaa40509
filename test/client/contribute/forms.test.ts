import { describe, expect, it } from 'vitest';
import { BODY, type FieldForm, type RecordForm } from '../../../src/client/contribute/forms/field-form.ts';
import { MEETUP } from '../../../src/client/contribute/forms/meetup.ts';
import { TALK, TALK_MEDIA } from '../../../src/client/contribute/forms/talk.ts';
import { fieldsOf } from '../../../src/client/contribute/help.ts';
import { SCHEMAS } from '../../../src/content/schemas.ts';
import { describeFields, type FieldDescription, type ValueDescription } from '../../../src/schema/describe.ts';

describe('the forms', () => {
  it.each([MEETUP, TALK])('ask for all that the schema has, in its order: $kind', (form) => {
    expect(outlineOf(form.fields.filter(({ name }) => name !== BODY))).toEqual(outline(describeFields(SCHEMAS[form.kind])));
  });

  it('ask for a part of it where slides or a recording are added', () => {
    const names = TALK_MEDIA.fields.map(({ name }) => name);
    expect(outlineOf(TALK_MEDIA.fields)).toEqual(outlineOf(TALK.fields.filter(({ name }) => names.includes(name))));
  });

  it.each([MEETUP, TALK])('hold the description too: $kind', (form: RecordForm) => {
    expect(form.fields.at(-1)).toMatchObject({ name: BODY, input: 'text' });
  });
});

/** Names, what must be there, and the words that can be chosen, at every depth. */
function outline(fields: readonly FieldDescription[]): unknown[] {
  return fields.map(({ name, isRequired, value }) => [name, isRequired, wordsOf(value), outline(fieldsOf(value))]);
}

function wordsOf(value: ValueDescription): readonly string[] {
  return value.kind === 'word' ? value.words : [];
}

function outlineOf(fields: readonly FieldForm[]): unknown[] {
  return fields.map((field) => {
    const words = field.input === 'choice' ? field.words.map(([word]) => word) : [];
    const isPlain = field.input === 'rows' && field.fields.length === 1;
    const inner = (field.input === 'rows' || field.input === 'group') && !isPlain ? outlineOf(field.fields) : [];
    return [field.name, field.isRequired === true, words, inner];
  });
}
