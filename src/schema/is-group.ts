/** Whether a value, as YAML or JSON gives it, has fields of its own: no list, no text, not nothing. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
