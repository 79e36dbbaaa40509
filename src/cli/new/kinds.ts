import type { Flag } from './flags.ts';
import type { Draft, Interview } from './interview.ts';
import { askNewLink, RECORDING, SLIDES } from './link.ts';
import { askNewMeetup, MEETUP_FLAGS } from './meetup.ts';
import { askNewNamed, PERSON, TOPIC, VENUE } from './named.ts';
import { askNewTalk, MEETUP_FLAG, TALK_FLAGS } from './talk.ts';

/** Something that can be new in an archive. */
export interface Kind {
  /** The word behind `npm run new --`. */
  readonly name: string;
  readonly what: string;
  readonly flags: readonly Flag[];
  /** Flags that make a whole command. */
  readonly example: string;
  /** What must be in the archive before. */
  readonly needs?: 'meetup' | 'talk';
  readonly ask: (interview: Interview, contentFolder: string) => Promise<Draft>;
}

export const KINDS: readonly Kind[] = [
  {
    name: 'meetup',
    what: 'A meetup with its talks',
    flags: MEETUP_FLAGS,
    example: '--date 2026-12-03 --venue tu-wien --talk "Graph networks" --speaker "Ada Lovelace"',
    ask: askNewMeetup,
  },
  {
    name: 'talk',
    what: 'A talk for a meetup that is there',
    flags: [MEETUP_FLAG, ...TALK_FLAGS],
    example: '--meetup 075 --title "Graph networks" --speaker "Ada Lovelace" --affiliation "Analytical Engines"',
    needs: 'meetup',
    ask: askNewTalk,
  },
  {
    name: 'slides',
    what: 'Slides for a talk that is there',
    flags: SLIDES.flags,
    example: '--talk 075/1-graph-networks.md --pdf graph-networks.pdf',
    needs: 'talk',
    ask: (interview, contentFolder) => askNewLink(interview, SLIDES, contentFolder),
  },
  {
    name: 'recording',
    what: 'A recording for a talk that is there',
    flags: RECORDING.flags,
    example: '--talk 075/1-graph-networks.md --url "https://www.youtube.com/watch?v=aqz-KE-bpKQ" --start 12:30',
    needs: 'talk',
    ask: (interview, contentFolder) => askNewLink(interview, RECORDING, contentFolder),
  },
  {
    name: 'person',
    what: 'A file about a person',
    flags: PERSON.flags,
    example: '--name "Ada Lovelace" --affiliation "Analytical Engines" --website https://example.org',
    ask: (interview) => askNewNamed(interview, PERSON),
  },
  {
    name: 'venue',
    what: 'A venue',
    flags: VENUE.flags,
    example: '--name "TU Wien Informatik" --address "Favoritenstraße 9-11" --city Vienna --country Austria',
    ask: (interview) => askNewNamed(interview, VENUE),
  },
  {
    name: 'topic',
    what: 'A topic',
    flags: TOPIC.flags,
    example: '--name "Computer vision" --text "Making sense of images and video."',
    ask: (interview) => askNewNamed(interview, TOPIC),
  },
];
