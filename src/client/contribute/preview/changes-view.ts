import type { Change } from '../../../proposal/changes.ts';
import { createBox, createElement, isolated } from '../../elements.ts';

/** What changes, field by field: as it is, and as it would be. */
export function createChanges(changes: readonly Change[]): HTMLElement[] {
  if (changes.length === 0) return [createElement('p', 'quiet', 'The file would stay as it is.')];
  return changes.map(({ field, before, after }) =>
    createBox(
      'div',
      'change',
      createElement('h4', '', field === '#' ? 'Comments' : (field ?? 'Text')),
      ...(before === '' ? [] : [createSide('del', 'Now', before)]),
      ...(after === '' ? [] : [createSide('ins', before === '' ? 'New' : 'Then', after)]),
      ...(after === '' ? [createElement('p', 'quiet', 'It goes away.')] : []),
    ),
  );
}

function createSide(name: 'del' | 'ins', label: string, text: string): HTMLElement {
  return createBox('p', '', createElement('span', 'kicker', label), ' ', createBox(name, '', isolated(text)));
}
