import type { Deadlines } from './network.ts';

/** Notices a server that sends so little at a time that it never ends. */
export function watchSpeed({ slow: window, slowBytes }: Pick<Deadlines, 'slow' | 'slowBytes'>): {
  count(bytes: number): void;
  isSlow(): boolean;
  stop(): void;
} {
  let recent = 0;
  let slow = false;
  const timer = setInterval(() => {
    if (recent < slowBytes) slow = true;
    recent = 0;
  }, window);
  return {
    count(bytes) {
      recent += bytes;
    },
    isSlow: () => slow,
    stop: () => clearInterval(timer),
  };
}
