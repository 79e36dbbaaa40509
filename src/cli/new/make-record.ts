import { randomUUID } from 'node:crypto';
import { buildTime } from '../../clock.ts';
import { type LoadedArchive, loadArchive } from '../../load-archive.ts';
import { formatProblems } from '../../output/problem-text.ts';
import { counted } from '../../output/words.ts';
import type { Problem } from '../../schema/problem.ts';
import { visible } from '../../schema/text.ts';
import { dateIn } from '../../schema/time.ts';
import type { Settings } from '../../settings.ts';
import { inspectContent, reportContent } from '../check.ts';
import { type Asker, Back, converse, SILENT } from './asker.ts';
import type { ReadFlags } from './flags.ts';
import { formatComplaints } from './help.ts';
import { beginInterview, type Draft, type NewFile } from './interview.ts';
import { judge, toComplaints } from './judge.ts';
import type { Kind } from './kinds.ts';
import { formatNextSteps } from './next-steps.ts';
import { type FileToWrite, NotWritten, writeFiles } from './write-files.ts';

interface World {
  readonly settings: Settings;
  readonly asker: Asker | undefined;
  readonly print: (text: string) => void;
}

/** Makes the files of something new, and writes them into the content folder when they are right and wanted. */
export async function makeRecord(kind: Kind, flags: ReadFlags, { settings, asker, print }: World): Promise<0 | 1> {
  const { contentFolder } = settings;
  const now = buildTime();
  const loaded = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  const { archive, records, problems } = loaded;
  const lacking = whatLacks(loaded, kind, contentFolder);
  if (archive === undefined || lacking !== undefined) {
    print(lacking ?? '');
    return 1;
  }
  const ask = flags.isSilent || asker === undefined ? SILENT : asker;
  if (ask !== SILENT) ask.say(`${kind.what}. Enter: the next question. Esc: the one before. Ctrl C: stop, and nothing is written.`);
  const made = await converse(ask, async (questions) => {
    // The silent one is known by itself.
    const interview = beginInterview(archive, records, ask === SILENT ? SILENT : questions, flags.given);
    const draft = await kind.ask(interview, contentFolder);
    const found = judge(records, draft.files);
    const errors = found.filter(({ severity }) => severity === 'error');
    if (ask === SILENT) return { draft, isWanted: true, complaints: [...flags.complaints, ...interview.complaints, ...toComplaints(errors, draft.files)] };
    if (errors.length > 0) {
      questions.say(`The check would not take this. Esc leads back to each question.\n\n${formatProblems(errors, contentFolder)}`);
      throw new Back();
    }
    questions.say(showFiles(draft, contentFolder));
    if (found.length > 0) questions.say(formatProblems(found, contentFolder));
    return { draft, isWanted: await questions.confirm(`Write ${countFiles(draft.files)}?`), complaints: [] };
  });
  if (made.complaints.length > 0) {
    print(formatComplaints(made.complaints, kind.name));
    return 1;
  }
  if (!made.isWanted) {
    print('Nothing was written.');
    return 0;
  }
  return writeDraft(made.draft, problems, archive.site, { settings, print });
}
