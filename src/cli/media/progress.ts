import { SingleBar } from 'cli-progress';
import { size } from '../../content/file-content.ts';
import type { Outcome } from '../../copies/outcome.ts';
import { shorten, visible } from '../../schema/text.ts';

/** How a run shows that it goes on. */
export interface Progress {
  begin(total: number): void;
  receive(bytes: number): void;
  finish(outcome: Outcome): void;
  end(): void;
}

/** A line for each address at which something happened, where nobody watches. */
// copied     1.2 MiB  https://example.org/talk.pdf
export function createLines(print: (text: string) => void): Progress {
  return {
    begin() {},
    receive() {},
    finish({ result, received, target }) {
      if (result === 'unchanged' || result === 'link' || result === 'kept') return;
      print(`${result.padEnd(9)} ${(received === 0 ? '' : size(received)).padStart(10)}  ${visible(target.url)}`);
    },
    end() {},
  };
}

/** A bar at the bottom of a terminal. */
export function createBar(stream: NodeJS.WriteStream): Progress {
  let bytes = 0;
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {received}  {address}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream,
  });
  return {
    begin: (total) => bar.start(total, 0, { received: '', address: '' }),
    receive(received) {
      bytes += received;
      bar.update({ received: size(bytes) });
    },
    finish: ({ target }) => bar.increment({ address: visible(shorten(target.url, 60)) }),
    end: () => bar.stop(),
  };
}
