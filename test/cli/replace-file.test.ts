import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/cli/new/write-files.ts';
import { replaceText } from '../../src/cli/replace-file.ts';
import { contentFolder } from '../content/folder.ts';

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('replaceText', () => {
  it('writes nothing where another program has written in the meantime', () => {
    const folder = contentFolder({ 'a.md': 'theirs' });
    const path = join(folder, 'a.md');

    expect(replaceText(path, Buffer.from('as read'), 'ours')).toBe(false);
    expect(read(folder, 'a.md')).toBe('theirs');
    expect(replaceText(path, Buffer.from('theirs'), 'ours')).toBe(true);
    expect(read(folder, 'a.md')).toBe('ours');
    expect(replaceText(join(folder, 'gone.md'), Buffer.from('as read'), 'ours')).toBe(false);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('makes a file, keeps who may read it, and writes through no link', () => {
    const folder = contentFolder({ 'a.md': 'a' });
    symlinkSync('a.md', join(folder, 'link.md'));
    chmodSync(join(folder, 'a.md'), 0o600);

    expect(replaceText(join(folder, 'new.md'), undefined, 'new')).toBe(true);
    expect(replaceText(join(folder, 'a.md'), undefined, 'b')).toBe(true);
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o600);
    expect(replaceText(join(folder, 'link.md'), undefined, 'c')).toBe(false);
    expect(readdirSync(folder).map((file) => [file, read(folder, file)])).toEqual([
      ['a.md', 'b'],
      ['link.md', 'b'],
      ['new.md', 'new'],
    ]);
  });
});

describe('writeFiles', () => {
  it('is kept from nothing by what an earlier run has left, and takes back what it wrote', () => {
    const folder = contentFolder({ 'a.md': 'a', 'a.md.new': 'left' });

    const takeBack = writeFiles(folder, [
      { file: 'a.md', text: 'b', before: 'a' },
      { file: 'new/c.md', text: 'c' },
    ]);

    expect([read(folder, 'a.md'), read(folder, 'new/c.md')]).toEqual(['b', 'c']);
    takeBack();
    expect(read(folder, 'a.md')).toBe('a');
    expect(readdirSync(folder)).toEqual(['a.md', 'a.md.new']);
  });
});
