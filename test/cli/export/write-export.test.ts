import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeExport } from '../../../src/cli/export/write-export.ts';
import { Refusal } from '../../../src/cli/refusal.ts';
import type { ExportedFile } from '../../../src/export/exported-file.ts';
import { madeFile } from '../../../src/export/made-file.ts';
import { temporaryFolder } from '../../helpers/build-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('write-export');
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/before.txt'), 'before');
  writeFileSync(join(folder, 'source'), 'what it is now');
});

const copied = (text: string): ExportedFile => {
  const { sha256, bytes } = madeFile('', text);
  return { path: 'copied', sha256, bytes, copyOf: join(folder, 'source') };
};

describe('an export', () => {
  it('takes the place of what was there, as a whole', async () => {
    await writeExport(join(folder, 'out'), [madeFile('deep/down/made', 'x'), copied('what it is now')]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['copied', 'deep']);
    expect(readFileSync(join(folder, 'out/deep/down/made'), 'utf8')).toBe('x');
    expect(readdirSync(folder).sort()).toEqual(['out', 'source']);
  });

  it.each<[string, () => ExportedFile, new (...args: never[]) => Error]>([
    ['has changed since it was looked at', () => copied('what it was'), Refusal],
    ['is gone', () => ({ ...copied('x'), copyOf: join(folder, 'nowhere') }), Error],
  ])('leaves all as it was where a file that is copied %s', async (_, file, error) => {
    await expect(writeExport(join(folder, 'out'), [madeFile('made', 'x'), file()])).rejects.toThrow(error);
    expect(readdirSync(join(folder, 'out'))).toEqual(['before.txt']);
    expect(readdirSync(folder).sort()).toEqual(['out', 'source']);
  });

  it('says in plain words what the system refuses', async () => {
    const name = 'n'.repeat(300);
    await expect(writeExport(join(folder, name), [madeFile('made', 'x')])).rejects.toThrow(Refusal);
    await expect(writeExport(join(folder, name), [madeFile('made', 'x')])).rejects.toThrow(
      /could not be written: .+ Nothing was changed\.$/,
    );
    expect(readdirSync(folder).sort()).toEqual(['out', 'source']);
  });

  it('that is broken off leaves no new folder behind', async () => {
    await expect(writeExport(join(folder, 'new'), [madeFile('made', 'x')], AbortSignal.abort())).rejects.toThrow();
    expect(existsSync(join(folder, 'new'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['out', 'source']);
  });
});
