import type { core } from 'zod/mini';

/** The names of the fields of a group in the order of its schema, and the same for the groups inside it. */
export interface FieldOrder {
  readonly names: readonly string[];
  /** The order of the group that a field holds, or that each entry of its list is; nothing for a field that holds no group. */
  inside(name: string): FieldOrder | undefined;
}

/** The order of fields that a schema gives: of a group, of the entries of a list, of the one alternative that is a group. */
export function orderOf(schema: core.$ZodType): FieldOrder | undefined {
  const { def } = (schema as core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const { shape } = def;
      return {
        names: Object.keys(shape),
        inside: (name) => (Object.hasOwn(shape, name) && shape[name] !== undefined ? orderOf(shape[name]) : undefined),
      };
    }
    case 'array':
      return orderOf(def.element);
    case 'optional':
      return orderOf(def.innerType);
    case 'pipe':
      return orderOf(def.in);
    case 'union':
      return def.options.map(orderOf).find((order) => order !== undefined);
    default:
      return undefined;
  }
}
