import { SHELF_OF } from '../../../content/layout.ts';
import { PART_WORDS } from '../../../schema/kind-words.ts';
import { type FieldForm, LATIN, type LineForm, type Making, type RowsForm, VALUE, wordsFrom } from './field-form.ts';

const STATUS: FieldForm = {
  input: 'choice',
  name: 'status',
  label: 'Can it still be seen there?',
  isMore: true,
  words: [
    ['available', 'Yes'],
    ['private', 'It is private'],
    ['gone', 'It is gone'],
    ['moved', 'It has moved'],
  ],
};

/** What to say of a field that names a file. */
export const FILE = 'You will be told where to put it.';

/** A list of plain values. */
export function plainRows(field: Omit<RowsForm, 'input' | 'fields' | 'alone'>, value: Partial<LineForm> = {}): RowsForm {
  return { ...field, input: 'rows', alone: VALUE, fields: [{ input: 'line', name: VALUE, label: capitalise(field.one), ...value }] };
}

// "web address" => "Web address"
function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Asked only where the name has no Latin letter. */
const inLatin = (example: string): FieldForm => ({
  input: 'line',
  name: LATIN,
  label: 'In Latin letters',
  help: 'The page gets its address from it; the name stays as it is.',
  example,
  isRequired: true,
});

/** What the archive does not know yet, and gets a page for. */
export function newPage(kind: 'venue' | 'topic', word: string, fields: readonly FieldForm[]): Making {
  return {
    kind,
    folder: SHELF_OF[kind],
    fields: [inLatin(word === 'place' ? 'Tokyo Tower' : 'Chess'), ...fields],
    rule: `unknown-${kind}`,
    offer: `Add it as a new ${word}`,
    words: `A new ${word}: the archive gets a page for it.`,
    undo: `It is no new ${word}`,
  };
}

/** Addresses that a page had before. */
export const REDIRECTS: RowsForm = plainRows({
  name: 'redirectFrom',
  label: 'Earlier addresses of the page',
  one: 'address',
  isMore: true,
});

const PERSON: Making = {
  kind: 'person',
  folder: 'people',
  fields: [inLatin('Ada Lovelace')],
  rule: 'person-without-slug',
  offer: 'Write it in Latin letters too',
  words: 'How others write this name.',
  undo: 'Leave it as it is',
};

/** People as they were billed that evening. */
export function billings(field: { name: string; label: string; one: string; help?: string; isMore?: boolean; starts?: number }): RowsForm {
  return {
    ...field,
    input: 'rows',
    alone: 'name',
    makes: PERSON,
    fields: [
      { input: 'line', name: 'name', label: 'Name', width: 'half', suggests: 'people', isRequired: true },
      { input: 'line', name: 'as', label: 'Spelled that evening as', isMore: true },
      {
        input: 'choice',
        name: 'part',
        label: 'Part',
        isMore: true,
        words: wordsFrom(PART_WORDS),
      },
      { input: 'line', name: 'role', label: 'Role', isMore: true },
      {
        input: 'line',
        name: 'affiliation',
        label: 'Organization',
        width: 'half',
        as: 'list',
        suggests: 'organizations',
        help: 'Where the person came from that evening. Several have semicolons between them.',
        example: 'TU Wien; JKU Linz',
      },
    ],
  };
}

/** Sets of slides. */
export function decks(field: { label: string; help?: string; isMore?: boolean }): RowsForm {
  return {
    ...field,
    input: 'rows',
    name: 'slides',
    one: 'set of slides',
    fields: [
      {
        input: 'line',
        name: 'file',
        folder: 'slides',
        label: 'Name of a PDF that you have',
        width: 'half',
        help: FILE,
        example: 'graphs.pdf',
      },
      {
        input: 'line',
        name: 'url',
        label: 'Web address',
        width: 'half',
        keys: 'url',
        help: 'Where the slides are on the web, if they are.',
      },
      { input: 'line', name: 'title', label: 'Title', isMore: true },
      { input: 'line', name: 'pages', label: 'Pages of the PDF', as: 'number', isMore: true },
      plainRows({ name: 'mirrors', label: 'Copies at other addresses', one: 'copy', isMore: true }, { label: 'Web address', keys: 'url' }),
      STATUS,
    ],
  };
}

/** Recordings. */
export function recordings(field: { label: string; help?: string; isMore?: boolean }): RowsForm {
  return {
    ...field,
    input: 'rows',
    name: 'videos',
    one: 'recording',
    fields: [
      { input: 'line', name: 'url', label: 'Web address', keys: 'url', example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' },
      {
        input: 'line',
        name: 'file',
        folder: 'videos',
        label: 'Name of a video file that you have',
        help: FILE,
        example: 'graphs.mp4',
        isMore: true,
      },
      {
        input: 'line',
        name: 'start',
        label: 'Begins at',
        width: 'half',
      },
      {
        input: 'line',
        name: 'end',
        label: 'Ends at',
        width: 'half',
        help: 'Where in the recording it ends; empty for the end of the recording.',
      },
      { input: 'line', name: 'title', label: 'Title', isMore: true },
      {
        input: 'line',
        name: 'transcript',
        folder: 'videos',
        label: 'Name of a transcript (WebVTT)',
        help: FILE,
        example: 'graphs.vtt',
        isMore: true,
      },
      {
        input: 'rows',
        name: 'chapters',
        label: 'Chapters',
        one: 'chapter',
        isMore: true,
        fields: [
          { input: 'line', name: 'at', label: 'Begins at', isRequired: true },
          { input: 'line', name: 'title', label: 'Title', isRequired: true },
        ],
      },
      {
        input: 'rows',
        name: 'moments',
        label: 'When each slide is shown',
        one: 'moment',
        isMore: true,
        fields: [
          { input: 'line', name: 'at', label: 'At', isRequired: true },
          { input: 'line', name: 'slide', label: 'Slide', as: 'number', isRequired: true },
          { input: 'line', name: 'deck', label: 'Set of slides', as: 'number' },
        ],
      },
      { input: 'flag', name: 'captions', label: 'It has captions', isMore: true },
      STATUS,
    ],
  };
}
