import { groupBy } from '../../schema/group-by.ts';
import { inYaml, show, slugify } from '../../schema/text.ts';
import { type NameUse, personNames } from './names.ts';
import { type Context, error, type Rule } from './rule.ts';

/** Names that would share the address of one person's page are written one way, unless the person's file knows them all. */
export const rule: Rule = {
  name: 'person-slug',
  check(context) {
    const files = new Map(context.records.people.map((person) => [person.id, { name: person.fields.name, file: person.file }]));
    return [...unknownNames(context)].flatMap(([slug, uses]) => {
      const kept = files.get(slug) ?? mostFrequent(uses);
      return uses.flatMap(({ name, record, path }) => {
        if (spelling(name) === kept.name) return [];
        return [
          error(this.name, record, path, {
            message: `${show(name)} and ${show(kept.name)} (${kept.file}) would have one page, /speakers/${slug}/.${describeDifference(name, kept.name)}`,
            help:
              'Write the name one way. If this is a spelling of its own, ' +
              `add it to "aliases:" of people/${slug}.md, or keep it for this evening with "as:".`,
            example: describeDifference(name, kept.name) === '' ? `{ name: ${inYaml(kept.name)}, as: ${inYaml(name)} }` : inYaml(kept.name),
          }),
        ];
      });
    });
  },
};

/** The names that no file about a person knows, by the address that is made of them. */
function unknownNames({ records, people }: Context): Map<string, NameUse[]> {
  const unknown = personNames(records).filter(({ name }) => people.find(name) === undefined);
  return groupBy(unknown, ({ name }) => {
    const slug = slugify(name);
    return slug === '' || records.brokenFiles.has(`people/${slug}.md`) ? undefined : slug;
  });
}

/** The spelling that is written most often, or first among equals. */
function mostFrequent(uses: readonly NameUse[]): { name: string; file: string } {
  const spellings = [...groupBy(uses, ({ name }) => spelling(name)).values()];
  const [first] = spellings.reduce((best, other) => (other.length > best.length ? other : best), []);
  return { name: spelling(first?.name ?? ''), file: first?.record.file ?? '' };
}

function spelling(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ');
}

/** Half a sentence on the first character of a name that only looks like that of another: a letter of another alphabet, or one without a width. */
// "Mirа" (with a Cyrillic letter), "Mira" => ' The letter "а" (U+0430) is none of the Latin alphabet.'
function describeDifference(name: string, kept: string): string {
  const others = [...kept.normalize('NFC')];
  const odd = [...name.normalize('NFC')].find((character, index) => character !== others[index]);
  if (odd === undefined || /^[\p{ASCII}\p{Script=Latin}]$/u.test(odd) || !/^[\p{ASCII}\p{Script=Latin}]*$/u.test(kept)) return '';
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return ` Its ${show(odd)} (U+${code}) is no letter of the Latin alphabet.`;
}
