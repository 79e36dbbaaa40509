/** Files that are broken, hostile or odd, made in memory for tests; what a reader makes of each is in test/media/broken-media.test.ts. */
export * from './active-pdfs.ts';
export * from './bomb-pdfs.ts';
export * from './broken-pdfs.ts';
export * from './broken-pictures.ts';
export * from './broken-transcripts.ts';
