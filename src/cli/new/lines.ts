import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type Asker, askForText, Back, type Choice, Stopped, type TextQuestion } from './asker.ts';

/** What is typed to be asked the question before. */
const BACK = '<';

/** Asks line by line: nothing that was written changes, so that screen readers and terminals without a cursor can follow. */
export function createLines({ input, output }: { readonly input: Readable; readonly output: Writable }): Asker & { close(): void } {
  const lines = createInterface({ input, output });
  const stop = new AbortController();
  lines.on('SIGINT', () => stop.abort());
  lines.on('close', () => stop.abort());
  const say = (message: string): void => {
    output.write(`${message}\n`);
  };
  const read = async (prompt: string): Promise<string> => {
    const line = await lines.question(prompt, { signal: stop.signal }).catch(() => {
      throw new Stopped();
    });
    if (line.trim() === BACK) throw new Back();
    return line.trim();
  };
  const type = async (question: TextQuestion): Promise<string> => {
    const { message, example, initial, check } = question;
    const aside = initial !== undefined ? ` (Enter takes: ${initial})` : example !== undefined ? ` (such as: ${example})` : '';
    const answer = (await read(`${message}${aside}\n> `)) || (initial ?? '');
    const objection = check(answer);
    if (objection === undefined || objection.meant !== undefined) return answer;
    say(objection.message);
    return type(question);
  };
  const choose: Asker['choose'] = async ({ message, choices }) => {
    const [first] = typeof choices === 'function' ? choices('') : [];
    const typed = first === undefined ? '' : await read(`${message} (Enter: ${first.label})\n> `);
    const found = typeof choices === 'function' ? choices(typed) : choices;
    const [only] = found;
    if (only !== undefined && (found.length === 1 || (first !== undefined && typed === ''))) return only.value;
    if (only === undefined) {
      say('Nothing in the archive is called so.');
      return choose({ message, choices });
    }
    return (await pick(first === undefined ? message : 'Which one?', found.slice(0, MOST_CHOICES))) ?? choose({ message, choices });
  };
  const pick = async (message: string, choices: readonly Choice[]): Promise<string | undefined> => {
    for (const [index, { label, hint }] of choices.entries()) say(`${index + 1}: ${label}${hint === undefined ? '' : ` (${hint})`}`);
    const answer = await read(`${message} (a number; Enter: 1)\n> `);
    return choices[Number(answer || 1) - 1]?.value;
  };
  return {
    keys: `Enter leads to the next question, "${BACK}" to the one before. Ctrl C stops, and nothing is written.`,
    text: (question) => askForText(type, question),
    choose,
    say,
    confirm: async (message) => !/^n/i.test(await read(`${message} (yes or no; Enter: yes)\n> `)),
    close: () => lines.close(),
  };
}

const MOST_CHOICES = 20;
