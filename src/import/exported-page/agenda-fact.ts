import { textIn, words, writeBullet } from './bullets.ts';
import { type Fact, groupsFact, textOf, textsIn } from './fact.ts';

/** What there was beside the talks: `18:30–19:00, break: Pizza`; `after talk 2, break`. */
export const AGENDA: Fact = groupsFact(
  'agenda',
  ['Agenda'],
  ({ time, end, kind, title, speakers, after }) => {
    const when = time === undefined ? afterWords(textOf(after)) : `${textOf(time)}${end === undefined ? '' : `–${textOf(end)}`}`;
    const people = textsIn(speakers);
    return writeBullet(
      'Agenda',
      `${when}, ${textOf(kind)}${title === undefined ? '' : `: ${words(textOf(title))}`}${people.length === 0 ? '' : `, with ${words(people.join(', '))}`}`,
    );
  },
  (bullet) => {
    const [, time, end, first, number, kind, title, people] =
      /^(?:(\d\d?:\d\d)(?:–(\d\d?:\d\d))?|(before the first talk)|after talk (\d+)), ([a-z]+)(?:: (.*?))?(?:, with (.*))?$/.exec(
        textIn(bullet),
      ) ?? [];
    if (kind === undefined) return undefined;
    return {
      ...(time && { time }),
      ...(end && { end }),
      kind,
      ...(title && { title }),
      ...(people && { speakers: people.split(', ') }),
      ...(first && { after: 0 }),
      ...(number && { after: Number(number) }),
    };
  },
);

function afterWords(after: string): string {
  return after === '0' ? 'before the first talk' : `after talk ${after}`;
}
