import { IMPORT_REPORT } from '../../content/layout.ts';
import type { Note } from '../../import/found.ts';
import { type Changes, type Counts, inOrderOfImportance } from '../../import/report.ts';
import { visible } from '../../schema/text.ts';

/** How many notes are shown; the report has them all. */
const SHOWN = 5;

/** What an import has done, in a few lines. */
export function formatSummary(
  target: string,
  counts: Counts,
  notes: readonly Note[],
  changes?: Changes & { readonly remove: readonly string[] },
): string {
  const lines = Object.entries(counts).map(([name, { found, taken, doubtful, left }]) =>
    [`  ${name.padEnd(11)}`, pad(found), ' found', pad(taken), ' taken', pad(doubtful), ' doubtful', pad(left), ' left over'].join(''),
  );
  const first = inOrderOfImportance(notes)
    .slice(0, SHOWN)
    .map(({ message, origins }) => `  ${origins[0]?.file}:${origins[0]?.line}: ${message}`);
  return [
    ...lines,
    '',
    ...(notes.length === 0
      ? ['Nothing is in doubt, and nothing is left over.']
      : [`${notes.length === 1 ? '1 note is' : `${notes.length} notes are`} in ${target}/${IMPORT_REPORT}. The first:`, ...first]),
    '',
    ...(changes === undefined ? [`Written: ${target}`] : changed(target, changes)),
    `Look at it: ARCHIVE_CONTENT=${target} npm start`,
  ]
    .map((line) => visible(line))
    .join('\n');
}

function pad(count: number): string {
  return String(count).padStart(6);
}

function changed(target: string, { written, remove, leftAlone }: Changes & { readonly remove: readonly string[] }): string[] {
  const files = [...written.map((file) => `Written: ${target}/${file}`), ...remove.map((file) => `Moved away: ${target}/${file}`)];
  const alone =
    leftAlone.length === 0
      ? []
      : [`Left alone, since people have changed them or nothing speaks of them any more: ${leftAlone.length} (the report says which).`];
  return files.length === 0 ? ['Nothing has changed.', ...alone] : [...files, ...alone];
}
