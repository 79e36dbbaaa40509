import { pathToFileURL } from 'node:url';

/**
 * `npm run result`: whether all that had to be checked has been, and was right. It needs no packages.
 * @param {Readonly<Record<string, string | undefined>>} env `CONTENT` and `CODE`: what came of these jobs, in the words of GitHub
 *   (https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context); `CODE_IS_TOUCHED`: "false" where only content is.
 * @returns {string | undefined} what is missing, in a sentence; nothing when all is well.
 */
export function findMissing({ CONTENT, CODE, CODE_IS_TOUCHED }) {
  if (CONTENT !== 'success') return `The content is not checked, or not right: ${CONTENT || 'nothing is known of it'}.`;
  if (CODE === 'success' || (CODE === 'skipped' && CODE_IS_TOUCHED === 'false')) return undefined;
  return `The code is not tested, or not right: ${CODE || 'nothing is known of it'}.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = findMissing(process.env);
  process.stdout.write(`${missing ?? 'All that had to be checked is right.'}\n`);
  process.exitCode = missing === undefined ? 0 : 1;
}
