/** Tells when the command is to end, by Ctrl C or by the system, so that it can stop where nothing is lost. */
export function listenForInterrupt(): AbortSignal {
  const interrupt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupt.abort());
  return interrupt.signal;
}

/** Does what must be done as a whole, or taken back as a whole, before Ctrl C can end the run. */
export function withoutInterrupt<Result>(work: () => Result): Result {
  const wait = (): void => {};
  process.on('SIGINT', wait);
  try {
    return work();
  } finally {
    process.off('SIGINT', wait);
  }
}
