import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { show } from '../schema/text.ts';
import { positionAt } from './characters.ts';
import { aboutFile, type Finding } from './finding.ts';
import type { AssetFile } from './records.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** The most bytes a Markdown file may have. */
const MARKDOWN_LIMIT = 64 * KIB;
/** The most bytes the list of paths may have: room for more than 100,000 of them. */
const LOCK_LIMIT = 10 * MIB;
/** The most bytes the list of copies may have: room for more than 20,000 of them. */
const MEDIA_LOCK_LIMIT = 10 * MIB;

const ASSET_LIMITS: Readonly<Record<AssetFile['type'], number>> = {
  pdf: 50 * MIB,
  jpeg: 25 * MIB,
  png: 25 * MIB,
  webp: 25 * MIB,
  vtt: 2 * MIB,
  mp4: 50 * MIB,
  webm: 50 * MIB,
};

const TYPE_NAMES: Readonly<Record<AssetFile['type'], string>> = {
  pdf: 'a PDF',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  webp: 'a WebP picture',
  vtt: 'a WebVTT transcript',
  mp4: 'an MP4 video',
  webm: 'a WebM video',
};

/** What a file's content is by its first bytes, in the words of `file-type`, for each of our types. */
export const DETECTED: Readonly<Record<string, AssetFile['type']>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  mp4: 'mp4',
  m4v: 'mp4',
  webm: 'webm',
};

/**
 * Reads a Markdown file of at most 64 KiB.
 * @param bytes its size, known before it is opened.
 * @returns its text, or what is wrong with it. Throws what the file system throws.
 */
export async function readMarkdown(path: string, bytes: number): Promise<{ readonly text: string } | { readonly problem: Finding }> {
  if (bytes > MARKDOWN_LIMIT)
    return {
      problem: aboutFile(
        'markdown-too-large',
        `The file has ${size(bytes)}.`,
        `A text has at most ${size(MARKDOWN_LIMIT)}. Put what is longer on a page of its own, or into a PDF in slides/.`,
      ),
    };
  return readText(path);
}

/**
 * Reads the list of paths, of at most 10 MiB.
 * @param bytes its size, known before it is opened.
 * @returns its text, or what is wrong with it. Throws what the file system throws.
 */
export async function readLock(path: string, bytes: number): Promise<{ readonly text: string } | { readonly problem: Finding }> {
  if (bytes > LOCK_LIMIT)
    return {
      problem: aboutFile(
        'lock-too-large',
        `The file has ${size(bytes)}.`,
        `A list of addresses has at most ${size(LOCK_LIMIT)}. Take back what was added to it by mistake.`,
      ),
    };
  return readText(path);
}

/**
 * Reads the list of copies, of at most 10 MiB.
 * @param bytes its size, known before it is opened.
 * @returns its text, or what is wrong with it. Throws what the file system throws.
 */
export async function readMediaLock(path: string, bytes: number): Promise<{ readonly text: string } | { readonly problem: Finding }> {
  if (bytes > MEDIA_LOCK_LIMIT)
    return {
      problem: aboutFile(
        'media-lock-too-large',
        `The file has ${size(bytes)}.`,
        `A list of copies has at most ${size(MEDIA_LOCK_LIMIT)}. Take back what was added to it by mistake. Or delete it and run "npm run media".`,
        'npm run media',
      ),
    };
  return readText(path);
}

/**
 * Reads a small file as a text in UTF-8.
 * @returns its text without a byte order mark, or where it is no UTF-8. Throws what the file system throws.
 */
export function readText(path: string): { readonly text: string } | { readonly problem: Finding } {
  // A file this small is read sooner than another thread could be asked for it.
  const content = readFileSync(path);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    const text = new TextDecoder('utf-8').decode(content).replace(/\r\n?/g, '\n');
    const problem = {
      ...aboutFile('not-utf8', 'From here on the text is not written in UTF-8.', 'Save the file with the encoding "UTF-8".'),
      ...positionAt(text, text.indexOf('\ufffd')),
    };
    return { problem };
  }
}

/**
 * Checks that a file is no larger than its type may be, and that its content is of that type.
 * @returns what is wrong, or nothing. Throws what the file system throws.
 */
export async function checkAsset(path: string, type: AssetFile['type'], bytes: number): Promise<Finding | undefined> {
  const name = basename(path);
  const limit = ASSET_LIMITS[type];
  if (bytes > limit)
    return aboutFile(
      'file-too-large',
      `${show(name)} has ${size(bytes)}.`,
      `A file of this type has at most ${size(limit)}. Save it smaller, or link to it with "url".`,
    );
  if (bytes === 0) return aboutFile('file-content', `${show(name)} is empty.`, 'Copy the file into the folder again.');
  if (type === 'vtt') return checkTranscript(path, name);
  const extension = (await fileTypeFromFile(path))?.ext;
  const detected = extension === undefined ? undefined : DETECTED[extension];
  return detected === type ? undefined : wrongContent(name, type, detected);
}

function wrongContent(name: string, type: AssetFile['type'], detected: AssetFile['type'] | undefined): Finding {
  const message = `${show(name)} is named like ${TYPE_NAMES[type]}, but its content is not one`;
  if (type === 'vtt')
    return aboutFile('file-content', `${message}.`, 'A transcript is a text in UTF-8 whose first line is WEBVTT.', 'WEBVTT');
  if (detected === undefined) return aboutFile('file-content', `${message}.`, `Export the file anew as ${TYPE_NAMES[type]}.`);
  const renamed = name.replace(/[^.]*$/, detected);
  return aboutFile('file-content', `${message}: it is ${TYPE_NAMES[detected]}.`, 'Give it the ending of what it is.', renamed);
}

// https://www.w3.org/TR/webvtt1/#file-structure
function checkTranscript(path: string, name: string): Finding | undefined {
  const begin = readFileSync(path)
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (!/^WEBVTT(?:[ \t][^\n\r]*)?(?:[\n\r]|$)/.test(begin)) return wrongContent(name, 'vtt', undefined);
  const read = readText(path);
  return 'problem' in read ? read.problem : undefined;
}

/** A size as people write it. */
// 70000 => "68.4 KiB"
export function size(bytes: number): string {
  const [amount, unit] = bytes >= MIB ? [bytes / MIB, 'MiB'] : [bytes / KIB, 'KiB'];
  return `${amount.toFixed(1).replace(/\.0$/, '')} ${unit}`;
}
