import type { ProposedFile } from '../../proposal/proposed-file.ts';
import type { Problem } from '../../schema/problem.ts';

/** What the form makes of all that was typed: the files, and what the check says of them. */
export interface Proposal {
  /** In the order in which they are to be read; a file that is not new replaces the text of one that is there, of which it was made. */
  readonly files: readonly (ProposedFile & { readonly isNew: boolean; readonly before?: string })[];
  /** Paths of the files that belong beside the texts, and that the proposer has: the PDFs that a talk names. Below the content folder. */
  readonly uploads: readonly string[];
  /** Of these files, as `npm run check` would tell them once they are in the archive. */
  readonly problems: readonly Problem[];
  /** What the proposal is called, to its reader: "Meetup 76: Graphs", "Slides for Biosignals". */
  readonly title: string;
}
