import { show } from '../../schema/text.ts';
import { formatSeconds } from '../../schema/time.ts';
import { type Provider, plainAddress, readVideoAddress } from '../video-address.ts';
import { recordingsOf } from './media.ts';
import { error, type Rule } from './rule.ts';

/** An address at a provider names one video and nothing else: the site makes its own player of it. */
export const rule: Rule = {
  name: 'video-address',
  check({ records }) {
    const { videoHosts } = records.site?.fields ?? {};
    return recordingsOf([...records.meetups, ...records.talks]).flatMap(({ recording: { url, start }, record, path }) => {
      const read = url === undefined ? undefined : readVideoAddress(url, videoHosts);
      if (url === undefined || read === undefined || (read.type === 'video' && read.isPlain)) return [];
      if (read.type === 'other')
        return [
          error(this.name, record, [...path, 'url'], {
            message: `${show(url)} leads to a channel, a playlist or another page, not to one video.`,
            help: 'Write the address of the video itself. A channel or playlist is a link of the meetup, under "links:".',
            example: `url: ${EXAMPLES[read.provider]}`,
          }),
        ];
      const from = start ?? (read.start === 0 ? undefined : read.start);
      return [
        error(this.name, record, [...path, 'url'], {
          message: `${show(url)} is not the plain address of the video.`,
          help: 'Write the address with the video\'s id and nothing else; the time at which the talk begins stands under "start:".',
          example: `url: ${plainAddress(read.address)}${from === undefined ? '' : `\nstart: "${formatSeconds(from)}"`}`,
        }),
      ];
    });
  },
};

const EXAMPLES: Readonly<Record<Provider, string>> = {
  youtube: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  vimeo: 'https://vimeo.com/1084537',
  'media.ccc.de': 'https://media.ccc.de/v/37c3-11798-opening',
  'archive.org': 'https://archive.org/details/BigBuckBunny_124',
  peertube: 'https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
};
