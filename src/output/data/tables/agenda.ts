import type { AgendaEntry, Meetup } from '../../../archive/model.ts';
import { AGENDA_KINDS } from '../../../schema/meetup.ts';
import { meetupId, talkId } from '../ids.ts';
import { defineTable, numbered } from '../table.ts';
import { type Billed, billingColumns } from './billings.ts';
import { listed, MEETUP, type Of, POSITION } from './of-meetup.ts';

export const agenda = defineTable<Of<AgendaEntry>>({
  name: 'agenda',
  title: 'Agenda',
  description: 'What happened on each evening, in its order: talks and all else.',
  key: ['meetup', 'position'],
  items: listed(({ agenda }) => agenda),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('kind', 'string', 'What it was.', ({ item }) => (item.type === 'talk' ? 'talk' : item.kind), {
      required: true,
      values: ['talk', ...AGENDA_KINDS],
    }),
    column('talk', 'string', 'The talk, where it is one.', ({ item }) => (item.type === 'talk' ? talkId(item.talk) : undefined), {
      refersTo: 'talks',
    }),
    column('title', 'string', 'What it was, where the kind does not say it.', ({ item }) =>
      item.type === 'item' ? item.title : undefined,
    ),
    column('day', 'date', 'Its day, at a meetup of several.', ({ item }) => (item.type === 'talk' ? item.day : undefined)),
    column('time', 'time', 'When it began, in local time.', ({ item }) => item.time, { format: '%H:%M' }),
    column('end', 'time', 'When it ended, in local time.', ({ item }) => item.end, { format: '%H:%M' }),
  ],
});

interface OfItem {
  readonly meetup: Meetup;
  /** The place of the item in the agenda. */
  readonly item: number;
}

export const agendaSpeakers = defineTable<Billed<OfItem>>({
  name: 'agenda-speakers',
  title: 'Speakers of the agenda',
  description: 'Who spoke in what was no talk.',
  key: ['meetup', 'item', 'position'],
  items: ({ archive }) =>
    archive.meetups.flatMap((meetup) =>
      numbered(meetup.agenda).flatMap(({ item: entry, position: item }) =>
        entry.type === 'talk'
          ? []
          : numbered(entry.speakers).map(({ item: billing, position }) => ({ of: { meetup, item }, position, billing })),
      ),
    ),
  columns: (column) => [
    column('meetup', 'string', 'The meetup.', ({ of }) => meetupId(of.meetup), { required: true, refersTo: 'meetups' }),
    column('item', 'integer', 'The position of the item in the agenda.', ({ of }) => of.item, { required: true }),
    ...billingColumns(column),
  ],
});
