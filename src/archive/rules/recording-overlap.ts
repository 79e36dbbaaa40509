import { groupBy } from '../../schema/group-by.ts';
import type { Problem } from '../../schema/problem.ts';
import { formatSeconds } from '../../schema/time.ts';
import { plainAddress, readVideoAddress } from '../video-address.ts';
import { locateFile, type RecordingUse, recordingsOf } from './media.ts';
import { error, type Rule } from './rule.ts';

/** Two talks are not cut out of the same minutes of a recording. A whole recording is no cut, and may belong to many talks. */
export const rule: Rule = {
  name: 'recording-overlap',
  check({ records }) {
    const cuts = recordingsOf(records.talks).filter(({ recording: { start, end } }) => start !== undefined || end !== undefined);
    const { videoHosts } = records.site?.fields ?? {};
    return [...groupBy(cuts, (use) => sourceOf(use, videoHosts)).values()].flatMap((ofOne) => checkCuts(this.name, ofOne));
  },
};

function sourceOf({ recording: { url, file }, record }: RecordingUse, videoHosts: readonly string[] | undefined): string | undefined {
  if (url === undefined) return file === undefined ? undefined : locateFile(record.file, file).file;
  const read = readVideoAddress(url, videoHosts);
  return read?.type === 'video' ? plainAddress(read.address) : url;
}

function checkCuts(rule: string, uses: readonly RecordingUse[]): Problem[] {
  const cuts = uses
    .map(({ recording, record, path }) => {
      const start = recording.start ?? 0;
      // A cut without an end lasts until the next one begins, but it does begin.
      return { record, path, start, until: recording.end ?? start + 1, hasEnd: recording.end !== undefined };
    })
    .sort((a, b) => a.start - b.start);
  let longest = cuts[0];
  return cuts.slice(1).flatMap((cut) => {
    const before = longest;
    if (before === undefined || cut.until > before.until) longest = cut;
    if (before === undefined || before.record === cut.record || before.until <= cut.start) return [];
    const other = before.hasEnd ? `lasts from ${formatSeconds(before.start)} to ${formatSeconds(before.until)}` : 'begins there too';
    return [
      error(rule, cut.record, [...cut.path, 'start'], {
        message: `The talk begins at ${formatSeconds(cut.start)} of this recording, but ${before.record.file} ${other}.`,
        help: 'Two talks do not share a part of a recording: mend "start" or "end" of one of them.',
        example: `start: "${formatSeconds(before.hasEnd ? before.until : before.start + 1800)}"`,
      }),
    ];
  });
}
