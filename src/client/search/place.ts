import type { SearchPlace } from './connect.ts';

/** Where the files of the search are, as a form says. */
export function placeOf({ dataset: { worker = '', index = '', prefix = '' } }: HTMLFormElement): SearchPlace {
  return { worker, index, prefix };
}
