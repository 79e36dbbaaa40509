import { type Block, type Line, type Run, readBlocks, textOf } from '../../markdown/blocks.ts';
import type { SourcePage } from '../found.ts';
import { kindOfLink, linksOf, picturesOf } from '../links.ts';

/** A line of a page, wherever it stands there. */
export interface Row {
  readonly line: Line;
  /** Its number, counted from 1. */
  readonly number: number;
  /** As it is written. */
  readonly source: string;
  /** Its words, without a bullet, and without links to slides, recordings and photos. */
  readonly text: string;
  /** The words at its beginning that are in bold. */
  readonly strong: string;
  /** `code`: a line that is set in by four blanks, which many take for a way to set it in. `rule`: a line across the page. */
  readonly kind: 'heading' | 'item' | 'line' | 'code' | 'rule' | 'other';
  /** Of a heading its level, of an item how deep its list lies in others, from 1. */
  readonly level: number;
  /** Lines of the same paragraph have the same one; numbers rise down the page. */
  readonly group: number;
  /** Whether it holds neither words nor links nor pictures. */
  readonly isEmpty: boolean;
}

/**
 * The lines of a page in their order, each with what stands in it.
 * @param blocks those of the page, where they were read before.
 */
export function readRows({ text }: SourcePage, blocks = readBlocks(text)): Row[] {
  const sources = text.split(/\r\n?|\n/);
  const rows: Row[] = [];
  let group = 0;
  const add = (line: Line, kind: Row['kind'], level: number) => rows.push(toRow(line, sources[line.line - 1] ?? '', kind, level, group));
  const walk = (inside: readonly Block[], depth: number, isItem: boolean): void => {
    for (const [index, block] of inside.entries()) {
      group += 1;
      switch (block.kind) {
        case 'heading': {
          // A sentence above a line of dashes is no heading, although Markdown makes one of it.
          const isSentence = block.lines.length > 1 || block.lines.some((line) => textOf(line).length > 160);
          for (const line of block.lines) add(line, isSentence ? 'line' : 'heading', block.level);
          break;
        }
        case 'paragraph':
          for (const [place, line] of block.lines.entries()) {
            const bullet = BULLET.exec(textOf(line));
            if (bullet !== null && place > 0) group += 1;
            add(line, bullet !== null || (isItem && index === 0 && place === 0) ? 'item' : 'line', bullet === null ? depth : depth + 1);
          }
          break;
        case 'list':
          for (const { blocks: inner } of block.items) walk(inner, depth + 1, true);
          break;
        case 'quote':
          walk(block.blocks, depth, false);
          break;
        case 'code':
          if (/^\s*(?:`{3}|~{3})/.test(sources[block.line - 1] ?? '')) add(plainLine('', block.line), 'other', depth);
          else
            for (const [place, source] of block.text.replace(/\n$/, '').split('\n').entries()) addCode(source, block.line + place, depth);
          break;
        case 'rule':
          add(plainLine('', block.line), 'rule', depth);
          break;
        default:
          add(plainLine('', block.line), 'other', depth);
      }
    }
  };
  const addCode = (source: string, number: number, depth: number) => {
    if (source.trim() === '') group += 1;
    else add(plainLine(source.trim(), number), 'code', depth);
  };
  walk(blocks, 0, false);
  return rows;
}

/** The Markdown of rows as it is written, with an empty line between paragraphs. */
export function markdownOf(rows: readonly Row[]): string {
  let written = '';
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const isItem = row.kind === 'item';
    const gap = before === undefined ? '' : before.group === row.group || (isItem && before.kind === 'item') ? '\n' : '\n\n';
    const indent = row.level > 1 || (row.level === 1 && !isItem) ? '  '.repeat(Math.max(0, row.level - (isItem ? 1 : 0))) : '';
    written += `${gap}${indent}${row.source.trim().replace(BULLET, '- ')}`;
  }
  return written.trim();
}

/** How much of a line is looked at: what is longer is no fact, and stays text as a whole. */
const MAX_LENGTH = 5000;
const BULLET = /^\s*[•●◦▪‣·–]\s+/;

function plainLine(text: string, line: number): Line {
  return { line, runs: text === '' ? [] : [{ text, isStrong: false, isEmphasized: false, isCode: false }] };
}

function toRow(line: Line, source: string, kind: Row['kind'], level: number, group: number): Row {
  const runs = line.runs.map(withoutFileLinks);
  const text = clean(
    runs
      .map(({ text: words, isHtml }) => (isHtml ? ' ' : words))
      .join('')
      .slice(0, MAX_LENGTH),
  );
  const end = runs.findIndex(({ isStrong, text: words }) => !isStrong && words.trim() !== '');
  const strong = clean(
    (end === -1 ? runs : runs.slice(0, end))
      .map(({ text: words }) => words)
      .join('')
      .slice(0, MAX_LENGTH),
  );
  return {
    line,
    number: line.line,
    source,
    text,
    strong,
    kind,
    level,
    group,
    isEmpty: text === '' && linksOf(line).length === 0 && picturesOf(line).length === 0,
  };
}

function withoutFileLinks(run: Run): Run {
  if (run.picture !== undefined) return { ...run, text: '' };
  if (run.link === undefined) return run;
  const kind = kindOfLink({ address: run.link, label: run.text });
  return kind === 'slides' || kind === 'video' || kind === 'album' || kind === 'poster' ? { ...run, text: '' } : run;
}

/** Words without bullet, stars that make nothing bold, links whose target has blanks, and the brackets that stood around links. */
function clean(text: string): string {
  return (
    text
      .replace(/!?\[[^[\]]*\]\((?:[^()]|\([^()]*\))*\)/g, '')
      .replace(/!\[[^[\]]*\]\[[^[\]]*\]/g, '')
      .replace(/[[(][\s,;|/]*[\])]/g, ' ')
      .replace(BULLET, '')
      .replace(/(?<=^|\s)\*{1,3}(?=\s|$)|^\*{2,3}(?=\S)|(?<=\S)\*{2,3}$/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      // What only stood between links.
      .replace(/^[^\p{L}\p{N}:]+$/u, '')
  );
}
