/** The few parts of `webvtt-parser` that we use; it brings no types. */
declare module 'webvtt-parser' {
  export interface ParsedNode {
    readonly type?: 'text' | 'object' | 'timestamp';
    /** Words of a text, the name of a voice, seconds of a timestamp. */
    readonly value?: string | number;
    /** The tag of an object. */
    readonly name?: string;
    readonly children?: readonly ParsedNode[];
  }

  export interface ParsedCue {
    readonly startTime: number;
    readonly endTime: number;
    readonly tree: ParsedNode;
  }

  export interface ParseError {
    readonly message: string;
    /** Counts from 1. Of an error in the words of a cue it is the line below them. */
    readonly line: number;
    /** Counts from 1. Of an error in the words of a cue it counts from their beginning, line breaks too. */
    readonly col?: number;
  }

  interface Parser {
    parse(text: string): { readonly cues: readonly ParsedCue[]; readonly errors: readonly ParseError[] };
  }

  const webvtt: {
    /** @param entities what character references stand for, by their whole spelling: "&amp;". */
    readonly WebVTTParser: new (
      entities?: object,
    ) => Parser;
  };
  export default webvtt;
}
