import { size } from '../../content/file-content.ts';
import type { Outcome } from '../../copies/outcome.ts';
import type { RunResult } from '../../copies/run.ts';
import type { Difference, Verification } from '../../copies/verify.ts';
import { counted } from '../../output/words.ts';
import { anyOf, visible } from '../../schema/text.ts';

const RESULT_WORDS: readonly (readonly [Outcome['result'], (count: number) => string])[] = [
  ['copied', (count) => `${count} copied`],
  ['unchanged', (count) => `${count} unchanged`],
  ['changed', (count) => `${count} changed`],
  ['failing', (count) => `${count} failing`],
  ['gone', (count) => `${count} gone`],
  ['link', (count) => counted(count, 'link')],
  ['unknown', (count) => `${count} not known`],
  ['kept', (count) => `${count} private`],
];

/** What a run came to, in one sentence. */
// "135 addresses: 3 copied (12 MiB), 120 unchanged, 1 gone, 11 links."
export function summarize({ outcomes, dropped }: Pick<RunResult, 'outcomes' | 'dropped'>): string {
  const received = outcomes.reduce((sum, outcome) => sum + outcome.received, 0);
  const counts = RESULT_WORDS.flatMap(([result, words]) => {
    const count = outcomes.filter((outcome) => outcome.result === result).length;
    return count === 0 ? [] : [`${words(count)}${result === 'copied' && received > 0 ? ` (${size(received)})` : ''}`];
  });
  const left = dropped.length === 0 ? '' : ` ${counted(dropped.length, 'address', 'addresses')} that nothing names any more left the list.`;
  return `${counted(outcomes.length, 'address', 'addresses')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.${left}`;
}

/** What `--verify` found. */
export function describeVerification({ differences, right, bytes }: Verification, cacheFolder: string): string {
  const lines = differences.map((difference) => describeDifference(difference, cacheFolder));
  const total = `${counted(right, 'copy', 'copies')} as they have to be (${size(bytes)})`;
  return [...lines, differences.length === 0 ? `${total}.` : `${total}, ${counted(differences.length, 'copy', 'copies')} not.`].join('\n');
}

const WRONG = {
  missing: 'is missing',
  'other-content': 'has other content than its name says',
  'other-size': 'has another size than the list says',
} as const;

function describeDifference({ sha256, wrong, urls }: Difference, cacheFolder: string): string {
  const of =
    urls.length === 0 ? 'No address names it: delete it.' : `It is the copy of ${visible(anyOf(urls, 'and'))}. Run "npm run media".`;
  return `${cacheFolder}/media/${sha256} ${WRONG[wrong]}. ${of}`;
}
