import type { Archive } from '../archive/model.ts';
import { largestTopics, latestTalks } from '../archive/queries.ts';

/** As many names as are looked at. */
const MOST = 50;
/** Two words with nothing but a blank between them; of at least four letters, since shorter ones tell little. */
const TWO_WORDS = /(?<!\S)(\p{L}{4,}) (\p{L}{4,})(?!\S)/u;

/** Two words that stand side by side in the name of a topic or else in the title of a talk, as an example of what can be asked; nothing where there are none. */
// "Neural networks and speech" => "Neural networks"
export function examplePhrase(archive: Archive): string | undefined {
  const names = [...largestTopics(archive, MOST).map(({ name }) => name), ...latestTalks(archive, MOST).map(({ title }) => title)];
  for (const name of names) {
    const [phrase] = TWO_WORDS.exec(name) ?? [];
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
