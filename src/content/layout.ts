import { didYouMean, show, slugify } from '../schema/text.ts';
import { aboutFile, type Finding } from './finding.ts';
import type { AssetFile } from './records.ts';
import { URLS_LOCK } from './urls-lock.ts';

/** The file at the top of the content folder that holds what is known of remote files. */
export const MEDIA_LOCK = 'media.lock.json';

/** The files at the top of the content folder in which an import says what it has written, and what a person should look at. */
export const IMPORT_LOCK = 'import.lock';
export const IMPORT_REPORT = 'import-report.md';

/** The kinds of Markdown file: what each holds decides its fields. */
export type RecordKind = 'site' | 'meetup' | 'talk' | 'person' | 'venue' | 'topic' | 'organization' | 'wiki' | 'page';

/** Where a record stands. */
export interface RecordPlace {
  readonly kind: RecordKind;
  /** The folder of its meetup, or its shelf: "028", "people"; empty for site.md. */
  readonly folder: string;
  /** The file's own name. */
  readonly name: string;
}

/** What a path below the content folder is for. */
export type Place =
  | RecordPlace
  | { readonly kind: 'asset'; readonly type: AssetFile['type'] }
  | { readonly kind: 'lock' }
  | { readonly kind: 'media-lock' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'nowhere'; readonly finding: Finding };

/** The folder of each kind whose files stand side by side. */
export const SHELF_OF = {
  person: 'people',
  venue: 'venues',
  topic: 'topics',
  organization: 'organizations',
  wiki: 'wiki',
  page: 'pages',
} as const satisfies Partial<Record<RecordKind, string>>;

const SHELVES: ReadonlyMap<string, RecordKind> = new Map(
  Object.entries(SHELF_OF).map(([kind, folder]) => [folder, kind as keyof typeof SHELF_OF]),
);

const TOP_FOLDERS = ['meetups', ...SHELVES.keys()];

type AssetFolder = 'slides' | 'photos' | 'videos';

const ASSET_FOLDERS: Readonly<
  Record<AssetFolder, { readonly types: Readonly<Record<string, AssetFile['type']>>; readonly allowed: string }>
