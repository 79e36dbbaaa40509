import { expect, it } from 'vitest';
import type { Note } from '../../src/import/found.ts';
import { formatReport } from '../../src/import/report.ts';

function host(name: string, line: number): Note {
  const listed = { under: 'Each host of these was read out of a sentence', as: `"${name}"` };
  return { kind: 'doubt', message: `The host was read out of a sentence: "${name}".`, listed, origins: [{ file: 'a.md', line }] };
}

it('tells notes of which the same holds in one line, and a single one as it is', () => {
  const several = formatReport('archive', {}, [host('Looms', 3), host('Wool', 5)]);
  expect(several).toContain('- Each host of these was read out of a sentence: "Looms" (`a.md:3`), "Wool" (`a.md:5`)\n');
  expect(several).not.toContain('The host was');
  expect(formatReport('archive', {}, [host('Looms', 3)])).toContain('- The host was read out of a sentence: "Looms". `a.md:3`\n');
});
