import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible } from '../schema/text.ts';

/** A text before and after a change; the paths differ where the file was renamed. */
export interface Change {
  readonly from: { readonly path: string; readonly text: string };
  readonly to: { readonly path: string; readonly text: string };
}

/**
 * What has changed in a text, in unified form (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html), with three
 * lines around each change. No character of the texts reaches a terminal that could move its cursor or turn its direction.
 */
export function formatDifference({ from, to }: Change): string {
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(from.path, to.path, from.text, to.text, undefined, undefined, options);
  return patch.replace(/\n$/, '').split('\n').map(shown).join('\n');
}

// What has no width would make a change of nothing.
function shown(line: string): string {
  return visible(line).replace(/[\u00ad\u200b\u2060]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
