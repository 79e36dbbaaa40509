import { exchangeMessages, secondsIn } from './frame-messages.ts';
import type { Playback, Report } from './playback.ts';

/**
 * Plays by the messages that YouTube's own IFrame script exchanges with its frame
 * (https://developers.google.com/youtube/iframe_api_reference): the script itself would be one of another host.
 */
export function playYoutube(frame: HTMLIFrameElement, report: Report): Playback {
  let waiting: (() => void)[] | undefined = [];
  const messages = exchangeMessages(frame, ({ info }) => {
    for (const command of waiting ?? []) command();
    waiting = undefined;
    const seconds = secondsIn(info, 'currentTime');
    if (seconds !== undefined) report(seconds);
  });
  const command = (func: string, ...args: unknown[]): void => {
    const send = (): void => messages.send({ event: 'command', func, args, id: 1, channel: 'widget' });
    if (waiting === undefined) send();
    else waiting.push(send);
  };
  messages.sendUntilAnswered({ event: 'listening', id: 1, channel: 'widget' });
  return {
    isTracked: true,
    seek: (seconds) => command('seekTo', seconds, true),
    play: () => command('playVideo'),
    pause: () => command('pauseVideo'),
  };
}
