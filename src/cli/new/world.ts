import type { Settings } from '../../settings.ts';
import type { Asker } from './asker.ts';
import type { Guesses } from './site.ts';

/** What the command needs from outside. */
export interface NewWorld {
  readonly settings: Settings;
  /** Somebody to ask; missing where there is no terminal. */
  readonly asker: Asker | undefined;
  readonly print: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
  readonly guesses: Guesses;
}
