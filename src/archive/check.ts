import type { Records } from '../content/records.ts';
import type { Problem } from '../schema/problem.ts';
import { PROPOSAL_RULES } from './proposal-rules.ts';
import { rule as deadLink } from './rules/dead-link.ts';
import { rule as deckPages } from './rules/deck-pages.ts';
import { rule as duplicateRedirect } from './rules/duplicate-redirect.ts';
import { rule as redirectCircle } from './rules/redirect-circle.ts';
import { rule as redirectFromLivingPage } from './rules/redirect-from-living-page.ts';
import { applyRules, type Rule } from './rules/rule.ts';
import { rule as transcriptOutsideCut } from './rules/transcript-outside-cut.ts';
import { rule as unusedFile } from './rules/unused-file.ts';
import { rule as unusedTopic } from './rules/unused-topic.ts';
import { rule as unusedVenue } from './rules/unused-venue.ts';
import { rule as vanishedPage } from './rules/vanished-page.ts';

/** Everything that must hold between records, one rule a file of `rules/`. */
export const RULES: readonly Rule[] = [
  ...PROPOSAL_RULES,
  deadLink,
  deckPages,
  duplicateRedirect,
  redirectCircle,
  redirectFromLivingPage,
  transcriptOutsideCut,
  unusedFile,
  unusedTopic,
  unusedVenue,
  vanishedPage,
];

/** Checks what no file can tell alone: that records fit each other. All problems of all rules, in the order of files and lines. */
export function checkArchive(records: Records): Problem[] {
  return applyRules(RULES, records);
}
