import type { Archive } from '../../archive/model.ts';
import { buildTime } from '../../clock.ts';
import { type LoadedArchive, loadArchive } from '../../load-archive.ts';
import { formatProblems } from '../../output/problem-text.ts';
import { dateIn } from '../../schema/dates.ts';
import type { Problem } from '../../schema/problem.ts';
import { visible } from '../../schema/text.ts';
import type { Settings } from '../../settings.ts';
import { checkContent } from '../check.ts';
import { loadAndInspect } from '../check/load.ts';
import { type Asker, Back, converse, SILENT } from './asker.ts';
import type { ReadFlags } from './flags.ts';
import { formatComplaints } from './help.ts';
import { beginInterview, type Draft, type Interview, type NewFile } from './interview.ts';
import { judge, sign, toComplaints } from './judge.ts';
import type { Kind } from './kinds.ts';
import { formatNextSteps } from './next-steps.ts';
import { type FileToWrite, NotWritten, writeFiles } from './write-files.ts';

interface World {
  readonly settings: Settings;
  readonly asker: Asker | undefined;
  readonly print: (text: string) => void;
}

/** Makes the files of something new, and writes them into the content folder when they are right and wanted. */
export async function makeRecord(kind: Kind, flags: ReadFlags, world: World): Promise<0 | 1> {
  const { settings, asker, print } = world;
  const { contentFolder } = settings;
  const now = buildTime();
  const loaded = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  const { archive } = loaded;
  const lack = archive === undefined ? lackOfSite(loaded, contentFolder) : lackOf(archive, kind);
  if (archive === undefined || lack !== undefined) {
    print(lack ?? '');
    return 1;
  }
  const begin = (ask: Asker): Interview => beginInterview(archive, loaded.records, ask, flags.given);
  if (!flags.isSilent && asker !== undefined) {
    const draft = await converseAbout(kind, asker, begin, contentFolder);
    if (draft !== undefined) return writeDraft(draft, loaded, archive, world);
    print('Nothing was written.');
    return 0;
  }
  const interview = begin(SILENT);
  const draft = await kind.ask(interview, contentFolder);
  const errors = judge(loaded.records, draft.files).filter(({ problem }) => isError(problem));
  const complaints = [...flags.complaints, ...interview.complaints, ...toComplaints(errors, draft.files)];
  if (complaints.length === 0) return writeDraft(draft, loaded, archive, world);
  print(formatComplaints(complaints, kind.name));
  return 1;
}

/**
 * Asks for everything, and at the end whether it is to be written. What the check would not take is asked anew.
 * @returns nothing when it is not to be written.
 */
function converseAbout(kind: Kind, asker: Asker, begin: (ask: Asker) => Interview, contentFolder: string): Promise<Draft | undefined> {
  asker.say(`${kind.what}\nEnter leads to the next question, Esc to the one before. Ctrl C stops, and nothing is written.`);
  return converse(asker, async (ask) => {
    const interview = begin(ask);
    const draft = await kind.ask(interview, contentFolder);
    const problems = judge(interview.records, draft.files).map(({ problem }) => problem);
    if (problems.some(isError)) {
      ask.say(`The check would not take this:\n\n${formatProblems(problems, contentFolder)}\n\nEsc leads back to the answer that is to be mended.`);
      throw new Back();
    }
    ask.say(draft.files.map((file) => showFile(file, contentFolder)).join('\n\n'));
    if (problems.length > 0) ask.say(`The check would take this, and say:\n\n${formatProblems(problems, contentFolder)}`);
    return (await ask.confirm(draft.files.length === 1 ? 'Write this file?' : `Write these ${draft.files.length} files?`)) ? draft : undefined;
  });
}

function showFile({ file, text, before, copies = new Map() }: NewFile, contentFolder: string): string {
  const lines = visibleLines(text).map((line) => `  ${line}`);
  const copied = [...copies].map(([to, from]) => `${contentFolder}/${to}, a copy of ${from}`);
  return [`${contentFolder}/${file}${before === undefined ? '' : ', changed'}`, ...lines, ...copied].join('\n');
}

// No character of an answer moves the cursor or turns the direction of what is shown.
function visibleLines(text: string): string[] {
  return text.trimEnd().split('\n').map(visible);
}

async function writeDraft(draft: Draft, before: LoadedArchive, archive: Archive, { settings, print }: World): Promise<0 | 1> {
  const { contentFolder } = settings;
  let takeBack: () => void;
  try {
    takeBack = writeFiles(contentFolder, draft.files.flatMap(filesToWrite));
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    print(error.message);
    return 1;
  }
  const report: string[] = [];
  const code = await checkContent(settings, (text) => report.push(text));
  const errors = code === 0 ? [] : await newErrors(before, settings);
  if (errors.length > 0) {
    takeBack();
    print(`${formatProblems(errors, contentFolder)}\n\nThis is what the check says of what was written, so it was taken back. Nothing has changed.`);
    return 1;
  }
  for (const { file } of draft.files.flatMap(filesToWrite)) print(`Written: ${contentFolder}/${file}`);
  print(`\n${report.join('\n')}`);
  print(formatNextSteps(draft, archive.site, settings));
  return 0;
}

/** Errors that were not there before. */
async function newErrors({ problems }: LoadedArchive, settings: Settings): Promise<Problem[]> {
  const known = new Set(problems.map(sign));
  const now = await loadAndInspect(settings);
  return now.problems.filter((problem) => isError(problem) && !known.has(sign(problem)));
}

function filesToWrite({ file, text, before, copies = new Map() }: NewFile): FileToWrite[] {
  return [{ file, text, ...(before === undefined ? {} : { before }) }, ...[...copies].map(([to, copyOf]) => ({ file: to, copyOf }))];
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function lackOfSite({ problems }: LoadedArchive, contentFolder: string): string {
  const wrong = problems.filter(({ file }) => file === '' || file === 'site.md');
  const report = wrong.length === 0 ? '' : `${formatProblems(wrong, contentFolder)}\n\n`;
  return `${report}${contentFolder} is no archive yet that something could be added to. A new one: npm run new -- site ../my-archive`;
}

function lackOf({ meetups }: Archive, { name, needs }: Kind): string | undefined {
  if (needs === undefined || meetups.some(({ talks }) => needs === 'meetup' || talks.length > 0)) return undefined;
  const before = meetups.length === 0 ? 'meetup' : 'talk';
  return `There is no ${needs} yet that "${name}" could be added to. First: npm run new -- ${before}`;
}

