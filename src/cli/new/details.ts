import type { RecordKind } from '../../content/layout.ts';
import type { Answers } from '../../proposal/record-of.ts';
import type { Objection } from './asker.ts';
import type { Flag, Given } from './flags.ts';
import { answerText, checkOf, checkOfEntry, checkOfInner, type Interview } from './interview.ts';
import { askName, settleName } from './names.ts';

/** Something to be said of a record that is made of one question, or of one flag. */
export interface Detail {
  readonly flag: Flag;
  /** What it is called, in a question and among those that can be added. */
  readonly label: string;
  /** What it says, made of what was given as flags or of answers. */
  readonly ask: (interview: Interview, given: readonly string[], beside: Answers) => Promise<Answers>;
}

/** Takes what was given as flags, and asks what else is to be added until that is all. */
export async function askDetails(interview: Interview, given: Given, details: readonly Detail[], beside: Answers): Promise<Answers> {
  let answers: Answers = {};
  const add = async ({ ask }: Detail, values: readonly string[]): Promise<void> => {
    answers = { ...answers, ...(await ask(interview, values, { ...beside, ...answers })) };
  };
  const asked = new Set<Detail>();
  for (const detail of details) {
    const values = given.all(detail.flag.name);
    if (values.length === 0) continue;
    asked.add(detail);
    await add(detail, values);
  }
  for (;;) {
    const left = details.filter((detail) => !asked.has(detail));
    const choices = left.map(({ flag, label }) => ({ value: flag.name, label }));
    const name = await interview.ask.choose({ message: 'Anything else?', choices: [{ value: '', label: 'No, that is all' }, ...choices] });
    const detail = left.find(({ flag }) => flag.name === name);
    if (detail === undefined) return answers;
    asked.add(detail);
    await add(detail, []);
  }
}

/** A field of one line. */
export function textDetail(kind: RecordKind, flag: Flag, label: string): Detail {
  const { field = '', example } = flag;
  return {
    flag,
    label,
    ask: async (interview, [given], beside) => ({
      [field]: await answerText(interview, given, { message: label, example, check: checkOf(kind, field, beside) }),
    }),
  };
}

/** Where a venue is, as maps write it: degrees north and east. */
export function positionDetail(flag: Flag, label: string): Detail {
  const read = (text: string): Answers => {
    const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?)[,;\s]+(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    return latitude === undefined ? { latitude: text, longitude: text } : { latitude: Number(latitude), longitude: Number(longitude) };
  };
  const check = (answer: string): Objection | undefined => {
    if (answer === '') return undefined;
    const position = read(answer);
    if (typeof position.latitude === 'string') return { message: `Degrees north and east, such as ${flag.example}` };
    return ['latitude', 'longitude']
      .map((field) => checkOf('venue', field, position)(position[field] ?? ''))
      .find((wrong) => wrong !== undefined);
  };
  return {
    flag,
    label,
    ask: async (interview, [given]) => {
      const answer = await answerText(interview, given, { message: label, example: flag.example, check });
      return answer === '' ? {} : read(answer);
    },
  };
}

/** A list of lines: one is asked for. */
export function listDetail(kind: RecordKind, flag: Flag, label: string): Detail {
  const { field = '', example } = flag;
  return {
    flag,
    label,
    ask: async (interview, given) => {
      const question = { message: label, example, check: checkOfEntry(kind, field) };
      const entries: string[] = [];
      for (const entry of given.length === 0 ? [undefined] : given) entries.push(await answerText(interview, entry, question));
      return { [field]: entries.filter((entry) => entry !== '') };
    },
  };
}

/** A field that is one word of a few. */
export function wordDetail(flag: Flag, label: string, words: readonly string[]): Detail {
  const choices = words.map((word) => ({ value: word, label: word }));
  return {
    flag,
    label,
    ask: async ({ ask }, [given]) => ({ [flag.field ?? '']: given ?? (await ask.choose({ message: label, choices })) }),
  };
}

/** A list of links: one is asked for. */
export function linkDetail(kind: RecordKind, flag: Flag, label: string, beside: Readonly<Record<string, string>> = {}): Detail {
  const { field = '', example } = flag;
  return {
    flag,
    label,
    ask: async (interview, given) => {
      const question = { message: label, example, check: checkOfInner(kind, field, 'url', beside) };
      const urls: string[] = [];
      for (const url of given.length === 0 ? [undefined] : given) urls.push(await answerText(interview, url, question));
      return { [field]: urls.flatMap((url) => (url === '' ? [] : [{ ...beside, url }])) };
    },
  };
}

/** A list of organizations: one is asked for. */
export function organizationDetail(flag: Flag, label: string): Detail {
  return {
    flag,
    label,
    ask: async (interview, given) => {
      const names: string[] = [];
      for (const name of given) names.push((await settleName(interview, 'organizations', name)).name);
      const asked = given.length > 0 ? undefined : await askName(interview, 'organizations', { message: label, none: 'Leave it away' });
      return { [flag.field ?? '']: asked === undefined ? names : [...names, asked.name] };
    },
  };
}
