import { SCHEMAS } from '../content/schemas.ts';
import { type FieldValue, writeYaml } from '../content/write-record.ts';
import { describeFields, type FieldDescription, type ValueDescription } from '../schema/describe.ts';
import { lowerFirst } from './sentences.ts';

/**
 * The configuration of Pages CMS (https://pagescms.org/docs/configuration/), an editor on the web for people who may write to the
 * repository: `.pages.yml`. It holds talks and people. Decision 20 says what Pages CMS does to files, and why the fields are as they are.
 * @param contentFolder the folder of all content, as a path in the repository.
 */
export function writeEditorConfig(contentFolder: string): string {
  const talk = describeFields(SCHEMAS.talk);
  const config = {
    settings: { content: { merge: true } },
    content: [
      {
        name: 'talks',
        label: 'Talks',
        description: `Everything of a talk but its speakers, who stay as they are. ${MEETUPS} ${REWRITTEN}`,
        ...talkCollection(contentFolder),
        fields: writeFields(talk.filter(({ value }) => !isOfSeveralKinds(value))),
      },
      {
        name: 'new-talks',
        label: 'New talks',
        description: `A talk with its speakers, who are names alone here. ${MEETUPS} A file whose speakers have more than names is not saved. ${REWRITTEN}`,
        ...talkCollection(contentFolder),
        fields: writeFields(talk),
      },
      {
        name: 'people',
        label: 'People',
        description: `Someone of whom there is more to say than their talks do. Everyone who is named in a talk has a page already. ${REWRITTEN}`,
        type: 'collection',
        path: `${contentFolder}/people`,
        subfolders: false,
        exclude: ['README.md'],
        filename: { template: '{primary}.md', field: 'create' },
        view: { fields: ['name', 'affiliation'], primary: 'name', search: ['name', 'aliases'] },
        fields: writeFields(describeFields(SCHEMAS.person)),
      },
    ],
  };
  return `# Written by "npm run reference" from src/schema/: change it there. For Pages CMS (https://pagescms.org), see src/decisions/0020-reference.md.\n${writeYaml(config)}`;
}

const MEETUPS = 'Open the folder of its meetup first.';
const REWRITTEN = 'Saving writes the fields anew: comments among them are lost.';

function talkCollection(contentFolder: string) {
  return {
    type: 'collection',
    path: `${contentFolder}/meetups`,
    // Meetups and their files: Pages CMS leaves out by name, in every folder.
    exclude: ['README.md', 'slides', 'photos', 'videos'],
    filename: { template: '{primary}.md', field: 'create' },
    view: { fields: ['title', 'time'], primary: 'title', search: ['title', 'topics'] },
  };
}

type EditorField = Readonly<Record<string, FieldValue | undefined>>;

function writeFields(fields: readonly FieldDescription[]): EditorField[] {
  return [
    ...fields.map(writeField),
    { name: 'body', label: 'Text', description: 'Markdown.', type: 'code', options: { format: 'markdown' } },
  ];
}

function writeField({ name, isRequired, purpose, value }: FieldDescription): EditorField {
  const single = singleOf(value);
  const isList = value.kind === 'list';
  return {
    name,
    label: labelOf(name),
    description: describeFor(purpose, single, isList),
    ...(isRequired ? { required: true } : {}),
    ...typeOf(single),
    ...(isList ? { list: { max: value.most, collapsible: collapsibleOf(single) } } : {}),
  };
}

function describeFor(purpose: string, single: ValueDescription, isList: boolean): string {
  if (single.kind === 'group' || single.allowed === purpose) return purpose;
  if (single.kind === 'flag') return `${purpose} It cannot be changed here.`;
  return `${purpose} ${isList ? `Each: ${lowerFirst(single.allowed)}` : single.allowed}`;
}

/**
 * What a field holds once, in Pages CMS. It knows one form of a value: of those that have several, the plain one. It refuses to save
 * a file that has another one, so that nothing is lost.
 */
function singleOf(value: ValueDescription): ValueDescription {
  if (value.kind === 'list' || value.kind === 'one-or-more') return singleOf(value.item);
  if (value.kind === 'either') return singleOf(value.alternatives[0] ?? value);
  return value;
}

function isOfSeveralKinds(value: ValueDescription): boolean {
  return value.kind === 'either' || (value.kind === 'list' && isOfSeveralKinds(value.item));
}

function typeOf(value: ValueDescription): EditorField {
  switch (value.kind) {
    case 'group':
      return { type: 'object', fields: value.fields.map(writeField) };
    case 'text':
      return { type: 'string', options: { maxlength: value.most } };
    case 'word':
      return { type: 'select', options: { values: value.words } };
    case 'date':
      // Without a default it is the day on which the file is opened.
      return { type: 'date', default: '', options: { format: 'yyyy-MM-dd' } };
    case 'whole-number':
    case 'number':
      return { type: 'number', options: { min: value.least, max: value.most } };
    case 'flag':
      // A switch writes "false" where nothing was said. A text that cannot be typed writes nothing, and true or false are not saved.
      return { type: 'string', readonly: true };
    case 'page-range':
      // Other than `string`, `text` takes a single page, which is a number.
      return { type: 'text', pattern: patternOf(value, '[1-9]\\d{0,3}(?:-[1-9]\\d{0,3})?') };
    case 'clock-time':
      return { type: 'string', pattern: patternOf(value, '(?:[01]\\d|2[0-3]):[0-5]\\d') };
    case 'recording-time':
      return { type: 'string', pattern: patternOf(value, '(?:\\d{1,2}:(?=\\d\\d:))?\\d{1,3}:[0-5]\\d') };
    case 'address':
      return { type: 'string', pattern: patternOf(value, 'https?://[^\\s\\\\]+') };
    case 'file':
      return { type: 'string', pattern: patternOf(value, `${value.folder}/.+\\.(?:${value.endings.join('|')})`) };
    default:
      return { type: 'string' };
  }
}

/** A pattern for what is not empty: a field without a value is an empty text in the editor, and not saved. */
function patternOf({ allowed }: { readonly allowed: string }, regex: string): EditorField {
  return { regex: `^(?:${regex})?$`, message: allowed };
}

/** What is seen of a group in a list that is closed: what tells it from the others. */
function collapsibleOf(item: ValueDescription): FieldValue {
  if (item.kind !== 'group') return false;
  const telling = item.fields.filter(
    ({ isRequired, name, value }) => (isRequired && value.kind !== 'word') || item.exactlyOne.includes(name),
  );
  return { collapsed: true, summary: telling.map(({ name }) => `{fields.${name}}`).join(' ') };
}

// "withoutSlides" => "Without slides"
function labelOf(name: string): string {
  if (name === 'url') return 'Address';
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
