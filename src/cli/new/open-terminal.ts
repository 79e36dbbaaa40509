import type { Asker } from './asker.ts';
import { createLines } from './lines.ts';
import { createTerminal } from './terminal.ts';
import { TerminalInput } from './terminal-input.ts';

/**
 * Somebody to ask: in the terminal of the process, or line by line where it has no cursor or `ACCESSIBLE` is set.
 * @returns nothing where input or output is no terminal.
 */
export function openTerminal({ stdin, stdout, env }: NodeJS.Process): { readonly asker: Asker; close(): void } | undefined {
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  if (env.TERM === 'dumb' || !['', '0', 'false', undefined].includes(env.ACCESSIBLE)) {
    const lines = createLines({ input: stdin, output: stdout });
    return { asker: lines, close: () => lines.close() };
  }
  const input = new TerminalInput(stdin, stdout);
  stdin.pipe(input);
  return {
    asker: createTerminal({ input, output: stdout }),
    close: () => {
      stdin.unpipe(input);
      stdin.pause();
    },
  };
}
