import { describe, expect, it } from 'vitest';
import { isWithin, readArguments } from '../../src/cli/check/arguments.ts';

const exists = (path: string): boolean => path === 'meetups/028' || path === 'site.md';
const readAll = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => readArguments(args, 'content', exists, env);

describe('readArguments', () => {
  it.each([
    [[], { command: 'check', within: [] }],
    [['--fix'], { command: 'fix', within: [] }],
    [['meetups/028'], { command: 'check', within: ['meetups/028'] }],
    [['--fix', 'content/meetups/028/', 'site.md'], { command: 'fix', within: ['meetups/028', 'site.md'] }],
    [['./content/meetups/028'], { command: 'check', within: ['meetups/028'] }],
    [[`${process.cwd()}/content/meetups/028`], { command: 'check', within: ['meetups/028'] }],
    [['content', 'site.md'], { command: 'check', within: [] }],
    [['.'], { command: 'check', within: [] }],
    [['--help', '--fix'], { command: 'help' }],
    [['-h'], { command: 'help' }],
  ])('%j', (args, read) => {
    expect(readAll(args)).toEqual(read);
  });

  it.each([
    [['--fixx'], '--fixx is no flag. Did you mean "--fix"? The flags are --fix and --help.'],
    [['-x'], '-x is no flag. The flags are --fix and --help.'],
    [['--fix=all'], '--fix takes no value. The flags are --fix and --help.'],
    [['meetups/999'], 'There is no "meetups/999" in content. A path is one below it, such as meetups/028. The flags are --fix and --help.'],
    [['../secret'], 'There is no "../secret" in content. A path is one below it, such as meetups/028. The flags are --fix and --help.'],
    [['/etc'], 'There is no "/etc" in content. A path is one below it, such as meetups/028. The flags are --fix and --help.'],
  ])('%j is wrong', (args, message) => {
    expect(readAll(args)).toEqual({ command: 'wrong', message });
  });

  it('tells of a flag that npm has kept to itself', () => {
    expect(readAll([], { npm_config_fix: 'true' })).toMatchObject({
      command: 'wrong',
      message: expect.stringContaining('npm has kept --fix to itself. Write "--" before it: npm run check -- --fix'),
    });
  });
});

describe('isWithin', () => {
  it.each([
    ['meetups/028/README.md', ['meetups/028'], true],
    ['meetups/028', ['meetups/028'], true],
    ['meetups/0281/README.md', ['meetups/028'], false],
    ['anything', [], true],
  ])('%s in %j: %s', (path, within, is) => {
    expect(isWithin(path, within)).toBe(is);
  });
});
