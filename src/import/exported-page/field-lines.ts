/** The lines of a field of front matter, with the comments above it. */
export interface FieldLines {
  /** Empty for comments behind the last field. */
  readonly name: string;
  /** Ends with a line feed. */
  readonly text: string;
}

/**
 * Front matter by its fields, each with the comments above it, line by line; joined again they give the same text. It takes any line that
 * could begin a field for one: whoever uses it sees to it that what comes out is right.
 */
export function splitFields(yaml: string): FieldLines[] {
  const fields: FieldLines[] = [];
  let above = '';
  let open: { name: string; text: string } | undefined;
  for (const line of yaml === '' ? [] : yaml.replace(/\n$/, '').split('\n')) {
    const [, name] = /^([A-Za-z]\w*):(?: |$)/.exec(line) ?? [];
    if (name !== undefined) {
      open = { name, text: `${above}${line}\n` };
      fields.push(open);
      above = '';
    } else if (/^#|^$/.test(line)) above += `${line}\n`;
    else if (open === undefined) above += `${line}\n`;
    else {
      // A comment between two lines of one field belongs to it.
      open.text += `${above}${line}\n`;
      above = '';
    }
  }
  return above === '' ? fields : [...fields, { name: '', text: above }];
}
