import type { Archive } from '../archive/model.ts';
import { nextFolder, nextNumber } from '../proposal/proposed-file.ts';
import { issueUrl, newFileUrl } from '../proposal/repository.ts';
import { type Task, writeTask } from '../proposal/task.ts';
import type { SafeUrl } from '../schema/url.ts';
import { indexPath } from './urls.ts';

/** The form for a talk of a meetup that is there. */
// "075" => "/contribute/?meetup=075#form"
export function addTalkPath(folder: string): string {
  return taskPath({ what: 'talk', meetup: folder });
}

/** The form for slides or a recording of a talk that is there. @param file the file of the talk. */
export function addSlidesPath(file: string): string {
  return taskPath({ what: 'slides', file });
}

/** The form for a correction of a meetup or talk; nothing for other files. */
export function correctionPath(file: string): string | undefined {
  return file.startsWith('meetups/') ? taskPath({ what: 'correction', file }) : undefined;
}

/** The form for something that can be proposed. */
export function taskPath(task: Task): string {
  return `${indexPath('contribute')}${writeTask(task)}#form`;
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
  const number = last && nextNumber(last.talks.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)));
  return {
    meetupFile: newFileUrl(site, { file: `meetups/${nextFolder(meetups.map(({ folder }) => folder))}/README.md`, text: MEETUP_TEXT }),
    talkFile: last && newFileUrl(site, { file: `meetups/${last.folder}/${number}title-of-the-talk.md`, text: TALK_TEXT }),
    issues: [
      ['Propose a talk', issueUrl(site, 'propose-a-talk', {})],
      ['Add slides or a recording', issueUrl(site, 'slides-or-recording', {})],
      ['Report a mistake', issueUrl(site, 'mistake', {})],
      ['Have something taken down', issueUrl(site, 'take-down', {})],
    ],
  };
}

// What stands here as an example is a comment: nothing that nobody has filled in passes the check.
const MEETUP_TEXT = `---
# What the evening is about: take the # of the next line away, and write it in quotes.
# title: "Topic of the evening"
# Year-month-day, such as 2026-01-31.
date:
# In local time, in quotes.
# start: "18:30"
# The name of a file in venues/, without ".md".
# venue: name-of-the-file
---

`;

const TALK_TEXT = `---
# In quotes if there is a colon in it.
title:
speakers:
  - name:
    # Where the speaker came from: take the # of the next line away.
    # affiliation: University of Vienna
# Names of files in topics/, without ".md", with commas between them.
topics: []
# The addresses of slides and of a recording: take the # of two lines away.
# slides:
#   - url: https://example.org/slides.pdf
# videos:
#   - url: https://example.org/recording
# Below the next line: what the talk is about.
---

`;
