import { existsSync } from 'node:fs';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asker, type ChoiceQuestion, Stopped, type TextQuestion } from '../../../src/cli/new/asker.ts';
import { changes, run, smallArchive, start, temporary, textsOf } from './play.ts';

/** Names and titles that trip over something: YAML, Markdown, addresses, names of files, the direction of writing, what is known already. */
const TRICKY = [
  ...['Mira Halloran', 'mira hallorann', 'Miriam Halloran', 'Tomas Brandl', 'Jurgen Oehlknecht', 'Harbour Libary', 'acoustics', 'Acoustic'],
  ...['李明', 'محمد علي', 'שלום', 'Иван Петров', '🦀', '🔔 Bells 🔔', 'Ünal Öz', "O'Brien", 'Ann-Marie "Al" Li', '\u202eadA', '﷽'],
  ...[
    'A: B',
    'Fixing issue #3',
    '# Bells',
    '- Bells',
    '"Bells"',
    "'",
    '[a](b)',
    '[a](../missing.pdf)',
    '{a: b}',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '|',
    '>',
    '~',
    '?',
  ],
  ...[
    'null',
    'true',
    'no',
    '1',
    '1.5',
    '2026-12-03',
    '18:30',
    '0x10',
    '---',
    '...',
    '<b>',
    '<!-- a -->',
    '{{ 7*7 }}',
    'https://example.org/',
  ],
  ...['README', 'con', 'slides', 'photos', 'index', 'a'.repeat(120), 'wörd '.repeat(20), 'a/b\\c', '../..', 'x\u0301', '\\', '$HOME'],
];
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRICKY) }, fc.string({ unit: 'grapheme', maxLength: 40 }));
const value = fc.constantFrom(
  '2026-12-03',
  '3.12.2026',
  '2027-01-01',
  '18:30',
  '7pm',
  '21:00',
  'de',
  'https://example.org/a',
  '48.5',
  '12:30',
);

const answer = () => fc.oneof(fc.constant(''), text, value);
const place = () => fc.oneof(fc.constant(0), fc.nat(9));

/** Somebody who answers anything, and what would pass when that would not; who has enough after a while. */
function anybody(random: GeneratorValue): Asker {
  let left = 60;
  let others = 0;
  const typed = (): string => (left-- > 0 ? random(answer) : '');
  return {
    keys: '',
    text: async ({ check, example = '', initial = '' }: TextQuestion) => {
      const answers = [typed(), typed(), initial, '', example, `Li Ming ${++others}`];
      const readings = answers.flatMap((given) => [given, check(given)?.meant ?? given]);
      const right = readings.map((given) => given.trim()).find((given) => check(given) === undefined);
      if (right === undefined) throw new Error(`Nothing passes of ${JSON.stringify(readings)}.`);
      return right;
    },
    choose: async ({ choices }: ChoiceQuestion) => {
      const found =
        typeof choices === 'function' ? [typed(), ''].map((words) => choices(words.trim())).find(({ length }) => length > 0) : choices;
      const index = left > 0 ? random(place) : 0;
      return found?.[Math.min(index, found.length - 1)]?.value ?? '';
    },
    confirm: async () => true,
    say: (message) => {
      // Times of two talks, for one, may not fit each other.
      if (message.startsWith('The check would not take this')) throw new Stopped();
    },
  };
}

/** Either all was written, or it was stopped before. */
const outcome = (code: number, written: string): object =>
  code === 130 ? { printed: 'Stopped: nothing was written.' } : { code: 0, printed: expect.stringContaining(written) };

const RUNS = { numRuns: Number(process.env.RUNS ?? 30), endOnFailure: true };

describe('what answers write', () => {
  it('passes the check, or is not written when no single answer is to blame', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('meetup', 'talk', 'person', 'venue', 'topic'), fc.gen(), async (kind, random) => {
        const folder = smallArchive();
        const before = textsOf(folder);
        const { code, printed } = await start([kind], folder, anybody(random));
        expect({ code, printed }).toMatchObject(outcome(code, 'Written: '));
        expect(Object.keys(changes(folder, before)).length > 0).toBe(code === 0);
      }),
      RUNS,
    );
  });

  it('passes the check as a new archive, or is not written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (random) => {
        const folder = `${temporary()}/archive`;
        const { code, printed } = await start(['site', folder], 'nowhere', anybody(random));
        expect({ code, printed }).toMatchObject(outcome(code, 'Look at it:'));
        expect(existsSync(folder)).toBe(code === 0);
      }),
      RUNS,
    );
  });

  it('passes the check, or is not written and said to be wrong, as flags', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 2 }), text, async (title, speaker, topics, words) => {
        const folder = smallArchive();
        const before = textsOf(folder);
        const flags = [`--title=${title}`, `--speaker=${speaker}`, ...topics.map((topic) => `--topic=${topic}`), `--text=${words}`];
        const { code, printed } = await run(['talk', '--meetup', '2', ...flags, '--yes'], folder);
        expect(Object.keys(changes(folder, before))).toHaveLength(code === 0 ? 1 : 0);
        expect(printed).toContain(code === 0 ? 'Written: ' : 'All flags: ');
      }),
      RUNS,
    );
  });
});
