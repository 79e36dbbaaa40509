import type { Archive } from '../../archive/model.ts';
import { buildTime } from '../../clock.ts';
import { type LoadedArchive, loadArchive } from '../../load-archive.ts';
import { formatProblems } from '../../output/problem-text.ts';
import { dateIn } from '../../schema/dates.ts';
import { type Asker, converse, SILENT } from './asker.ts';
import { askToWrite, isError, writeAndCheck } from './finish.ts';
import type { ReadFlags } from './flags.ts';
import { formatComplaints } from './help.ts';
import { beginInterview, type Draft, type Interview } from './interview.ts';
import { judge, toComplaints } from './judge.ts';
import type { Kind } from './kinds.ts';
import { formatNextSteps } from './next-steps.ts';
import type { NewWorld } from './world.ts';

/** Makes the files of something new, and writes them into the content folder when they are right and wanted. */
export async function makeRecord(kind: Kind, flags: ReadFlags, { settings, asker, print }: NewWorld): Promise<0 | 1> {
  const { contentFolder } = settings;
  const now = buildTime();
  const loaded = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  const { archive, records, problems } = loaded;
  const lack = archive === undefined ? lackOfSite(loaded, contentFolder) : lackOf(archive, kind);
  if (archive === undefined || lack !== undefined) {
    print(lack ?? '');
    return 1;
  }
  const begin = (ask: Asker): Interview => beginInterview(archive, records, ask, flags.given);
  const draft =
    flags.isSilent || asker === undefined
      ? await takeFlags(kind, flags, begin(SILENT), contentFolder, print)
      : await askAll(kind, asker, begin, contentFolder, print);
  if (draft === 'wrong') return 1;
  if (draft === 'unwanted') return 0;
  if (!(await writeAndCheck(draft.files, problems, settings, print))) return 1;
  print(formatNextSteps(draft, archive.site, settings));
  return 0;
}

/** What flags alone make; everything that is missing or wrong in them is told at once. */
async function takeFlags(
  kind: Kind,
  flags: ReadFlags,
  interview: Interview,
  contentFolder: string,
  print: (text: string) => void,
): Promise<Draft | 'wrong'> {
  const draft = await kind.ask(interview, contentFolder);
  const errors = judge(interview.records, draft.files).filter(({ problem }) => isError(problem));
  const complaints = [...flags.complaints, ...interview.complaints, ...toComplaints(errors, draft.files)];
  if (complaints.length === 0) return draft;
  print(formatComplaints(complaints, kind.name));
  return 'wrong';
}

/** What answers make, and what no flag says is asked. */
async function askAll(
  kind: Kind,
  asker: Asker,
  begin: (ask: Asker) => Interview,
  contentFolder: string,
  print: (text: string) => void,
): Promise<Draft | 'unwanted'> {
  asker.say(`${kind.what}\n${asker.keys}`);
  const draft = await converse(asker, async (ask) => {
    const interview = begin(ask);
    const made = await kind.ask(interview, contentFolder);
    const problems = judge(interview.records, made.files).map(({ problem }) => problem);
    return (await askToWrite(ask, made.files, problems, contentFolder)) ? made : undefined;
  });
  if (draft !== undefined) return draft;
  print('Nothing was written.');
  return 'unwanted';
}

function lackOfSite({ problems }: LoadedArchive, contentFolder: string): string {
  const wrong = problems.filter(({ file }) => file === '' || file === 'site.md');
  const report = wrong.length === 0 ? '' : `${formatProblems(wrong, contentFolder)}\n\n`;
  return `${report}${contentFolder} is no archive to which something could be added. A new one: npm run new -- site ../my-archive`;
}

function lackOf({ meetups }: Archive, { name, needs }: Kind): string | undefined {
  if (needs === undefined || meetups.some(({ talks }) => needs === 'meetup' || talks.length > 0)) return undefined;
  return `There is no ${needs} yet to which ${name === 'talk' ? 'a talk' : name} could be added. First: npm run new -- ${needs}`;
}
