import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AnotherRunError, asOnlyRun } from '../../src/copies/only-run.ts';
import { copyPath, openStore, writeWhole } from '../../src/copies/store.ts';
import { verifyCopies } from '../../src/copies/verify.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { aFolder } from './world.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const URL_A = 'https://example.org/a.pdf';
const A = { sha256: hashOf('a'), bytes: 1, type: 'pdf' as const };

describe('openStore', () => {
  it('makes a copy of a part, once for all addresses that have the same', async () => {
    const folder = aFolder();
    const store = await openStore(folder);
    for (const url of [URL_A, 'https://example.org/b.pdf']) {
      writeFileSync(store.partPath(url), 'a');
      await store.keep({ url, file: A });
    }

    expect(readFileSync(copyPath(folder, A.sha256), 'utf8')).toBe('a');
    expect(readdirSync(join(folder, 'media/parts'))).toEqual([]);
    expect((await store.recall(URL_A)).file).toEqual(A);
  });

  it('finishes what a killed run has left between its note and its copy', async () => {
    const folder = aFolder();
    const store = await openStore(folder);
    writeFileSync(store.partPath(URL_A), 'a');
    await store.remember({ url: URL_A, file: A });

    const next = await openStore(folder);
    await next.recall(URL_A);
    expect(await next.has(A.sha256)).toBe(true);
    expect(existsSync(copyPath(folder, A.sha256))).toBe(true);
  });

  it('has no copy that is not what its name says', async () => {
    const folder = aFolder();
    const store = await openStore(folder);
    writeFileSync(copyPath(folder, A.sha256), 'b');

    expect(await store.has(A.sha256)).toBe(false);
    expect(existsSync(copyPath(folder, A.sha256))).toBe(false);
  });

  it.each(['', '{', '[]', '{"url":"https://example.org/other.pdf"}', '{"url":"https://example.org/a.pdf","file":{"sha256":"../../etc"}}'])(
    'takes a note that says %j for none',
    async (text) => {
      const folder = aFolder();
      const store = await openStore(folder);
      writeFileSync(join(folder, 'media/seen', `${hashOf(URL_A)}.json`), text);
      expect(await store.recall(URL_A)).toEqual({ url: URL_A });
    },
  );
});

describe('writeWhole', () => {
  it('leaves no draft behind, not even when it cannot write', async () => {
    const folder = aFolder();
    await writeWhole(join(folder, 'a'), 'x');
    mkdirSync(join(folder, 'b'));
    await expect(writeWhole(join(folder, 'b'), 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('x');
  });
});

describe('verifyCopies', () => {
  it('finds every difference, and changes nothing', async () => {
    const folder = aFolder();
    await openStore(folder);
    const put = (name: string, text: string): void => writeFileSync(copyPath(folder, name), text);
    put(hashOf('a'), 'a');
    put(hashOf('b'), 'bb');
    put(hashOf('c'), 'c');
    put(hashOf('orphan'), 'orphan');
    put(hashOf('bad orphan'), 'worse');
    writeFileSync(join(folder, 'media/not-a-copy'), 'x');
    const known = (text: string, bytes = text.length) => ({
      state: 'available' as const,
      type: 'pdf' as const,
      sha256: hashOf(text),
      bytes,
    });

    const { differences, right, bytes } = await verifyCopies(
      folder,
      new Map<string, KnownAddress>([
        ['https://example.org/a.pdf', known('a')],
        ['https://example.org/a-too.pdf', known('a')],
        ['https://example.org/b.pdf', known('b')],
        ['https://example.org/c.pdf', known('c', 2)],
        ['https://example.org/d.pdf', known('d')],
        ['https://example.org/page', { state: 'available', type: 'page' }],
      ]),
    );

    expect({ right, bytes }).toEqual({ right: 2, bytes: 7 });
    expect(new Set(differences)).toEqual(
      new Set([
        { sha256: hashOf('b'), wrong: 'other-content', urls: ['https://example.org/b.pdf'] },
        { sha256: hashOf('c'), wrong: 'other-size', urls: ['https://example.org/c.pdf'] },
        { sha256: hashOf('d'), wrong: 'missing', urls: ['https://example.org/d.pdf'] },
        { sha256: hashOf('bad orphan'), wrong: 'other-content', urls: [] },
      ]),
    );
    expect(readFileSync(copyPath(folder, hashOf('b')), 'utf8')).toBe('bb');
  });
});

describe('asOnlyRun', () => {
  it('does not run beside another, and is not kept back by one that was killed', async () => {
    const folder = aFolder();
    const running = join(folder, 'media/running');
    const parent = process.ppid;
    mkdirSync(join(folder, 'media'));
    writeFileSync(running, `${parent}\n`);
    await expect(asOnlyRun(folder, async () => 'ran')).rejects.toBeInstanceOf(AnotherRunError);

    // No process has this number: Linux ends at 4194304.
    for (const left of ['99999999', 'x', '', '-1', String(process.pid)]) {
      writeFileSync(running, left);
      expect(await asOnlyRun(folder, async () => existsSync(running))).toBe(true);
      expect(existsSync(running)).toBe(false);
    }
  });

  it('lets one of two runs begin that both find the mark of a dead one', async () => {
    const folders = Array.from({ length: 100 }, aFolder);
    for (const folder of folders) {
      mkdirSync(join(folder, 'media'));
      writeFileSync(join(folder, 'media/running'), '99999999\n');
    }
    // A process takes a second to begin.
    const start = async (): Promise<{ ran: number; beside: number }> => {
      const args = ['--import', 'tsx', 'test/copies/start-together.ts', String(time), ...folders];
      return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
    };
    const time = Date.now() + 2500;

    const [one, other] = await Promise.all([start(), start()]);

    expect(one.ran + other.ran).toBeGreaterThanOrEqual(folders.length);
    expect(one.beside + other.beside).toBe(0);
    for (const folder of folders) expect(readdirSync(join(folder, 'media')).filter((name) => name !== 'running')).toEqual([]);
  }, 120_000);

  it('does not run beside itself', async () => {
    const folder = aFolder();
    await asOnlyRun(folder, async () => {
      await expect(asOnlyRun(folder, async () => 'ran')).rejects.toBeInstanceOf(AnotherRunError);
    });
    expect(await asOnlyRun(folder, async () => 'ran')).toBe('ran');
  });

  it('makes room when it fails', async () => {
    const folder = aFolder();
    await expect(asOnlyRun(folder, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await asOnlyRun(folder, async () => 'ran')).toBe('ran');
  });
});
