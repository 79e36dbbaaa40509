import { almostNamed, findNamed, suggestNamed, suggestNearlyNamed } from '../../proposal/known-names.ts';
import { idFor, type NamedKind, proposeNamed } from '../../proposal/proposed-file.ts';
import { type Answers, recordOf } from '../../proposal/record-of.ts';
import type { Named } from '../../schema/known-archive.ts';
import { show, slugify } from '../../schema/text.ts';
import { type Choice, SILENT, type TextQuestion } from './asker.ts';
import { checkOf, type Interview, type ListName } from './interview.ts';

interface Naming {
  readonly kind: NamedKind;
  /** One of the list. */
  readonly noun: string;
  /** What is said of one that is not in the archive yet. */
  readonly isNew: string;
  /** Whether others may only name it when it has a file. */
  readonly needsFile: boolean;
}

const NAMINGS: Readonly<Record<ListName, Naming>> = {
  people: { kind: 'person', noun: 'person', isNew: 'someone new', needsFile: false },
  organizations: { kind: 'organization', noun: 'organization', isNew: 'a new name', needsFile: false },
  venues: { kind: 'venue', noun: 'venue', isNew: 'a new venue', needsFile: true },
  topics: { kind: 'topic', noun: 'topic', isNew: 'a new topic', needsFile: true },
};

export interface NameQuestion {
  readonly message: string;
  /** What Enter alone says: that there is none. */
  readonly none: string;
  /** What is offered before the rest of the list. */
  readonly first?: readonly Named[];
}

/**
 * Asks for a name of one of the lists, or for a new one.
 * @returns nothing when none is named.
 */
export async function askName(interview: Interview, list: ListName, question: NameQuestion): Promise<Named | undefined> {
  const { message, none, first = [] } = question;
  const all = [...first, ...interview.lists[list].filter((item) => !first.includes(item))];
  const choice = await interview.ask.choose({
    message,
    choices: (typed) => {
      if (typed === '') return [{ value: 'none', label: none }, ...all.map(toChoice)];
      const found = suggestNamed(all, typed);
      const created = { value: `new ${typed}`, label: `${show(typed)}, ${NAMINGS[list].isNew}` };
      // What was typed with a mistake is offered, but not taken without a word.
      if (found.length === 0) return [created, ...suggestNearlyNamed(all, typed).map(toChoice)];
      return [...found.map(toChoice), ...(findNamed(all, typed) === undefined ? [created] : [])];
    },
  });
  if (choice === 'none') return undefined;
  const text = choice.slice(choice.indexOf(' ') + 1);
  return choice.startsWith('new ') ? settleName(interview, list, text) : all.find(({ id }) => id === text);
}

function toChoice({ id, name, aliases = [] }: Named): Choice {
  return { value: `known ${id}`, label: name, ...(aliases.length === 0 ? {} : { hint: `also ${aliases.join(', ')}` }) };
}

/**
 * What a name stands for that was typed freely: one that is known, or a new one, which gets a file where it needs one. Whoever can be
 * asked is told when a new name is almost one that is known.
 */
export async function settleName(interview: Interview, list: ListName, typed: string): Promise<Named> {
  const { ask, lists } = interview;
  const { kind, noun, needsFile } = NAMINGS[list];
  const known = findNamed(lists[list], typed);
  if (known !== undefined) return known;
  if (ask === SILENT) return { id: typed, name: typed };
  const check = checkOf(kind, 'name');
  const name = check(typed) === undefined ? typed : await ask.text({ message: `The name of the ${noun}`, initial: typed, check });
  const almost = almostNamed(lists[list], name, list === 'people');
  if (almost === undefined) return addName(interview, list, name, needsFile);
  return (await areTwo(interview, list, name, almost)) ? addName(interview, list, name, true) : almost;
}

/** Whether a new name stands for another than the known one that it almost is. Then that one has a file, so that the check knows it too. */
export async function areTwo(interview: Interview, list: ListName, name: string, almost: Named): Promise<boolean> {
  const answer = await interview.ask.choose({
    message: `${show(name)} is almost ${show(almost.name)}, which the archive knows.`,
    choices: [
      { value: 'same', label: `They are one: ${almost.name} is right` },
      { value: 'other', label: `They are two: ${name} is right` },
    ],
  });
  if (answer === 'same') return false;
  addFile(interview, list, almost.id, { name: almost.name });
  return true;
}

async function addName(interview: Interview, list: ListName, name: string, needsFile: boolean): Promise<Named> {
  const { ask, lists } = interview;
  const { kind, noun } = NAMINGS[list];
  const hasLatin = slugify(name) !== '';
  // An organization has no page, so it needs no address.
  const latin = hasLatin || (kind === 'organization' && !needsFile) ? name : await ask.text(latinQuestion(name, noun));
  const id = idFor(latin, idsTaken(interview, list));
  const place = list === 'venues' ? await askPlace(interview) : {};
  const isOwn = latin !== name && findNamed(lists[list], latin) === undefined && almostNamed(lists[list], latin, true) === undefined;
  if (needsFile || !hasLatin) addFile(interview, list, id, { name, aliases: isOwn ? [latin] : [], ...place });
  const added = { id, name };
  lists[list].push(added);
  return added;
}

function addFile({ beside, present }: Interview, list: ListName, id: string, answers: Answers): void {
  const { kind } = NAMINGS[list];
  const file = proposeNamed(kind, id, recordOf(kind, answers));
  if (id !== '' && !present.has(file.file) && beside.every((other) => other.file !== file.file)) beside.push({ ...file, flags: [] });
}

/** The ids of a list that are taken, by what is named and by files. */
export function idsTaken({ present, beside, lists }: Interview, list: ListName): string[] {
  const shelf = `${list}/`;
  const files = [...present, ...beside.map(({ file }) => file)];
  const ids = files.flatMap((file) => (file.startsWith(shelf) ? [file.slice(shelf.length).replace(/\.md$/, '')] : []));
  return [...lists[list].map(({ id }) => id), ...ids];
}

export function latinQuestion(name: string, noun: string): TextQuestion {
  return {
    message: `How is ${show(name)} written in Latin letters? The address of the page of this ${noun} is made of it.`,
    check: (answer) => (slugify(answer) === '' ? { message: 'It needs at least one of the letters a to z, or a digit.' } : undefined),
  };
}

/** Asks where a venue is. */
async function askPlace({ ask }: Pick<Interview, 'ask'>): Promise<Answers> {
  const address = await ask.text({
    message: 'Its street and number (Enter: leave it away)',
    example: 'Favoritenstraße 9-11',
    check: checkOf('venue', 'address'),
  });
  const city = await ask.text({ message: 'Its city (Enter: leave it away)', example: 'Vienna', check: checkOf('venue', 'city') });
  return { address, city };
}
