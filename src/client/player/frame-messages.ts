/** An exchange of messages with the frame of one provider. */
export interface FrameMessages {
  send(message: object): void;
  /** Calls again and again until the frame has answered, or for five seconds: it does not listen at once. */
  sendUntilAnswered(message: object): void;
}

/**
 * Exchanges messages with a frame: nothing is sent to another origin than that of its address, and nothing is heard that comes from
 * another window or origin. What is no object, or text that holds one, is not heard either.
 */
export function exchangeMessages(frame: HTMLIFrameElement, hear: (message: Readonly<Record<string, unknown>>) => void): FrameMessages {
  const { origin } = new URL(frame.src);
  let hasAnswered = false;
  const send = (message: object): void => frame.contentWindow?.postMessage(JSON.stringify(message), origin);
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const message = readObject(data);
    if (message === undefined) return;
    hasAnswered = true;
    hear(message);
  });
  return {
    send,
    sendUntilAnswered(message) {
      let left = 20;
      const attempt = (): void => {
        left -= 1;
        if (hasAnswered || left < 0 || !frame.isConnected) return;
        send(message);
        setTimeout(attempt, 250);
      };
      // Before it is loaded, the frame has another origin, and the browser would complain.
      frame.addEventListener('load', attempt, { once: true });
    },
  };
}

/** An object, or a text in JSON that holds one. */
export function readObject(data: unknown): Readonly<Record<string, unknown>> | undefined {
  let value = data;
  if (typeof data === 'string') {
    try {
      value = JSON.parse(data);
    } catch {
      return undefined;
    }
  }
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** A number of seconds among the values of a message. */
export function secondsIn(values: unknown, name: string): number | undefined {
  const seconds = readObject(values)?.[name];
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
