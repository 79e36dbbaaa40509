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
}

const COMMENT = /^<!-- archive: (.+?)( -->)?$/;
const COMMENT_END = '-->';
const TEXT = /^<!-- text( \d+)? -->$/;

/** A part of a page as lines. */
export function writePart(
  { heading, bullets }: { heading: string; bullets: readonly string[] },
  part: Omit<PagePart, 'readable' | 'line'>,
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

/** A text between marks that do not occur in it, so that nothing in it can be taken for the end of it. */
function markText(text: string): string {
  const lines = text.split('\n');
  let mark = '';
  for (let count = 2; lines.includes(`<!-- end of text${mark} -->`); count++) mark = ` ${count}`;
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
    if (parts.length === 0 || line.startsWith('## ')) parts.push({ kept: '', without: [], readable: '', line: index + 1 });
    const part = parts.at(-1) as (typeof parts)[number];
    const comment = COMMENT.exec(line);
    const text = TEXT.exec(line);
    if (comment !== null && part.file === undefined) {
      const end = comment[2] === undefined ? lines.indexOf(COMMENT_END, index) : index;
      Object.assign(part, { file: comment[1] }, readComment(reveal(lines.slice(index + 1, Math.max(index, end)).join('\n'))));
      index = end === -1 ? lines.length : end;
    } else if (text !== null && part.text === undefined) {
      const end = lines.indexOf(`<!-- end of text${text[1] ?? ''} -->`, index);
      const inner = lines.slice(index + 1, end === -1 ? lines.length : end);
      part.text = inner.join('\n').replace(/^\n/, '').replace(/\n$/, '');
      index = end === -1 ? lines.length : end;
    } else part.readable += `${line}\n`;
  }
  return parts;
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
