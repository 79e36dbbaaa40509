import { movedPath, type Rename } from '../../fix/file-names.ts';
import { mendLineEnds } from '../../fix/line-ends.ts';
import { formatDifference } from '../../output/difference.ts';
import { counted } from '../../output/words.ts';
import { visible } from '../../schema/text.ts';

/** What a run has mended, round by round, and what it says of it in the end. */
export interface FixLog {
  /** A text was written. `before` counts when the file is written for the first time. */
  wrote(file: string, before: string, after: string): void;
  renamed(rename: Rename): void;
  cleaned(file: string): void;
  /** Something was left as it is. */
  left(file: string, because: string): void;
  /** All of it as lines for a terminal. */
  format(contentFolder: string): string;
}

export function createLog(): FixLog {
  let texts = new Map<string, { readonly from: string; readonly before: string; readonly after: string }>();
  const renames = new Map<string, string>();
  const cleaned = new Set<string>();
  const left = new Map<string, string>();

  const nameBefore = (file: string): string => {
    const steps = file.split('/');
    for (let length = steps.length; length > 0; length -= 1) {
      const before = renames.get(steps.slice(0, length).join('/'));
      if (before !== undefined) return nameBefore([before, ...steps.slice(length)].join('/'));
    }
    return file;
  };
  return {
    wrote(file, before, after) {
      const known = texts.get(file);
      texts.set(file, { from: known?.from ?? nameBefore(file), before: known?.before ?? before, after });
    },
    renamed(rename) {
      renames.set(rename.to, rename.from);
      texts = new Map([...texts].map(([file, text]) => [movedPath(file, rename), text]));
    },
    cleaned: (file) => void cleaned.add(file),
    left: (file, because) => void left.set(file, because),
    format(contentFolder) {
      const place = (file: string): string => visible(`${contentFolder}/${file}`);
      const changed = [...texts].filter(([, { before, after }]) => before !== after).sort(([a], [b]) => (a < b ? -1 : 1));
      const differences = changed.map(([file, { from, before, after }]) => {
        const old = mendLineEnds(before, 'page');
        const notes = [
          ...(before.startsWith('\ufeff') ? [`${place(file)} began with an invisible mark that some editors put there; it is gone.`] : []),
          ...(before.includes('\r') ? [`${place(file)} had line ends of Windows or an old Mac; it has those of all other files now.`] : []),
        ];
        const patch =
          old === after
            ? []
            : [
                formatDifference({
                  from: { path: `${contentFolder}/${from}`, text: old },
                  to: { path: `${contentFolder}/${file}`, text: after },
                }),
              ];
        return [...notes, ...patch].join('\n');
      });
      const lines = [
        ...[...renames].map(([to, from]) => `${place(from)} is called ${visible(to.slice(to.lastIndexOf('/') + 1))} now.`),
        ...[...cleaned].map(
          (file) =>
            `${place(file)} no longer says where it was taken. What else the camera had written into it is gone too; the picture is the same.`,
        ),
        ...[...left].map(([file, because]) => `${place(file)} was left as it is: ${because}`),
      ];
      const count = [
        ...(changed.length > 0 ? [`${counted(changed.length, 'text')} mended`] : []),
        ...(renames.size > 0 ? [`${counted(renames.size, 'name')} changed`] : []),
        ...(cleaned.size > 0 ? [`${counted(cleaned.size, 'picture')} cleaned`] : []),
      ].join(', ');
      const end = count === '' ? 'Nothing was mended.' : `${count}.`;
      return [...differences, ...(lines.length > 0 ? [lines.join('\n')] : []), end].join('\n\n');
    },
  };
}
