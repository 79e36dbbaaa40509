import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TerminalInput } from '../../../src/cli/new/terminal-input.ts';
import { pasted } from '../../helpers/fake-terminal.ts';

/** What comes out when a text arrives in pieces. */
function through(...chunks: (string | Buffer)[]): string {
  const input = new TerminalInput({ setRawMode: () => {} }, { write: () => true });
  let text = '';
  input.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  for (const chunk of chunks) input.write(chunk);
  return text;
}

describe('TerminalInput', () => {
  it.each([
    ['keys', ['a', '\r', '\u001b', '\u001b[A'], 'a\r\u001b\u001b[A'],
    ['line breaks of a paste', [pasted('a\nb\r\nc\rd')], 'a⏎b⏎c⏎d'],
    ['keys that were pasted', [pasted('a\u0003\tb\u001b[A')], 'a  b [A'],
    ['what is typed around a paste', [`x${pasted('a\n')}\r`], 'xa⏎\r'],
    ['two pastes', [pasted('a\n') + pasted('b')], 'a⏎b'],
  ])('hands on %s', (_, chunks, expected) => {
    expect(through(...chunks)).toBe(expected);
  });

  it('hands on the same in whatever pieces a paste arrives', () => {
    const bytes = Buffer.from(`x${pasted('äöü\n鐘\r\n\u001b🔔')}y`);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 6 }), (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
        // Esc alone at the end of a piece is a key, so a mark is not cut there.
        fc.pre(!ends.some((end) => bytes.subarray(0, end).toString('latin1').endsWith('x\u001b')));
        expect(through(...chunks.filter(({ length }) => length > 0))).toBe('xäöü⏎鐘⏎ 🔔y');
      }),
    );
  });

  it('marks pastes while keys are read, and no longer', () => {
    const told: (string | boolean)[] = [];
    const input = new TerminalInput(
      {
        setRawMode: (mode) => told.push(mode),
      },
      { write: (text: string) => told.push(text) > 0 },
    );
    input.setRawMode(true);
    input.setRawMode(false);
    expect(told).toEqual([true, '\u001b[?2004h', false, '\u001b[?2004l']);
  });
});
