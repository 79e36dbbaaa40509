import type { AssetFile } from './records.ts';

/** A Markdown file as it is on disk, without a byte order mark. */
export interface TextFile {
  readonly kind: 'text';
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** The list of every path that was ever published, as it is on disk, without a byte order mark. */
export interface LockFile {
  readonly kind: 'lock';
  readonly file: string;
  readonly text: string;
}

/** A transcript as it is on disk, without a byte order mark. */
export interface TranscriptFile {
  readonly kind: 'transcript';
  readonly file: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly text: string;
}

/** What is known of remote files, as it is on disk, without a byte order mark. */
export interface MediaLockFile {
  readonly kind: 'media-lock';
  readonly file: string;
  readonly text: string;
}

/** A file or folder that is there and has a problem that was already reported. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly file: string;
}

/** A file of the content folder before its content is understood. */
export type RawFile = TextFile | LockFile | MediaLockFile | TranscriptFile | (AssetFile & { readonly kind: 'asset' }) | RefusedFile;
