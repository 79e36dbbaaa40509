/** Something that keeps a site from being published, or says that it was not published as it should be. */
export interface Failure {
  /** The file below the output folder, or the address on the published site. */
  readonly file: string;
  readonly message: string;
}

/** What a smoke test found. */
export interface SmokeReport {
  readonly failures: readonly Failure[];
  /** What should be looked at soon, and stops nothing yet. */
  readonly warnings: readonly string[];
  /** One line that says what was checked. */
  readonly summary: string;
}

/** A report for the log, with a bullet before each failure. No control character of a file's name reaches the terminal. */
export function formatReport({ failures, warnings, summary }: SmokeReport): string {
  const lines = [
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...failures.map(({ file, message }) => `- ${file}: ${message}`),
    failures.length === 0 ? summary : `${summary} ${failures.length === 1 ? '1 failure' : `${failures.length} failures`}.`,
  ];
  return lines.map(visible).join('\n');
}

function visible(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => JSON.stringify(character).slice(1, -1));
}
