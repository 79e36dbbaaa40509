import { knownRecords } from '../../proposal/known-records.ts';
import { converse, SILENT } from './asker.ts';
import { askToWrite, isError, writeAndCheck } from './finish.ts';
import type { Flag, ReadFlags } from './flags.ts';
import { formatComplaints } from './help.ts';
import type { NewFile } from './interview.ts';
import { judge, toComplaints } from './judge.ts';
import { formatFirstSteps } from './next-steps.ts';
import { askFounding, checkTarget, SITE_FLAGS, siteFiles } from './site.ts';
import type { NewWorld } from './world.ts';

/** What is made in a folder of its own. */
export const SITE: {
  readonly name: string;
  readonly operand: string;
  readonly what: string;
  readonly flags: readonly Flag[];
  readonly example: string;
} = {
  name: 'site',
  operand: 'FOLDER',
  what: 'A new, empty archive in a folder of its own',
  flags: SITE_FLAGS,
  example:
    '--name "Rust Graz" --city Graz --country Austria --time-zone Europe/Vienna --repository https://github.com/example/archive --contact mailto:hello@example.org',
};

/** Makes the content of a new archive in an empty folder. */
export async function makeSite(folder: string | undefined, flags: ReadFlags, world: NewWorld): Promise<0 | 1> {
  const { settings, asker, print, guesses } = world;
  const records = knownRecords({
    site: { name: '', repository: '', branch: '', language: '' },
    meetups: [],
    people: [],
    organizations: [],
    venues: [],
    topics: [],
  });
  if (flags.isSilent || asker === undefined) {
    const files = siteFiles(await askFounding(SILENT, flags.given, guesses));
    const wrong = checkTarget(folder ?? '');
    // What is wrong with an answer is told where it stands by itself, not in the sentences that are made of it.
    const errors = judge(records, files).filter(({ problem }) => isError(problem) && !isPage(problem));
    const complaints = [
      ...(wrong === undefined ? [] : [{ message: wrong.message, example: 'npm run new -- site ../my-archive' }]),
      ...flags.complaints,
      ...toComplaints(errors, files),
    ];
    if (complaints.length === 0) return write(files, folder ?? '');
    print(formatComplaints(complaints, SITE.name));
    return 1;
  }
  const wrong = folder === undefined ? undefined : checkTarget(folder);
  if (wrong !== undefined) {
    print(wrong.message);
    return 1;
  }
  asker.say(`${SITE.what}\n${asker.keys}`);
  const made = await converse(asker, async (ask) => {
    const target = folder ?? (await ask.text({ message: 'The folder for it', initial: '../my-archive', check: checkTarget }));
    const files = siteFiles(await askFounding(ask, flags.given, guesses));
    const problems = judge(records, files).map(({ problem }) => problem);
    return { target, files, isWanted: await askToWrite(ask, files, problems, target) };
  });
  if (made.isWanted) return write(made.files, made.target);
  print('Nothing was written.');
  return 0;

  async function write(files: readonly NewFile[], target: string): Promise<0 | 1> {
    if (!(await writeAndCheck(files, [], { ...settings, contentFolder: target }, print))) return 1;
    print(formatFirstSteps(files, target));
    return 0;
  }
}

function isPage({ file }: { readonly file: string }): boolean {
  return file.startsWith('pages/');
}
