const MB = 1_000_000;

/** How large a site may be, in bytes. */
export interface SizeLimits {
  readonly file: number;
  readonly site: number;
  /** From here on there is a warning, while there is still time. */
  readonly warning: number;
}

/** A file below the output folder. */
export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
}

export interface SizeReport {
  /** What keeps the site from being published. */
  readonly failures: readonly { readonly file: string; readonly message: string }[];
  readonly warnings: readonly string[];
}

/** Below the limits of GitHub Pages (https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits): 1 GB a site. */
export const GITHUB_PAGES: SizeLimits = { file: 100 * MB, site: 800 * MB, warning: 600 * MB };

/**
 * Finds what is too large to be published. Whoever must make a site smaller is told what in it is largest, the pictures of one PDF or photo taken together.
 * @param sourceOf what a folder of pictures was made of, for one who cannot know it by its key.
 */
export function checkSizes(
  files: readonly SizedFile[],
  limits: SizeLimits = GITHUB_PAGES,
  sourceOf: (folder: string) => string = (folder) => folder,
): SizeReport {
  const largest = (): string => largestParts(files, sourceOf);
  const failures: { file: string; message: string }[] = files
    .filter(({ bytes }) => bytes > limits.file)
    .map(({ path, bytes }) => ({ file: path, message: `is ${megabytes(bytes)}; a file may have ${megabytes(limits.file)}.` }));
  const total = totalBytes(files);
  const large = `The site is ${megabytes(total)}`;
  if (total > limits.site)
    failures.push({ file: '.', message: `${large}; it may have ${megabytes(limits.site)}. Its largest parts: ${largest()}.` });
  const warns = total > limits.warning && total <= limits.site;
  return {
    failures,
    warnings: warns ? [`${large}, and cannot be published above ${megabytes(limits.site)}. Its largest parts: ${largest()}.`] : [],
  };
}

export function totalBytes(files: readonly SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A size in megabytes of a million bytes, as GitHub counts them. */
// 1234567 => "1.2 MB"
export function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

const SHOWN = 10;

function largestParts(files: readonly SizedFile[], sourceOf: (folder: string) => string): string {
  const parts = new Map<string, { bytes: number; files: number }>();
  for (const { path, bytes } of files) {
    const folder = /^media\/(?:slides|pictures)\/[^/]+/.exec(path)?.[0];
    const name = folder === undefined ? path : sourceOf(folder);
    const part = parts.get(name) ?? { bytes: 0, files: 0 };
    parts.set(name, { bytes: part.bytes + bytes, files: part.files + 1 });
  }
  return [...parts]
    .sort(([, a], [, b]) => b.bytes - a.bytes)
    .slice(0, SHOWN)
    .map(([name, part]) => `${name} (${part.files === 1 ? '' : `${part.files} pictures, `}${megabytes(part.bytes)})`)
    .join(', ');
}
