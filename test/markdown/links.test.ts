import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/check.ts';
import { linkedFiles } from '../../src/markdown/links.ts';

describe('the files that a text links', () => {
  test.each([
    ['[The slides](slides/talk.pdf)', ['meetups/028/slides/talk.pdf']],
    ['[The slides](slides/my%20talk.pdf#page=3)', ['meetups/028/slides/my talk.pdf']],
    ['[The slides][deck]\n\n[deck]: slides/talk.pdf', ['meetups/028/slides/talk.pdf']],
    ['![The audience](photos/audience.jpg)', ['meetups/028/photos/audience.jpg']],
    ['[Another evening](../029/README.md)', ['meetups/029/README.md']],
    ['[A site](https://example.org/slides/talk.pdf) [a path](/talks/) [a heading](#talk)', []],
    ['[No file](100%.md)', []],
    ['The file slides/talk.pdf is only named.', []],
  ])('%j', (source, files) => {
    expect(linkedFiles(readMarkdown(source).links, 'meetups/028/1-a.md')).toEqual(files);
  });
});
