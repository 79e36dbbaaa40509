import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkIssueForm } from './helpers/issue-form.ts';

interface IssueForm {
  readonly description: string;
  readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: { readonly label?: string } }[];
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const files = readdirSync(FOLDER).filter((file) => file !== 'config.yml');
const form = (file: string): IssueForm => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), { strict: true }) as IssueForm;

/** What the site fills in: the form, and the ids of its fields (`issueUrl` in `src/proposal/repository.ts`). */
const FILLED_IN: readonly (readonly [string, string])[] = [
  ['propose-a-talk.yml', 'meetup'],
  ['slides-or-recording.yml', 'page'],
  ['take-down.yml', 'page'],
  ['mistake.yml', 'page'],
];

describe.each(files)('the issue form %s', (file) => {
  const { description, body } = form(file);

  it('has what GitHub asks for', () => {
    expect(checkIssueForm(file, readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual([]);
    expect(description.length).toBeLessThanOrEqual(200);
  });

  it('gives every field an id and a label of its own', () => {
    const fields = body.filter(({ type }) => type !== 'markdown');
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
    for (const { id } of fields) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
});

describe('the fields that the site fills in', () => {
  it.each(FILLED_IN)('%s has %s', (file, id) => {
    expect(form(file).body.map((field) => field.id)).toContain(id);
  });
});

describe('the list of other ways to write to us', () => {
  it('has what GitHub asks for', () => {
    expect(checkIssueForm('config.yml', readFileSync(`${FOLDER}/config.yml`, 'utf8'))).toEqual([]);
  });
});

const FORM = `name: Propose a talk
description: Tell us of a talk that should be in the archive.
title: "Talk: "
labels: [proposal]
body:
  - type: markdown
    attributes: { value: Thank you. }
  - type: input
    id: title
    attributes: { label: Title, placeholder: Rivers at night }
    validations: { required: true }
  - type: dropdown
    id: kind
    attributes: { label: Kind, options: [Talk, Panel] }
  - type: checkboxes
    id: consent
    attributes: { label: Consent, options: [{ label: I may say so, required: true }] }
`;

describe('checkIssueForm', () => {
  it('finds nothing wrong with a right form and a right list of links', () => {
    expect(checkIssueForm('talk.yml', FORM)).toEqual([]);
    expect(
      checkIssueForm('config.yml', 'blank_issues_enabled: false\ncontact_links: [{ name: A, url: https://example.org, about: B }]\n'),
    ).toEqual([]);
  });

  it.each([
    ['no description', FORM.replace(/description:.*\n/, ''), 'description'],
    ['an unknown field', `${FORM}colour: red\n`, ''],
    ['an unknown kind of field', FORM.replace('type: input', 'type: text'), 'body.1.type'],
    ['a field without a label', FORM.replace('label: Title, ', ''), 'body.1.attributes.label'],
    ['the same id twice', FORM.replace('id: kind', 'id: title'), 'body'],
    ['the same label twice', FORM.replace('label: Kind', 'label: title'), 'body'],
    ['an id with a blank', FORM.replace('id: kind', 'id: a kind'), 'body.2.id'],
    ['an option that GitHub keeps for itself', FORM.replace('Panel', 'None'), 'body.2.attributes.options.1'],
    ['the same option twice', FORM.replace('Panel', 'Talk'), 'body.2.attributes.options'],
    ['nothing to fill in', FORM.replace(/ {2}- type: input.*/s, ''), 'body'],
    ['the label of the issue that a workflow keeps', FORM.replace('[proposal]', '[care]'), 'labels.0'],
  ])('finds %s', (_, source, place) => {
    expect(checkIssueForm('talk.yml', source).map((line) => line.split(':')[0])).toContain(place);
  });

  it('finds a link that leads nowhere', () => {
    expect(checkIssueForm('config.yml', 'contact_links: [{ name: A, url: "javascript:x", about: B }]\n')).toHaveLength(1);
  });
});
