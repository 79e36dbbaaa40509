import type { SourcePage } from '../../src/import/found.ts';

/** Pages of invented meetups, one for each way in which such pages are written, and all that should be read of each. */
export const PAGES: readonly { readonly name: string; readonly page: SourcePage; readonly expected: string }[] = [
  {
    name: 'a list of facts, titles in bold over two lines, and links to slides',
    page: {
      file: 'Meetups/Meetup_28/README.md',
      text: `# 28th Looms Meetup in Weaverton

* Date: 2019-06-24
* Venue: Town Hall
* Meetup Page: https://www.meetup.com/looms/events/261640984/

* Agenda and Announcements: [slides pdf](./slides/opening.pdf)]

## Details

Dear weavers,

We found a really nice place this time.

**Talk 1:
Engines at Work: what they do - and what not**
by Ada Lovelace, Senior Researcher, Numbers Research & Lector, TU Weaverton
[[Slides](./slides/engines.pdf)]

Engines have come a long way.
This talk shows [the first one](https://engines.example/first).

Ada Lovelace has been building engines since 1842.

**Short Talk:
Cards for looms** by Grace Hopper, NPL
[[Slides](./TODO)]

How cards are made.

**Hot Topics:** ([Slides](./slides/hot.pdf))

As usual, Alan Turing will present the latest papers.

We kindly thank Town Hall for hosting this meetup.

Looking forward to seeing you,
Ada, Alan`,
    },
    expected: `1 number 28
3 date 2019-06-24
4 venue Town Hall
5 signup https://www.meetup.com/looms/events/261640984/
7 slides Agenda and Announcements <./slides/opening.pdf>
16 talk Engines at Work: what they do - and what not
  17 by Ada Lovelace: Senior Researcher, Lector @ Numbers Research + TU Weaverton
  18 slides Slides <./slides/engines.pdf>
  21 reference the first one <https://engines.example/first>
  20 text "Engines have come a long way.\\nThis talk shows [the first one](https://engines.example/first)."
  23 about "Ada Lovelace has been building engines since 1842."
26 short-talk Cards for looms
  26 by Grace Hopper @ NPL
  27 slides Slides <./TODO>
  29 text "How cards are made."
31 hot-topics Hot Topics
  33 by Alan Turing
  31 slides Slides <./slides/hot.pdf>
  33 text "As usual, Alan Turing will present the latest papers."
13 text "We found a really nice place this time.\\n\\nWe kindly thank Town Hall for hosting this meetup."
! doubt 33: Alan Turing: read out of a sentence as speaking in "Hot Topics".`,
  },
  {
    name: 'items that begin with a dot and a speaker',
    page: {
      file: 'Meetups/Meetup_6/README.md',
      text: `# 6th Looms Meetup

* Date: 2016-10-12
* Venue: Mill

Our next meetup is very soon. We are going to have the following two talks and speakers:

• Ada Lovelace: An intro to engines

This is an intro to what engines are made of.

• Alan Turing: Machines in practice - a loom that weaves by itself

This talk will present a loom. It knows several stitches:

• plain

• twill

Alan is a researcher at NPL.

As usual there will be time for discussions.`,
    },
    expected: `1 number 6
3 date 2016-10-12
4 venue Mill
8 talk An intro to engines
  8 by Ada Lovelace
  10 text "This is an intro to what engines are made of."
12 talk Machines in practice - a loom that weaves by itself
  12 by Alan Turing
  14 text "This talk will present a loom. It knows several stitches:\\n\\n- plain\\n- twill"
  20 about "Alan is a researcher at NPL."
6 text "Our next meetup is very soon. We are going to have the following two talks and speakers:\\n\\nAs usual there will be time for discussions."`,
  },
  {
    name: 'facts in sentences alone, an agenda with times on lines of their own, and titles set in',
    page: {
      file: 'Meetups/Meetup_56/README.md',
      text: `Hello weavers,

our next meetup takes place on January 17, hosted by Numberworks in the Round Tower at Weaverton.

***

Agenda

18:30

    Introduction by the organizers
    Welcome by the host

18:40

    Thread Counting for Everyone
    Grace Hopper - Researcher at NPL and TU Weaverton.
    Announcements & Job Openings

:: Break & Networking ::

20:10

    Knots: An Overview
    Ada Lovelace, Engine University / Looms
    This talk will give an overview of some knots.
    Hot Papers session
    How to tie your own knot
    Alan Turing,knots.ai

21:30 Wrap up & End

**Talk Abstract: Thread Counting for Everyone**

Threads can be counted in several ways.

**Hot Topics & Latest News:**

Do you have some interesting news? Please get in touch.`,
    },
    expected: `1 number 56
11 start 18:30
31 end 21:30
3 venue Numberworks
3 host Numberworks
11 welcome 18:30 Introduction by the organizers
12 host 18:30 Welcome by the host
18 announcements Announcements & Job Openings
20 break Break & Networking
33 talk 18:40 Thread Counting for Everyone
  17 by Grace Hopper: Researcher @ NPL + TU Weaverton
  35 text "Threads can be counted in several ways."
24 talk 20:10 Knots: An Overview
  25 by Ada Lovelace @ Engine University + Looms
  26 text "This talk will give an overview of some knots."
28 hot-topics How to tie your own knot
  29 by Alan Turing @ knots.ai
3 text "our next meetup takes place on January 17, hosted by Numberworks in the Round Tower at Weaverton.\\n\\nDo you have some interesting news? Please get in touch."
! doubt 3: "January 17" names no year, and no date was made of it.
! doubt 3: The venue was read out of a sentence: "Numberworks".
! doubt 3: The host was read out of a sentence: "Numberworks".`,
  },
  {
    name: 'an agenda with times, and a section for each talk',
    page: {
      file: 'Meetups/Meetup_70/README.md',
      text: `# 70th Looms Meetup: Threads / Knots

10 June 2026 @ Engine Factory

https://www.meetup.com/looms/events/311935189/

![banner](banner.jpg)

## Agenda:

* 18:15 Arrival
* 18:30 Introduction by the meetup organizers
* Welcome by the host: Engine Factory
* 18:45 Talk 1: The Safety of Knots: Risks, Attacks, and Defenses by Grace Hopper (Institute of Knots)
* 19:30 Announcements
* Networking Break
* 20:00 Talk 2: How Threads (and Yarn) Actually Work
by Alan Turing & Ada Lovelace (NPL)
* ~21:30 Wrap up & End

## Talk Details:

### Talk 1: The Safety of Knots: Risks, Attacks, and Defenses

Knots are not as safe as they look:
- they slip
- they break

**About the Speaker:**
Grace Hopper is a PhD student at the Institute of Knots.

### Talk 2:
Threads are everywhere.

We are looking forward to welcoming you.
Your organizers`,
    },
    expected: `1 number 70
1 title Threads / Knots
3 date 2026-06-10
11 start 18:15
19 end 21:30
3 venue Engine Factory
13 host Engine Factory
5 signup https://www.meetup.com/looms/events/311935189/
7 poster banner <banner.jpg>
11 arrival 18:15
12 welcome 18:30 Introduction by the meetup organizers
13 host Welcome by the host: Engine Factory
15 announcements 19:30
16 break Networking Break
23 talk 18:45 The Safety of Knots: Risks, Attacks, and Defenses
  14 by Grace Hopper @ Institute of Knots
  25 text "Knots are not as safe as they look:\\n\\n- they slip\\n- they break"
  30 about "Grace Hopper is a PhD student at the Institute of Knots."
17 talk 20:00 How Threads (and Yarn) Actually Work
  18 by Alan Turing @ NPL
  18 by Ada Lovelace @ NPL
  33 text "Threads are everywhere."`,
  },
  {
    name: 'a title in quotes below its speaker, and an agenda in one paragraph',
    page: {
      file: 'Meetups/Meetup_13/README.md',
      text: `# 13th Looms Meetup: Engines

* Date: 2017-10-24
* Venue: Palace, Main Street 2, 1030 Weaverton

We are proud to have:

Ada Lovelace
Developer Advocate for Engines at Numberworks, London

come to talk about engines.

"Engines Wide & Deep: the easy way"

Learn how to use engines.

Our Agenda for the October meetup:

18:00 Arrival (please arrive early)
18:30 Welcome by Meetup Organizers
18:45 Introduction by Weavers Group, the host of this meetup
19:00 Engines Wide & Deep: the easy way (Ada Lovelace, Numberworks)
20:00 break
20:30 - 21:00 "One Machine" by Alan Turing, NPL
~~21:00 Knots (Grace Hopper)~~ *postponed*
21:30 - 23:00 Networking and Discussions`,
    },
    expected: `1 number 13
1 title Engines
3 date 2017-10-24
19 start 18:00
4 venue Palace | Main Street 2, 1030 Weaverton
21 host Weavers Group
19 arrival 18:00 Arrival (please arrive early)
20 welcome 18:30 Welcome by Meetup Organizers
21 host 18:45 Introduction by Weavers Group, the host of this meetup
23 break 20:00
26 networking 21:30–23:00 Networking and Discussions
13 talk 19:00 Engines Wide & Deep: the easy way
  8 by Ada Lovelace: Developer Advocate for Engines @ Numberworks, London
  15 text "Learn how to use engines."
24 talk 20:30–21:00 One Machine
  24 by Alan Turing @ NPL
25 talk 21:00 Knots (postponed)
  25 by Grace Hopper
6 text "We are proud to have:\\n\\ncome to talk about engines."`,
  },
  {
    name: 'keynotes and a panel',
    page: {
      file: 'Meetups/Meetup_18/README.md',
      text: `# Morals of Machines - Looms Meetup in cooperation with NPL

* Date: 2018-05-07
* Web page: http://morals.example

**Keynotes:**

- Prof. Ada Lovelace: "Trust in Engines"
- Dr. Alan Turing: “The Imitation Game”

**Panelists: What Machines May Do**

- Prof. Ada Lovelace, Professor of Engines and Looms, University of Weaverton
- Grace Hopper, Institute for Compilers / Centre for Language & Society, NPL

Moderator: Kurt Weaver, Thread Studios`,
    },
    expected: `1 number 18
1 title Morals of Machines
3 date 2018-05-07
4 link http://morals.example <http://morals.example>
8 keynote Trust in Engines
  8 by Ada Lovelace
9 keynote The Imitation Game
  9 by Alan Turing
11 panel What Machines May Do
  13 by Ada Lovelace: Professor of Engines and Looms @ University of Weaverton
  14 by Grace Hopper @ Institute for Compilers + Centre for Language & Society + NPL
  16 by Kurt Weaver @ Thread Studios`,
  },
  {
    name: 'several days, an address, hosts, sponsors, a recording and photos; speakers without titles',
    page: {
      file: 'Loom_Summit/README.md',
      text: `# Loom Summit

* Date: 4–5 September 2017
* Time: 16:00 - 20:00
* Location: University Hall (Main Street 5, 1020 Weaverton)
* Hosts: Numberworks, NPL
* Sponsor: Weavers Group
* Video: https://youtu.be/abcdefghijk
* Photos: [album](https://photos.app.goo.gl/abc)

We put together a great line-up of speakers:

• Ada Lovelace, NPL, Inventor of the first program

• Alan Turing, Numberworks`,
    },
    expected: `1 label Loom Summit
3 date 2017-09-04
3 last day 2017-09-05
4 start 16:00
4 end 20:00
5 venue University Hall | Main Street 5, 1020 Weaverton
6 host Numberworks
6 host NPL
7 sponsor Weavers Group
8 video https://youtu.be/abcdefghijk <https://youtu.be/abcdefghijk>
9 album album <https://photos.app.goo.gl/abc>
13 talk (no title)
  13 by Ada Lovelace: Inventor of the first program @ NPL
15 talk (no title)
  15 by Alan Turing @ Numberworks
11 text "We put together a great line-up of speakers:"`,
  },
  {
    name: 'labels on lines of their own, a cancelled talk, and titles that begin like names',
    page: {
      file: 'Meetups/Meetup_16/README.md',
      text: `# 16th Looms Meetup

* Date: 2018-02-27

Talk 1:

Reading Knots: Applications in Trade

Grace Hopper, TU Weaverton & Knot Institute (KI)

What knots say.

Talk 2:

Loom Style - Weaving in the Fashion Domain
Ada Lovelace, CTO - Loom.ai

Loom Style weaves.

*** CANCELLED: ***

**Alan Turing: "Introduction to Machines"**

Alan will introduce machines.

-> this will be in the next meetup`,
    },
    expected: `1 number 16
3 date 2018-02-27
7 talk Reading Knots: Applications in Trade
  9 by Grace Hopper @ TU Weaverton + Knot Institute (KI)
  11 text "What knots say."
15 talk Loom Style - Weaving in the Fashion Domain
  16 by Ada Lovelace: CTO @ Loom.ai
  18 text "Loom Style weaves."
22 talk Introduction to Machines (postponed)
  22 by Alan Turing
  24 text "Alan will introduce machines."`,
  },
  {
    name: 'a talk that only sentences tell of',
    page: {
      file: 'Meetups/Meetup_10/README.md',
      text: `# 10th Looms Meetup

* Date: 2017-03-23

Our topic this time is Engines for Everyone.

Our speaker is Ada Lovelace who has recently finished one. She shows:

• the mill

• the store

Please note the earlier begin time: 18:00.`,
    },
    expected: `1 number 10
3 date 2017-03-23
13 start 18:00
7 talk Engines for Everyone
  7 by Ada Lovelace
5 text "Our topic this time is Engines for Everyone.\\n\\nOur speaker is Ada Lovelace who has recently finished one. She shows:\\n\\n- the mill\\n- the store\\n\\nPlease note the earlier begin time: 18:00."
! doubt 7: "Engines for Everyone" was read out of a sentence as a talk.`,
  },
  {
    name: 'talks that only sentences announce',
    page: {
      file: 'Meetups/Meetup_45/README.md',
      text: `# 45th Looms Meetup

* Date: 2022-10-18

[[Slides](<./slides/45 all.pdf>)]

First Ada Lovelace (engines.example) will present an Intro to Engines and how they work!

Then Alan Turing (npl.example) will give an answer to a question: Can machines think?`,
    },
    expected: `1 number 45
3 date 2022-10-18
5 slides Slides <./slides/45 all.pdf>
7 talk Intro to Engines
  7 by Ada Lovelace @ engines.example
9 talk Can machines think?
  9 by Alan Turing @ npl.example
7 text "First Ada Lovelace (engines.example) will present an Intro to Engines and how they work!\\n\\nThen Alan Turing (npl.example) will give an answer to a question: Can machines think?"
! doubt 7: "Intro to Engines" was read out of a sentence as a talk.
! doubt 9: "Can machines think?" was read out of a sentence as a talk.`,
  },
];
