import { plainAddress, readVideoAddress } from '../archive/video-address.ts';
import type { FieldValue } from '../content/write-record.ts';
import { show, slugify } from '../schema/text.ts';
import { formatSeconds } from '../schema/time.ts';
import type { Found, FoundLink, Note, Origin } from './found.ts';
import type { Target, Targets } from './targets.ts';

/** A file that is copied: its path below the imported folder, and the one below the content folder. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** How many of something were found, and what became of them. */
export interface Tally {
  found: number;
  taken: number;
  doubtful: number;
  left: number;
}

/** What links become: entries of records, copies of files, and notes on those that become nothing. */
export interface MediaWriter {
  deck(link: Found<FoundLink>, folder: string, title?: string): FieldValue | undefined;
  recording(link: Found<FoundLink>, folder: string, title?: string): FieldValue | undefined;
  picture(link: Found<FoundLink>, folder: string): { readonly file: string } | { readonly url: string } | undefined;
  /** The web address that a link leads to, whatever is there. */
  address(link: Found<FoundLink>): string | undefined;
  note(note: Note): void;
  readonly copies: readonly Copy[];
  readonly notes: readonly Note[];
  readonly decks: Tally;
  readonly recordings: Tally;
}

/** Files of the archive's own kinds that are copied, and where they then lie. */
const PLACES: Readonly<Record<string, string>> = {
  pdf: 'slides',
  jpg: 'photos',
  jpeg: 'photos',
  png: 'photos',
  webp: 'photos',
  mp4: 'videos',
  webm: 'videos',
};

/**
 * @param refused files that cannot be copied, and why: half a sentence.
 */
