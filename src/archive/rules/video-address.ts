import { show } from '../../schema/text.ts';
import { formatSeconds } from '../../schema/time.ts';
import { recordingsOf } from './media.ts';
import { error, type Rule } from './rule.ts';
import { readYoutubeAddress } from './youtube.ts';

/** An address on YouTube names one video and nothing else: the site makes its own player of it. */
export const rule: Rule = {
  name: 'video-address',
  check({ records }) {
    return recordingsOf([...records.meetups, ...records.talks]).flatMap(({ recording: { url, start }, record, path }) => {
      const address = url === undefined ? undefined : readYoutubeAddress(url);
      if (url === undefined || address === undefined || (address.type === 'video' && address.isPlain)) return [];
      if (address.type === 'other')
        return [
          error(this.name, record, [...path, 'url'], {
            message: `${show(url)} leads to a channel, a playlist or another page, not to one video.`,
            help: 'Write the address of the video itself. A channel or playlist is a link of the meetup, under "links:".',
            example: 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ',
          }),
        ];
      const from = start ?? (address.start === 0 ? undefined : address.start);
      return [
        error(this.name, record, [...path, 'url'], {
          message: `${show(url)} is not the plain address of the video.`,
          help: 'Write the address with the video\'s id and nothing else; the time at which the talk begins stands under "start:".',
          example: `url: https://www.youtube.com/watch?v=${address.id}${from === undefined ? '' : `\nstart: "${formatSeconds(from)}"`}`,
        }),
      ];
    });
  },
};
