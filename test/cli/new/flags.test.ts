import { describe, expect, it } from 'vitest';
import { type Flag, flagLine, readFlags } from '../../../src/cli/new/flags.ts';

const TEXT: Flag = { name: 'text', value: 'TEXT', help: 'the text', example: 'A text.' };
const AFFILIATION: Flag = { name: 'affiliation', value: 'NAME', help: 'from where', example: 'TU Wien', field: 'speakers' };
const SPEAKER: Flag = {
  name: 'speaker',
  value: 'NAME',
  help: 'who',
  example: 'Ada Lovelace',
  field: 'speakers',
  isList: true,
  inner: [AFFILIATION],
};
const TALK: Flag = { name: 'talk', value: 'TITLE', help: 'a talk', example: 'Bells', isList: true, inner: [SPEAKER, TEXT] };
const FLAGS: readonly Flag[] = [{ name: 'title', value: 'TEXT', help: 'the title', example: 'Graphs', field: 'title' }, TEXT, TALK];

const read = (...args: string[]) => readFlags(args, FLAGS);

describe('readFlags', () => {
  it('takes a flag as said of the last one before it that knows it', () => {
    const { given, complaints } = read(
      '--text',
      'all',
      ...['--talk', 'A', '--speaker', 'Ada', '--speaker', 'Mary', '--affiliation', 'TU'],
      '--text',
      'of A',
      '--talk=B',
    );
    expect(complaints).toEqual([]);
    expect([given.one('text'), given.one('title'), given.all('talk')]).toEqual(['all', undefined, ['A', 'B']]);
    const [first, second] = given.behind('talk');
    expect([first?.one('text'), first?.all('speaker')]).toEqual(['of A', ['Ada', 'Mary']]);
    expect(first?.behind('speaker').map((speaker) => speaker.one('affiliation'))).toEqual([undefined, 'TU']);
    expect(second?.all('speaker')).toEqual([]);
  });

  it('tells switches, and words that belong to no flag', () => {
    expect(read('--title', 'Graph', 'networks', '--yes', '-h')).toMatchObject({ isSilent: true, isHelp: true, words: ['networks'] });
  });

  it.each<[string, string[], { message: string; example?: string }[]]>([
    ['a word with a mistake', ['--titel', 'x'], [{ message: '"--titel" is no flag. Did you mean "--title"?', example: '--title Graphs' }]],
    ['a word that is none', ['--colour=red'], [{ message: '"--colour" is no flag.' }]],
    ['a flag without a value', ['--title'], [{ message: 'Behind --title its value is missing.', example: '--title Graphs' }]],
    [
      'a flag in the place of a value',
      ['--title', '--yes'],
      [{ message: 'Behind --title its value is missing.', example: '--title Graphs' }],
    ],
    ['an empty value', ['--title', ' '], [{ message: 'Behind --title its value is missing.', example: '--title Graphs' }]],
    [
      'a flag twice',
      ['--title', 'A', '--title', 'B c'],
      [{ message: '--title stands there twice, and can say one thing only.', example: '--title "B c"' }],
    ],
    [
      'a flag that is about nothing',
      ['--affiliation', 'TU'],
      [
        {
          message: '--affiliation stands behind the --speaker that it is about.',
          example: '--speaker "Ada Lovelace" --affiliation "TU Wien"',
        },
      ],
    ],
    ['a switch with a value', ['--yes=no'], [{ message: '--yes takes no value.', example: '--yes' }]],
  ])('says of %s what would pass', (_, args, complaints) => {
    expect(read(...args).complaints).toEqual(complaints);
  });

  it('takes a value that begins with a hyphen behind an equals sign', () => {
    expect(read('--title=--x').given.one('title')).toBe('--x');
  });
});

describe('flagLine', () => {
  it.each([
    ['2026-12-03', '--title 2026-12-03'],
    ['Ada\'s $5 "`\\', '--title "Ada\'s \\$5 \\"\\`\\\\"'],
    ['', '--title ""'],
  ])('writes %j as a shell reads it', (value, line) => {
    expect(flagLine({ name: 'title', example: 'x' }, value)).toBe(line);
  });
});
