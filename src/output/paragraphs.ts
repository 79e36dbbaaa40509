import type { Cue } from '../content/records.ts';

/** A part of a transcript that is read in one go. */
export interface Paragraph {
  /** The whole second of the recording's own clock at which it is said; no two paragraphs of a transcript have the same one. */
  readonly second: number;
  /** Who says it, where another one spoke before. */
  readonly voice?: string;
  readonly text: string;
}

/** Characters after which the next end of a sentence ends a paragraph. */
const ENOUGH = 350;
/** Characters after which any cue may: what is written down by machines may have no full stops. */
const MUCH = 700;
/** Seconds of silence after which something new begins. */
const PAUSE = 3;

/**
 * Puts cues together to paragraphs: a new one at a change of voice, after a pause, and at the end of a sentence once it is long enough.
 * @param cues in the order of time.
 * @param cut seconds of the recording: what is said before and after them is left away.
 */
export function paragraphsOf(cues: readonly Cue[], { start = 0, end = Number.POSITIVE_INFINITY }: Cut = {}): Paragraph[] {
  const groups: Group[] = [];
  for (const cue of cues) {
    if (cue.end <= start || cue.start >= end) continue;
    const open = groups.at(-1);
    if (open === undefined || breaks(open, cue)) groups.push({ start: cue.start, end: cue.end, voice: cue.voice, text: cue.text });
    else {
      open.end = Math.max(open.end, cue.end);
      open.text += ` ${cue.text}`;
    }
  }
  let second = Math.ceil(start) - 1;
  let speaking: string | undefined;
  return groups.map(({ start: begin, voice, text }) => {
    // People who interrupt each other begin in the same second, and each needs an address.
    second = Math.max(Math.floor(begin), second + 1);
    const isNew = voice !== undefined && voice !== speaking;
    speaking = voice;
    return { second, text, ...(isNew ? { voice } : {}) };
  });
}

interface Cut {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

interface Group {
  readonly start: number;
  end: number;
  readonly voice: string | undefined;
  text: string;
}

function breaks({ end, voice, text }: Group, cue: Cue): boolean {
  if (voice !== cue.voice || cue.start - end >= PAUSE) return true;
  return text.length >= MUCH || (text.length >= ENOUGH && /[.!?…。！？]["'”’»)\]]*$/.test(text));
}
