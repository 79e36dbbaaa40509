import { parse } from 'yaml';

/** What is read of a schema's insides (https://zod.dev/library-authors). */
export interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly innerType?: Schema;
      readonly element?: Schema;
      readonly options?: readonly Schema[];
      readonly in?: Schema;
    };
  };
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly { message: string }[] } };
}

export interface Wishes {
  /** Texts to try in a field, the best first. */
  readonly offer: () => readonly string[];
  /** Values of fields by path, such as "meetup.agenda[].kind"; `undefined` leaves a field away. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Receives every text that a field took, with the path of the field. */
  readonly given: Map<string, string>;
}

type Group = Record<string, unknown>;

/**
 * Fills a schema with text: every field that takes one of the offered texts gets it, other fields that must be there get the
 * value that their own error message shows, and the rest is left away. A list gets an entry of every shape that it can have,
 * and beside each group the smallest that would do.
 */
export function fill(schema: Schema, path: string, wishes: Wishes, size: 'full' | 'smallest' = 'full'): unknown {
  if (Object.hasOwn(wishes.fixed, path)) return wishes.fixed[path];
  const { type, innerType, element, options = [], in: before } = schema._zod.def;
  if (type === 'optional' && innerType) return fill(innerType, path, wishes, size);
  if (type === 'pipe' && before && isContainer(before)) return fill(before, path, wishes, size);
  // The last alternative is the fullest: a list rather than one entry, a group rather than a name.
  if (type === 'union') return fill(options.at(-1) ?? schema, path, wishes, size);
  if (type === 'object') return fillGroup(schema, path, wishes, size);
  if (type === 'array' && element) return fillList(element, `${path}[]`, wishes, size);
  return fillLeaf(schema, path, wishes);
}

function fillGroup(schema: Schema, path: string, wishes: Wishes, size: 'full' | 'smallest'): Group {
  const shape = Object.entries(schema._zod.def.shape ?? {});
  const group: Group = {};
  const set = (name: string, field: Schema): void => {
    const value = fill(field, `${path}.${name}`, wishes, size);
    if (value !== undefined) group[name] = value;
  };
  for (const [name, field] of shape) {
    const isFixed = Object.hasOwn(wishes.fixed, `${path}.${name}`);
    if (isFixed || !field.safeParse(undefined).success || (size === 'full' && takesText(field, wishes))) set(name, field);
  }
  // Rules between the fields may ask for one more of those that may be missing.
  for (const [name, field] of shape) {
    if (schema.safeParse(group).success) break;
    if (Object.hasOwn(group, name) || Object.hasOwn(wishes.fixed, `${path}.${name}`)) continue;
    set(name, field);
    if (!schema.safeParse(group).success) delete group[name];
  }
  return group;
}

function fillList(element: Schema, path: string, wishes: Wishes, size: 'full' | 'smallest'): unknown[] {
  const shapes = element._zod.def.type === 'union' ? (element._zod.def.options ?? []) : [element];
  return shapes.flatMap((shape) => {
    const one = fill(shape, path, wishes, size);
    return typeof one === 'object' && size === 'full' ? [one, fill(shape, path, wishes, 'smallest')] : [one];
  });
}

function fillLeaf(schema: Schema, path: string, { offer, given }: Wishes): unknown {
  const text = offer().find((candidate) => schema.safeParse(candidate).success);
  if (text !== undefined) {
    given.set(text, path);
    return text;
  }
  // A field has a message for each of its rules; the example of the first may break the second.
  let value: unknown = Symbol('nothing that would do');
  for (let rule = 0; rule < 4; rule += 1) {
    const { success, error } = schema.safeParse(value);
    if (success) return value;
    const message = error?.issues[0]?.message ?? '';
    value = parse(message.slice(message.indexOf('\n') + 1));
  }
  throw new Error(`${path} needs a value that this test does not know.`);
}

/** Whether there is a field of free text in a schema. */
function takesText(schema: Schema, wishes: Wishes): boolean {
  const { innerType, element, options, shape, in: before, type } = schema._zod.def;
  if (type === 'pipe' && before && isContainer(before)) return takesText(before, wishes);
  const inner = [innerType, element, ...(options ?? []), ...Object.values(shape ?? {})].filter((part) => part !== undefined);
  if (inner.length > 0) return inner.some((part) => takesText(part, wishes));
  return wishes.offer().some((text) => schema.safeParse(text).success);
}

function isContainer(schema: Schema): boolean {
  return ['object', 'array', 'union', 'optional', 'pipe'].includes(schema._zod.def.type);
}
