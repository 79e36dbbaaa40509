import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, by path. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** What is wrong with a bag by RFC 8493, section 3: whether it is complete, and whether it is valid. */
export function faultsOfBag(folder: string): string[] {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const faults: string[] = [];
  if (text('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') faults.push('bagit.txt is another');
  const all = filesBelow(folder);
  const payload = all.filter((file) => file.startsWith('data/'));
  const tags = all.filter((file) => !file.startsWith('data/'));
  const check = (manifest: string, expected: readonly string[]): void => {
    const listed = new Map<string, string>();
    for (const line of text(manifest).split('\n').slice(0, -1)) {
      const path = line.slice(66).replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%25/g, '%');
      if (!/^[0-9a-f]{64} {2}[^*\s/]/.test(line) || listed.has(path)) faults.push(`${manifest}: ${line}`);
      listed.set(path, line.slice(0, 64));
    }
    if ([...listed.keys()].sort().join('\n') !== expected.join('\n')) faults.push(`${manifest} lists other files than there are`);
    for (const [path, sha256] of listed)
      if (
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex') !== sha256
      )
        faults.push(`${path} has another hash`);
  };
  check('manifest-sha256.txt', payload);
  check(
    'tagmanifest-sha256.txt',
    tags.filter((file) => file !== 'tagmanifest-sha256.txt'),
  );
  const bytes = payload.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (!text('bag-info.txt').includes(`\nPayload-Oxum: ${bytes}.${payload.length}\n`)) faults.push(`the bag has ${bytes}.${payload.length}`);
  for (const line of text('bag-info.txt').split('\n').slice(0, -1))
    if (!/^[A-Za-z-]+: \S.*$/.test(line)) faults.push(`bag-info.txt: ${line}`);
  return faults;
}

/** What other tools say of a bag that are on this machine: GNU's `sha256sum`, and `bagit.py` of the Library of Congress. */
export function verifyWithTools(folder: string): { readonly tool: string; readonly isRight: boolean }[] {
  const verified: { tool: string; isRight: boolean }[] = [];
  if (has('sha256sum', '--version'))
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      verified.push({
        tool: `sha256sum ${manifest}`,
        isRight: passes(() => execFileSync('sha256sum', ['-c', '--quiet', manifest], { cwd: folder, stdio: 'pipe' })),
      });
  if (has('bagit.py', '--version'))
    verified.push({
      tool: 'bagit.py',
      isRight: passes(() => execFileSync('bagit.py', ['--validate', '--quiet', folder], { stdio: 'pipe' })),
    });
  return verified;
}

function has(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}

function passes(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
