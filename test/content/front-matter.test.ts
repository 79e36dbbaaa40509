import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { runs } from '../helpers/runs.ts';

describe('splitFrontMatter', () => {
  it('gives the fields and the body with the lines on which they begin', () => {
    expect(splitFrontMatter('---\ntitle: Rivers\ntime: "18:30"\n---\n\nA talk.\n')).toEqual({
      yaml: 'title: Rivers\ntime: "18:30"',
      yamlLine: 2,
      body: '\nA talk.\n',
      bodyLine: 5,
    });
  });

  it('takes a file without a body', () => {
    expect(splitFrontMatter('---\ntitle: Rivers\n---')).toEqual({ yaml: 'title: Rivers', yamlLine: 2, body: '', bodyLine: 4 });
  });

  it('takes front matter without a field', () => {
    expect(splitFrontMatter('---\n---\n')).toEqual({ yaml: '', yamlLine: 2, body: '', bodyLine: 3 });
  });

  it.each([
    ['Windows', '\r\n'],
    ['old Macintosh', '\r'],
  ])('reads %s line ends like Unix ones', (_, lineEnd) => {
    const text = '---\ntitle: Rivers\n---\n\nFirst line.\nSecond line.\n';

    expect(splitFrontMatter(text.replaceAll('\n', lineEnd))).toEqual(splitFrontMatter(text));
  });

  it('ignores a byte order mark', () => {
    expect(splitFrontMatter('\ufeff---\ntitle: Rivers\n---\n')).toHaveProperty('yaml', 'title: Rivers');
  });

  it('leaves three dashes in the body alone: they are a rule there, or a code block', () => {
    expect(splitFrontMatter('---\ntitle: Rivers\n---\nOne\n\n---js\nmodule.exports = {}\n---\n')).toHaveProperty(
      'body',
      'One\n\n---js\nmodule.exports = {}\n---\n',
    );
  });

  it('leaves indented dashes among the fields alone: they are text', () => {
    expect(splitFrontMatter('---\ntitle: |\n  ---js\n---\n')).toHaveProperty('yaml', 'title: |\n  ---js');
  });

  it.each(['\u0000', '\u0008', '\u001b', '\u007f', '\u0085', '\u009f', '\ufffe', '\ud800'])('refuses the character %j', (character) => {
    expect(splitFrontMatter(`---\ntitle: Rivers\n---\n\nA ${character}talk.\n`)).toMatchObject({
      problems: [{ rule: 'control-character', line: 5, column: 3 }],
    });
  });

  it.each(['...', '--', '-\u2014', '\u2014', '+++', ' --- ', '==='])('points to %j, where it stands for the end of the fields', (line) => {
    expect(splitFrontMatter(`---\ntitle: Rivers\n${line}\nA talk.\n`)).toMatchObject({
      problems: [{ rule: 'front-matter-fence', line: 3, column: 1, example: '---' }],
    });
  });

  it('keeps tabs, letters of all scripts and emoji', () => {
    expect(splitFrontMatter('---\ntitle: "Flüße 河 🌊"\n---\n\tcode\n')).toHaveProperty('body', '\tcode\n');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('---', '--- ', '---js', '\n', '\r\n', '\r', 'title: x', '\ufeff', '\0', ' ', '...'))
      .map((parts) => parts.join('')),
  );

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const split = splitFrontMatter(text);
        const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
        if ('problems' in split) {
          expect(split.problems.length).toBeGreaterThan(0);
          for (const { line, column } of split.problems) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          }
        } else expect(['---', ...split.yaml.split('\n').filter(() => split.bodyLine > 3), '---'].length).toBe(split.bodyLine - 1);
      }),
      runs(2000),
    );
  });

  it('gives the same parts for all line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('---', 'title: x', '', 'body', '  - a')), (lines) => {
        const text = `---\n${lines.join('\n')}`;
        expect(splitFrontMatter(text.replaceAll('\n', '\r\n'))).toEqual(splitFrontMatter(text));
      }),
      runs(500),
    );
  });
});
