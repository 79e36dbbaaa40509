import { aboutFile, type Finding } from '../content/finding.ts';
import { show } from '../schema/text.ts';
import type { PictureFault } from './picture-faults.ts';

/** What a fault of a picture means for whoever put it there. @param name the file's name or its web address. */
export function pictureFinding(name: string, fault: PictureFault): Finding {
  switch (fault.kind) {
    case 'unreadable':
      return aboutFile(
        'picture-unreadable',
        `${show(name)} cannot be shown: what it says about itself makes no picture.`,
        'Open the original in a program for pictures and export it anew as JPEG, PNG or WebP.',
      );
    case 'incomplete':
      return aboutFile(
        'picture-incomplete',
        `${show(name)} can be shown in part only: the file is cut off or damaged.`,
        'Copy the original into the folder again, the whole of it.',
      );
    case 'too-many-pixels':
      return aboutFile(
        'picture-too-many-pixels',
        `${show(name)} has ${grouped(fault.width)} × ${grouped(fault.height)} pixels.`,
        `A picture has at most ${fault.limit / 1_000_000} million pixels, and none is shown wider than 1920. Save it smaller.`,
      );
    case 'animated':
      return aboutFile(
        'picture-animated',
        `${show(name)} is a moving picture of ${fault.frames} frames.`,
        'A photo stands still. Save one frame of it; what moves is a video and belongs under "videos:".',
      );
    case 'position':
      return aboutFile(
        'picture-position',
        `${show(name)} says where it was taken, in its ${fault.metadata} data.`,
        'Everybody can read that in the repository. Export the photo without its location, or let this take it out, which changes nothing that is seen:',
        'npm run check -- --fix',
      );
  }
}

// 30000 => "30,000"
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
