import type { Problem } from '../../schema/problem.ts';
import { formatSeconds } from '../../schema/time.ts';
import { type RecordingUse, recordingsOf } from './media.ts';
import { error, type Rule } from './rule.ts';

/** Chapters and moments of a recording stand in the order of time, between its start and end. */
export const rule: Rule = {
  name: 'recording-order',
  check({ records }) {
    return recordingsOf([...records.meetups, ...records.talks]).flatMap((use) => [
      ...checkEnd(this.name, use),
      ...checkTimes(this.name, use, 'chapters', 'chapter'),
      ...checkTimes(this.name, use, 'moments', 'moment'),
    ]);
  },
};

const CLOCK = 'Times are those of the recording\'s own clock, also where "start" and "end" cut a talk out of it.';

function checkEnd(rule: string, { recording: { start = 0, end }, record, path }: RecordingUse): Problem[] {
  if (end === undefined || end > start) return [];
  return [
    error(rule, record, [...path, 'end'], {
      message: `The recording ends at ${formatSeconds(end)}, but begins at ${formatSeconds(start)}.`,
      help: `Mend "start" or "end". ${CLOCK}`,
      example: `end: "${formatSeconds(start + 1800)}"`,
    }),
  ];
}

function checkTimes(rule: string, { recording, record, path }: RecordingUse, list: 'chapters' | 'moments', noun: string): Problem[] {
  const { start = 0, end = Number.POSITIVE_INFINITY } = recording;
  const times = (recording[list] ?? []).map(({ at }) => at);
  return times.flatMap((at, index) => {
    const before = times[index - 1];
    const reason =
      at < start
        ? `but the recording begins at ${formatSeconds(start)}`
        : at > end
          ? `but the recording ends at ${formatSeconds(end)}`
          : before !== undefined && at <= before
            ? `not after the ${noun} before it, at ${formatSeconds(before)}`
            : undefined;
    if (reason === undefined) return [];
    const passing = Math.min(end, Math.max(start, (before ?? -1) + 1));
    return [
      error(rule, record, [...path, list, index, 'at'], {
        message: `The ${noun} is at ${formatSeconds(at)}, ${reason}.`,
        help: `Write each ${noun} at a later time than the one before it, between "start" and "end". ${CLOCK}`,
        example: `at: "${formatSeconds(passing)}"`,
      }),
    ];
  });
}
