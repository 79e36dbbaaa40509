import { parse } from 'yaml';
import * as z from 'zod';
import { CARE_LABEL } from '../../src/care/keep-issue.ts';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const field = { label: text, description: text.optional() };
const unique = (items: readonly unknown[]): boolean =>
  new Set(items.map((item) => JSON.stringify(item).toLowerCase())).size === items.length;

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('input'),
    id: id.optional(),
    attributes: z.strictObject({ ...field, placeholder: text.optional(), value: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id: id.optional(),
    attributes: z.strictObject({ ...field, placeholder: text.optional(), value: text.optional(), render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id: id.optional(),
    attributes: z.strictObject({
      ...field,
      multiple: z.boolean().optional(),
      default: z.int().min(0).optional(),
      options: z
        .array(text.refine((option) => option.toLowerCase() !== 'none'))
        .min(1)
        .refine(unique),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: id.optional(),
    attributes: z.strictObject({
      ...field,
      options: z
        .array(z.strictObject({ label: text, required: z.boolean().optional() }))
        .min(1)
        .refine(unique),
    }),
    validations,
  }),
]);

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const form = z.strictObject({
  name: text,
  description: text,
  title: z.string().optional(),
  // The one issue that a workflow keeps is found by its label, so nobody else may give it.
  labels: z.array(text.refine((label) => label !== CARE_LABEL)).optional(),
  assignees: z.array(text).optional(),
  projects: z.array(text).optional(),
  type: text.optional(),
  body: z
    .array(element)
    .min(1)
    .refine((body) => body.some(({ type }) => type !== 'markdown'))
    .refine((body) => unique(body.flatMap((one) => ('id' in one && one.id !== undefined ? [one.id] : []))))
    .refine((body) => unique(body.flatMap((one) => (one.type === 'markdown' ? [] : [one.attributes.label])))),
});

const config = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }), about: text })).optional(),
});

/** What GitHub would object to in a file of `.github/ISSUE_TEMPLATE/`: the place of each mistake; nothing in a right one. */
export function checkIssueForm(file: string, source: string): string[] {
  const { success, error } = (/(?:^|\/)config\.ya?ml$/.test(file) ? config : form).safeParse(parse(source, { strict: true }));
  return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
