/** A file of the site that is plain text and no page. */
export interface TextFile {
  /** Its path on the site: "/feeds/talks.xml". */
  readonly path: string;
  readonly text: string;
}
