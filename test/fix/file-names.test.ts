import { describe, expect, it } from 'vitest';
import { type Entry, foldPath, movedPath, type Permissions, planRenames } from '../../src/fix/file-names.ts';

const ALL: Permissions = { mayMove: () => true, isPublished: () => false };

function plan(paths: readonly string[], permissions = ALL): string[] {
  const entries = paths.map((path): Entry => ({ path: path.replace(/\/$/, ''), isFolder: path.endsWith('/') }));
  return planRenames(entries, permissions).map(({ from, to }) => `${from} => ${to}`);
}

describe('planRenames', () => {
  it.each([
    ['meetups/028/1 - Biosignals.md', 'meetups/028/1-biosignals.md'],
    ['meetups/028/2-Rück_blick.markdown', 'meetups/028/2-rueck-blick.md'],
    ['meetups/028/2-nets.MD', 'meetups/028/2-nets.md'],
    ['meetups/028/Readme.MD', 'meetups/028/README.md'],
    ['meetups/028/slides/My Talk.PDF', 'meetups/028/slides/my-talk.pdf'],
    ['meetups/028/slides/Folien Müller.pdf'.normalize('NFD'), 'meetups/028/slides/folien-mueller.pdf'],
    ['meetups/028/photos/IMG_0001.JPG', 'meetups/028/photos/img-0001.jpg'],
    ['meetups/028/photos/a.jpg ', 'meetups/028/photos/a.jpg'],
    ['meetups/028/slides/Part 1: nets?.pdf', 'meetups/028/slides/part-1-nets.pdf'],
    ['people/René Donner.md', 'people/rene-donner.md'],
    ['people/photos/Ada.PNG', 'people/photos/ada.png'],
    ['Site.md', 'site.md'],
    ['meetups/28/', 'meetups/028'],
    ['meetups/AI Summit 2017/', 'meetups/ai-summit-2017'],
    ['meetups/028/Slides/', 'meetups/028/slides'],
    ['Meetups/', 'meetups'],
  ])('calls %s otherwise', (from, to) => {
    expect(plan([from])).toEqual([`${from.replace(/\/$/, '')} => ${to}`]);
  });

  it.each([
    'meetups/028/1-biosignals.md',
    'meetups/028/README.md',
    'meetups/README.md',
    'meetups/028/slides/talk.pdf',
    'meetups/028/slides/講演.pdf',
    'meetups/028/slides/talk.PPTX',
    'meetups/028/slides/talk\u202e.pdf',
    'meetups/028/slides/slides\\talk.pdf',
    'meetups/028/.Hidden.md',
    'meetups/028/講演.md',
    'meetups/028/Slides.md',
    'pages/Talks.md',
    'urls.lock',
    'media.lock.json',
    'Notes.md',
    'meetups/Meetup_28/',
    'meetups/Year/',
    'meetups/028/Handouts/',
  ])('leaves %s as it is', (path) => {
    expect(plan([path])).toEqual([]);
  });

  it('gives no name to two, nor one that differs from another in what some systems do not see', () => {
    expect(plan(['people/Ada.md', 'people/ada.md'])).toEqual([]);
    expect(plan(['people/Ada L.md', 'people/ada l.md', 'people/Bob.md'])).toEqual(['people/Bob.md => people/bob.md']);
    expect(plan(['meetups/28/', 'meetups/028/'])).toEqual([]);
    expect(plan(['meetups/028/Readme.md', 'meetups/028/README.md'])).toEqual([]);
  });

  it('renames folders first', () => {
    expect(plan(['meetups/28/', 'meetups/28/A.md'])).toEqual(['meetups/28 => meetups/028']);
  });

  it('renames nothing that it may not', () => {
    const paths = ['people/Ada.md', 'meetups/28/'];
    expect(plan(paths, { ...ALL, mayMove: (path) => path === 'people/Ada.md' })).toEqual(['people/Ada.md => people/ada.md']);
  });

  it('keeps the name of slides that may have been linked to', () => {
    const paths = ['meetups/028/slides/A.pdf', 'meetups/028/B.md'];
    expect(plan(paths, { ...ALL, isPublished: () => true })).toEqual(['meetups/028/B.md => meetups/028/b.md']);
  });
});

describe('movedPath', () => {
  it.each([
    ['meetups/28', 'meetups/028'],
    ['meetups/28/a.md', 'meetups/028/a.md'],
    ['meetups/280/a.md', 'meetups/280/a.md'],
  ])('%s => %s', (path, moved) => {
    expect(movedPath(path, { from: 'meetups/28', to: 'meetups/028' })).toBe(moved);
  });
});

describe('foldPath', () => {
  it('makes paths the same that renaming makes the same', () => {
    expect(foldPath('meetups/28/slides/My Talk.PDF')).toBe(foldPath('meetups/028/slides/my-talk.pdf'));
    expect(foldPath('people/René.markdown')).toBe(foldPath('people/rene.md'));
    expect(foldPath('people/a.md')).not.toBe(foldPath('people/b.md'));
    expect(foldPath('people/講演.md')).not.toBe(foldPath('people/講.md'));
  });
});
