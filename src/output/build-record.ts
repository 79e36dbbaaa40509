/** What `npm run build` leaves in `build.json`. */
export interface BuildRecord {
  /** The commit that GitHub built; none on any other machine. */
  readonly commit: string | undefined;
  /** How many records of each kind the archive holds. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** Reads `build.json`; nothing when it is no record of a whole build. */
export function readBuildRecord(text: string): BuildRecord | undefined {
  const record = parseObject(text);
  const figures = record?.figures;
  // A build that was stopped half way has written no figures.
  if (!isObject(figures) || typeof figures.meetups !== 'number') return undefined;
  return { commit: typeof record?.commit === 'string' ? record.commit : undefined, figures };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
