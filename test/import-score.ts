import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readMeetupPage } from '../src/import/read-meetup-page.ts';
import { readImported, scoreFound } from './import-score/actual.ts';
import { compareMeetups, FIELDS, type Field, precision, recall } from './import-score/compare.ts';
import { expectMeetup, type Facts } from './import-score/expected.ts';
import { reasonOf } from './import-score/known.ts';
import type { ScoredMeetup } from './import-score/scored.ts';

const USAGE = `npx tsx test/import-score.ts --content FOLDER --facts FILE   compares an imported content folder with facts.json
npx tsx test/import-score.ts --pages FOLDER --facts FILE     compares what is read of the meetups' own pages alone

Says precision and recall of each field, with each difference and the file it was read in, and fails below the bars.
`;

/** What an import has to reach, of precision and of recall. */
const BARS: Partial<Record<Field, number>> = { titles: 0.98, dates: 0.98, speakers: 0.98, decks: 0.97, recordings: 0.97 };

const { values } = parseArgs({ options: { content: { type: 'string' }, pages: { type: 'string' }, facts: { type: 'string' } } });
if (values.facts === undefined || (values.content === undefined) === (values.pages === undefined)) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else {
  const facts: readonly Facts[] = JSON.parse(await readFile(values.facts, 'utf8'));
  const { expected, actual } =
    values.content === undefined ? await readPages(values.pages ?? '', facts) : await readContent(values.content, facts);
  print(compareMeetups(expected, actual));
}

async function readContent(folder: string, facts: readonly Facts[]) {
  return { expected: facts.map((record) => expectMeetup(record)), actual: await readImported(folder) };
}

/** Every README.md of a folder whose name ends with the number of a meetup, or begins with its label. */
async function readPages(folder: string, facts: readonly Facts[]) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /README\.md$/i.test(file) && file.includes('/')).sort();
  const expected: ScoredMeetup[] = [];
  const actual: ScoredMeetup[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const key = /(?<key>\d+)\/README\.md$/i.exec(file)?.groups?.key ?? /(?:^|\/)(?<key>[A-Z]+)_[^/]*\/README\.md$/.exec(file)?.groups?.key;
    const record = facts.find(({ number }) => String(number) === key);
    if (record === undefined || key === undefined) continue;
    expected.push(expectMeetup(record, text));
    // The year of a page that names none is what tables say.
    const year = record.date === null ? undefined : Number(record.date.slice(0, 4));
    actual.push(
      ...readMeetupPage({ file, text }, year === undefined ? {} : { year }).meetups.map((meetup) => ({ ...scoreFound(meetup), key })),
    );
  }
  return { expected, actual };
}

function print(tally: ReturnType<typeof compareMeetups>): void {
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
  const lines: string[] = [];
  for (const { field, meetup, kind, value, file } of tally.differences) {
    const reason = reasonOf({ field, meetup, kind, value, file });
    lines.push(
      `${kind === 'missing' ? '-' : '+'} ${field}, meetup ${meetup}: ${value} (${file})${reason === undefined ? '' : `\n    known: ${reason}`}`,
    );
  }
  lines.push('', `${'field'.padEnd(14)}  right  missing  extra  precision   recall   without known differences`);
  let isBelow = false;
  for (const field of FIELDS) {
    const score = tally.score(field);
    const open = tally.score(field, (difference) => reasonOf(difference) !== undefined);
    const bar = BARS[field];
    const isLow = bar !== undefined && Math.min(precision(open), recall(open)) < bar;
    isBelow ||= isLow;
    lines.push(
      `${field.padEnd(14)} ${String(score.right).padStart(6)} ${String(score.missing).padStart(8)} ${String(score.extra).padStart(6)}    ${percent(precision(score))}  ${percent(recall(score))}   ${percent(precision(open))}  ${percent(recall(open))}${isLow ? `  below ${100 * bar} %` : ''}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  if (isBelow) process.exitCode = 1;
}
