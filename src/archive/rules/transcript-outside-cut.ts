import { formatSeconds } from '../../schema/time.ts';
import { locateFile, recordingsOf } from './media.ts';
import { type Rule, warning } from './rule.ts';

/** What a transcript says is said between the start and end of its recording: else its times are those of another clock. */
export const rule: Rule = {
  name: 'transcript-outside-cut',
  check({ records }) {
    return recordingsOf([...records.meetups, ...records.talks]).flatMap(({ recording, record, path }) => {
      const { start = 0, end = Number.POSITIVE_INFINITY, transcript } = recording;
      const cues = transcript === undefined ? undefined : records.transcripts.get(locateFile(record.file, transcript).file);
      const [first, last] = [cues?.[0], cues?.at(-1)];
      if (cues === undefined || first === undefined || last === undefined) return [];
      if (cues.some((cue) => cue.end > start && cue.start < end)) return [];
      const [from, to] = [formatSeconds(Math.floor(first.start)), formatSeconds(Math.ceil(last.end))];
      return [
        warning(this.name, record, [...path, 'transcript'], {
          message: `The transcript lasts from ${from} to ${to}, and nothing of it is said in the part of the recording that is shown.`,
          help: 'Its times are those of the recording\'s own clock, also where "start" and "end" cut a talk out of it. Mend them, or the cut.',
          example: `start: "${from}"`,
        }),
      ];
    });
  },
};
