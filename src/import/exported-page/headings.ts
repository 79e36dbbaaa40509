import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import { textOf } from './fact.ts';

/** What the heading of a talk says of its kind. */
const KINDS: Readonly<Record<string, string>> = {
  Talk: 'talk',
  Keynote: 'keynote',
  Tutorial: 'tutorial',
  'Short talk': 'short-talk',
  'Hot topics': 'hot-topics',
  Panel: 'panel',
  Screening: 'screening',
};

/** The heading of a talk. */
// "Tutorial: A first network"
export function talkHeading({ title, kind }: WrittenFields): string {
  const word = Object.keys(KINDS).find((name) => KINDS[name] === kind);
  return `${word === undefined ? '' : `${word}: `}${textOf(title)}`;
}

export function readTalkHeading(text: string): Record<string, FieldValue> {
  const [, word = '', rest = ''] = /^([^:]+): (.*)$/.exec(text) ?? [];
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  return kind === undefined ? { title: text } : { title: rest, kind };
}

/** The heading of a meetup. */
// "Meetup 28: Music and audio", "AI Summit: Artificial intelligence"
export function meetupHeading(folder: string, { title, label }: WrittenFields): string {
  const name = typeof label === 'string' ? label : isNumber(folder) ? `Meetup ${Number(folder)}` : '';
  return [name, textOf(title)].filter((part) => part !== '').join(': ') || folder;
}

export function readMeetupHeading(folder: string, text: string): Record<string, FieldValue> {
  const [, name = '', title] = /^(.*?)(?:: (.*))?$/.exec(text) ?? [];
  if (isNumber(folder) && name === `Meetup ${Number(folder)}`) return title === undefined ? {} : { title };
  if (title !== undefined) return { title, label: name };
  return text === folder ? {} : { title: text };
}

function isNumber(folder: string): boolean {
  return /^\d+$/.test(folder);
}
