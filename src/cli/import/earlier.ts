import { MEANINGS } from '../../import/columns.ts';
import type { ImportArguments } from './arguments.ts';
import type { Said } from './record.ts';

/** What flags say that holds for later imports as well, with what this machine adds. */
export function toSaid({ site, repository, isFactsOnly, map }: ImportArguments, timeZone: string): Said {
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(isFactsOnly ? { isFactsOnly } : {}),
    ...(map.size === 0 ? {} : { map: Object.fromEntries(map) }),
    site,
    machine: { timeZone },
  };
}

/** Arguments with what an earlier import was told, where they do not say otherwise. What is not as it was written is passed over. */
export function withEarlier(args: ImportArguments, { repository, isFactsOnly, map, site }: Said): ImportArguments {
  const earlierMap = Object.entries(isRecord(map) ? map : {}).flatMap(([heading, word]) => {
    const meaning = MEANINGS.find((known) => known === word);
    return meaning === undefined ? [] : [[heading, meaning] as const];
  });
  const kept = Object.fromEntries(SITE.flatMap((name) => (isRecord(site) && typeof site[name] === 'string' ? [[name, site[name]]] : [])));
  const place = args.repository ?? (typeof repository === 'string' ? repository : undefined);
  return {
    ...args,
    ...(place === undefined ? {} : { repository: place }),
    isFactsOnly: args.isFactsOnly || isFactsOnly === true,
    map: new Map([...earlierMap, ...args.map]),
    site: { ...kept, ...args.site },
  };
}

/** The time zone of the machine on which the first import was, so that another one does not change it. */
export function earlierTimeZone({ machine }: Said): string | undefined {
  return isRecord(machine) && typeof machine.timeZone === 'string' ? machine.timeZone : undefined;
}

const SITE = ['name', 'tagline', 'timeZone', 'language', 'address', 'contact'] as const;

function isRecord(value: Said[string] | undefined): value is Readonly<Record<string, string>> {
  return typeof value === 'object';
}
