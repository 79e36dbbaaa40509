import { AGENDA_KIND_WORDS, LINK_KIND_WORDS } from '../../../schema/kind-words.ts';
import { BODY, type FieldForm, type RecordForm, wordsFrom } from './field-form.ts';
import { billings, decks, FILE, newPage, plainRows, REDIRECTS, recordings } from './parts.ts';

const organizations = (name: string, label: string, one: string, isMore: boolean): FieldForm =>
  plainRows({ name, label, one, isMore }, { suggests: 'organizations' });

/** Fields of the file of a venue beside its name, as far as they are asked for where a meetup is at a new one. */
const NEW_VENUE: readonly FieldForm[] = [
  { input: 'line', name: 'address', label: 'Street and number' },
  { input: 'line', name: 'city', label: 'City', width: 'half' },
  { input: 'line', name: 'country', label: 'Country', width: 'half' },
];

/** All that can be said of a meetup, but for its talks. */
export const MEETUP: RecordForm = {
  kind: 'meetup',
  fields: [
    { input: 'line', name: 'title', label: 'Topic of the evening' },
    {
      input: 'line',
      name: 'label',
      label: 'Name of a special event',
      isMore: true,
    },
    { input: 'line', name: 'date', label: 'Date', width: 'third', isRequired: true },
    { input: 'line', name: 'endDate', label: 'Last day', isMore: true },
    { input: 'line', name: 'start', label: 'Begins at', width: 'third' },
    { input: 'line', name: 'end', label: 'Ends at', width: 'third' },
    plainRows(
      {
        name: 'venue',
        label: 'Place',
        one: 'place',
        isOneOrMore: true,
        starts: 1,
        makes: newPage('venue', 'place', NEW_VENUE),
      },
      { suggests: 'venues', label: 'Name of the place' },
    ),
    { input: 'line', name: 'room', label: 'Room', width: 'half' },
    { input: 'flag', name: 'online', label: 'It can be joined online', help: '' },
    organizations('hosts', 'Hosts', 'host', false),
    organizations('sponsors', 'Sponsors', 'sponsor', true),
    organizations('partners', 'Partners', 'partner', true),
    billings({ name: 'organizers', label: 'Organizers that evening', one: 'organizer', isMore: true }),
    {
      input: 'choice',
      name: 'status',
      label: 'Was it held?',
      isMore: true,
      words: [
        ['scheduled', 'It will be'],
        ['held', 'Yes'],
        ['cancelled', 'It was cancelled'],
      ],
    },
    {
      input: 'rows',
      name: 'agenda',
      label: 'Programme beside the talks',
      one: 'item',
      isMore: true,
      fields: [
        { input: 'line', name: 'time', label: 'Begins at', width: 'third' },
        { input: 'line', name: 'end', label: 'Ends at', width: 'third' },
        {
          input: 'choice',
          name: 'kind',
          label: 'Kind',
          help: '',
          width: 'third',
          isRequired: true,
          preset: 'break',
          words: wordsFrom(AGENDA_KIND_WORDS),
        },
        { input: 'line', name: 'title', label: 'What it is' },
        billings({ name: 'speakers', label: 'People', one: 'person', isMore: true }),
        {
          input: 'line',
          name: 'after',
          label: 'After talk number',
          as: 'number',
          help: 'For what has no time: the number of the talk that it follows, 0 for before the first.',
          example: '1',
        },
      ],
    },
    decks({ label: 'Slides of the organizers', isMore: true }),
    recordings({ label: 'Recordings of the whole evening', isMore: true }),
    {
      input: 'group',
      name: 'poster',
      label: 'Poster',
      isMore: true,
      fields: [
        { input: 'line', name: 'file', folder: 'photos', label: 'Name of a picture that you have', help: FILE, example: 'poster.jpg' },
        { input: 'line', name: 'url', label: 'Web address', keys: 'url' },
        { input: 'line', name: 'alt', label: 'What it shows', isRequired: true },
      ],
    },
    {
      input: 'group',
      name: 'photos',
      label: 'Photos',
      isMore: true,
      fields: [
        {
          input: 'rows',
          name: 'albums',
          label: 'Albums at other places',
          one: 'album',
          fields: [
            { input: 'line', name: 'url', label: 'Web address', keys: 'url', isRequired: true },
            { input: 'line', name: 'label', label: 'What the link leads to' },
            { input: 'line', name: 'count', label: 'How many photos', as: 'number' },
          ],
        },
        {
          input: 'rows',
          name: 'files',
          label: 'Photos of the archive',
          one: 'photo',
          fields: [
            { input: 'line', name: 'file', folder: 'photos', label: 'Name of the file', example: 'audience.jpg', isRequired: true },
            { input: 'line', name: 'alt', label: 'What it shows', isRequired: true },
            { input: 'line', name: 'credit', label: 'Who took it', suggests: 'people' },
          ],
        },
        {
          input: 'rows',
          name: 'hidden',
          label: 'Photos that are not to be shown',
          one: 'hidden photo',
          fields: [
            { input: 'line', name: 'file', folder: 'photos', label: 'Name of the file', example: 'audience.jpg', isRequired: true },
            { input: 'line', name: 'date', label: 'Since', isRequired: true },
          ],
        },
      ],
    },
    {
      input: 'rows',
      name: 'announcements',
      label: 'Announcements',
      one: 'announcement',
      isMore: true,
      fields: [
        { input: 'line', name: 'title', label: 'What was announced', isRequired: true },
        { input: 'line', name: 'text', label: 'More about it' },
        { input: 'line', name: 'url', label: 'Web address', keys: 'url' },
      ],
    },
    {
      input: 'rows',
      name: 'jobs',
      label: 'Jobs',
      one: 'job',
      isMore: true,
      fields: [
        { input: 'line', name: 'title', label: 'Position', isRequired: true },
        { input: 'line', name: 'organization', label: 'Organization', suggests: 'organizations' },
        { input: 'line', name: 'url', label: 'Web address', keys: 'url' },
        { input: 'line', name: 'file', folder: 'slides', label: 'Name of a PDF that you have', help: FILE, example: 'jobs.pdf' },
      ],
    },
    {
      input: 'rows',
      name: 'links',
      label: 'Links',
      one: 'link',
      starts: 1,
      fields: [
        {
          input: 'choice',
          name: 'kind',
          label: 'Kind',
          help: '',
          width: 'third',
          isRequired: true,
          preset: 'signup',
          words: wordsFrom(LINK_KIND_WORDS, ['signup', 'website', 'webinar', 'code', 'article', 'other']),
        },
        { input: 'line', name: 'url', label: 'Web address', help: '', width: 'two-thirds', keys: 'url', isRequired: true },
        { input: 'line', name: 'label', label: 'What the link leads to', isMore: true },
      ],
    },
    REDIRECTS,
    { input: 'text', name: BODY, label: 'What the evening is about', help: 'A few sentences. Empty lines make paragraphs.' },
  ],
};
