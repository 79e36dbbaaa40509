import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeLetter } from '../../../src/client/contribute/hand-off/letter.ts';
import { type Proposer, stepsOf, wayOf } from '../../../src/client/contribute/hand-off/steps.ts';
import { packZip } from '../../../src/client/contribute/hand-off/zip.ts';
import type { Proposal } from '../../../src/client/contribute/proposal.ts';
import { MAX_PREFILLED_BYTES, newFileUrl } from '../../../src/proposal/repository.ts';

const SITE = { repository: 'https://github.com/example/archive', branch: 'main' };
const TALK = { file: 'meetups/002/1-noise.md', text: '---\ntitle: Noise & ä\n---\n', isNew: true };
const STRANGER: Proposer = { mayWrite: false, name: '' };

const propose = (given: Partial<Proposal>): Proposal => ({ files: [TALK], uploads: [], problems: [], title: 'Noise', ...given });
/** A file whose address is so many bytes long. */
const ofLength = (bytes: number) => {
  const empty = newFileUrl(SITE, { ...TALK, text: '' })?.length ?? 0;
  return { ...TALK, text: 'a'.repeat(bytes - empty) };
};

describe('wayOf', () => {
  it.each([
    ['a short new file', propose({}), 'filled-in'],
    ['an address of 6,999 bytes', propose({ files: [ofLength(6999)] }), 'filled-in'],
    ['an address of 7,000 bytes', propose({ files: [ofLength(MAX_PREFILLED_BYTES)] }), 'filled-in'],
    ['an address of 7,001 bytes', propose({ files: [ofLength(7001)] }), 'paste-new'],
    ['few characters of many bytes', propose({ files: [{ ...TALK, text: '深'.repeat(800) }] }), 'paste-new'],
    ['a change', propose({ files: [{ ...TALK, isNew: false }] }), 'paste-change'],
    ['several files', propose({ files: [TALK, { ...TALK, file: 'meetups/002/README.md' }] }), 'upload'],
    ['a file beside it', propose({ uploads: ['meetups/002/slides/noise.pdf'] }), 'upload'],
  ])('leads %s', (_, proposal, way) => {
    expect(wayOf(proposal, SITE)).toBe(way);
  });
});

describe('stepsOf', () => {
  const opened = (proposal: Proposal, proposer: Proposer = STRANGER): string[] =>
    stepsOf(proposal, SITE, proposer).flatMap(({ action }) => (action?.does === 'open' ? [action.url] : []));
  const done = (proposal: Proposal, proposer: Proposer = STRANGER): (string | undefined)[] =>
    stepsOf(proposal, SITE, proposer).map(({ action }) => action?.does);

  it('opens a new file with its text, and says what to press', () => {
    const steps = stepsOf(propose({}), SITE, STRANGER);
    expect(opened(propose({}))).toEqual([newFileUrl(SITE, TALK)]);
    const pressed = ['Fork this repository', 'Commit changes…', 'Propose changes', 'Create pull request'];
    for (const name of pressed) expect(steps.map(({ words }) => words).join(' ')).toContain(`[${name}]`);
  });

  it.each([
    ['a long new file', { ...TALK, text: 'ä'.repeat(2000) }, 'new/main?filename=content%2Fmeetups%2F002%2F1-noise.md'],
    ['a change', { ...TALK, isNew: false }, 'edit/main/content/meetups/002/1-noise.md'],
  ])('lets the text of %s be copied before the page is opened', (_, file, path) => {
    const proposal = propose({ files: [file] });
    expect(done(proposal).slice(0, 2)).toEqual(['copy', 'open']);
    expect(opened(proposal)).toEqual([`https://github.com/example/archive/${path}`]);
  });

  const several = propose({ files: [TALK, { file: 'topics/noise.md', text: '---\nname: Noise\n---\n', isNew: true }] });
  const upload = (owner: string): string => `https://github.com/${owner}/upload/main/content`;

  it.each<[string, Proposer, string[]]>([
    ['whoever may write', { mayWrite: true }, [upload('example/archive'), SITE.repository]],
    ['a stranger who has said nothing yet', STRANGER, [`${SITE.repository}/fork`, SITE.repository]],
    ['a stranger with a name', { mayWrite: false, name: ' @ada ' }, [`${SITE.repository}/fork`, upload('ada/archive'), SITE.repository]],
    [
      'a stranger whose copy has another name',
      { mayWrite: false, name: 'https://github.com/ada/archive-1/' },
      [`${SITE.repository}/fork`, upload('ada/archive-1'), SITE.repository],
    ],
    ['somebody with no name at all', { mayWrite: false, name: 'a b/c' }, [`${SITE.repository}/fork`, SITE.repository]],
  ])('leads %s to the page for uploading', (_, proposer, urls) => {
    expect(opened(several, proposer)).toEqual(urls);
  });

  it('names the folders that are dragged, and how many files arrive', () => {
    const words = stepsOf(several, SITE, STRANGER).map((step) => step.words);
    expect(words.join(' ')).toContain('Drag the folders [meetups] and [topics]');
    expect(words.join(' ')).toContain('all 2 files are listed');
    expect(words.join(' ')).not.toContain('at most 100');
    const many = Array.from({ length: 101 }, (_, index) => ({ ...TALK, file: `meetups/002/${index}.md` }));
    expect(JSON.stringify(stepsOf(propose({ files: many }), SITE, STRANGER))).toContain('at most 100');
  });

  it.each<[string, Proposal['files'], boolean]>([
    ['a change', [{ ...TALK, isNew: false }], true],
    ['a change beside a new file', [TALK, { ...TALK, file: 'b.md', isNew: false }], true],
    ['a new file', [TALK], false],
    ['new files', several.files, false],
  ])('lets whoever proposes %s see first whether anything else would be taken back', (_, files, isAsked) => {
    const words = stepsOf(propose({ files }), SITE, STRANGER).map((step) => step.words);
    const last = words.findIndex((step) => step.includes('[Create pull request]'));
    expect(words.slice(0, last).some((step) => step.includes('Only the lines that you changed may be coloured'))).toBe(isAsked);
  });

  it('calls a server by its name', () => {
    const site = { repository: 'https://git.example.org/group/archive/', branch: 'main' };
    const steps = JSON.stringify(stepsOf(several, site, { mayWrite: false, name: 'ada' }));
    expect(steps).toContain('https://git.example.org/ada/archive/upload/main/content');
    expect(steps).toContain('git.example.org says');
    expect(steps).not.toContain('GitHub');
  });
});

