import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { updateReference } from '../../src/cli/reference.ts';
import { placeOf } from '../../src/content/layout.ts';
import { SCHEMAS } from '../../src/content/schemas.ts';
import { writeRecord } from '../../src/content/write-record.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { writeEditorConfig } from '../../src/reference/editor-config.ts';
import { FILE_KINDS } from '../../src/reference/kinds.ts';
import { writeReference } from '../../src/reference/write-reference.ts';
import { contentFolder } from '../content/folder.ts';
import { tinyPdf } from '../helpers/tiny-files.ts';

describe('what is made of the schemas', () => {
  it.each([
    ['content/README.md', writeReference()],
    ['.pages.yml', writeEditorConfig('content')],
  ])('is %s as it would be written now', (file, text) => {
    const isFresh = existsSync(file) && readFileSync(file, 'utf8') === text;
    expect(isFresh, `${file} is not as the schemas say. Run "npm run reference", and commit what it writes.`).toBe(true);
  });

  it('is written by one command, and only where it is not as it should be', async () => {
    const folder = contentFolder({ 'content/site.md': '' });
    const texts: string[] = [];
    for (let run = 0; run < 2; run += 1)
      await updateReference({ contentFolder: `${folder}/content` }, (text) => texts.push(text.replace(folder, '')));
    expect(texts).toEqual([
      '/content/README.md: written.',
      '/.pages.yml: written.',
      '/content/README.md: no change.',
      '/.pages.yml: no change.',
    ]);
    expect(readFileSync(`${folder}/content/README.md`, 'utf8')).toBe(writeReference());
  });
});

describe('the reference', () => {
  const lines = writeReference().split('\n');

  it('has a section for each kind of file, with every field of it', () => {
    expect(FILE_KINDS.map(({ kind }) => kind).sort()).toEqual(Object.keys(SCHEMAS).sort());
    for (const { kind, heading } of FILE_KINDS) {
      const section = sectionOf(lines, `## ${heading}`);
      expect(
        fieldsIn(section).map(({ name }) => name),
        kind,
      ).toEqual(Object.keys(SCHEMAS[kind].shape));
    }
  });

  it('has a section for each group to which it leads', () => {
    const links = new Set(lines.flatMap((line) => [...line.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, id]) => id)));
    const headings = lines.flatMap((line) => (/^##+ /.test(line) ? [line.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-')] : []));
    expect(links.size).toBeGreaterThan(20);
    expect([...links].filter((id) => !headings.includes(id ?? ''))).toEqual([]);
  });

  it.each(FILE_KINDS)('shows examples of the fields of $heading that pass as they stand there', ({ kind, heading }) => {
    const schema = SCHEMAS[kind];
    for (const { name, example } of fieldsIn(sectionOf(lines, `## ${heading}`))) {
      const yaml = parseYaml(example, 1);
      if ('problems' in yaml) expect.unreachable(`${example}: ${yaml.problems[0]?.message}`);
      else {
        expect(Object.keys(yaml.data)).toEqual([name]);
        const wrong = schema.safeParse(yaml.data).error?.issues.filter(({ path }) => path[0] === name);
        expect(wrong ?? [], example).toEqual([]);
      }
    }
  });

  it('has in each group of fields examples that YAML can read', () => {
    const groups = lines.slice(lines.indexOf('## Groups of fields'));
    const fields = fieldsIn(groups);
    expect(fields.length).toBeGreaterThan(50);
    for (const { name, example } of fields) expect(parse(example), example).toHaveProperty(name);
  });

  it('begins with a file that the check reads, and shows whole files of which an archive can be made', async () => {
    const [first = ''] = codeBlocks(lines, 'markdown');
    const folder = contentFolder({
      ...Object.fromEntries(FILE_KINDS.map(({ example }) => [example.file, example.text])),
      'meetups/028/2-first.md': first,
      'meetups/028/slides/listening-machines.pdf': tinyPdf('one', 'two'),
    });
    const { problems } = await loadArchive(folder, { today: () => '2026-01-01', keepGoing: false });
    expect(problems).toEqual([]);
  });

  it('shows whole files in the style in which files are written', () => {
    for (const { example } of FILE_KINDS) {
      const lines = example.text.split('\n').filter((line) => !line.trimStart().startsWith('# '));
      const [, yaml = '', body = ''] = lines.join('\n').split(/^---\n/m);
      expect(writeRecord(parse(yaml), body)).toBe(lines.join('\n'));
    }
  });

  it('shows each of these files where files of its kind stand', () => {
    const shown = codeBlocks(lines, 'yaml');
    expect(shown).toEqual(FILE_KINDS.map(({ example }) => example.text));
    for (const { kind, place, example } of FILE_KINDS) {
      expect(placeOf(example.file)).toMatchObject({ kind });
      const pattern = new RegExp(`^${place.replaceAll('.', '\\.').replaceAll(/<\w+>/g, '[a-z0-9-]+')}$`);
      expect(example.file).toMatch(pattern);
    }
  });
});

function sectionOf(lines: readonly string[], heading: string): string[] {
  const others = new Set(['## Groups of fields', ...FILE_KINDS.map((kind) => `## ${kind.heading}`)]);
  const rest = lines.slice(lines.indexOf(heading) + 1);
  return rest.slice(
    0,
    rest.findIndex((line) => others.has(line)),
  );
}

/** The rows of tables of fields: the name, and the example as lines of YAML. */
function fieldsIn(lines: readonly string[]): { name: string; example: string }[] {
  return lines.flatMap((line) => {
    const row = /^\| `(\w+)`(?:, \*\*must be there\*\*)? \| .*[.] \| (`.*`) \|$/.exec(line);
    if (row === null) return [];
    const example = (row[2] ?? '').split('<br>').map((code) => code.slice(1, -1));
    return [{ name: row[1] ?? '', example: example.join('\n') }];
  });
}

function codeBlocks(lines: readonly string[], language: string): string[] {
  return [...lines.join('\n').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text ?? '');
}
