import type { KnownArchive, Named } from '../../schema/known-archive.ts';
import { createElement } from '../elements.ts';
import type { Suggested } from './forms/field-form.ts';

const LANGUAGES = [
  ['en', 'English'],
  ['de', 'German'],
] as const;

/** Lists of what the archive knows, for fields to suggest; each is made when a field asks for it. @returns the id of a list. */
export function createSuggestions(place: HTMLElement, known: KnownArchive): (list: Suggested) => string {
  const made = new Set<Suggested>();
  return (list) => {
    const id = `known-${list}`;
    if (!made.has(list)) {
      const options = list === 'languages' ? LANGUAGES.map(([value, label]) => new Option(label, value)) : known[list].map(optionOf);
      const element = createElement('datalist');
      element.id = id;
      element.append(...options);
      place.append(element);
      made.add(list);
    }
    return id;
  };
}

function optionOf({ name }: Named): HTMLOptionElement {
  const option = createElement('option');
  option.value = name;
  return option;
}
