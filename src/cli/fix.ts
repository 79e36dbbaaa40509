import { randomUUID } from 'node:crypto';
import { readContent } from '../content/read.ts';
import { withoutCommands } from '../output/problem-text.ts';
import type { Settings } from '../settings.ts';
import { isWithin } from './check/arguments.ts';
import { loadAndInspect } from './check/load.ts';
import { createLog } from './fix/log.ts';
import { mendNames } from './fix/names.ts';
import { cleanPictures } from './fix/pictures.ts';
import { type FixContext, mendTexts } from './fix/texts.ts';

/** A mend may uncover another one: a file with a right name is read, a field with a right name has its value looked at. */
const MOST_ROUNDS = 6;

/**
 * Mends what can be mended in a content folder without guessing, and prints what it has changed. Everything else stays as it is.
 * @param within paths below the content folder to which all is confined; none for the whole of it.
 * @returns the same paths as they are called now.
 */
export async function fixContent(settings: Settings, within: readonly string[], print: (text: string) => void): Promise<readonly string[]> {
  const { contentFolder, onGitHub } = settings;
  const log = createLog();
  const context: FixContext = { contentFolder, within, log };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { files, problems } = await readContent(contentFolder);
    const hasMended = await mendTexts(files, context);
    if (!(await mendNames(files, problems, context)) && !hasMended) break;
  }
  const { problems } = await loadAndInspect(settings);
  const placed = problems.filter(({ rule, file }) => rule === 'picture-position' && isWithin(file, context.within));
  await cleanPictures([...new Set(placed.map(({ file }) => file))], context);
  const report = log.format(contentFolder);
  print(`${onGitHub ? withoutCommands(report, randomUUID()) : report}\n`);
  return context.within;
}
