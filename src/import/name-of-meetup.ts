import type { Gathered } from './gather.ts';

/** How a note calls a meetup. */
export function nameOf({ number, label, entries }: Gathered): string {
  if (number !== undefined) return `meetup ${number}`;
  const date = entries.find((entry) => entry.date !== undefined)?.date?.value;
  return label === undefined ? `the meetup of ${date}` : `"${label}"`;
}
