import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/review/change.ts';
import { summarizeReview } from '../../src/review/summary.ts';
import { elementsOf } from '../helpers/html.ts';
import { BEFORE, MEETUP, propose, proposeFiles, talk } from './archives.ts';

const added = (path: string, more: Partial<Change> = {}): Change => ({ status: 'added', path, kind: 'file', ...more });

/** What stands below a heading. */
function section(summary: string, heading: string): string[] {
  const lines = summary.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).filter((line) => line !== '');
}

describe('summarizeReview', () => {
  it('tells an organizer what a new evening is, who is new, and what to mend', () => {
    const { review } = propose({
      'meetups/002/README.md': '---\ndate: 2024-06-04\ntitle: Birds\nvenue: TU Wien\n---\n',
      'meetups/002/1-owls.md': talk('Owls', 'Ada Nightwater', 'Bea Finch'),
      'meetups/002/2-wrens.md': '---\ntitle: Wrens\nspeekers: [X]\n---\n',
      'meetups/001/2-late.md': talk('A late talk', 'Ada Nightwatar'),
    });

    const summary = summarizeReview(review, { pages: 5, leftOut: 2 });

    expect(section(summary, 'What this proposal changes')).toEqual([
      'It adds **1 meetup and 2 talks**. 1 text cannot be read yet: see “To mend”.',
    ]);
    expect(section(summary, 'New')).toEqual([
      '- **Meetup 2\\: Birds**, 4 June 2024, TU Wien, 1 talk (`content/meetups/002/README.md`)',
      '  - Talk **Owls** by Ada Nightwater and Bea Finch (new in the archive) (`content/meetups/002/1-owls.md`)',
      '- Talk **A late talk** by Ada Nightwatar (new in the archive), of Meetup 1\\: Sound (`content/meetups/001/2-late.md`)',
    ]);
    expect(section(summary, 'Not readable yet')).toEqual([
      '- Talk `content/meetups/002/2-wrens.md`: line 3: \\"speekers\\" is not a field of a talk\\.',
    ]);
    expect(section(summary, 'Names')).toEqual([
      '- New people: **Ada Nightwatar** and **Bea Finch**.',
      expect.stringMatching(/^- Nearly the same as a name that is there: \\"Ada Nightwatar\\" looks like \\"Ada Nightwater\\"/),
    ]);
    expect(section(summary, 'Preview')[0]).toMatch(/shows 5 pages .* 2 pages did not fit\.$/);
    expect(section(summary, 'To mend')[0]).toBe('In the files of this proposal: 2 errors, 1 warning in 3 files.');
  });

  it('tells what became of what was there', () => {
    const { review } = propose(
      {
        'meetups/001/1-rivers.md': talk('Rivers at night', 'Ada Nightwater').replace('Text.', 'More.'),
        'people/ada-nightwater.md': '---\nname: Ada Nightwater\naffiliation: Institute of Rivers\n---\n',
        'wiki/glossary.md': undefined,
      },
      [added('content/meetups/001/slides/a.pdf', { bytes: 3_140_000 })],
    );

    const summary = summarizeReview(review, undefined);

    expect(section(summary, 'What this proposal changes')).toEqual([
      'It adds **1 other file**, changes **1 talk and 1 person** and takes away **1 wiki page**.',
    ]);
    expect(section(summary, 'Changed')).toEqual([
      '- Talk **Rivers at night**, of Meetup 1\\: Sound; was called “Rivers”; different: title and the text (`content/meetups/001/1-rivers.md`)',
      '- Person **Ada Nightwater**; different: affiliation (`content/people/ada-nightwater.md`)',
    ]);
    expect(section(summary, 'Taken away')).toEqual(['- Wiki page **Glossary** (`content/wiki/glossary.md`)']);
    expect(section(summary, 'Names')).toEqual(['- New organizations: **Institute of Rivers**.']);
    expect(section(summary, 'Files')).toEqual(['- `content/meetups/001/slides/a.pdf`: new, 3.1 MB']);
    expect(section(summary, 'To mend')).toEqual(['Nothing.']);
  });

  it('tells of a file that was renamed, and what it was', () => {
    const { 'meetups/001/1-rivers.md': rivers = '', ...rest } = BEFORE;
    const { review } = proposeFiles({ ...rest, 'meetups/001/1-streams.md': rivers }, [
      { status: 'renamed', path: 'content/meetups/001/1-streams.md', from: 'content/meetups/001/1-rivers.md', kind: 'file' },
    ]);

    expect(section(summarizeReview(review, undefined), 'Changed')).toEqual([
      '- Talk **Rivers**, of Meetup 1\\: Sound; was `content/meetups/001/1-rivers.md` (`content/meetups/001/1-streams.md`)',
    ]);
  });

  it('points at what is more than content, the weightiest first', () => {
    const { review } = propose({ 'wiki/new.md': '---\ntitle: New\n---\n' }, [
      added('src/x.ts'),
      added('.github/workflows/evil.yml', { bytes: 900 }),
      added('content/people/x.md', { kind: 'link' }),
      { status: 'renamed', path: 'content/wiki/a.md', from: 'package.json', kind: 'file' },
    ]);

    const summary = summarizeReview(review, undefined);

    expect(section(summary, 'What this proposal changes')[0]).toContain(
      'It also changes **how the site is checked and published, which packages of others are used, code and documents about the archive**.',
    );
    expect(section(summary, 'More than content').slice(1)).toEqual([
      '- **how the site is checked and published**',
      '  - `.github/workflows/evil.yml`: new, 1 KB',
      '- **which packages of others are used**',
      '  - `content/wiki/a.md`: renamed, was `package.json`',
      '- **code**',
      '  - `src/x.ts`: new',
      '- **documents about the archive**',
      '  - `content/people/x.md`: new – a symbolic link: it may lead anywhere',
    ]);
  });

  it('says so when nobody can tell what changed, and when nothing did', () => {
    expect(summarizeReview(proposeFiles(BEFORE, undefined).review, undefined)).toMatch(
      /^## .*\n\nWhat changed could not be listed, .* everything is checked/,
    );
    expect(summarizeReview(proposeFiles(BEFORE, []).review, undefined)).toMatch(/^## .*\n\nIt changes nothing\.\n/);
  });

  it('stays short for a proposal of five hundred files, and says how many are not shown', () => {
    const talks = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`meetups/001/t${index}.md`, talk(`Talk ${index}`, `Person ${index}`)]),
    );
    const files = Array.from({ length: 500 }, (_, index) => added(`content/meetups/001/slides/${index}.pdf`, { bytes: 1000 }));

    const summary = summarizeReview(propose(talks, files).review, { pages: 30, leftOut: 471 });

    expect(section(summary, 'What this proposal changes')).toEqual(['It adds **500 talks and 500 other files**.']);
    expect(section(summary, 'New')).toHaveLength(41);
    expect(section(summary, 'New').at(-1)).toBe('- … and 460 more.');
    expect(section(summary, 'Names')[0]).toMatch(/and 460 more\.$/);
    expect(Buffer.byteLength(summary)).toBeLessThan(50_000);
  });

  it('is broken by nothing that a proposal contains', () => {
    const evil = '</li></ul>\n\n# <img src=x onerror=alert(1)> | ` [x](https://evil.example) ::stop-commands::t \u202e @team';
    const { review } = propose(
      {
        'meetups/002/README.md': MEETUP.replace('Sound', JSON.stringify(evil.replace(/\n/g, ' ').replace('\u202e', ''))),
        'meetups/002/1-x.md': talk(evil.replace(/\n/g, ' '), evil.replace(/\n/g, ' ').slice(0, 100)),
        [`meetups/002/2-${evil}.md`]: 'x',
        [`wiki/${evil}.md`]: undefined,
      },
      [added(`content/meetups/002/slides/${evil}.pdf`), added(`src/${evil}`), added(`.github/workflows/${evil}`, { kind: 'link' })],
    );

    const summary = summarizeReview(review, { pages: 1, leftOut: 0 });

    expect(summary).not.toMatch(/[\u202a-\u202e]|^::/m);
    const tags = new Set(elementsOf(new MarkdownIt({ html: true, linkify: true }).render(summary)).map(({ tagName }) => tagName));
    expect([...tags].sort()).toEqual(['body', 'code', 'em', 'h2', 'h3', 'head', 'html', 'li', 'p', 'strong', 'ul']);
    expect(summary.match(/^#.*$/gm)?.every((heading) => /^##+ [A-Z][A-Za-z ]+$/.test(heading))).toBe(true);
  });
});
