import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { AgendaEntry } from '../../src/archive/model.ts';
import { aMeetup, aSite, aTalk, recordsOf } from './records.ts';

type Items = NonNullable<NonNullable<Parameters<typeof aMeetup>[1]>['agenda']>;
type TalkFields = NonNullable<Parameters<typeof aTalk>[1]>;

/** The agenda of an evening with talks "1", "2", … */
function agendaOf(talks: readonly TalkFields[], agenda: Items, fields: Parameters<typeof aMeetup>[1] = {}): readonly AgendaEntry[] {
  const records = recordsOf({
    meetups: [aMeetup('028', { ...fields, agenda })],
    talks: talks.map((talk, index) =>
      aTalk(`028/${index + 1}-talk`.replace('talk', `talk-${index + 1}`), { ...talk, title: String(index + 1) }),
    ),
  });
  return linkArchive({ ...records, site: aSite() }, { today: '2026-01-01' }).meetups[0]?.agenda ?? [];
}

/** The talks by their title, all else by its kind or title. */
function namesOf(agenda: readonly AgendaEntry[]): string[] {
  return agenda.map((entry) => (entry.type === 'talk' ? entry.talk.title : (entry.title ?? entry.kind)));
}

const at = (...times: readonly string[]): TalkFields[] => times.map((time) => ({ time }));
const UNTIMED: readonly TalkFields[] = [{}, {}];

describe('the agenda of an evening', () => {
  it.each<[string, readonly TalkFields[], Items, string[]]>([
    ['is empty when nothing is known', [], [], []],
    ['has the talks alone when there is nothing else', at('18:30', '19:15'), [], ['1', '2']],
    ['has all else alone when there are no talks', [], [{ time: '18:30', kind: 'tour' }], ['tour']],
    [
      'puts an item with a time between the talks',
      at('18:30', '19:30'),
      [
        { time: '18:00', kind: 'arrival' },
        { time: '19:00', kind: 'break' },
        { time: '20:00', kind: 'networking' },
      ],
      ['arrival', '1', 'break', '2', 'networking'],
    ],
    [
      'puts an item before the talk that begins at the same time',
      at('18:30', '19:30'),
      [
        { time: '18:30', kind: 'welcome' },
        { time: '19:30', kind: 'break' },
      ],
      ['welcome', '1', 'break', '2'],
    ],
    [
      'keeps the order of the file among items of one place',
      at('18:30'),
      [
        { time: '18:00', kind: 'welcome' },
        { time: '18:00', kind: 'announcements' },
        { time: '17:00', kind: 'arrival' },
      ],
      ['welcome', 'announcements', 'arrival', '1'],
    ],
    [
      'puts an item with "after" behind the talk of that number',
      at('18:30', '19:30'),
      [
        { kind: 'networking', after: 2 },
        { kind: 'welcome', after: 0 },
        { kind: 'break', after: 1 },
      ],
      ['welcome', '1', 'break', '2', 'networking'],
    ],
    ['puts an item behind the last talk when there are fewer talks', UNTIMED, [{ kind: 'break', after: 9 }], ['1', '2', 'break']],
    [
      'places items around talks without times: arrival and welcome before them, all else behind',
      UNTIMED,
      [
        { time: '20:00', kind: 'networking' },
        { time: '18:00', kind: 'arrival' },
        { time: '18:15', kind: 'welcome' },
        { time: '18:20', kind: 'host' },
      ],
      ['arrival', 'welcome', 'host', '1', '2', 'networking'],
    ],
    [
      'goes by the talks that have a time where others have none',
      [{ time: '18:30' }, {}, { time: '20:00' }],
      [
        { time: '19:30', kind: 'break' },
        { time: '21:00', kind: 'networking' },
      ],
      ['1', '2', 'break', '3', 'networking'],
    ],
  ])('%s', (_, talks, items, names) => {
    expect(namesOf(agendaOf(talks, items))).toEqual(names);
  });

  it('goes on past midnight when it began in the evening', () => {
    const items: Items = [
      { time: '23:45', kind: 'break' },
      { time: '00:30', kind: 'networking' },
    ];
    expect(namesOf(agendaOf(at('22:00', '00:00'), items, { start: '21:30' }))).toEqual(['1', 'break', '2', 'networking']);
  });

  it('lets people arrive before it begins', () => {
    expect(namesOf(agendaOf(at('18:30'), [{ time: '17:00', kind: 'arrival' }], { start: '18:30' }))).toEqual(['arrival', '1']);
  });

  it('says of each entry what its file says, and nothing of how it was placed', () => {
    const agenda = agendaOf(
      [{ time: '18:30', end: '19:00' }, {}],
      [
        { kind: 'tour', title: 'Power plant', after: 1 },
        { time: '20:00', end: '20:15', kind: 'qa' },
      ],
    );
    expect(agenda).toEqual([
      { type: 'talk', talk: expect.objectContaining({ title: '1' }), time: '18:30', end: '19:00' },
      { type: 'item', kind: 'tour', title: 'Power plant', speakers: [] },
      { type: 'talk', talk: expect.objectContaining({ title: '2' }) },
      { type: 'item', kind: 'qa', time: '20:00', end: '20:15', speakers: [] },
    ]);
  });

  it('names the day of a talk that is not on the first', () => {
    const agenda = agendaOf([{ day: '2019-06-24' }, { day: '2019-06-25' }], [], { endDate: '2019-06-25' });
    expect(agenda.map((entry) => (entry.type === 'talk' ? entry.day : ''))).toEqual([undefined, '2019-06-25']);
  });

  it('loses nothing, and puts each item behind the talks that begin before it and before those that do not', () => {
    const time = fc
      .integer({ min: 12 * 60, max: 23 * 60 })
      .map((minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 5 }), fc.array(time, { maxLength: 5 }), (talkTimes, itemTimes) => {
        const talks = at(...talkTimes.toSorted());
        const items: Items = itemTimes.map((at, index) => ({ time: at, kind: 'other', title: `item ${index}` }));
        const agenda = agendaOf(talks, items);
        expect(namesOf(agenda).sort()).toEqual(
          [...talks.map((_, index) => String(index + 1)), ...items.map(({ title }) => String(title))].sort(),
        );
        agenda.forEach((entry, index) => {
          if (entry.type === 'talk') return;
          const later = agenda.slice(index).filter(({ type }) => type === 'talk');
          const earlier = agenda.slice(0, index).filter(({ type }) => type === 'talk');
          for (const talk of earlier) expect(String(talk.time) < String(entry.time)).toBe(true);
          for (const talk of later) expect(String(talk.time) >= String(entry.time)).toBe(true);
        });
      }),
      { seed: 20190624 },
    );
  });
});
