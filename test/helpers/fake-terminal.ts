import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What is asked, and the keys that answer it. */
export type Exchange = readonly [question: string, keys: string];

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const ESCAPE = '\u001b';
export const CTRL_C = '\u0003';

/** How long a question may take to come, in milliseconds: what is asked next is there at once, but a machine may be busy. */
const PATIENCE = 10_000;

/** A terminal without a screen, in which somebody answers one question after the other. */
export class FakeTerminal {
  readonly input = new PassThrough();
  readonly output: Writable;
  #shown = '';
  #seen = 0;
  #look = (): void => {};

  constructor() {
    const write = (chunk: Buffer, _: BufferEncoding, done: () => void): void => {
      this.#shown += stripVTControlCharacters(chunk.toString());
      this.#look();
      done();
    };
    this.output = Object.assign(new Writable({ write }), { columns: 120, rows: 50 });
  }

  /** Everything that was shown so far, without colours. */
  get shown(): string {
    return this.#shown;
  }

  /** Answers each question when it is asked. A text may be pasted: {@link pasted}. */
  async answer(exchanges: readonly Exchange[]): Promise<void> {
    for (const [question, keys] of exchanges) {
      await this.#waitFor(question);
      this.#seen = this.#shown.length;
      this.input.write(keys);
    }
  }

  #waitFor(question: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Nobody asked ${JSON.stringify(question)}:\n${this.#shown.slice(-1500)}`)), PATIENCE);
      this.#look = () => {
        if (!this.#shown.slice(this.#seen).includes(question)) return;
        clearTimeout(late);
        this.#look = () => {};
        // What reads the keys is set up behind what asks for them.
        setImmediate(resolve);
      };
      this.#look();
    });
  }
}

/** A text as a terminal marks it that was pasted. */
export function pasted(text: string): string {
  return `\u001b[200~${text}\u001b[201~`;
}
