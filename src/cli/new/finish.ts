import { formatProblems } from '../../output/problem-text.ts';
import { signProblem } from '../../proposal/check-proposal.ts';
import type { Problem } from '../../schema/problem.ts';
import { visible } from '../../schema/text.ts';
import type { Settings } from '../../settings.ts';
import { loadAndInspect } from '../check/load.ts';
import { checkContent } from '../check.ts';
import { type Asker, Back } from './asker.ts';
import type { NewFile } from './interview.ts';
import { type FileToWrite, NotWritten, writeFiles } from './write-files.ts';

/**
 * Shows the files that answers have made, and asks whether they are to be written.
 * @throws {@link Back} when the check would not take them: the last answer is asked for anew.
 */
export async function askToWrite(ask: Asker, files: readonly NewFile[], problems: readonly Problem[], folder: string): Promise<boolean> {
  if (problems.some(isError)) {
    ask.say(`The check would not take this:\n\n${formatProblems(problems, folder)}\n\nGo back to the answer that is to be mended.`);
    throw new Back();
  }
  const [shown, others] = [files.filter((file) => file.isAlike !== true), files.filter((file) => file.isAlike === true)];
  ask.say(shown.map((file) => showFile(file, folder)).join('\n\n'));
  if (others.length > 0)
    ask.say(`And what is alike for everyone but for names:\n${others.map(({ file }) => `  ${folder}/${file}`).join('\n')}`);
  if (problems.length > 0) ask.say(`The check would take this, and say:\n\n${formatProblems(problems, folder)}`);
  return ask.confirm(files.length === 1 ? 'Write this file?' : `Write these ${files.length} files?`);
}

export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

// No character of an answer moves the cursor or turns the direction of what is shown.
function showFile({ file, text, before, copies = new Map() }: NewFile, folder: string): string {
  const lines = text.trimEnd().split('\n').map(visible);
  const copied = [...copies].map(([to, from]) => `${folder}/${to}, a copy of ${visible(from)}`);
  return [`${folder}/${file}${before === undefined ? '' : ', changed'}`, ...lines.map((line) => `  ${line}`.trimEnd()), ...copied].join(
    '\n',
  );
}

/**
 * Writes files, and checks the whole folder with them. When one cannot be written, or the check finds an error that was not there
 * before, all is as it was.
 * @returns whether they are written.
 */
export async function writeAndCheck(
  files: readonly NewFile[],
  before: readonly Problem[],
  settings: Settings,
  print: (text: string) => void,
): Promise<boolean> {
  const { contentFolder } = settings;
  const toWrite = files.flatMap(filesToWrite);
  let takeBack: () => void;
  try {
    takeBack = writeFiles(contentFolder, toWrite);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    print(error.message);
    return false;
  }
  const report: string[] = [];
  const code = await checkContent(settings, (text) => report.push(text));
  const errors = code === 0 ? [] : await newErrors(before, settings);
  if (errors.length > 0) {
    takeBack();
    print(
      `${formatProblems(errors, contentFolder)}\n\nThis is what the check says of what was written, so it was taken back: all is as it was.`,
    );
    return false;
  }
  print([...toWrite.map(({ file }) => `Written: ${contentFolder}/${file}`), '', ...report].join('\n'));
  return true;
}

/** Errors that were not there before. */
async function newErrors(before: readonly Problem[], settings: Settings): Promise<Problem[]> {
  const known = new Set(before.map(signProblem));
  const { problems } = await loadAndInspect(settings);
  return problems.filter((problem) => isError(problem) && !known.has(signProblem(problem)));
}

function filesToWrite({ file, text, before, copies = new Map() }: NewFile): FileToWrite[] {
  return [{ file, text, ...(before === undefined ? {} : { before }) }, ...[...copies].map(([to, copyOf]) => ({ file: to, copyOf }))];
}
