import type { Meetup, Talk } from '../../archive/model.ts';

/** What other tables call a meetup: its folder. */
// "028"
export function meetupId({ folder }: Meetup): string {
  return folder;
}

/** What other tables call a talk. */
// "028/adversarial-ml"
export function talkId({ meetup, slug }: Talk): string {
  return `${meetup.folder}/${slug}`;
}

/** The id of a talk or meetup. */
export function idOf(record: Meetup | Talk): string {
  return record.type === 'talk' ? talkId(record) : meetupId(record);
}
