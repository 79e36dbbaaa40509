import type { RecordKind } from '../../../content/layout.ts';

/** Lists of what the archive knows, from which a field suggests. */
export type Suggested = 'people' | 'organizations' | 'venues' | 'topics' | 'languages';

interface Asked {
  /** As the schema calls it. */
  readonly name: string;
  readonly label: string;
  /** What to write there, where the schema says it in the words of files. */
  readonly help?: string;
  readonly example?: string;
  readonly isRequired?: boolean;
  /** Whether it stands under "More". */
  readonly isMore?: boolean;
  /** How much of a line it takes, where there is room for more than one field. */
  readonly width?: 'third' | 'half' | 'two-thirds';
}

/** One line of text. */
export interface LineForm extends Asked {
  readonly input: 'line';
  readonly suggests?: Suggested;
  /** What the keyboard of a phone should offer. */
  readonly keys?: 'url' | 'decimal';
  /** How it is written: a number without quotes, or a list of what stands between semicolons. */
  readonly as?: 'number' | 'list';
  /** The folder of the meetup in which the file lies that is named. */
  readonly folder?: 'slides' | 'photos' | 'videos';
}

/** Text of several lines: the Markdown below the fields. */
export interface TextForm extends Asked {
  readonly input: 'text';
}

/** One of a few words. */
export interface ChoiceForm extends Asked {
  readonly input: 'choice';
  readonly words: readonly (readonly [value: string, label: string])[];
  /** What a new row has chosen already; a row with nothing else in it is empty. */
  readonly preset?: string;
}

/** Yes, or nothing said. */
export interface FlagForm extends Asked {
  readonly input: 'flag';
}

/** Some fields that belong together. */
export interface GroupForm extends Asked {
  readonly input: 'group';
  readonly fields: readonly FieldForm[];
}

/** What an entry that the archive does not know can become: a file of its own. */
export interface Making {
  readonly kind: 'venue' | 'topic' | 'person';
  readonly folder: 'venues' | 'topics' | 'people';
  /** What is asked beside the name. */
  readonly fields: readonly FieldForm[];
  /** The problem that this mends, what to press, what is said then, and how to take it back. */
  readonly rule: string;
  readonly offer: string;
  readonly words: string;
  readonly undo: string;
}

/** A list, each entry a row of fields. */
export interface RowsForm extends Asked {
  readonly input: 'rows';
  /** What an entry is called within a sentence: "speaker". */
  readonly one: string;
  readonly fields: readonly FieldForm[];
  /** The field that stands for the whole entry where nothing else is filled in: `[Ada Lovelace]`. */
  readonly alone?: string;
  /** Whether a single entry is written without a list. */
  readonly isOneOrMore?: boolean;
  /** The kind of file that each entry becomes. */
  readonly kind?: RecordKind;
  /** How many rows there are at first. */
  readonly starts?: number;
  readonly makes?: Making;
}

export type FieldForm = LineForm | TextForm | ChoiceForm | FlagForm | GroupForm | RowsForm;

/** The form of a kind of file. */
export interface RecordForm {
  readonly kind: RecordKind;
  readonly fields: readonly FieldForm[];
}

/** The only field of an entry that is a plain value. */
export const VALUE = 'value';
/** The field that gives a new file its name, where none can be made of the name itself. */
export const LATIN = 'latin';
/** The field that holds what stands below the front matter. */
export const BODY = 'body';

/** The words of a choice, in the order in which their schema has them. */
export function wordsFrom(kinds: Readonly<Record<string, string>>, only: readonly string[] = Object.keys(kinds)): ChoiceForm['words'] {
  return only.map((kind) => [kind, kind === 'other' ? 'Something else' : (kinds[kind] ?? kind)]);
}
