import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/list-files.ts';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { BASE_URL, buildSite, type Run, runCommand, SMALL, temporaryFolder } from '../helpers/build-site.ts';

/** The small archive with mistakes in an evening, a talk of another one, and a topic. */
async function brokenArchive(): Promise<string> {
  const content = join(await temporaryFolder('broken'), 'content');
  await cp(SMALL, content, { recursive: true });
  const edit = async (file: string, change: (text: string) => string): Promise<void> => {
    const before = await readFile(join(content, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} of the fixture is not what this test expects.`);
    await writeFile(join(content, file), after);
  };
  await edit('meetups/001/README.md', (text) => text.replace('date: 2023-05-11', 'date: 2023-02-30'));
  await edit('meetups/summer-symposium-2024/2-panel.md', (text) => text.replace('speakers:', 'speeker:'));
  await edit('topics/cartography.md', (text) => text.replace('name: Cartography', 'name: [1]'));
  return content;
}

async function filesBelow(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await listFiles(folder)).map(({ path }) => path) : [];
}

/** An output folder that a build of the small archive has filled. */
async function copyOfSite(name: string): Promise<string> {
  const folder = await temporaryFolder(name);
  await cp((await buildSite()).folder, folder, { recursive: true });
  return folder;
}

describe('content with errors', () => {
  let content: string;
  let output: string;
  let build: Run;

  beforeAll(async () => {
    content = await brokenArchive();
    output = join(await temporaryFolder('refused'), 'site');
    build = await runCommand('build', { ARCHIVE_CONTENT: content, ARCHIVE_OUTPUT: output });
  });

  it('is not built, and the build says what the check says', async () => {
    const check = await runCommand('check', { ARCHIVE_CONTENT: content });
    expect([build.exitCode, check.exitCode]).toEqual([1, 1]);
    expect(check.stdout).toContain(`${content}/meetups/001/README.md:`);
    expect(check.stdout).toContain('"speeker" is not a field of a talk.');
    expect(build.stderr).toBe(check.stdout);
    expect(build.stdout).toBe('');
  });

  it('writes nothing', () => {
    expect(existsSync(output)).toBe(false);
  });

  it('leaves the site of an earlier build as it is', async () => {
    const earlier = await copyOfSite('earlier');
    const before = await filesBelow(earlier);
    expect((await runCommand('build', { ARCHIVE_CONTENT: content, ARCHIVE_OUTPUT: earlier })).exitCode).toBe(1);
    expect(await filesBelow(earlier)).toEqual(before);
  });
});

describe('content with errors, built nevertheless', () => {
  let content: string;
  let output: string;
  let files: string[];
  let build: Run;

  beforeAll(async () => {
    content = await brokenArchive();
    output = join(await temporaryFolder('kept'), 'site');
    build = await runCommand('build', {
      ARCHIVE_CONTENT: content,
      ARCHIVE_OUTPUT: output,
      ARCHIVE_BASE_URL: BASE_URL,
      ARCHIVE_KEEP_GOING: '1',
    });
    files = await filesBelow(output);
  });

  it('is built, with the report and a list of what was left out', async () => {
    expect(build.exitCode, build.stderr).toBe(0);
    const { stdout } = await runCommand('check', { ARCHIVE_CONTENT: content });
    expect(build.stderr).toContain(stdout.trimEnd());
    const leftOut = [...build.stderr.matchAll(/^Left out: "?([^\s"]+)"? \((.+)\)$/gm)].map(([, file, because]) => [
      file?.slice(content.length + 1),
      because,
    ]);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        ['meetups/001/README.md', '1 error'],
        ['meetups/001/1-river-sounds.md', expect.stringContaining('meetup')],
        ['meetups/001/2-mapping-backwaters.md', expect.any(String)],
        ['meetups/summer-symposium-2024/2-panel.md', '1 error'],
        ['topics/cartography.md', '1 error'],
      ]),
    );
  });

  it('has no page and no file of what was left out, and all of the rest', () => {
    expect(files.filter((file) => /^(?:meetups|media)\/1\/|\/panel\/|cartography|river-sounds/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'meetups/2/index.html', 'topics/acoustics/index.html', 'gaps/index.html']));
  });

  it('has no link that leads to what was left out', async () => {
    const { failures } = await checkArtifact(output);
    expect(failures).toEqual([]);
  });
});

describe('an output folder that is not ours', () => {
  it('is left as it is', async () => {
    const output = await temporaryFolder('foreign');
    await mkdir(join(output, 'letters'));
    await writeFile(join(output, 'index.html'), 'My own page');
    await writeFile(join(output, 'letters/one.txt'), 'Dear Ada');
    const build = await runCommand('build', { ARCHIVE_CONTENT: SMALL, ARCHIVE_OUTPUT: output });
    expect(build.exitCode).toBe(1);
    expect(build.stderr).toContain(output);
    expect(build.stderr).toContain('holds files that no build of ours has written.');
    expect(await filesBelow(output)).toEqual(['index.html', 'letters/one.txt']);
    expect(await readFile(join(output, 'index.html'), 'utf8')).toBe('My own page');
  });

  it('is emptied when an earlier build of ours filled it', async () => {
    const output = await copyOfSite('again');
    const before = await filesBelow(output);
    await writeFile(join(output, 'meetups/left-over.html'), 'A page of an archive that has changed');
    const settings = { ARCHIVE_CONTENT: SMALL, ARCHIVE_OUTPUT: output, ARCHIVE_BASE_URL: BASE_URL };
    expect((await runCommand('build', settings)).exitCode).toBe(0);
    expect(await filesBelow(output)).toEqual(before);
  });
});

describe('a content folder that is not there', () => {
  it('is said in one sentence, without the stack of an error', async () => {
    const output = join(await temporaryFolder('nothing'), 'site');
    const build = await runCommand('build', { ARCHIVE_CONTENT: 'no/such/folder', ARCHIVE_OUTPUT: output });
    expect(build.exitCode).toBe(1);
    expect(build.stderr).toContain('There is no folder "no/such/folder".');
    expect(build.stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(output)).toBe(false);
  });
});
