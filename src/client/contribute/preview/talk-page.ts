import type { ShownTalk } from '../../../proposal/shown-page.ts';
import { createBox, createElement } from '../../elements.ts';
import { longDate } from './date-words.ts';
import { createProse } from './markdown.ts';
import {
  createBillings,
  createColumns,
  createLinks,
  createList,
  createName,
  createPart,
  createSection,
  createTitle,
  joined,
  timeWords,
} from './page-parts.ts';

/** The page of a talk as it will look, but for what is made of files: `templates/pages/talk.11ty.tsx`. */
export function createTalkPage(talk: ShownTalk, home: string): Node[] {
  const { speakers, date, state } = talk;
  const when = [date === undefined ? undefined : longDate(date), timeWords(talk.time, talk.end)].filter(Boolean).join(', ');
  const head = createBox(
    'header',
    'talk-head tone-0 preview-head',
    createBox('p', 'kicker', talk.kind, ...(state === undefined ? [] : [createElement('span', 'tag is-off', state)])),
    createTitle(talk.title, 'No title yet', talk.language),
    createPart(
      'p',
      'talk-by',
      ...joined(
        speakers.map((speaker) => createName(speaker, home)),
        ', ',
      ),
    ) ?? '',
    createBox('p', 'talk-when', createName(talk.meetup, home), createElement('span', '', when)),
  );
  const main = [
    createProse(talk.body),
    createSection('Slides', createLinks(talk.decks, 'Slides: ')),
    createSection('Video', createLinks(talk.recordings, 'Video: ')),
    createSection('References', createLinks(talk.references)),
  ];
  const aside = [
    createSection(speakers.length === 1 ? 'Speaker' : 'Speakers', createBillings(speakers, home), ''),
    createSection(
      'Topics',
      createList(
        'chips',
        talk.topics.map((topic) => [createName(topic, home, 'chip')]),
      ),
      '',
    ),
  ];
  return [head, createColumns(main, aside)];
}
