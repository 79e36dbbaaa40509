import type { OutputFile } from './files.ts';
import type { Failure, SmokeReport } from './report.ts';

const MB = 1_000_000;

/** How large a site may be, in bytes. */
export interface SizeLimits {
  readonly file: number;
  readonly site: number;
  /** From here on there is a warning, while there is still time. */
  readonly warning: number;
}

/** Below the limits of GitHub Pages (https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits): 1 GB a site. */
export const GITHUB_PAGES: SizeLimits = { file: 100 * MB, site: 800 * MB, warning: 600 * MB };

/** Finds what is too large to be published. Whoever must make a site smaller is told its ten largest files. */
export function checkSizes(files: readonly OutputFile[], limits: SizeLimits = GITHUB_PAGES): Pick<SmokeReport, 'failures' | 'warnings'> {
  const failures: Failure[] = files
    .filter(({ bytes }) => bytes > limits.file)
    .map(({ path, bytes }) => ({ file: path, message: `is ${megabytes(bytes)}; a file may have ${megabytes(limits.file)}.` }));
  const total = totalBytes(files);
  const large = `The site is ${megabytes(total)}`;
  if (total > limits.site)
    failures.push({ file: '.', message: `${large}; it may have ${megabytes(limits.site)}. Its largest files: ${largest(files)}.` });
  const warns = total > limits.warning && total <= limits.site;
  return {
    failures,
    warnings: warns ? [`${large}, and cannot be published above ${megabytes(limits.site)}. Its largest files: ${largest(files)}.`] : [],
  };
}

export function totalBytes(files: readonly OutputFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A size in megabytes of a million bytes, as GitHub counts them. */
// 1234567 => "1.2 MB"
export function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

function largest(files: readonly OutputFile[]): string {
  const sorted = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 10);
  return sorted.map(({ path, bytes }) => `${path} (${megabytes(bytes)})`).join(', ');
}
