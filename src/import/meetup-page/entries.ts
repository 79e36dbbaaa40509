import type { Entry } from './entry.ts';
import { PageState } from './page-state.ts';
import type { Row } from './rows.ts';
import { takeAgendaLine, takeDivider, takeItem, takeSecondLine, takeTimes } from './take-agenda.ts';
import { keepLine, takeAbout, takeMissingTitle, takeSpeakers, takeStatus } from './take-line.ts';
import { takeSection } from './take-section.ts';

export interface Entries {
  readonly entries: readonly Entry[];
  /** Lines that belong to the evening as a whole. */
  readonly prose: readonly Row[];
}

/**
 * Parts the lines of a page into its talks and the other items of the evening.
 * @param areItemsTalks whether items of a list are talks, unless something above them says otherwise.
 */
export function findEntries(rows: readonly Row[], areItemsTalks = false): Entries {
  const state = new PageState(rows);
  state.areItemsTalks = areItemsTalks;
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'rule') state.close();
    else if (row.kind === 'other') state.prose.push(row);
    else if (!row.isEmpty && (row.text === '' || !TAKERS.some((take) => take(state, row, index)))) keepLine(state, row, index);
  }
  return { entries: state.entries, prose: state.prose };
}

/** Who may take a line, in this order: the first that knows it does. */
const TAKERS: readonly ((state: PageState, row: Row, index: number) => boolean)[] = [
  takeStatus,
  takeAbout,
  takeMissingTitle,
  takeSpeakers,
  takeTimes,
  takeDivider,
  takeSection,
  (state, row, index) => (row.kind === 'item' ? takeItem(state, row, index) : state.isAgenda && takeAgendaLine(state, row, index)),
  takeSecondLine,
];
