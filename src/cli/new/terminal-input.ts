import { Transform, type TransformCallback, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Tell a terminal to mark what is pasted, and to leave that (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Bracketed Paste Mode"). */
const MARK_PASTES = '\u001b[?2004h';
const LEAVE_PASTES = '\u001b[?2004l';
const BEGIN = '\u001b[200~';
const END = '\u001b[201~';

/** Stands for a line break in a text that was pasted into a line. */
export const LINE_BREAK = '⏎';

/** What hands on every key by itself when it is told so. */
interface RawSource {
  setRawMode(mode: boolean): unknown;
}

/**
 * The keys of a terminal, in which pasted line breaks do not answer one question after the other: each is a {@link LINE_BREAK}, and
 * nothing that was pasted works as a key.
 */
export class TerminalInput extends Transform {
  readonly isTTY = true;
  readonly #decoder = new StringDecoder('utf8');
  readonly #source: RawSource;
  readonly #output: Pick<Writable, 'write'>;
  #rest = '';
  #isPaste = false;

  constructor(source: RawSource, output: Pick<Writable, 'write'>) {
    super({ decodeStrings: true });
    this.#source = source;
    this.#output = output;
  }

  /** Keys come one by one, and what is pasted is marked, only while a question waits for its answer. */
  setRawMode(mode: boolean): this {
    this.#source.setRawMode(mode);
    this.#output.write(mode ? MARK_PASTES : LEAVE_PASTES);
    return this;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let text = this.#rest + this.#decoder.write(chunk);
    this.#rest = '';
    let keys = '';
    for (;;) {
      const mark = this.#isPaste ? END : BEGIN;
      const at = text.indexOf(mark);
      if (at === -1) break;
      keys += this.#take(text.slice(0, at));
      text = text.slice(at + mark.length);
      this.#isPaste = !this.#isPaste;
    }
    // Esc is a key, but not in the middle of what is pasted.
    this.#rest = this.#isPaste ? beginningOf(END, text, 1) || beginningOf('\r\n', text, 1) : beginningOf(BEGIN, text, 2);
    keys += this.#take(text.slice(0, text.length - this.#rest.length));
    done(null, keys === '' ? undefined : keys);
  }

  #take(text: string): string {
    return this.#isPaste ? text.replace(/\r\n?|\n/g, LINE_BREAK).replace(/\p{Cc}/gu, ' ') : text;
  }
}

/** The end of a text that may be the beginning of a mark: from so many of its characters on it is no key. */
function beginningOf(mark: string, text: string, least: number): string {
  for (let length = mark.length - 1; length >= least; length--) if (text.endsWith(mark.slice(0, length))) return mark.slice(0, length);
  return '';
}