export function createMediaWriter(targets: Targets, refused: ReadonlyMap<string, string>): MediaWriter {
  const copies: Copy[] = [];
  const notes: Note[] = [];
  const unseen = new Map<string, Origin>();
  const copied = new Map<string, string>();
  const places = new Set<string>();
  const [decks, recordings]: [Tally, Tally] = [newTally(), newTally()];

  /** The path of a copy within the folder of its meetup. */
  const copy = (path: string, folder: string): string => {
    const known = copied.get(`${folder} ${path}`);
    if (known !== undefined) return known;
    const ending = endingOf(path);
    const stem =
      slugify(path.slice(path.lastIndexOf('/') + 1, -ending.length - 1))
        .slice(0, 60)
        .replace(/-$/, '') || 'file';
    let local = `${PLACES[ending]}/${stem}.${ending}`;
    for (let count = 2; places.has(`${folder} ${local}`); count++) local = `${PLACES[ending]}/${stem}-${count}.${ending}`;
    places.add(`${folder} ${local}`);
    copied.set(`${folder} ${path}`, local);
    copies.push({ from: path, to: `meetups/${folder}/${local}` });
    return local;
  };

  /** @param wanted the folder in which the file would lie. */
  const find = (
    link: Found<FoundLink>,
    folder: string,
    wanted: string,
    what: string,
  ): { file: string } | { url: string; target: Target } | undefined => {
    const { value, origin } = link;
    const target = targets.resolve(value.address, origin.file);
    switch (target.kind) {
      case 'web':
      case 'stored':
        return { url: target.url, target };
      case 'unseen':
        unseen.set(target.path, origin);
        return { url: target.url, target };
      case 'here': {
        const reason = refused.get(target.path);
        if (PLACES[endingOf(target.path)] === wanted && reason === undefined) return { file: copy(target.path, folder) };
        const url = targets.addressOf(target.path);
        if (url !== undefined) {
          if (reason !== undefined)
            notes.push({
              kind: 'doubt',
              about: 'slides',
              message: `${show(target.path)} was linked and not copied: ${reason}.`,
              origins: [origin],
            });
          return { url, target };
        }
        const why = reason ?? (wanted === 'slides' ? 'slides are PDF files: export it as PDF' : 'the archive takes no such files');
        notes.push({ kind: 'leftover', message: `${show(target.path)} was not copied: ${why}.`, origins: [origin] });
        return undefined;
      }
      case 'folder':
        notes.push({
          kind: 'leftover',
          message: `A link to ${what} leads to the folder ${show(target.path)}, and is left over.`,
          origins: [origin],
        });
        return undefined;
      default:
        notes.push({
          kind: 'dead',
          about: 'slides',
          message: `A link to ${what} leads to ${show(value.address)}, but ${target.reason}: it was not taken.`,
          origins: [origin],
        });
        return undefined;
    }
  };
  const count = (tally: Tally, result: object | undefined, isDoubtful: boolean): void => {
    tally.found += 1;
    if (result === undefined) tally.left += 1;
    else tally.taken += 1;
    if (result !== undefined && isDoubtful) tally.doubtful += 1;
  };

  return {
    copies,
    decks,
    recordings,
    get notes() {
      return unseen.size === 0 ? notes : [...notes, unseenNote(unseen)];
    },
    note: (note) => void notes.push(note),
    deck(link, folder, title) {
      const found = find(link, folder, 'slides', 'slides');
      count(decks, found, found !== undefined && 'url' in found && found.target.kind === 'unseen');
      if (found === undefined) return undefined;
      return { ...('file' in found ? { file: found.file } : { url: found.url }), ...(title === undefined ? {} : { title }) };
    },
    recording(link, folder, title) {
      const found = find(link, folder, 'videos', 'a recording');
      count(recordings, found, found !== undefined && 'url' in found && found.target.kind === 'unseen');
      if (found === undefined) return undefined;
      const named = title === undefined ? {} : { title };
      if ('file' in found) return { file: found.file, ...named };
      const read = readVideoAddress(found.url);
      if (read?.type === 'other') {
        recordings.taken -= 1;
        recordings.left += 1;
        notes.push({
          kind: 'leftover',
          message: `${show(found.url)} leads to a channel or a list, not to one recording, and is left over.`,
          origins: [link.origin],
        });
        return undefined;
      }
      if (read === undefined) return { url: found.url, ...named };
      return { url: plainAddress(read.address), ...((read.start ?? 0) > 0 ? { start: formatSeconds(read.start ?? 0) } : {}), ...named };
    },
    picture(link, folder) {
      const found = find(link, folder, 'photos', 'a picture');
      if (found === undefined) return undefined;
      return 'file' in found ? { file: found.file } : { url: found.url };
    },
    address({ value, origin }) {
      if (/^mailto:/i.test(value.address)) {
        notes.push({ kind: 'leftover', message: `The mail address ${show(value.address)} is left over.`, origins: [origin] });
        return undefined;
      }
      const target = targets.resolve(value.address, origin.file);
      if (target.kind === 'web' || target.kind === 'stored' || target.kind === 'unseen') return target.url;
      if (target.kind === 'here') return targets.addressOf(target.path);
      if (target.kind === 'folder') return targets.addressOf(target.path, 'tree');
      notes.push({
        kind: 'dead',
        about: 'slides',
        message: `A link leads to ${show(value.address)}, but ${target.reason}: it was not taken.`,
        origins: [origin],
      });
      return undefined;
    },
  };
}

function newTally(): Tally {
  return { found: 0, taken: 0, doubtful: 0, left: 0 };
}

function unseenNote(unseen: ReadonlyMap<string, Origin>): Note {
  const some = [...unseen.keys()].slice(0, 3).map(show).join(', ');
  return {
    kind: 'doubt',
    about: 'slides',
    message: `${unseen.size} linked ${unseen.size === 1 ? 'file is' : 'files are'} neither in this folder nor in the list of stored files: ${some}${unseen.size > 3 ? ' and others' : ''}. Their links lead to the repository; "npm run links" finds out which of them are dead.`,
    origins: [...unseen.values()],
  };
}

// "a/B.PDF" => "pdf"
function endingOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
