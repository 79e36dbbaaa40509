import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProblems, compareText, type Problem } from '../../src/schema/problem.ts';

const problem = fc.record<Problem>({
  severity: fc.constantFrom('error', 'warning'),
  rule: fc.constantFrom('a', 'b'),
  file: fc.constantFrom('meetups/002/1-a.md', 'meetups/002/README.md', 'site.md'),
  line: fc.integer({ min: 1, max: 11 }),
  column: fc.integer({ min: 1, max: 11 }),
  message: fc.constantFrom('One.', 'Two.'),
  help: fc.constant('Mend it.'),
});

it('orders problems by file, then line, column, rule and message, numbers as numbers', () => {
  const at = (file: string, line: number, column: number, rule: string, message: string): Problem => ({
    severity: 'error',
    file,
    line,
    column,
    rule,
    message,
    help: '',
  });
  const ordered = [
    at('a.md', 2, 1, 'z', 'z'),
    at('a.md', 10, 2, 'z', 'z'),
    at('a.md', 10, 10, 'a', 'z'),
    at('a.md', 10, 10, 'b', 'a'),
    at('a.md', 10, 10, 'b', 'b'),
    at('b.md', 1, 1, 'a', 'a'),
  ];
  expect([...ordered].reverse().sort(compareProblems)).toEqual(ordered);
});

it('prints the same order whichever rule ran first', () => {
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 8 }), (problems) => {
      const text = (list: readonly Problem[]) =>
        [...list].sort(compareProblems).map((p) => [p.file, p.line, p.column, p.rule, p.message].join());
      expect(text([...problems].reverse())).toEqual(text(problems));
    }),
    { seed: 20190624 },
  );
});

it.each([
  ['Z', 'a', -1],
  ['a', 'ä', -1],
  ['a', 'a', 0],
  ['b', 'a', 1],
])('orders texts by code unit, as no language of a machine does: %s and %s', (a, b, order) => {
  expect(compareText(a, b)).toBe(order);
});
