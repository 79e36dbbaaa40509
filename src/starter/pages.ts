import { anyOf } from '../schema/text.ts';
import type { Founding } from './starter.ts';

/** A page about the site itself. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** What organizers should add or find out, each a sentence. */
  readonly comments: readonly string[];
  readonly body: string;
}

export function aboutPage(founding: Founding): Page {
  const { name, organizers, repository, contact } = founding;
  return {
    title: 'About the meetup',
    description: `What ${name} is, who runs it, and how this archive works.`,
    comments: ['Say more: since when there are evenings, what happens on one, who they are for, where to sign up, how to give a talk.'],
    body: `This is the archive of ${markdown(name)}${place(founding)}. It keeps what was shown there: talks, slides, recordings and photos.

## Who runs it

${organizers.length === 0 ? '' : `${namesOf(organizers)} ${organizers.length === 1 ? 'organizes' : 'organize'} the evenings. `}Questions are welcome: ${link('write to us', contact)}.

## How this archive works

Each meetup and each talk is a small text file ${link('in a public repository', repository)}, and this site is made of them. What is missing [is listed](/gaps/). Everyone can [propose a talk or a correction](/contribute/), and every page has a link to report a mistake.`,
  };
}

export function takeDownPage({ contact, repository }: Founding): Page {
  return {
    title: 'Taking something down',
    description: 'How speakers and people in photos can have something corrected or removed.',
    comments: ['Read this before you publish: it promises that you change or remove what people ask for.'],
    body: `If you spoke at the meetup or can be seen in a photo, you can ask for a correction or a removal. You need not give a reason.

## What you can ask for

- **Your name**: a new name, another spelling, or no name at all. A changed name replaces the old one everywhere.
- **Slides**: a newer file in place of the old one, or no slides.
- **A recording**: another link, a part only, or no recording.
- **A photo**: removal of any photo in which you can be recognised.
- **A mistake**: a wrong title, date, affiliation or link.

## How to ask

- ${link('Write to the organizers', contact)}.
- Or open an issue ${link('in the repository', repository)}. Everyone can read it, so write only what may be public.

Say which page it is and what should change.

## What happens then

The entry is changed, or the file or link is removed, and the site is built anew. Unless you ask for more, the page of the talk stays with its title and date, so that links from elsewhere do not break, and says that the slides or the recording are no longer available.

Some things are out of reach for the organizers: the public history of the repository may keep older versions of a file, and copies that others made may remain. Tell the organizers if the history matters to you. Recordings and albums on other hosts have to be removed there.`,
  };
}

export function privacyPage({ baseUrl }: Founding): Page {
  const isOnGitHub = /^https:\/\/[\w-]+\.github\.io\//i.test(baseUrl);
  return {
    title: 'Privacy',
    description:
      'This site sets no cookies, measures nobody and loads nothing from other hosts; what is stored all the same is explained here.',
    comments: [
      ...(isOnGitHub ? [] : ['Say who hosts the site, and what that host keeps of its visitors.']),
      'If you publish photos of people, say on which ground, and find out what the law of your country asks for.',
    ],
    body: `## What this site does not do

- It sets no cookies.
- It runs no analytics and counts no visitors.
- It loads nothing from other hosts: fonts and pictures come from the site itself.

## What leaves the site when you ask for it

A link to slides, a recording or a sign-up page leads to another host. Once you follow it the rules of that host apply, and it learns your IP address.

Most recordings can be played in the page. Their player is loaded from another host when you press play, and not before; the page says from which.

## What your browser keeps

When you star a talk, your browser keeps its address, title, speakers and date, so that it can show you [your list](/starred/). When you fill in the form for [a proposal](/contribute/), it keeps what you have typed until you are done. Neither leaves your browser unless you send it. To delete them, empty the list and the form, or remove the data of this site from your browser.

## Who sees that you were here

${
  isOnGitHub
    ? "The site is hosted on GitHub Pages. Its operator, GitHub, logs the IP addresses of visitors for the security of its service. The organizers of the meetup do not get these logs. See [GitHub's privacy statement](https://docs.github.com/en/site-policy/privacy-policies/github-general-privacy-statement)."
    : 'As with every web site, the server that sends its pages learns the IP address of whoever asks for one.'
}

## Names and pictures in the archive

The archive names the people who spoke, moderated or organized, because they did so in public, together with the role and the affiliation under which they were announced. It publishes no private addresses or telephone numbers.

If you are named or shown and want something changed or taken down, read [taking something down](take-down.md).`,
  };
}

export function accessibilityPage({ contact }: Founding): Page {
  return {
    title: 'Accessibility',
    description: 'The goal of this site is WCAG 2.2 level AA; this page says what is known to fall short, and how to report a problem.',
    comments: [],
    body: `## The goal

This site aims at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. It works without scripts, with the keyboard alone, in a light and a dark scheme, and at large type.

## What is tested

The software that makes this site checks every kind of page automatically when it is changed. Automated checks find only part of all problems, and no outside test of this site has been made.

## Known limits

- Slides are PDF files of their authors. Many have no tags, so a screen reader may read them in the wrong order or not at all. Where the site shows the pages, the words that the PDF holds stand beside each; what a picture on a slide shows is not described.
- Many recordings have no captions. The host of a recording may offer captions made by a machine.
- Pages that a link leads to on other hosts are out of our hands.

## Reporting a problem

${link('Write to the organizers', contact)}, and say which page it is, what you tried to do and which browser or aid you use. If you need certain slides or a recording in another form, ask for it in the same way.`,
  };
}

export function imprintPage(founding: Founding): Page {
  const { name, organizers, contact } = founding;
  return {
    title: 'Imprint',
    description: 'Who publishes this site, and how to reach them.',
    comments: [
      'Many countries ask for more here, such as a postal address: Austria in § 5 ECG and § 25 MedienG, Germany in § 5 DDG.',
      'Find out what holds for you and add it below, or delete this file where nothing is asked for.',
    ],
    body: `This site is published by the organizers of ${markdown(name)}${place(founding)}${organizers.length === 0 ? '' : `: ${namesOf(organizers)}`}.

${link('Write to the organizers', contact)} about anything that concerns this site.`,
  };
}

// ", a meetup in Graz, Austria"
function place({ city, country }: Founding): string {
  const words = [city, country].filter((word) => word !== '').map(markdown);
  return words.length === 0 ? '' : `, a meetup in ${words.join(', ')}`;
}

function namesOf(organizers: Founding['organizers']): string {
  return anyOf(
    organizers.map(({ name }) => markdown(name)),
    'and',
  );
}

function link(words: string, address: string): string {
  const target = address.replace(/[<>\\]/g, encodeURIComponent);
  return `[${words}](${/[()\s]/.test(target) || target === '' ? `<${target}>` : target})`;
}

/** A name within a sentence of Markdown, in which none of its characters means more than itself. */
function markdown(name: string): string {
  return name.replace(/[\\`*_[\]<>&~|@]|:(?=\S)/g, '\\$&');
}
