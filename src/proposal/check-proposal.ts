import { PROPOSAL_RULES } from '../archive/proposal-rules.ts';
import { applyRules, type Rule } from '../archive/rules/rule.ts';
import { noMeetup, readMeetupFolder } from '../content/file-names.ts';
import { problemsIn } from '../content/finding.ts';
import { placeOf, SHELF_OF } from '../content/layout.ts';
import { parseRecord } from '../content/parse-record.ts';
import type { AssetFile, ContentRecord, Records } from '../content/records.ts';
import { compareProblems, type Problem } from '../schema/problem.ts';
import type { ProposedFile } from './proposed-file.ts';

/**
 * What `npm run check` would say of the files of a proposal once they are in the archive: the same schemas, the same rules.
 * Of other files it tells what was not wrong with them before, such as a name that is now taken twice.
 * @param records the archive without the proposal.
 * @param uploads files beside the texts, such as a PDF in the folder of its meetup.
 * @param rules all of them only where every file of the archive is known.
 */
export function checkProposal(
  records: Records,
  files: readonly ProposedFile[],
  uploads: readonly AssetFile[] = [],
  rules: readonly Rule[] = PROPOSAL_RULES,
): Problem[] {
  let all: Records = { ...records, assets: [...records.assets, ...uploads] };
  const problems: Problem[] = [];
  const broken = new Set(records.brokenFiles);
  for (const source of files) {
    const found = readProposed(source);
    if ('problems' in found) {
      problems.push(...found.problems);
      broken.add(source.file);
    } else all = found.addTo(all);
  }
  const folders = new Set([
    ...all.meetups.map(({ id }) => id),
    ...[...broken].flatMap((file) => /^meetups\/(.*)\/README\.md$/.exec(file)?.[1] ?? []),
  ]);
  const proposed = new Set(files.map(({ file }) => file));
  for (const { file, folder } of all.talks)
    if (proposed.has(file) && !folders.has(folder)) problems.push(...problemsIn(file, [noMeetup(folder)]));
  const found = applyRules(rules, { ...all, brokenFiles: broken }).filter(
    (problem) => proposed.has(problem.file) || !knownProblems(records, rules).has(signProblem(problem)),
  );
  return [...problems, ...found].sort(compareProblems);
}

/** What tells a problem from others, wherever in its file it stands. */
export function signProblem({ file, rule, message }: Problem): string {
  return `${file}\n${rule}\n${message}`;
}

/** What was wrong with an archive before anything was proposed for it, by the rules that were asked: looked for once, and only where it matters. */
const known = new WeakMap<readonly Rule[], WeakMap<Records, ReadonlySet<string>>>();

function knownProblems(records: Records, rules: readonly Rule[]): ReadonlySet<string> {
  const ofRules = known.get(rules) ?? new WeakMap<Records, ReadonlySet<string>>();
  const found = ofRules.get(records) ?? new Set(applyRules(rules, records).map(signProblem));
  known.set(rules, ofRules.set(records, found));
  return found;
}

type Addition = { readonly addTo: (records: Records) => Records } | { readonly problems: readonly Problem[] };

function readProposed({ file, text }: ProposedFile): Addition {
  const place = placeOf(file);
  if (place.kind === 'nowhere') return { problems: problemsIn(file, [place.finding]) };
  if (!('folder' in place)) return { problems: [] };
  const folder = file.startsWith('meetups/') ? readMeetupFolder(place.folder) : undefined;
  if (folder !== undefined && 'problem' in folder) return { problems: problemsIn(file, [folder.problem]) };
  const own = {
    ...(folder?.number === undefined ? {} : { number: folder.number }),
    ...(place.kind === 'talk' ? { folder: place.folder } : {}),
  };
  const parsed = parseRecord({ file, text }, place);
  if ('problems' in parsed) return { problems: problemsIn(file, parsed.problems) };
  const order = parsed.order === undefined ? {} : { order: parsed.order };
  const list = LISTS[place.kind];
  if (list === undefined) return { addTo: (records) => ({ ...records, site: parsed.record as Records['site'] }) };
  return {
    addTo: (records) => ({
      ...records,
      [list]: [
        ...(records[list] as readonly ContentRecord<unknown>[]).filter((other) => other.file !== file),
        { ...parsed.record, ...own, ...order },
      ],
    }),
  };
}

/** Which list of the records holds a kind of file; there is one site. */
const LISTS = {
  site: undefined,
  meetup: 'meetups',
  talk: 'talks',
  ...SHELF_OF,
} as const;
