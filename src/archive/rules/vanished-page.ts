import type { LockedPath } from '../../content/records.ts';
import { groupBy } from '../../schema/group-by.ts';
import type { Problem } from '../../schema/problem.ts';
import { show } from '../../schema/text.ts';
import { HOME, INDEXES, indexPath } from '../paths.ts';
import { createHomes, type Home } from './new-homes.ts';
import { addressesOf, redirectLine } from './redirects.ts';
import { type Context, count, type Rule, type Texts } from './rule.ts';
import { createDoubts } from './vanished-doubts.ts';

/** The most addresses that are told one by one, each with a search for its new home: someone may have emptied a folder. */
const LIMIT = 50;

/** Every address of the list of published ones leads to a page: to its own, or to one that has it in `redirectFrom`. */
export const rule: Rule = {
  name: 'vanished-page',
  check(context) {
    const { urlsLock } = context.records;
    if (urlsLock === undefined) return [];
    const at = ({ line }: LockedPath, texts: Texts): Problem => {
      return { severity: 'error', rule: this.name, file: urlsLock.file, line, column: 1, ...texts };
    };
    const vanished = findVanished(urlsLock.paths, context);
    const told = vanished.slice(0, LIMIT);
    const homes = findHomes(told, urlsLock.paths, context);
    const pathsOf = groupBy(homes.keys(), (path) => homes.get(path)?.file);
    const problems = told.map((locked) => {
      const { path } = locked;
      const message = `The address ${show(path)} would vanish: no page stands there any more, and none has it in "redirectFrom".`;
      const home = homes.get(path);
      return at(locked, { message, ...(home === undefined ? generalAdvice(path) : advice(home, pathsOf.get(home.file) ?? [path])) });
    });
    const next = vanished[LIMIT];
    if (next === undefined) return problems;
    const message = `The same holds for ${count(vanished.length - LIMIT, 'line')} from here on.`;
    return [...problems, at(next, { message, help: 'Mend the ones above first: the rest is shown then.' })];
  },
};

function findVanished(paths: readonly LockedPath[], context: Context): LockedPath[] {
  const { pages, claims } = addressesOf(context);
  const alive = new Set([HOME, ...INDEXES.map(indexPath), ...claims.map(({ path }) => path)]);
  const missing = paths.filter(({ path }) => !alive.has(path) && !pages.has(path));
  if (missing.length === 0) return [];
  const mayBeThere = createDoubts(context.records);
  return missing.filter(({ path }) => !mayBeThere(path));
}

function findHomes(
  vanished: readonly LockedPath[],
  published: readonly LockedPath[],
  context: Context,
): ReadonlyMap<string, Home | undefined> {
  if (vanished.length === 0) return new Map();
  const homeOf = createHomes([...addressesOf(context).pages.values()], new Set(published.map(({ path }) => path)));
  return new Map(vanished.map(({ path }) => [path, homeOf(path)]));
}

/** @param paths every path that is to lead to this home. */
function advice({ kind, path, file, before, name }: Home, paths: readonly string[]): Pick<Texts, 'help' | 'example'> {
  const question =
    kind === 'parent' ? 'Is it gone for good? Then let it lead to its meetup' : `Has it become ${path}? Then let it lead there`;
  const otherwise = 'If not, let it lead to the page that readers should find instead, in the same way.';
  const line = redirectLine([...new Set([...before, ...paths])]);
  if (name !== undefined)
    return {
      help: `${question}: write a file ${file} with these lines. ${otherwise}`,
      example: ['---', `name: ${JSON.stringify(name)}`, line, '---'].join('\n'),
    };
  const where =
    before.length === 0 ? `add this line to the fields of ${file}` : `let this line take the place of "redirectFrom" in ${file}`;
  return { help: `${question}: ${where}. ${otherwise}`, example: line };
}

function generalAdvice(path: string): Pick<Texts, 'help' | 'example'> {
  const help = 'Add this line to the fields of the page that took its place, or of the one that readers should find instead.';
  return { help, example: redirectLine([path]) };
}
