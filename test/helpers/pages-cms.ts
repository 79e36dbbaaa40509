import { parse, stringify } from 'yaml';

/** A field as `.pages.yml` describes it (https://pagescms.org/docs/configuration/content/fields/). */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: string;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly default?: unknown;
  readonly pattern?: { readonly regex: string; readonly message: string };
  readonly options?: { readonly maxlength?: number; readonly min?: number; readonly max?: number; readonly values?: readonly string[] };
  readonly list?: { readonly max: number; readonly collapsible: unknown };
  readonly fields?: readonly EditorField[];
}

type Values = Record<string, unknown>;

/**
 * What Pages CMS makes of a file that is opened, changed and saved, or of nothing when it is new, as its source says (read at
 * https://github.com/pages-cms/pages-cms: `lib/schema.ts`, `lib/serialization.ts`, `app/api/…/files/[...path]/route.ts`): values that
 * have another form than the field says are not in the form; empty ones are left away; all other fields stay; YAML is written anew.
 * @returns the text of the file, or why it is not saved.
 */
export function saveInPagesCms(
  fields: readonly EditorField[],
  text: string | undefined,
  change: (values: Values) => Values = (values) => values,
): { readonly text: string } | { readonly refused: string } {
  const existing = text === undefined ? {} : readFile(text);
  const values = change(openForm(fields, existing));
  const refused = findWrong(fields, values, '');
  if (refused !== undefined) return { refused };
  const { body = '', ...rest } = withoutEmpty({ ...existing, ...values }) as Values;
  return { text: `---\n${stringify(rest).trim()}\n---\n${body}` };
}

function readFile(text: string): Values {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(text) ?? [];
  return { ...(parse(yaml) as Values), body: body.replace(/^\n/, '') };
}

function openForm(fields: readonly EditorField[], data: unknown): Values {
  const values: Values = {};
  for (const field of fields) {
    const value = (data as Values | null)?.[field.name] ?? undefined;
    if (field.list === undefined)
      values[field.name] = field.type === 'object' ? openForm(field.fields ?? [], value) : (value ?? initial(field));
    else
      values[field.name] = Array.isArray(value)
        ? value.map((item) => (field.type === 'object' ? openForm(field.fields ?? [], item) : item))
        : [];
  }
  return values;
}

function initial({ type, default: given }: EditorField): unknown {
  if (given !== undefined) return given;
  return type === 'boolean' ? false : type === 'date' ? '2026-01-01' : '';
}

function findWrong(fields: readonly EditorField[], values: Values, place: string): string | undefined {
  for (const field of fields) {
    const path = `${place}${field.name}`;
    const value = values[field.name];
    const items = field.list === undefined ? [value] : (value as unknown[]);
    if (field.list !== undefined && items.length > field.list.max) return `${path}: too many entries`;
    for (const item of items) {
      const wrong = field.type === 'object' ? findWrong(field.fields ?? [], item as Values, `${path}.`) : findWrongValue(field, item);
      if (wrong !== undefined) return field.type === 'object' ? wrong : `${path}: ${wrong}`;
    }
  }
  return undefined;
}

function findWrongValue({ type, required, options, pattern }: EditorField, value: unknown): string | undefined {
  if (required && value === '') return 'this field is required';
  switch (type) {
    case 'string':
    case 'text':
    case 'code': {
      if (typeof value !== 'string' && type !== 'text') return `expected a text, found ${Array.isArray(value) ? 'a list' : typeof value}`;
      const text = String(value);
      if (pattern !== undefined && !new RegExp(pattern.regex).test(text)) return pattern.message;
      return text.length > (options?.maxlength ?? Number.POSITIVE_INFINITY) ? 'too long' : undefined;
    }
    case 'select':
      return value === '' || options?.values?.includes(value as string) ? undefined : 'invalid option';
    case 'date':
      return value === '' || /^\d{4}-\d\d-\d\d$/.test(String(value)) ? undefined : 'invalid date';
    case 'number':
      return value === '' || (Number(value) >= (options?.min ?? 0) && Number(value) <= (options?.max ?? 0)) ? undefined : 'out of range';
    default:
      return `unknown type ${type}`;
  }
}

function withoutEmpty(value: unknown): unknown {
  const isEmpty = (one: unknown): boolean => one === null || one === undefined || one === '';
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => !isEmpty(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, withoutEmpty(one)] as const)
    .filter(([, one]) => !isEmpty(one) && !(typeof one === 'object' && Object.keys(one as object).length === 0));
  return Object.fromEntries(kept);
}
