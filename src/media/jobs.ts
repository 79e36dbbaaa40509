import { cleanPicture } from './clean-picture.ts';
import { drawFirstPage, inspectPicture, makePicture } from './pictures.ts';
import { inspectPdf, makeSlides } from './slides.ts';

/**
 * What a worker can be asked to do. Each takes one value and gives one back, both of which can be sent between threads,
 * and may say from time to time how far it is: whoever is silent for too long is ended.
 */
export const JOBS = {
  inspectPdf,
  makeSlides,
  inspectPicture: ({ path }: { readonly path: string }) => inspectPicture(path),
  cleanPicture,
  makePicture: ({ path, folder }: { readonly path: string; readonly folder: string }) => makePicture(path, folder),
  drawFirstPage: ({ path, folder }: { readonly path: string; readonly folder: string }) => drawFirstPage(path, folder),
} as const;

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

/** What a pool sends to a worker. */
export interface JobRequest {
  readonly id: number;
  readonly name: JobName;
  readonly input: unknown;
}

/** What a worker sends back: how far it is, what came of the job, or what nobody had foreseen. */
export type JobReply = { readonly id: number } & (
  | { readonly page: number }
  | { readonly output: unknown }
  | { readonly error: { readonly message: string; readonly code: string | undefined } }
);

/** What a worker says when it has read its code and can begin. */
export type Ready = 'ready';
