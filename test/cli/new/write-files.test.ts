import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileToWrite, NotWritten, writeFiles } from '../../../src/cli/new/write-files.ts';
import { temporary, textsOf } from './play.ts';

/** A folder with a file, and one file that is new to it and one that is changed. */
function begin(): { folder: string; before: Record<string, string>; files: FileToWrite[] } {
  const folder = temporary();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/there.md'), 'there');
  const files = [
    { file: 'b/c/new.md', text: 'new' },
    { file: 'a/there.md', text: 'changed', before: 'there' },
  ];
  return { folder, before: textsOf(folder), files };
}

describe('writeFiles', () => {
  it('writes all files, and takes all of them back', () => {
    const { folder, before, files } = begin();
    const takeBack = writeFiles(folder, [...files, { file: 'b/copy.pdf', copyOf: join(folder, 'a/there.md') }]);
    expect(textsOf(folder)).toEqual({ 'a/there.md': 'changed', 'b/c/new.md': 'new', 'b/copy.pdf': 'changed' });
    takeBack();
    expect(textsOf(folder)).toEqual(before);
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  it.each<[string, FileToWrite]>([
    ['is there already', { file: 'a/there.md', text: 'x' }],
    ['has changed in the meantime', { file: 'a/there.md', text: 'x', before: 'as it was' }],
    ['is to be in a folder that is a file', { file: 'a/there.md/x.md', text: 'x' }],
    ['is a copy of nothing', { file: 'x.pdf', copyOf: '/nowhere/x.pdf' }],
    ['is to replace one that is gone', { file: 'a/gone.md', text: 'x', before: 'x' }],
  ])('writes nothing when one of them %s', (_, wrong) => {
    const { folder, before, files } = begin();
    const all = [...files.filter(({ file }) => file !== wrong.file), wrong];
    expect(() => writeFiles(folder, all)).toThrow(NotWritten);
    expect(textsOf(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('makes the folder itself, and takes it back', () => {
    const folder = join(temporary(), 'x/y');
    writeFiles(folder, [{ file: 'site.md', text: '' }])();
    expect(existsSync(join(folder, '..'))).toBe(false);
  });
});
