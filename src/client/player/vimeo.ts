import { exchangeMessages, secondsIn } from './frame-messages.ts';
import type { Playback, Report } from './playback.ts';

const EVENTS = ['timeupdate', 'seeked'];

/** Plays by the messages of Vimeo's player (https://github.com/vimeo/player.js), without its script. */
export function playVimeo(frame: HTMLIFrameElement, report: Report): Playback {
  let waiting: (() => void)[] | undefined = [];
  const messages = exchangeMessages(frame, ({ event, method, data }) => {
    if (waiting !== undefined && (event === 'ready' || method === 'ping')) {
      for (const value of EVENTS) messages.send({ method: 'addEventListener', value });
      for (const command of waiting) command();
      waiting = undefined;
    }
    const seconds = EVENTS.includes(String(event)) ? secondsIn(data, 'seconds') : undefined;
    if (seconds !== undefined) report(seconds);
  });
  const command = (method: string, value?: number): void => {
    const send = (): void => messages.send({ method, value });
    if (waiting === undefined) send();
    else waiting.push(send);
  };
  messages.sendUntilAnswered({ method: 'ping' });
  return {
    isTracked: true,
    seek: (seconds) => command('setCurrentTime', seconds),
    play: () => command('play'),
    pause: () => command('pause'),
  };
}
