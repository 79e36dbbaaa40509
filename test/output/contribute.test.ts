import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/model.ts';
import { otherWays } from '../../src/output/contribute.ts';
import { checkProposal } from '../../src/proposal/check-proposal.ts';
import { knownRecords } from '../../src/proposal/known-records.ts';
import { KNOWN } from '../client/contribute/known.ts';

describe('a file for the editor of GitHub', () => {
  const fileOf = (what: 'meetupFile' | 'talkFile', files: readonly string[] = []): { file: string; text: string } => {
    const meetup = { folder: '028', talks: files.map((file) => ({ file: `meetups/028/${file}` })) };
    const ways = otherWays({ site: KNOWN.site, meetups: [meetup] } as unknown as Archive);
    const { searchParams } = new URL(ways[what] ?? '');
    return { file: (searchParams.get('filename') ?? '').replace('content/', ''), text: searchParams.get('value') ?? '' };
  };

  it.each([
    ['meetupFile', ['date']],
    ['talkFile', ['title', 'name']],
  ] as const)('is asked for what nobody has filled in, and holds nothing that is only an example: %s', (what, missing) => {
    const { file, text } = fileOf(what);
    const problems = checkProposal(knownRecords(KNOWN), [{ file, text }], []).filter((problem) => problem.file === file);
    const lines = text.split('\n');
    expect(problems.map(({ line }) => lines[line - 1]?.replace(/^[ -]*|:$/g, ''))).toEqual(missing);
    expect(text.replace(/^ *#.*$/gm, '')).not.toMatch(/example|Ada|20\d\d/);
  });

  it.each([
    [[], '1-title'],
    [['1-a.md', '2-b.md'], '3-title'],
    [['1-a.md', '4-b.md'], '5-title'],
    [['a.md', '99-b.md'], 'title'],
  ])('comes behind the talks that are there: %j', (files, name) => {
    expect(fileOf('talkFile', files).file.split('/').at(-1)).toBe(`${name}-of-the-talk.md`);
  });
});