> = {
  slides: { types: { pdf: 'pdf' }, allowed: 'Slides are PDF files: export them as PDF.' },
  photos: {
    types: { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' },
    allowed: 'Photos are JPEG, PNG or WebP files: export the picture as one of these.',
  },
  videos: {
    types: { vtt: 'vtt', mp4: 'mp4', webm: 'webm' },
    allowed: 'Recordings are MP4 or WebM files, transcripts are WebVTT files (.vtt).',
  },
};

const EXAMPLE_MEETUP = '028';

const HOMES = 'A talk belongs in the folder of its meetup; other texts in people/, venues/, topics/, organizations/, wiki/ or pages/.';

/**
 * What a folder below the content folder is for.
 * @returns nothing when files may stand in it, else what is wrong with it.
 */
export function checkFolder(path: string): Finding | undefined {
  const steps = path.split('/');
  const [top = '', second = '', third = ''] = steps;
  if (steps.length === 1) return TOP_FOLDERS.includes(top) ? undefined : unknownFolder(path, TOP_FOLDERS, HOMES);
  if (top === 'people' && second === 'photos' && steps.length === 2) return undefined;
  if (top !== 'meetups') {
    const allowed =
      top === 'people' ? 'The only folder in people/ is photos/.' : `There are no folders in ${top}/: all files stand side by side.`;
    return unknownFolder(path, top === 'people' ? ['photos'] : [], allowed);
  }
  if (steps.length === 2 || (steps.length === 3 && isAssetFolder(third))) return undefined;
  const allowed = "The folders of a meetup are slides/, photos/ and videos/. Everything else stands in the meetup's folder itself.";
  return unknownFolder(path, Object.keys(ASSET_FOLDERS), allowed);
}

/** What a file below the content folder is for; its folder is one of those that {@link checkFolder} allows. */
export function placeOf(path: string): Place {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const [top = '', second = ''] = steps;
  const shelf = SHELVES.get(top);
  if (steps.length === 1) return name === 'site.md' ? { kind: 'site', folder: '', name } : topFile(name);
  if (steps.length === 2 && TOP_FOLDERS.includes(top) && isReadme(name))
    return ['README.md', IMPORT_LOCK, IMPORT_REPORT].includes(name)
      ? { kind: 'ignored' }
      : { kind: 'nowhere', finding: wrongReadme(top, name) };
  if (steps.length === 2 && shelf !== undefined && isMarkdown(name)) return { kind: shelf, folder: top, name };
  if (steps.length === 3 && top === 'meetups' && isMarkdown(name))
    return { kind: isReadme(name) ? 'meetup' : 'talk', folder: second, name };

  const assets = top === 'people' && second === 'photos' ? 'photos' : steps.length === 4 ? (steps[2] ?? '') : '';
  if (isAssetFolder(assets)) return assetPlace(name, assets, top === 'people' ? '' : second);
  return { kind: 'nowhere', finding: misplaced(name, top, second) };
}

function topFile(name: string): Place {
  if (name === URLS_LOCK) return { kind: 'lock' };
  if (name === MEDIA_LOCK) return { kind: 'media-lock' };
  return ['README.md', IMPORT_LOCK, IMPORT_REPORT].includes(name)
    ? { kind: 'ignored' }
    : { kind: 'nowhere', finding: misplaced(name, '', '') };
}

function assetPlace(name: string, folder: AssetFolder, meetup: string): Place {
  const { types, allowed } = ASSET_FOLDERS[folder];
  const type = Object.hasOwn(types, extensionOf(name)) ? types[extensionOf(name)] : undefined;
  if (type !== undefined) return { kind: 'asset', type };
  if (isMarkdown(name)) return { kind: 'nowhere', finding: talkOutsideMeetup(name, meetup) };
  const home = homeOf(name);
  const finding =
    home === undefined
      ? aboutFile('file-type', `${show(name)} is not a file that ${folder}/ can hold.`, allowed)
      : wrongFolder(name, `meetups/${meetup || EXAMPLE_MEETUP}/${home}`);
  return { kind: 'nowhere', finding };
}

function misplaced(name: string, top: string, meetup: string): Finding {
  if (isMarkdown(name))
    return top === '' || top === 'meetups'
      ? talkOutsideMeetup(name, meetup)
      : aboutFile('file-at-unknown-place', `${show(name)} is in the wrong folder.`, HOMES);
  const home = homeOf(name);
  if (home === undefined)
    return aboutFile(
      'file-type',
      `${show(name)} is a kind of file the archive does not take.`,
      'It takes Markdown, PDF, JPEG, PNG, WebP, WebVTT, MP4 and WebM files.',
    );
  const inMeetup = top === 'meetups' && meetup !== name ? meetup : EXAMPLE_MEETUP;
  return wrongFolder(name, top === 'people' && home === 'photos' ? 'people/photos' : `meetups/${inMeetup}/${home}`);
}

function wrongFolder(name: string, folder: string): Finding {
  return aboutFile('file-at-unknown-place', `${show(name)} is in the wrong folder.`, `It belongs in ${folder}/.`, `${folder}/${name}`);
}

/** What is wrong with a README.md that is not written so. */
export function wrongReadme(folder: string, name: string): Finding {
  return aboutFile(
    'file-name',
    `${show(name)} is not written README.md.`,
    'The name has six capital letters and ".md".',
    `${folder}/README.md`,
  );
}

function talkOutsideMeetup(name: string, meetup: string): Finding {
  const stem = name.replace(/\.[^.]*$/, '');
  const folder = meetup === '' || meetup === name ? EXAMPLE_MEETUP : meetup;
  return aboutFile(
    'talk-outside-meetup',
    `${show(name)} is in no meetup's folder.`,
    HOMES,
    `meetups/${folder}/${slugify(stem) || 'title-of-the-talk'}.md`,
  );
}

function unknownFolder(path: string, known: readonly string[], allowed: string): Finding {
  const meant = didYouMean(path.slice(path.lastIndexOf('/') + 1), known);
  return aboutFile(
    'unknown-folder',
    `${show(`${path}/`)} is not a folder of the archive.`,
    [meant, allowed].filter((text) => text !== '').join(' '),
  );
}

function homeOf(name: string): AssetFolder | undefined {
  const folders = Object.keys(ASSET_FOLDERS) as AssetFolder[];
  return folders.find((folder) => Object.hasOwn(ASSET_FOLDERS[folder].types, extensionOf(name)));
}

function isAssetFolder(name: string): name is AssetFolder {
  return Object.hasOwn(ASSET_FOLDERS, name);
}

function isReadme(name: string): boolean {
  return /^readme\.(?:md|markdown)$/i.test(name);
}

function isMarkdown(name: string): boolean {
  return ['md', 'markdown'].includes(extensionOf(name));
}

// The end of a file's name behind its last dot, in small letters.
function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
