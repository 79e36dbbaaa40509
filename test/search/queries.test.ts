import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/client/search/messages.ts';
import { askSearch } from '../helpers/ask-search.ts';
import { describeInBrowser } from '../helpers/browser.ts';
import { AFTERWARDS, BASE_URL, buildSite, DEMO } from '../helpers/build-site.ts';
import { DEMO_QUERIES } from './demo-queries.ts';
import type { QueryRow } from './query-row.ts';
import { VDLM_QUERIES } from './vdlm-queries.ts';

/** Of so many of the queries the right page is to come first; of all, it is to be among the first three. */
const RIGHT = 0.95;
const AMONG = 3;
const VDLM = 'content';

/** How often a table asked by its visitors came out, and what to say of the rows that did not. */
interface Outcome {
  readonly right: number;
  readonly notAmong: readonly string[];
  readonly table: string;
}

describeInBrowser('the search', (browser) => {
  const isOfVdlm = existsSync(`${VDLM}/site.md`) && /^name: Vienna Deep Learning Meetup$/m.test(readFileSync(`${VDLM}/site.md`, 'utf8'));
  if (!isOfVdlm)
    process.stderr.write(`SKIPPED: ${VDLM}/ holds another archive than the one that the queries in vdlm-queries.ts are about.\n`);

  describe.each([
    { name: 'the demo archive', content: DEMO, rows: DEMO_QUERIES, isHere: true },
    { name: 'the archive of the VDLM', content: VDLM, rows: VDLM_QUERIES, isHere: isOfVdlm },
  ])('of $name', ({ name, content, rows, isHere }) => {
    let outcome: Outcome;
    beforeAll(async () => {
      if (!isHere) return;
      const site = await buildSite(content, BASE_URL, { SOURCE_DATE_EPOCH: AFTERWARDS });
      outcome = judge(
        rows,
        await askSearch(
          browser(),
          site,
          rows.map(({ query }) => ({ words: query })),
        ),
      );
      process.stdout.write(`${name}: ${outcome.right} of ${rows.length} right\n${outcome.table}\n`);
    });

    it.runIf(isHere)(`finds what ${rows.length} visitors expect, first for at least ${RIGHT * 100} % of them`, () => {
      expect(outcome.right / rows.length, outcome.table).toBeGreaterThanOrEqual(RIGHT);
    });

    it.runIf(isHere)(`has it among the first ${AMONG} for all of them`, () => {
      expect(outcome.notAmong).toEqual([]);
    });
  });
});

function judge(rows: readonly QueryRow[], answers: readonly SearchAnswer[]): Outcome {
  const lines: string[] = [];
  const notAmong: string[] = [];
  let right = 0;
  for (const [place, row] of rows.entries()) {
    const results = answers.find(({ id }) => id === place)?.results ?? [];
    const [first] = results;
    const isRight = first !== undefined && row.first.includes(first.path) && momentPlace(row, first) === 0;
    if (isRight) right += 1;
    const isAmong = results.slice(0, AMONG).some((result) => row.first.includes(result.path) && momentPlace(row, result) >= 0);
    const line = `${row.query}: expected ${row.first.join(' or ')}${row.moments.length > 0 ? ` at ${row.moments.join(' or ')}` : ''}; found ${describeResults(results)}`;
    if (!isRight) lines.push(line);
    if (!isAmong) notAmong.push(line);
  }
  return { right, notAmong, table: lines.join('\n') };
}

/** The place of the expected moment among those of a result, 0 where none is expected, -1 where it is missing. */
function momentPlace({ moments }: QueryRow, result: SearchAnswer['results'][number]): number {
  if (moments.length === 0) return 0;
  return result.moments.findIndex(({ href }) => moments.includes(href.slice(href.indexOf('#') + 1)));
}

function describeResults(results: SearchAnswer['results']): string {
  const some = results.slice(0, AMONG + 1).map(({ path, moments }) => {
    const ids = moments.map(({ href }) => href.slice(href.indexOf('#')));
    return `${path}${ids.length > 0 ? ` (${ids.join(' ')})` : ''}`;
  });
  return some.length === 0 ? 'nothing' : some.join(', ');
}
