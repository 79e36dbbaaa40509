import { describe, expect, it } from 'vitest';
import { pictureFinding } from '../../src/media/picture-problems.ts';
import { formatProblem } from '../../src/output/problem-text.ts';

const FILE = 'meetups/028/photos/stage.jpg';

describe('pictureFinding', () => {
  it.each([
    [
      { kind: 'unreadable' },
      [
        '"stage.jpg" cannot be shown: what it says about itself makes no picture.',
        '    Open the original in a program for pictures and export it anew as JPEG, PNG or WebP.',
      ],
    ],
    [
      { kind: 'incomplete' },
      [
        '"stage.jpg" can be shown in part only: the file is cut off or damaged.',
        '    Copy the original into the folder again, the whole of it.',
      ],
    ],
    [
      { kind: 'too-many-pixels', width: 30_000, height: 900_000, limit: 64_000_000 },
      [
        '"stage.jpg" has 30,000 × 900,000 pixels.',
        '    A picture has at most 64 million pixels, and none is shown wider than 1920. Save it smaller.',
      ],
    ],
    [
      { kind: 'animated', frames: 24 },
      [
        '"stage.jpg" is a moving picture of 24 frames.',
        '    A photo stands still. Save one frame of it; what moves is a video and belongs under "videos:".',
      ],
    ],
    [
      { kind: 'position', metadata: 'EXIF' },
      [
        '"stage.jpg" says where it was taken, in its EXIF data.',
        '    Everybody can read that in the repository. Export the photo without its location, or let this take it out, which changes nothing that is seen:',
        '      npm run check -- --fix',
      ],
    ],
  ] as const)('says what is wrong and what to do: %j', (fault, [message, ...rest]) => {
    const problem = { severity: 'error', file: FILE, ...pictureFinding('stage.jpg', fault) } as const;
    expect(formatProblem(problem, 'content').split('\n')).toEqual([`content/${FILE}:1:1 error  ${message}`, ...rest]);
  });
});
