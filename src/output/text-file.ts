/** A file of the site that is plain text and no page. */
export interface TextFile {
  /** Its path on the site: "/feeds/talks.xml". */
  readonly path: string;
  readonly text: string;
}

/** The paths at which a record's page stood before. What is written beside the page is written, the same, beside each of them. */
export type FormerPaths<Kind> = (record: Kind) => readonly string[];
