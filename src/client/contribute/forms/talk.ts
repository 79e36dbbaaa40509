import { REFERENCE_KIND_WORDS, TALK_KIND_WORDS } from '../../../schema/kind-words.ts';
import { BODY, type FieldForm, type RecordForm, wordsFrom } from './field-form.ts';
import { billings, decks, newPage, plainRows, REDIRECTS, recordings } from './parts.ts';

const SLIDES = decks({ label: 'Slides', help: '' });
const VIDEOS = recordings({ label: 'Recordings', help: '' });

const WITHOUT: readonly FieldForm[] = [
  {
    input: 'choice',
    name: 'withoutSlides',
    label: 'Why there are no slides',
    isMore: true,
    words: [
      ['none', 'The talk was given without slides'],
      ['not-published', 'They were not published'],
    ],
  },
  {
    input: 'choice',
    name: 'withoutVideo',
    label: 'Why there is no recording',
    isMore: true,
    words: [
      ['not-recorded', 'The talk was not recorded'],
      ['not-published', 'It was not published'],
    ],
  },
];

/** All that can be said of a talk. */
export const TALK: RecordForm = {
  kind: 'talk',
  fields: [
    { input: 'line', name: 'title', label: 'Title', isRequired: true },
    {
      input: 'choice',
      name: 'kind',
      label: 'Kind',
      words: wordsFrom(TALK_KIND_WORDS),
    },
    { input: 'line', name: 'day', label: 'Day', isMore: true },
    { input: 'line', name: 'time', label: 'Begins at', width: 'half', isMore: true },
    { input: 'line', name: 'end', label: 'Ends at', width: 'half', isMore: true },
    billings({ name: 'speakers', label: 'Speakers', one: 'speaker', help: '', starts: 1 }),
    plainRows(
      {
        name: 'topics',
        label: 'Topics',
        one: 'topic',
        starts: 1,
        help: 'What the talk is about, in topics that the archive has.',
        makes: newPage('topic', 'topic', []),
      },
      { suggests: 'topics' },
    ),
    { input: 'line', name: 'language', label: 'Language', width: 'third', suggests: 'languages' },
    SLIDES,
    VIDEOS,
    ...WITHOUT,
    {
      input: 'rows',
      name: 'references',
      label: 'References',
      one: 'reference',
      isMore: true,
      fields: [
        { input: 'line', name: 'title', label: 'Title', isRequired: true },
        { input: 'line', name: 'url', label: 'Web address', keys: 'url', isRequired: true },
        {
          input: 'choice',
          name: 'kind',
          label: 'Kind',
          isRequired: true,
          preset: 'paper',
          words: wordsFrom(REFERENCE_KIND_WORDS),
        },
      ],
    },
    {
      input: 'choice',
      name: 'status',
      label: 'Was it given?',
      isMore: true,
      words: [
        ['given', 'Yes'],
        ['cancelled', 'It was cancelled'],
        ['postponed', 'It was postponed'],
      ],
    },
    {
      input: 'line',
      name: 'heldAt',
      label: 'Moved to meetup',
      isMore: true,
      help: 'Of a talk that was postponed: the number of the meetup at which it was given, with three digits.',
    },
    REDIRECTS,
    {
      input: 'text',
      name: BODY,
      label: 'What it is about',
      help: 'An abstract, and what to know of the speakers. Empty lines make paragraphs; *stars* make italics, and lines that begin with "- " a list.',
    },
  ],
};

/** What is asked where slides or a recording are added to a talk. */
export const TALK_MEDIA: RecordForm = {
  kind: 'talk',
  fields: [{ ...SLIDES, starts: 1 }, { ...VIDEOS, starts: 1 }, ...WITHOUT],
};