describe('writeLetter', () => {
  it('holds all files as they are, and fills them in where that fits', () => {
    const text = 'a\n```\ncode\n````\nb\n';
    const letter = writeLetter(propose({ files: [TALK, { ...TALK, file: 'b.md', text }], uploads: ['meetups/002/slides/a.pdf'] }), SITE);
    expect(letter.body).toContain(`\`content/b.md\`\n\n\`\`\`\`\`\n${text}\`\`\`\`\``);
    expect(letter.body).toContain(`\`\`\`\n${TALK.text}\`\`\``);
    const url = new URL(letter.filledIn ?? '');
    expect(url.searchParams.get('body')).toBe(letter.body);
    expect(url.searchParams.get('title')).toBe('Proposal: Noise');
    expect(url.pathname).toBe('/example/archive/issues/new');
  });

  it('is empty where it would be too long', () => {
    const letter = writeLetter(propose({ files: [{ ...TALK, text: 'ä'.repeat(5000) }], title: 'T'.repeat(9000) }), SITE);
    expect(letter.filledIn).toBeUndefined();
    expect(letter.empty).toBe('https://github.com/example/archive/issues/new');
  });
});

describe('packZip', () => {
  it('packs texts and other files in their folders, to be read by another program', async () => {
    const pdf = Uint8Array.from({ length: 5000 }, (_, index) => index % 256);
    const packed = await packZip(
      [
        { name: TALK.file, content: TALK.text },
        { name: 'topics/noise.md', content: '' },
        { name: 'meetups/002/slides/für-alle.pdf', content: new Blob([pdf]) },
      ],
      new Date(2026, 10, 26, 18, 30, 58),
    );
    const bytes = new Uint8Array(await packed.arrayBuffer());
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([TALK.file, 'topics/noise.md', 'meetups/002/slides/für-alle.pdf']);
    expect(strFromU8(files[TALK.file] as Uint8Array)).toBe(TALK.text);
    expect(files['meetups/002/slides/für-alle.pdf']).toEqual(pdf);
    // What says that a file arrived whole is not looked at by the reader above.
    const sums = [TALK.text, '', pdf].map((content) => crc32(content));
    const entries = findAll(bytes, 0x02014b50).map((at) => new DataView(bytes.buffer, at));
    expect(entries.map((entry) => entry.getUint32(16, true))).toEqual(sums);
    expect(entries.map((entry) => [entry.getUint16(12, true), entry.getUint16(14, true)])).toEqual(
      Array(3).fill([(18 << 11) | (30 << 5) | 29, (46 << 9) | (11 << 5) | 26]),
    );
  });
});

function findAll(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer);
  return [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === signature);
}
