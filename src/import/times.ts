import { minutesOf } from '../schema/time.ts';
import type { SettledTalk } from './settled.ts';

/** Talks in which none begins before another has ended: a time that cannot be is left out. */
export function withoutOverlaps(talks: readonly SettledTalk[], onLeftOut: (talk: SettledTalk) => void): SettledTalk[] {
  const spans = talks
    .flatMap((talk, index) =>
      talk.start === undefined || (talk.status ?? 'given') !== 'given' ? [] : [{ talk, index, start: minutesOf(talk.start) }],
    )
    .sort((a, b) => a.start - b.start);
  const result = [...talks];
  for (const [at, { talk, index, start }] of spans.entries()) {
    const next = spans[at + 1];
    const end = talk.end === undefined ? undefined : minutesOf(talk.end);
    const { start: _start, end: _end, ...untimed } = talk;
    if (next !== undefined && next.start === start) {
      result[index] = untimed;
      onLeftOut(talk);
    } else if (end !== undefined && (end <= start || (next !== undefined && next.start < end))) {
      result[index] = { ...untimed, start: talk.start as string };
      onLeftOut(talk);
    }
  }
  return result;
}
