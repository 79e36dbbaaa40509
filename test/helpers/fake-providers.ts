import type { Frame, Page, Route } from 'playwright-core';

/** What a frame was told, in order: "seekTo 750", "pauseVideo". */
export type Commands = readonly string[];

/** What stands in for the players of other hosts: pages that speak their protocols, and run as fast as a test asks. */
export interface FakeProviders {
  /** Addresses of frames that were asked for. */
  readonly frames: string[];
  commands(): Promise<Commands>;
  /** Lets the recording go on to a second, as if it played. */
  playTo(seconds: number): Promise<void>;
}

export async function fakeProviders(page: Page): Promise<FakeProviders> {
  const frames: string[] = [];
  const answer = (script: string) => async (route: Route) => {
    frames.push(route.request().url());
    await route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Player</title><button>Play</button><script>${script}</script>`,
    });
  };
  await page.route('https://www.youtube-nocookie.com/**', answer(`${COMMON}${YOUTUBE}`));
  await page.route('https://player.vimeo.com/**', answer(`${COMMON}${VIMEO}`));
  await page.route('https://tube.example.org/**', answer(COMMON));
  const player = (): Frame => {
    const frame = page.frames().at(-1);
    if (frame === undefined || frame === page.mainFrame()) throw new Error('There is no player.');
    return frame;
  };
  return {
    frames,
    commands: () => player().evaluate(() => (globalThis as unknown as { commands: string[] }).commands),
    playTo: (seconds) => player().evaluate((to) => (globalThis as unknown as { playTo(to: number): void }).playTo(to), seconds),
  };
}

const COMMON = `
  globalThis.commands = [];
  let report = () => {};
  // Reports come four times a second.
  function playTo(seconds) { for (let at = Math.max(0, seconds - 0.75); at <= seconds; at += 0.25) report(at); }
`;

const YOUTUBE = `
  const send = (message) => parent.postMessage(JSON.stringify({ id: 1, channel: 'widget', ...message }), new URLSearchParams(location.search).get('origin'));
  let isListening = false;
  report = (currentTime) => isListening && send({ event: 'infoDelivery', info: { currentTime, playerState: 1 } });
  addEventListener('message', ({ data }) => {
    const { event, func, args } = JSON.parse(data);
    if (event === 'listening') {
      isListening = true;
      send({ event: 'initialDelivery', info: { duration: 4000 } });
      report(Number(new URLSearchParams(location.search).get('start')));
    }
    if (event !== 'command') return;
    commands.push([func, ...args.slice(0, 1)].join(' '));
    if (func === 'seekTo') report(args[0]);
  });
`;

const VIMEO = `
  const send = (message) => parent.postMessage(message, '*');
  const asked = new Set();
  report = (seconds) => asked.has('timeupdate') && send({ event: 'timeupdate', data: { seconds, percent: 0, duration: 4000 } });
  addEventListener('message', ({ data }) => {
    const { method, value } = JSON.parse(data);
    if (method === 'ping') return send({ method: 'ping' });
    if (method === 'addEventListener') return void asked.add(value);
    commands.push([method, value].filter((word) => word !== undefined).join(' '));
    if (method === 'setCurrentTime' && asked.has('seeked')) send({ event: 'seeked', data: { seconds: value } });
  });
  send({ event: 'ready' });
`;
