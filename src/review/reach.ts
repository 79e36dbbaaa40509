import { placeOf } from '../content/layout.ts';
import type { Change } from './change.ts';

/** What a change outside of the content is about, the weightiest first. */
export const REACHES = ['workflows', 'packages', 'code', 'documents'] as const;
export type Reach = (typeof REACHES)[number];

/** The path of a file below the content folder; nothing for a file outside of it. */
// "content/meetups/028/README.md" => "meetups/028/README.md"
export function contentPath(path: string, contentFolder: string): string | undefined {
  return path.startsWith(`${contentFolder}/`) ? path.slice(contentFolder.length + 1) : undefined;
}

/** Whether all that a change touches is content: what is read as data, and checked by `npm run check`. */
export function isContent({ path, from = path, kind }: Change, contentFolder: string): boolean {
  return kind === 'file' && [path, from].every((place) => isContentFile(contentPath(place, contentFolder)));
}

/**
 * Whether the code has to be tested: when anything but content is touched, and when it is not known what is.
 */
export function needsCode(changes: readonly Change[] | undefined, contentFolder: string): boolean {
  return changes === undefined || changes.length === 0 || !changes.every((change) => isContent(change, contentFolder));
}

/** What a path outside of the content is about. */
export function reachOf(path: string): Reach {
  if (/^\.github\/(?:workflows|actions)\/|^\.github\/dependabot\.yml$|^\.ci\//.test(path)) return 'workflows';
  if (/^(?:package(?:-lock)?\.json|\.npmrc|npm-shrinkwrap\.json)$/.test(path)) return 'packages';
  return /\.md$|^LICENSE$|^\.github\//.test(path) && !/^(?:src|templates|test|public)\//.test(path) ? 'documents' : 'code';
}

// A README.md that is no record tells of the content, and tests compare it with the code.
function isContentFile(path: string | undefined): boolean {
  return path !== undefined && placeOf(path).kind !== 'ignored';
}
