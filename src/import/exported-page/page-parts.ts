/** A record on a page: the part that people read, what a comment keeps beside it, and its text. */
export interface PagePart {
  /** The file it was made of, below the content folder; nothing where a person has added it. */
  readonly file?: string;
  /** What the readable part cannot say: lines of front matter. */
  readonly kept: string;
  /** Fields that the readable part seems to say, and the file has not. */
  readonly without: readonly string[];
  /** The whole file, where it is written otherwise than all others. */
  readonly whole?: string;
  /** Markdown. */
  readonly readable: string;
  /** The text between its marks; nothing where there are none. */
  readonly text?: string;
  /** The line of the page on which it begins, counted from 1. */
  readonly line: number;
  /** What has lost the mark that ends it, and the last line that was taken for a part of it. */
  readonly unclosed: readonly { readonly what: 'comment' | 'text'; readonly end: number }[];
}

const COMMENT = /^<!-- archive: (.+?)( -->)?\s*$/;
const COMMENT_END = '-->';
const TEXT = /^<!-- text( \d+)? -->\s*$/;
/** A line that begins or ends something on a page. */
const MARK = /^<!-- (?:archive: |(?:end of )?text(?: \d+)? -->\s*$)/;

/** A part of a page as lines. */
export function writePart(
  { heading, bullets }: { heading: string; bullets: readonly string[] },
  part: Omit<PagePart, 'readable' | 'line' | 'unclosed'>,
): string {
  const { file = '', kept, without, whole, text } = part;
  const inside = [
    ...(without.length === 0 ? [] : [`~without: ${without.join(' ')}`]),
    ...(whole === undefined ? [] : [`~whole: ${JSON.stringify(whole)}`]),
    ...(kept === '' ? [] : [kept.replace(/\n$/, '')]),
  ].join('\n');
  const comment = inside === '' ? `<!-- archive: ${file} -->` : `<!-- archive: ${file}\n${hide(inside)}\n-->`;
  return [heading, ...(bullets.length === 0 ? [] : [bullets.join('\n')]), comment, ...(text === undefined ? [] : [markText(text)])].join(
    '\n\n',
  );
}

/**
 * A text between marks that do not occur in it, so that nothing in it can be taken for the end of it. Marks without a number tell more:
 * no mark at all occurs between them, so that one there means that somebody has deleted the end.
 */
function markText(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  let mark = lines.some((line) => MARK.test(line)) ? ' 2' : '';
  for (let count = 3; lines.includes(`<!-- end of text${mark} -->`); count++) mark = ` ${count}`;
  return `<!-- text${mark} -->\n\n${text}\n\n<!-- end of text${mark} -->`;
}

/** Cuts a page into its parts. Marks count only where no text stands, and headings only where neither text nor comment does. */
export function cutPage(page: string): PagePart[] {
  const lines = page
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const parts: { -readonly [Key in keyof PagePart]: PagePart[Key] }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (parts.length === 0 || line.startsWith('## ')) parts.push({ kept: '', without: [], readable: '', line: index + 1, unclosed: [] });
    const part = parts.at(-1) as (typeof parts)[number];
    const comment = COMMENT.exec(line);
    const text = TEXT.exec(line);
    if (comment !== null && part.file === undefined) {
      const { end, isClosed } = comment[2] === undefined ? endOfComment(lines, index + 1) : { end: index, isClosed: true };
      Object.assign(part, { file: comment[1] }, readComment(reveal(inner(lines, index + 1, { end, isClosed }))));
      if (!isClosed) part.unclosed = [...part.unclosed, { what: 'comment', end }];
      index = isClosed ? end : end - 1;
    } else if (text !== null && part.text === undefined) {
      const { end, isClosed } = endOfText(lines, index + 1, text[1] ?? '');
      part.text = inner(lines, index + 1, { end, isClosed })
        .replace(/^\n/, '')
        .replace(/\n$/, '');
      if (!isClosed) part.unclosed = [...part.unclosed, { what: 'text', end }];
      index = isClosed ? end : end - 1;
    } else part.readable += `${line}\n`;
  }
  return parts;
}

/** Where something ends: the line of the mark, or the first one that cannot be part of it, where somebody has deleted the mark. */
interface End {
  readonly end: number;
  readonly isClosed: boolean;
}

/** The lines up to an end, without the blank ones above something else. */
function inner(lines: readonly string[], from: number, { end, isClosed }: End): string {
  const text = lines.slice(from, Math.max(from, end)).join('\n');
  return isClosed ? text : text.trimEnd();
}

function endOfComment(lines: readonly string[], from: number): End {
  let heading: number | undefined;
  for (let end = from; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (line.trim() === COMMENT_END) return { end, isClosed: true };
    // Two dashes never occur in what a comment keeps.
    if (line.includes('--')) return { end: heading ?? end, isClosed: false };
    if (isHeading(line, lines[end - 1])) heading ??= end;
  }
  return { end: heading ?? lines.length, isClosed: false };
}

function endOfText(lines: readonly string[], from: number, mark: string): End {
  let heading: number | undefined;
  for (let end = from; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (line.trimEnd() === `<!-- end of text${mark} -->`) return { end, isClosed: true };
    // The mark belongs to the next talk, as does the heading above it.
    if (mark === '' && MARK.test(line)) return { end: heading ?? end, isClosed: false };
    if (isHeading(line, lines[end - 1])) heading = end;
  }
  return { end: lines.length, isClosed: false };
}

function isHeading(line: string, above: string | undefined): boolean {
  return line.startsWith('## ') && above?.trim() === '';
}

function readComment(inside: string): Pick<PagePart, 'kept' | 'without'> & { whole?: string } {
  const lines = inside.split('\n');
  const directive = (name: string): string | undefined => {
    const line = lines.find((candidate) => candidate.startsWith(`~${name}: `));
    return line?.slice(name.length + 3);
  };
  const kept = lines.filter((line) => !line.startsWith('~')).join('\n');
  const whole = readText(directive('whole'));
  return {
    kept: kept === '' ? '' : `${kept}\n`,
    without: directive('without')?.split(' ') ?? [],
    ...(whole === undefined ? {} : { whole }),
  };
}

function readText(json: string | undefined): string | undefined {
  try {
    const read: unknown = json === undefined ? undefined : JSON.parse(json);
    return typeof read === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}

/** A text within a comment of HTML, which two dashes could end (https://html.spec.whatwg.org/#comments). */
export function hide(text: string): string {
  return text.replace(/&(?=#(?:38|45);)/g, '&#38;').replace(/--+/g, (dashes) => dashes.replaceAll('-', '&#45;'));
}

export function reveal(text: string): string {
  return text.replace(/&#(38|45);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
