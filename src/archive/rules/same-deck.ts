import type { MeetupRecord, TalkRecord } from '../../content/records.ts';
import { groupBy } from '../../schema/group-by.ts';
import { compareText } from '../../schema/problem.ts';
import { decksOf } from './media.ts';
import { type Rule, warning } from './rule.ts';

/** A set of slides belongs to one meetup: the same address at two of them is often a mistake in copying. */
export const rule: Rule = {
  name: 'same-deck',
  check({ records, meetups }) {
    // The slides of a postponed talk may well stand at the talk that was given later, too.
    const talks = records.talks.filter(({ fields }) => fields.status !== 'postponed');
    const dateOf = (folder: string): string => meetups.get(folder)?.fields.date ?? '';
    const uses = decksOf([...records.meetups, ...talks])
      .map((use) => ({ ...use, folder: folderName(use.record) }))
      .sort((a, b) => compareText(dateOf(a.folder), dateOf(b.folder)));
    return [...groupBy(uses, ({ deck }) => deck.url).values()].flatMap(([first, ...others]) =>
      others.flatMap(({ record, path, folder }) => {
        if (first === undefined || folder === first.folder) return [];
        return [
          warning(this.name, record, [...path, 'url'], {
            message: `The same slides stand at another meetup, in ${first.record.file}.`,
            help: 'See which of the two the slides belong to. A copy of the same file elsewhere goes under "mirrors:".',
            example: 'url: https://example.org/slides-of-this-talk.pdf',
          }),
        ];
      }),
    );
  },
};

function folderName(record: TalkRecord | MeetupRecord): string {
  return 'folder' in record ? record.folder : record.id;
}
