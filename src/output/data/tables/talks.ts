import type { Talk, Topic } from '../../../archive/model.ts';
import { TALK_KINDS } from '../../../schema/talk.ts';
import { pathOf } from '../../urls.ts';
import { meetupId, talkId } from '../ids.ts';
import { defineTable, numbered } from '../table.ts';
import { type Billed, billingColumns } from './billings.ts';

export const talks = defineTable<{ readonly talk: Talk; readonly position: number }>({
  name: 'talks',
  title: 'Talks',
  description: 'The talks, newest meetup first, then in the order of the evening.',
  key: ['id'],
  items: ({ archive }) =>
    archive.meetups.flatMap((meetup) => numbered(meetup.talks).map(({ item, position }) => ({ talk: item, position }))),
  columns: (column) => [
    column('id', 'string', 'What other tables call the talk.', ({ talk }) => talkId(talk), { required: true }),
    column('page', 'string', 'The address of its page.', ({ talk }, { urls }) => urls.absolute(pathOf(talk)), {
      required: true,
      format: 'uri',
    }),
    column('meetup', 'string', 'The meetup it belongs to.', ({ talk }) => meetupId(talk.meetup), { required: true, refersTo: 'meetups' }),
    column('position', 'integer', 'Its place among the talks of the meetup, counted from 1.', ({ position }) => position, {
      required: true,
    }),
    column('title', 'string', 'Its title.', ({ talk }) => talk.title, { required: true }),
    column('kind', 'string', 'What kind of talk it is.', ({ talk }) => talk.kind, { required: true, values: TALK_KINDS }),
    column('date', 'date', 'Its day.', ({ talk }) => talk.date, { required: true }),
    column('time', 'time', 'When it began, in local time.', ({ talk }) => talk.time, { format: '%H:%M' }),
    column('end', 'time', 'When it ended, in local time.', ({ talk }) => talk.end, { format: '%H:%M' }),
    column('language', 'string', 'Its language, by the code of BCP 47.', ({ talk }) => talk.language, { required: true }),
    column('state', 'string', 'What became of it, its meetup included.', ({ talk }) => talk.state, {
      required: true,
      values: ['planned', 'given', 'cancelled', 'postponed'],
    }),
    column('status', 'string', 'What its file says became of it.', ({ talk }) => talk.status, {
      required: true,
      values: ['given', 'cancelled', 'postponed'],
    }),
    column('heldAt', 'string', 'The meetup it moved to.', ({ talk: { heldAt } }) => (heldAt === undefined ? undefined : meetupId(heldAt)), {
      refersTo: 'meetups',
    }),
    column('withoutSlides', 'string', 'Why there are no slides, where that is known.', ({ talk }) => talk.withoutSlides, {
      values: ['none', 'not-published'],
    }),
    column('withoutVideo', 'string', 'Why there is no recording, where that is known.', ({ talk }) => talk.withoutVideo, {
      values: ['not-recorded', 'not-published'],
    }),
    column('description', 'string', 'What is said of it, in Markdown.', ({ talk }) => talk.description.source.trim()),
    column('file', 'string', 'Its file in the repository, below the content folder.', ({ talk }) => talk.file, { required: true }),
  ],
});

export const speakers = defineTable<Billed<Talk>>({
  name: 'speakers',
  title: 'Speakers of talks',
  description: 'Who gave each talk, as billed that evening.',
  key: ['talk', 'position'],
  items: ({ archive }) =>
    archive.talks.flatMap((talk) => numbered(talk.speakers).map(({ item, position }) => ({ of: talk, position, billing: item }))),
  columns: (column) => [
    column('talk', 'string', 'The talk.', ({ of }) => talkId(of), { required: true, refersTo: 'talks' }),
    ...billingColumns(column),
  ],
});

interface OfTalk<Item> {
  readonly talk: Talk;
  readonly position: number;
  readonly item: Item;
}

/** What a list of each talk holds. */
function listed<Item>(
  list: (talk: Talk) => readonly Item[],
): (source: { readonly archive: { readonly talks: readonly Talk[] } }) => OfTalk<Item>[] {
  return ({ archive }) => archive.talks.flatMap((talk) => numbered(list(talk)).map((place) => ({ talk, ...place })));
}

export const talkTopics = defineTable<OfTalk<Topic>>({
  name: 'talk-topics',
  title: 'Topics of talks',
  description: 'What each talk is about.',
  key: ['talk', 'position'],
  items: listed(({ topics }) => topics),
  columns: (column) => [
    column('talk', 'string', 'The talk.', ({ talk }) => talkId(talk), { required: true, refersTo: 'talks' }),
    column('position', 'integer', 'Its place among the topics of the talk, counted from 1.', ({ position }) => position, {
      required: true,
    }),
    column('topic', 'string', 'The topic.', ({ item }) => item.slug, { required: true, refersTo: 'topics' }),
  ],
});

export const references = defineTable<OfTalk<Talk['references'][number]>>({
  name: 'references',
  title: 'References of talks',
  description: 'What each talk refers to.',
  key: ['talk', 'position'],
  items: listed(({ references }) => references),
  columns: (column) => [
    column('talk', 'string', 'The talk.', ({ talk }) => talkId(talk), { required: true, refersTo: 'talks' }),
    column('position', 'integer', 'Its place among the references of the talk, counted from 1.', ({ position }) => position, {
      required: true,
    }),
    column('title', 'string', 'The title of the work.', ({ item }) => item.title, { required: true }),
    column('url', 'string', 'Where it can be read.', ({ item }) => item.url, { required: true, format: 'uri' }),
    column('kind', 'string', 'What kind of work it is.', ({ item }) => item.kind, {
      required: true,
      values: ['paper', 'code', 'article', 'website'],
    }),
  ],
});
