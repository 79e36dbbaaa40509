import type { ShownBilling, ShownLink, ShownName } from '../../../proposal/shown-parts.ts';
import type { ClockTime } from '../../../schema/time.ts';
import { createBox, createElement, isolated } from '../../elements.ts';

/*
 * The parts of pages that a preview shows, with the classes that `templates/` gives them. All of it is text, but for the prose.
 */

export type Part = Node | string | undefined | false;

/** A new element with what is there of its content; nothing when that is nothing. */
export function createPart(name: keyof HTMLElementTagNameMap, className: string, ...content: readonly Part[]): HTMLElement | undefined {
  const there = content.filter((part): part is Node | string => part !== undefined && part !== false && part !== '');
  return there.length === 0 ? undefined : createBox(name, className, ...there);
}

/** A section with its heading; nothing when there is nothing in it. */
export function createSection(title: string, content: HTMLElement | undefined, className = 'section'): HTMLElement | undefined {
  return content && createBox('section', className, createElement('h2', '', title), content);
}

/** A name, as a link where it has a page. @param home the path of the site's first page. */
export function createName({ name, path }: ShownName, home: string, className = ''): HTMLElement {
  if (path === undefined) return createBox('span', className, isolated(name));
  const link = createBox('a', className, isolated(name));
  link.href = `${home}${path.slice(1)}`;
  return link;
}

export function createList(className: string, items: readonly (readonly Part[])[]): HTMLElement | undefined {
  return createPart('ul', className, ...items.map((item) => createPart('li', '', ...item)));
}

/** Words with others between them. */
export function joined(parts: readonly Node[], separator: string): (Node | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** People one a line, as `BillingList` has them. */
export function createBillings(people: readonly ShownBilling[], home: string): HTMLElement | undefined {
  return createList(
    'billing-list',
    people.map((person) => [
      createBox(
        'div',
        '',
        createName(person, home, 'billing-name'),
        ...(person.as === undefined ? [] : [createBox('span', 'billing-role', 'billed as ', isolated(person.as))]),
        ...(person.part === undefined ? [] : [createElement('span', 'tag', person.part)]),
        ...(person.role === '' ? [] : [createBox('span', 'billing-role', isolated(person.role))]),
      ),
    ]),
  );
}

/** Slides, recordings and references, each with what is to be known of it. @param before "Slides: " */
export function createLinks(links: readonly ShownLink[], before = ''): HTMLElement | undefined {
  return createList(
    'media-list',
    links.map(({ name, url, detail }) => [
      createBox('span', 'media-name', createLink(url, before, name)),
      createPart('span', 'media-detail', detail),
    ]),
  );
}

function createLink(url: string | undefined, before: string, name: string): HTMLElement {
  const words = [before, isolated(name)];
  if (url === undefined) return createBox('span', 'media-link', ...words);
  const link = createBox('a', 'media-link', ...words);
  link.href = url;
  return link;
}

/** Terms with what holds for each, as `Facts` has them. */
export function createFacts(facts: readonly (readonly [term: string, Part])[]): HTMLElement | undefined {
  return createPart(
    'dl',
    'facts',
    ...facts.map(([term, value]) => {
      const held = createPart('dd', '', value);
      return held && createBox('div', '', createElement('dt', '', term), held);
    }),
  );
}

/** Two columns, as a page has them. */
export function createColumns(main: readonly Part[], aside: readonly Part[]): HTMLElement {
  return createBox('div', 'with-aside', createPart('div', '', ...main) ?? '', createPart('aside', 'aside', ...aside) ?? '');
}

// "18:30", "20:00" => "18:30–20:00"
export function timeWords(time: ClockTime | undefined, end: ClockTime | undefined): string | undefined {
  return time === undefined ? undefined : `${time}${end === undefined ? '' : `–${end}`}`;
}

/** A title, or what stands in its place while there is none. */
export function createTitle(title: string | undefined, missing: string, language?: string): HTMLElement {
  const text = isolated(title ?? missing);
  if (language !== undefined) text.lang = language;
  return createBox('h1', title !== undefined && title.length > 90 ? 'is-long' : '', text);
}
