/** What people should know before they look a field up, in Markdown: how files look, and how values are written. */
export const BEGINNING = `# The files of the archive

Everything that the site shows stands in this folder, in small text files. This page says where a file stands, how it looks, and what may be in it.
You need no program for that but a text editor, or the editor of the web site where these files are kept. Nothing can break: every change is checked
first, and what is wrong is told with the line, what is allowed there, and a line that would pass.

## How a file looks

A file begins with its *fields*, between two lines of exactly three dashes. A field is a name, a colon, a blank, and a value. Below stands text, with an
empty line between its paragraphs; [Markdown](https://commonmark.org/help/) makes headings, lists, links and **emphasis** of it.

\`\`\`markdown
---
title: "Listening machines: an introduction"
speakers: [Ada Lovelace, Grace Hopper]
slides:
  - url: https://example.org/listening-machines.pdf
---

How a network learns to tell a violin from a voice.
\`\`\`

- **A text** needs no quotes in most cases. It needs them if it contains a colon with a blank behind it, or a blank with \`#\` behind it, if it begins
  with a sign such as \`[\` or \`&\`, or if it is a number or \`true\`: \`title: "Deep Learning: An Overview"\`, \`heldAt: "029"\`. They never do harm.
- **A list** stands in brackets, with commas: \`topics: [audio, ethics]\`. Or each entry has a line of its own, with two blanks and a dash in front.
- **A group of fields** stands below the name of its field, two blanks further to the right. In a list of groups, the dash stands before the first
  field of each, and the others below it.
- **A date** is year, month and day: \`2019-06-24\`. **A time of day** has two digits each: \`18:30\`.
- **A time of a recording** is what the player shows: \`12:30\`, or \`1:02:03\` after the first hour.
- **A comment** is for those who read the file, and is shown nowhere. It stands on a line of its own, behind \`#\`.
- The order of fields does not matter. A field that nobody knows is an error, so that no typing mistake stays unseen.

## Where files stand

A file's name has small letters, digits and hyphens, and ends with \`.md\`; it becomes part of an address, so choose it well: write ä as ae, ö as oe,
ü as ue and ß as ss.
`;

/** What stands behind the list of places: files that are no texts. */
export const FILES_BESIDE = `## Slides, photos and recordings

Files belong in the folder of their meetup. A talk or meetup names them in its fields, beginning with the name of the folder: \`file: slides/talk.pdf\`.

| folder | what it holds |
| --- | --- |
| \`slides/\` | slides, as PDF |
| \`photos/\` | photos, as JPEG, PNG or WebP |
| \`videos/\` | recordings as MP4 or WebM, and transcripts as WebVTT |

A photo must not say where it was taken, since everyone can read these files; \`npm run check\` finds photos that do. The portrait of a person
stands in \`people/photos/\`.
`;
