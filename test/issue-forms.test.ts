import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The form of GitHub's issue forms (https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema). */
interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly title?: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly description?: string;
      readonly value?: string;
      readonly options?: readonly unknown[];
    };
    readonly validations?: { readonly required: boolean };
  }[];
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
  const { name, description, body } = form(file);

  it('has what GitHub asks for', () => {
    expect(Object.keys(form(file)).sort()).toEqual(['body', 'description', 'name', 'title']);
    expect(name).not.toBe('');
    expect(description.length).toBeLessThanOrEqual(200);
    expect(body.filter(({ type }) => type !== 'markdown').length).toBeGreaterThan(0);
    for (const { type, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      if (type === 'markdown') expect(attributes.value).toBeTruthy();
      else expect(attributes.label).toBeTruthy();
      if (type === 'dropdown' || type === 'checkboxes') expect(attributes.options?.length).toBeGreaterThan(0);
    }
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
