import type { Readable, Writable } from 'node:stream';
import { autocomplete, confirm, isCancel, log, type Option, select, text } from '@clack/prompts';
import { type Asker, askForText, Back, type Choice, Stopped, type TextQuestion } from './asker.ts';
import { LINE_BREAK } from './terminal-input.ts';

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** The most choices that are shown at once. */
const MOST_CHOICES = 8;

/** Asks in a terminal, with suggestions that follow what is typed. */
export function createTerminal({ input, output }: Streams): Asker {
  let lastKey: string | undefined;
  input.on('keypress', (_, key: { readonly name?: string } | undefined) => {
    lastKey = key?.name;
  });
  const streams = { input, output };
  const answered = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
    if (!isCancel(answer)) return answer as Exclude<Answer, symbol>;
    // The library knows no way back, and takes Esc for the end.
    throw lastKey === 'escape' ? new Back() : new Stopped();
  };
  const type = async ({ message, example, initial, isLong, check }: TextQuestion): Promise<string> => {
    const typed = answered(
      await text({
        ...streams,
        message,
        ...(example === undefined ? {} : { placeholder: example }),
        ...(initial === undefined ? {} : { initialValue: initial.replaceAll('\n', LINE_BREAK) }),
        validate: (value = '') => {
          const objection = check(read(value, isLong));
          // Where it is known what was meant, that is asked next.
          return objection?.meant === undefined ? objection?.message : undefined;
        },
      }),
    );
    return read(typed, isLong);
  };
  return {
    keys: 'Enter leads to the next question, Esc to the one before. Ctrl C stops, and nothing is written.',
    text: (question) => askForText(type, question),
    choose: async ({ message, choices }) => {
      if (typeof choices !== 'function')
        return answered(
          await select({ ...streams, message, options: choices.map(toOption), maxItems: MOST_CHOICES, showInstructions: false }),
        );
      // With every letter the first choice has the focus again, since each is another one to the library.
      const options = remember((typed: string) =>
        choices(typed).map((choice) => toOption({ ...choice, value: `${typed}\n${choice.value}` })),
      );
      const chosen = answered(
        await autocomplete<string>({
          ...streams,
          message,
          maxItems: MOST_CHOICES,
          options() {
            return options(read(this?.userInput ?? ''));
          },
          // What fits is decided where the choices are made.
          filter: () => true,
          validate: (value) => (value === undefined ? 'Nothing fits what is typed.' : undefined),
        }),
      );
      return chosen.slice(chosen.indexOf('\n') + 1);
    },
    confirm: async (message) => answered(await confirm({ ...streams, message })),
    say: (message) => log.message(message, { output }),
  };
}

function toOption({ value, label, hint }: Choice): Option<string> {
  return { value, label, ...(hint === undefined ? {} : { hint }) };
}

// The library asks for the choices several times a key.
function remember<Result>(make: (typed: string) => Result): (typed: string) => Result {
  let last: { readonly typed: string; readonly result: Result } | undefined;
  return (typed) => {
    if (last?.typed !== typed) last = { typed, result: make(typed) };
    return last.result;
  };
}

function read(typed: string, isLong = false): string {
  return typed.replaceAll(LINE_BREAK, isLong ? '\n' : ' ').trim();
}
