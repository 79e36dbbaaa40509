import { RESERVED_PAGE_SLUGS } from '../../schema/page.ts';
import { RESERVED_TALK_SLUGS } from '../../schema/talk.ts';
import { show } from '../../schema/text.ts';
import { INDEXES, indexPath, isYearPath } from '../paths.ts';
import { circlesIn } from './redirect-circle.ts';
import { type Addresses, addressesOf, type Claim, lineWithout } from './redirects.ts';
import { error, type Rule, type Texts } from './rule.ts';

const INDEX_PATHS: ReadonlySet<string> = new Set(INDEXES.map(indexPath));
/** Folders at the top that hold files, so that nothing below them is the address of a page. */
const FILE_FOLDERS: readonly string[] = ['media', 'assets', 'pagefind', 'feeds', 'data'];

/** An earlier address is one at which nothing stands any more. */
export const rule: Rule = {
  name: 'redirect-from-living-page',
  check(context) {
    const inCircles = new Set(circlesIn(context).flatMap((circle) => circle.map(({ record, path }) => `${record.file} ${path}`)));
    const addresses = addressesOf(context);
    return addresses.claims.flatMap((claim) => {
      const { record, path, at } = claim;
      const texts = inCircles.has(`${record.file} ${path}`) ? undefined : objection(claim, addresses);
      if (texts === undefined) return [];
      const rest = lineWithout(record, (own) => objection({ ...claim, path: own }, addresses) !== undefined);
      return [error(this.name, record, at, { ...rest, ...texts })];
    });
  },
};

function objection({ path, now, record }: Claim, { pages }: Addresses): Texts | undefined {
  const what = show(path);
  if (path === now)
    return { message: `${what} is the address that this page has now.`, help: 'Only addresses that it had before stand here: remove it.' };
  if (INDEX_PATHS.has(path))
    return { message: `${what} is the address of a list that the site makes itself.`, help: 'It cannot lead elsewhere: remove it.' };
  if (isReserved(path))
    return {
      message: `${what} is an address that the site keeps for itself.`,
      help: 'Pages or files of its own stand there, so it cannot lead elsewhere: remove it.',
    };
  const living = pages.get(path);
  if (living === undefined) return undefined;
  if (living.file !== undefined)
    return {
      message: `${what} is the address of a page that is there: ${living.file}.`,
      help: 'Remove it here; or, if that page has become this one, remove that file.',
    };
  const { name, record: namedIn } = living.named;
  const own = pages.get(now);
  const aliases = own?.file === record.file ? own.names.slice(1) : [];
  const message = `${what} is the address of a page that is there: ${namedIn.file} names ${show(name)}.`;
  if (!record.file.startsWith('people/')) return { message, help: 'Remove it here.' };
  return {
    message,
    help: `If ${show(name)} is the same person, add the name to "aliases" of this file. If not, remove the address here.`,
    example: `aliases: [${[...aliases, name].map((alias) => JSON.stringify(alias)).join(', ')}]`,
  };
}

function isReserved(path: string): boolean {
  const [top = '', second, third] = path.split('/').slice(1, -1);
  if (second === undefined) return (RESERVED_PAGE_SLUGS as readonly string[]).includes(top);
  return (
    isYearPath(path) ||
    FILE_FOLDERS.includes(top) ||
    (top === 'meetups' && (RESERVED_TALK_SLUGS as readonly string[]).includes(third ?? ''))
  );
}
