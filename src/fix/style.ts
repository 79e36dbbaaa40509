import { orderFields } from '../content/order-fields.ts';
import { quoteValues } from '../content/quote-values.ts';
import { SCHEMAS } from '../content/schemas.ts';
import { orderOf } from '../schema/field-order.ts';
import { changeYaml, type Mend } from './mend.ts';
import { holdsSame, readYaml } from './read-yaml.ts';

/** Fields in the order of their schema. */
export const mendOrder: Mend = (text, kind) => {
  const order = orderOf(SCHEMAS[kind]);
  return order === undefined ? text : restyle(text, (yaml) => orderFields(yaml, order));
};

/** Quotes that nobody needs, and single ones where double ones do as well. */
export const mendQuotes: Mend = (text) => restyle(text, quoteValues);

/** Changes how front matter is written, never what it says: where a change did more, it is not made. */
function restyle(text: string, change: (yaml: string) => string): string {
  return changeYaml(text, (yaml) => {
    if (readYaml(yaml) === undefined) return yaml;
    const changed = change(yaml);
    return changed === yaml || (holdsSame(yaml, changed) && commentsIn(yaml) === commentsIn(changed)) ? changed : yaml;
  });
}

function commentsIn(yaml: string): string {
  return yaml
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'))
    .sort()
    .join('\n');
}
