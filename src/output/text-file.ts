/** A file of the site that is plain text and no page. */
export interface TextFile {
  /** Its path on the site: "/feeds/talks.xml". */
  readonly path: string;
  readonly text: string;
}

/** The same, or its bytes in UTF-8. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}
