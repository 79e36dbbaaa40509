import { Document, isScalar, type Node, Scalar, visit } from 'yaml';

/** A field's value as YAML can hold it; `null` is a field that is there and has no value. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue | undefined };

/** The fields of a record as they are written, in the order in which they are to stand. What is undefined is left away. */
export type WrittenFields = Readonly<Record<string, FieldValue | undefined>>;

/**
 * The text of a content file: its fields in their order, an empty line, its Markdown. Texts are in quotes only where YAML 1.2 would
 * read them otherwise, no line is folded, and short lists of words stand in brackets.
 */
export function writeRecord(fields: WrittenFields, body: string): string {
  const text = body.replace(/\r\n?/g, '\n').trim();
  return `---\n${writeYaml(fields)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Fields as lines of YAML, in the style of {@link writeRecord}. */
export function writeYaml(fields: WrittenFields): string {
  const document = new Document(fields, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  if (Object.values(fields).every((value) => value === undefined)) return '';
  return printYaml(inOurStyle(document));
}

/** A document of the `yaml` package as text: a line that is long stays one. */
export function printYaml(document: Document): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' });
  // A field without a value would end in a blank; within a block of lines, blanks at the end of one are part of the value.
  return /[|>][-+\d]*$/m.test(text) ? text : text.replace(/: +$/gm, ':');
}

/** The most characters of a list in brackets. */
const MAX_LINE = 100;

/** Gives nodes that were made of values, and so have no style of their own, the style of our files. */
export function inOurStyle<Root extends Document | Node>(root: Root): Root {
  visit(root, {
    Seq(_, list) {
      if (list.range || !list.items.every(isScalar)) return;
      list.flow = list.items.map(({ value }) => String(value)).join(', ').length <= MAX_LINE;
    },
    Scalar(_, scalar) {
      // What a block of lines ends with could be lost.
      if (!scalar.range && typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return root;
}
