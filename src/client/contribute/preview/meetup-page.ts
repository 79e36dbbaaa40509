import type { ShownItem, ShownMeetup } from '../../../proposal/shown-page.ts';
import type { ShownName } from '../../../proposal/shown-parts.ts';
import { createBox, createElement, isolated } from '../../elements.ts';
import { longDate, shortDate } from './date-words.ts';
import { createProse } from './markdown.ts';
import {
  createBillings,
  createColumns,
  createFacts,
  createLinks,
  createList,
  createName,
  createPart,
  createSection,
  createTitle,
  joined,
  type Part,
  timeWords,
} from './page-parts.ts';

/** The page of a meetup as it will look, but for what is made of files: `templates/pages/meetup.11ty.tsx`. */
export function createMeetupPage(meetup: ShownMeetup, home: string): Node[] {
  const { name, shortName, state } = meetup;
  const numeral = createBox('p', /^\d+$/.test(shortName) ? 'numeral' : 'numeral is-word', isolated(shortName));
  numeral.setAttribute('aria-hidden', 'true');
  const words = createBox(
    'div',
    'meetup-head-words',
    createBox('p', 'kicker', isolated(name), ...(state === undefined ? [] : [createElement('span', 'tag is-off', state)])),
    createTitle(meetup.title ?? name, name),
    createElement('p', 'meetup-when', dateWords(meetup, longDate) ?? 'No date yet'),
  );
  const main = [
    createProse(meetup.body),
    createSection('Programme', createProgramme(meetup.programme)),
    createSection('Recordings of the evening', createLinks(meetup.recordings, 'Video: ')),
    createSection('Slides of the organizers', createLinks(meetup.decks, 'Slides: ')),
    createPart('p', 'quiet', ...othersWords(meetup.others)),
  ];
  const organizers = createSection('Organizers that evening', createBillings(meetup.organizers, home), '');
  return [createBox('header', 'meetup-head tone-0', numeral, words), createColumns(main, [createMeetupFacts(meetup, home), organizers])];
}

function createMeetupFacts(meetup: ShownMeetup, home: string): HTMLElement | undefined {
  const { hosts, sponsors, partners, venues } = meetup;
  const names = (list: readonly string[]): Part => createPart('span', '', ...joined(list.map(isolated), ' · '));
  const online = venues.length > 0 ? 'Could be joined online too' : 'Held online';
  return createFacts([
    ['Date', dateWords(meetup, shortDate)],
    ['Time', timeWords(meetup.start, meetup.end)],
    ['Place', createPlaces(venues, home)],
    ['Room', meetup.room === undefined ? undefined : isolated(meetup.room)],
    ['Online', meetup.isOnline && online],
    [hosts.length === 1 ? 'Host' : 'Hosts', names(hosts)],
    [sponsors.length === 1 ? 'Sponsor' : 'Sponsors', names(sponsors)],
    [partners.length === 1 ? 'Partner' : 'Partners', names(partners)],
    ['Links', createLinks(meetup.links)],
  ]);
}

function createPlaces(venues: readonly ShownName[], home: string): HTMLElement | undefined {
  return createList(
    'plain-list',
    venues.map((venue) => [createName(venue, home)]),
  );
}

/** The evening in its order, as `Agenda` has it. */
function createProgramme(programme: readonly ShownItem[]): HTMLElement | undefined {
  const hasTimes = programme.some(({ time }) => time !== undefined);
  const items = programme.map((item) => {
    const time = hasTimes ? createElement('div', 'agenda-time', timeWords(item.time, item.end) ?? '') : '';
    return createBox('li', item.isTalk ? 'agenda-talk' : 'agenda-item', time, item.isTalk ? createTalk(item) : createItem(item));
  });
  return createPart('ol', hasTimes ? 'agenda has-times' : 'agenda', ...items);
}

function createTalk({ title, people }: ShownItem): HTMLElement {
  const speakers = createList(
    'agenda-speakers',
    people.map(({ name }) => [isolated(name)]),
  );
  return createBox('article', '', createBox('h3', '', isolated(title || 'A talk')), speakers ?? '');
}

function createItem({ title, people }: ShownItem): HTMLElement {
  const names = joined(
    people.map(({ name }) => isolated(name)),
    ', ',
  );
  return createBox('p', '', isolated(title), ...(names.length === 0 ? [] : [' ', createBox('span', 'quiet', ...names)]));
}

function dateWords({ date, endDate }: ShownMeetup, one: (date: string) => string): string | undefined {
  if (date === undefined) return undefined;
  return endDate === undefined || endDate === date ? one(date) : `${shortDate(date)} – ${shortDate(endDate)}`;
}

function othersWords(others: readonly string[]): string[] {
  return others.length === 0 ? [] : [`The page will show more than this preview: ${others.join(', ')}.`];
}
