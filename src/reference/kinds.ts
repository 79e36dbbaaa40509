import type { RecordKind } from '../content/layout.ts';

/** A kind of content file, as people are told of it. */
export interface FileKind {
  readonly kind: RecordKind;
  readonly heading: string;
  /** Where its files stand below the content folder; in italics what differs from file to file. */
  readonly place: string;
  /** One or two sentences: what such a file is for. */
  readonly purpose: string;
  /** A whole file, which the check takes. */
  readonly example: { readonly file: string; readonly text: string };
}

/** All kinds of content file, in the order in which people meet them. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    kind: 'meetup',
    heading: 'A meetup',
    place: 'meetups/<number>/README.md',
    purpose:
      'One evening, or one event of several days. The folder has the number of the meetup in three digits, or a short name for a special event: `028`, `ai-summit-2017`. The text below the fields describes the meetup.',
    example: {
      file: 'meetups/028/README.md',
      text: `---
title: Music and audio
date: 2019-06-24
start: 18:30
end: 21:00
venue: tu-wien
room: Lecture hall 1
hosts: [TU Wien]
organizers: [Ada Lovelace]
agenda:
  - time: 18:30
    kind: welcome
  # The break has no time in the invitation.
  - kind: break
    after: 1
photos:
  albums:
    - url: https://photos.example.org/028
      count: 24
links:
  - kind: signup
    url: https://example.org/sign-up/28
---

Two talks about machines that listen, and one about a machine that sings.
`,
    },
  },
  {
    kind: 'talk',
    heading: 'A talk',
    place: 'meetups/<number>/<order>-<name>.md',
    purpose:
      'One talk, in the folder of its meetup. The number in front of the name is its place in the evening, and the name is part of its address, so it has small letters, digits and hyphens only. The text below the fields says what the talk is about.',
    example: {
      file: 'meetups/028/1-listening-machines.md',
      text: `---
title: "Listening machines: an introduction"
time: 18:45
end: 19:30
speakers:
  - name: Ada Lovelace
    role: Analyst
    affiliation: TU Wien
  - Grace Hopper
topics: [audio]
slides:
  - file: slides/listening-machines.pdf
videos:
  - url: https://www.youtube.com/watch?v=aqz-KE-bpKQ
    start: 12:30
    end: 57:10
    moments:
      - at: 12:45
        slide: 2
references:
  - title: Attention Is All You Need
    url: https://arxiv.org/abs/1706.03762
    kind: paper
---

How a network learns to tell a violin from a voice, and what it hears instead.
`,
    },
  },
  {
    kind: 'person',
    heading: 'A person',
    place: 'people/<name>.md',
    purpose:
      'What there is to say about somebody beside their talks. Everyone who is named in a talk has a page without such a file. The text below the fields is their biography.',
    example: {
      file: 'people/ada-lovelace.md',
      text: `---
name: Ada Lovelace
aliases: [Augusta Ada King]
affiliation: TU Wien
links:
  - kind: website
    url: https://example.org/ada
---

Wrote the first program, for a machine that was never built.
`,
    },
  },
  {
    kind: 'venue',
    heading: 'A venue',
    place: 'venues/<name>.md',
    purpose: 'A place where meetups are held. A meetup names it by the name of this file, or by its name or one of its other names.',
    example: {
      file: 'venues/tu-wien.md',
      text: `---
name: TU Wien
aliases: [TU Vienna]
address: Favoritenstraße 9-11
city: Vienna
country: Austria
latitude: 48.1951
longitude: 16.3698
url: https://example.org/tu-wien
---

The lecture hall is on the ground floor, to the left of the porter.
`,
    },
  },
  {
    kind: 'topic',
    heading: 'A topic',
    place: 'topics/<name>.md',
    purpose: 'What talks are about. A talk names it by the name of this file, or by its name or one of its other names.',
    example: {
      file: 'topics/audio.md',
      text: `---
name: Music and audio
aliases: [Sound]
---

Speech, music and everything else that can be heard.
`,
    },
  },
  {
    kind: 'organization',
    heading: 'An organization',
    place: 'organizations/<name>.md',
    purpose: 'Who gave a room, paid for drinks, or has people who speak. Such a file is only needed for an address or for other names.',
    example: {
      file: 'organizations/tu-wien.md',
      text: `---
name: TU Wien
aliases: [Vienna University of Technology]
url: https://example.org/tu-wien
---
`,
    },
  },
  {
    kind: 'wiki',
    heading: 'A wiki page',
    place: 'wiki/<name>.md',
    purpose: 'What the community knows and wants to keep: how to give a talk, how to record an evening.',
    example: {
      file: 'wiki/how-to-give-a-talk.md',
      text: `---
title: How to give a talk
description: What speakers ask before their evening.
order: 1
---

## Before the evening

Send your slides as a PDF, so that they can be shown here.
`,
    },
  },
  {
    kind: 'page',
    heading: 'A page',
    place: 'pages/<name>.md',
    purpose: 'A page of the site itself, such as the imprint. Its address is its name: `pages/about.md` becomes `/about/`.',
    example: {
      file: 'pages/about.md',
      text: `---
title: About
description: Who we are.
---

We have met once a month since 2016.
`,
    },
  },
  {
    kind: 'site',
    heading: 'The site',
    place: 'site.md',
    purpose: 'What holds for the whole site. There is one such file. The text below the fields introduces the meetup on the home page.',
    example: {
      file: 'site.md',
      text: `---
name: Vienna Listening Meetup
shortName: VLM
tagline: Evenings about machines that listen
baseUrl: https://example.github.io/archive/
repository: https://github.com/example/archive
branch: main
timeZone: Europe/Vienna
language: en
founded: 2016
contact: mailto:hello@example.org
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
organizers: [Ada Lovelace]
videoHosts: [www.youtube-nocookie.com]
---

Once a month, people who build machines that listen show how they did it.
`,
    },
  },
];
