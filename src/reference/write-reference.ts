import { SCHEMAS } from '../content/schemas.ts';
import { describeFields, type FieldDescription, type GroupDescription, type ValueDescription } from '../schema/describe.ts';
import { exampleLine } from '../schema/group.ts';
import { anyOf } from '../schema/text.ts';
import { BEGINNING, FILES_BESIDE } from './beginning.ts';
import { FILE_KINDS, type FileKind } from './kinds.ts';
import { lowerFirst, withoutPeriod } from './sentences.ts';

/** The reference of all content files: where each kind stands, an example, and every field it may have. A Markdown file. */
export function writeReference(): string {
  const kinds = FILE_KINDS.map((kind) => ({ ...kind, fields: describeFields(SCHEMAS[kind.kind]) }));
  const groups = uniqueGroups(kinds.flatMap(({ fields }) => fields));
  return [
    '<!-- Written by "npm run reference" from src/schema/ and src/reference/: change it there. -->\n',
    BEGINNING,
    writePlaces(kinds),
    FILES_BESIDE,
    ...kinds.map(writeKind),
    GROUPS,
    ...groups.map(writeGroup),
  ].join('\n');
}

const GROUPS = `## Groups of fields

What stands inside the fields above.
`;

function writePlaces(kinds: readonly FileKind[]): string {
  const rows = kinds.map(({ heading, place }) => `| ${link(heading)} | \`${place}\` |`);
  return `| kind of file | where it stands |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function writeKind({ heading, place, purpose, example, fields }: FileKind & { readonly fields: readonly FieldDescription[] }): string {
  return `## ${heading}

\`${place}\`: ${lowerFirst(purpose)}

\`\`\`yaml
${example.text.trimEnd()}
\`\`\`

${writeFields(fields)}`;
}

function writeGroup({ what, exactlyOne, fields }: GroupDescription): string {
  const rule = exactlyOne.length === 0 ? '' : `Exactly one of ${anyOf(exactlyOne.map(code))} must be there.\n\n`;
  return `### ${what}\n\n${rule}${writeFields(fields)}`;
}

function writeFields(fields: readonly FieldDescription[]): string {
  return `| field | what it is for, and what is allowed | example |\n| --- | --- | --- |\n${fields.map(writeField).join('\n')}\n`;
}

function writeField({ name, isRequired, purpose, value }: FieldDescription): string {
  // What most lines of text are for is all that is to be said of them.
  const texts =
    value.kind === 'text' && value.allowed === purpose ? [purpose, `At most ${value.most} characters.`] : [purpose, allowedIn(value)];
  const example = exampleLine(name, value.example).split('\n').map(code).join('<br>');
  return `| ${code(name)}${isRequired ? ', **must be there**' : ''} | ${inCell(texts.join(' '))} | ${example} |`;
}

/** What is allowed, with links to the groups inside. */
function allowedIn(value: ValueDescription): string {
  switch (value.kind) {
    case 'text':
      return `${withoutPeriod(value.allowed)} (at most ${value.most} characters).`;
    case 'group':
      return `A group of fields: ${link(value.what)}.`;
    case 'either': {
      const groups = value.alternatives.flatMap((one) => (one.kind === 'group' ? [link(one.what)] : []));
      return `${withoutPeriod(value.allowed)}: ${groups.join(' or ')}.`;
    }
    case 'list':
      return `A list of at most ${value.most}. Each: ${value.item.kind === 'group' ? `${link(value.item.what)}.` : lowerFirst(allowedIn(value.item))}`;
    default:
      return value.allowed;
  }
}

/** All groups inside fields, each once, in the order in which they are met. */
function uniqueGroups(fields: readonly FieldDescription[]): readonly GroupDescription[] {
  const groups = new Map<string, GroupDescription>();
  const look = (value: ValueDescription): void => {
    if (value.kind === 'list' || value.kind === 'one-or-more') look(value.item);
    if (value.kind === 'either') value.alternatives.forEach(look);
    if (value.kind !== 'group' || groups.has(value.what)) return;
    groups.set(value.what, value);
    for (const field of value.fields) look(field.value);
  };
  for (const field of fields) look(field.value);
  return [...groups.values()];
}

// "A recording" => "[a recording](#a-recording)"
function link(heading: string): string {
  return `[${lowerFirst(heading)}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A sentence in a table of Markdown, in which words such as `site.md` are no links and signs have no meaning. */
function inCell(text: string): string {
  return text.replace(/[|<>*_]/g, (sign) => `\\${sign}`);
}
