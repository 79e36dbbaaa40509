import type { Archive } from '../archive/model.ts';
import { nextFolder } from '../proposal/proposed-file.ts';
import { issueUrl, newFileUrl } from '../proposal/repository.ts';
import type { SafeUrl } from '../schema/url.ts';
import { indexPath } from './urls.ts';

/** The form for a talk of a meetup that is there. */
// meetups/075/ => "/contribute/?meetup=075"
export function addTalkPath(folder: string): string {
  return contributePath({ meetup: folder });
}

/** The form for slides or a recording of a talk that is there. @param file the file of the talk. */
export function addSlidesPath(file: string): string {
  return contributePath({ talk: file });
}

/** The form for a correction of a meetup or talk; nothing for other files. */
export function correctionPath(file: string): string | undefined {
  return file.startsWith('meetups/') ? contributePath({ file }) : undefined;
}

/** The form for one of the things that can be proposed. */
export function proposePath(what: 'meetup' | 'talk' | 'slides' | 'correction'): string {
  return contributePath({ what });
}

function contributePath(query: Readonly<Record<string, string>>): string {
  // A path is easier to read as it is.
  return `${indexPath('contribute')}?${new URLSearchParams(query).toString().replaceAll('%2F', '/')}#form`;
}

/** Pages of GitHub on which something can be proposed without our form. */
export interface OtherWays {
  /** The page for a new file, with a text to be filled in. */
  readonly meetupFile: SafeUrl | undefined;
  /** The same for a talk of the last meetup; nothing where there is none. */
  readonly talkFile: SafeUrl | undefined;
  /** Forms whose answers an organizer makes files of. */
  readonly issues: readonly (readonly [words: string, url: SafeUrl])[];
}

export function otherWays({ site, meetups }: Archive): OtherWays {
  const [last] = meetups;
  const order = Math.min(99, (last?.talks.length ?? 0) + 1);
  return {
    meetupFile: newFileUrl(site, { file: `meetups/${nextFolder(meetups.map(({ folder }) => folder))}/README.md`, text: MEETUP_TEXT }),
    talkFile: last && newFileUrl(site, { file: `meetups/${last.folder}/${order}-title-of-the-talk.md`, text: TALK_TEXT }),
    issues: [
      ['Propose a talk', issueUrl(site, 'propose-a-talk', {})],
      ['Add slides or a recording', issueUrl(site, 'slides-or-recording', {})],
      ['Report a mistake', issueUrl(site, 'mistake', {})],
      ['Have something taken down', issueUrl(site, 'take-down', {})],
    ],
  };
}

const MEETUP_TEXT = `---
# What the evening is about; delete the line if it has no topic.
title: Topic of the evening
# Year-month-day.
date: 2026-01-31
start: "18:30"
# The name of a file in venues/, without ".md".
venue:
---

A few sentences about the evening.
`;

const TALK_TEXT = `---
# In quotes if there is a colon in it.
title: "Title of the talk"
speakers:
  - name: Ada Lovelace
    affiliation: Where she came from
# Names of files in topics/, without ".md".
topics: []
slides:
  - url: https://example.org/slides.pdf
videos:
  - url: https://example.org/recording
---

What the talk is about.
`;
