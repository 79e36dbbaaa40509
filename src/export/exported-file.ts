/** A file of an export, before it is written: its content, or where that is to be copied from. */
export type ExportedFile = {
  /** Below the folder of the export, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
} & ({ readonly content: Uint8Array } | { readonly copyOf: string });

/** Puts files into a folder of the export. */
export function below(folder: string, files: readonly ExportedFile[]): ExportedFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
