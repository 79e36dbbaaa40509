import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../src/content/edit-record.ts';
import { checkProposal } from '../../src/proposal/check-proposal.ts';
import { judgeFiles } from '../../src/proposal/judge-files.ts';
import { knownRecords } from '../../src/proposal/known-records.ts';

const RECORDS = knownRecords({
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: [{ folder: '001', name: 'Meetup 1', date: '2026-01-01', talks: [] }],
  people: [],
  organizations: [],
  venues: [{ id: 'tower', name: 'Tower' }],
  topics: [],
});

/** The rule and the field of each problem of a new meetup. */
const judge = (text: string): string[] =>
  judgeFiles([{ file: 'meetups/002/README.md', text }], [], (files) => checkProposal(RECORDS, files)).map(({ problem, text: found }) =>
    `${problem.file === 'meetups/002/README.md' ? '' : problem.file} ${problem.rule} ${fieldAt(found, problem)[0] ?? ''}`.trim(),
  );

describe('judgeFiles', () => {
  it.each([
    ['nothing', '---\ndate: 2026-03-01\nvenue: tower\n---\n', []],
    ['what is right beside a wrong field', '---\ndate: 1.3.2026\nvenue: nowhere\n---\n', ['wrong-value date', 'unknown-venue venue']],
    ['what is right beside a field that is missing', '---\ndate:\nvenue: nowhere\n---\n', ['missing-field date', 'unknown-venue venue']],
    [
      'the fields above a wrong text',
      '---\ndate: 2026-03-01\nvenue: nowhere\n---\n\n[x](javascript:alert)\n',
      ['link-address', 'unknown-venue venue'],
    ],
    ['nothing of what stands in for a field', '---\ntitle: [A]\ndate: 1.1.1\n---\n', ['wrong-value title', 'wrong-value date']],
  ])('tells %s', (_, text, problems) => {
    expect(judge(text)).toEqual(problems);
  });
});
