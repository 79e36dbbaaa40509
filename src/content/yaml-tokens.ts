import { CST, Lexer } from 'yaml';
import { quote } from '../schema/text.ts';
import type { Finding } from './finding.ts';
import { instruction } from './yaml-errors.ts';
import { quotedFrom, type YamlSource } from './yaml-source.ts';

/** How many lists and groups may stand inside each other; a meetup's agenda needs them all. */
export const MAX_DEPTH = 6;

/** A token with the offset at which it begins; markers have no width. */
interface Token {
  readonly type: CST.TokenType | 'plain' | 'block-scalar';
  readonly text: string;
  readonly offset: number;
}

const OPENING_SIGNS: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

const IN_QUOTES = 'Put the whole text in quotes.';

/**
 * Looks for what YAML allows and our files do not: comments behind a value, anchors, aliases, tags, directives, an entry of a list
 * that YAML would read as more text, and nesting that is too deep; and for brackets and quotation marks that are never closed, where
 * the parser only knows the end. It works on the tokens of the `yaml` package, so that a `#` inside quotes is never taken for a
 * comment, and it never recurses.
 */
export function findForbiddenYaml(source: YamlSource): Finding[] {
  const findings: Finding[] = [];
  const brackets: Token[] = [];
  let onLine: Token[] = [];
  // One finding a line is enough, and keeps a line of thousands of signs from costing time.
  let told = false;

  for (const token of tokensOf(source.text)) {
    if (token.type === 'newline') {
      onLine = [];
      told = false;
    }
    if (token.type === 'flow-seq-start' || token.type === 'flow-map-start') brackets.push(token);
    else if (token.type === 'flow-seq-end' || token.type === 'flow-map-end') {
      const open = brackets.pop();
      if (open !== undefined && closing(open) !== token.text) return [...findings, crossed(source, open, token, brackets.at(-1))];
    } else if (token.type === 'flow-error-end') findings.push(...unclosed(source, brackets.splice(0)));

    if (brackets.length > MAX_DEPTH || leadingSigns(onLine, token) > MAX_DEPTH) return [...findings, tooDeep(source, token.offset)];
    if (isUnclosedQuote(token)) return [...findings, unclosedQuote(source, token.offset, brackets.length > 0)];
    const finding: Finding | undefined = told ? undefined : forbidden(source, token, onLine, brackets.length > 0);
    if (finding !== undefined) findings.push(finding);
    told ||= finding !== undefined;
    if (token.type !== 'newline' && token.type !== 'space' && token.text !== '') onLine.push(token);
    // A text of several lines ends on another line than it began.
    if (token.text.includes('\n') && token.type !== 'newline') onLine = token.text.endsWith('\n') ? [] : [token];
  }
  return [...findings, ...unclosed(source, brackets)];
}

/** Whether a finding makes everything the parser says about the rest of the file doubtful. */
export function isStructural({ rule }: Finding): boolean {
  return ['yaml-bracket', 'yaml-quote', 'yaml-depth', 'yaml-directive', 'yaml-indentation'].includes(rule);
}

/** The finding for lists and groups that stand too deep inside each other. */
export function tooDeep(source: YamlSource, offset: number): Finding {
  return {
    rule: 'yaml-depth',
    ...source.positionAt(offset),
    message: `More than ${MAX_DEPTH} lists or groups stand inside each other here.`,
    help: 'No field needs that many. Put the text in quotes if it begins with signs such as "[", "{" or "- ".',
  };
}

function* tokensOf(text: string): Generator<Token> {
  let offset = 0;
  let afterMarker = false;
  let afterHeader = false;
  for (const token of new Lexer().lex(text)) {
    // Markers are control characters that stand for no text of their own.
    const marker = token === CST.DOCUMENT || token === CST.SCALAR || token === CST.FLOW_END;
    if (marker && !afterMarker) {
      if (token === CST.FLOW_END) yield { type: 'flow-error-end', text: '', offset };
      afterMarker = token === CST.SCALAR;
      continue;
    }
    const type: Token['type'] = afterMarker ? (afterHeader ? 'block-scalar' : 'plain') : (CST.tokenType(token) ?? 'plain');
    if (type !== 'newline' && type !== 'space' && type !== 'comment') afterHeader = type === 'block-scalar-header';
    afterMarker = false;
    yield { type, text: token, offset };
    offset += token.length;
  }
}

// "- - - a": every sign at the beginning of a line opens one more list.
function leadingSigns(onLine: readonly Token[], token: Token): number {
  return OPENING_SIGNS.has(token.type) && onLine.every(({ type }) => OPENING_SIGNS.has(type)) ? onLine.length + 1 : 0;
}

function forbidden(source: YamlSource, token: Token, onLine: readonly Token[], inBrackets: boolean): Finding | undefined {
  const place = source.positionAt(token.offset);
  switch (token.type) {
    case 'comment':
      return onLine.length === 0 ? undefined : commentBehindValue(source, token, onLine.at(-1), inBrackets);
    case 'alias':
    case 'anchor':
    case 'tag': {
      const sign = token.text.slice(0, 1);
      const message = `A text begins with "${sign}", which has a meaning of its own here.`;
      const rule = `yaml-${token.type}`;
      const value = token.type === 'alias' ? undefined : valueBehind(source, token);
      if (value !== undefined)
        return {
          rule,
          ...place,
          message,
          help: 'Write the value alone: fields need no such marks.',
          ...(inBrackets ? {} : { example: value }),
        };
      // Where a name should stand, quotes make no field of it.
      const isName = onLine.length === 0;
      return {
        rule,
        ...place,
        message,
        help: isName ? 'A field begins with its name: a word of letters.' : IN_QUOTES,
        ...(inBrackets || isName ? {} : { example: quotedFrom(source, token.offset) }),
      };
    }
    case 'directive-line':
    case 'doc-start':
    case 'doc-end':
      return instruction(source, token.offset);
    case 'plain': {
      const entry = /\n[ \t]*- /.exec(token.text);
      if (entry === null) return undefined;
      const at = token.offset + entry.index + entry[0].length - 2;
      return {
        rule: 'yaml-indentation',
        ...source.positionAt(at),
        message: 'This line looks like an entry of a list, but stands too far to the right to be one.',
        help: 'All entries of a list begin in the same column.',
        example: source.lineAt(at).text.trim(),
      };
    }
    default:
      return undefined;
  }
}

/** The line without an anchor or a tag, where a value in quotes or a list stands behind it: then it can be no text. */
// `time: &begin "18:30"` => `time: "18:30"`
function valueBehind(source: YamlSource, token: Token): string | undefined {
  const { text, start } = source.lineAt(token.offset);
  const rest = text.slice(token.offset - start + token.text.length).trim();
  return /^["'[]/.test(rest) && !/[&*!]/.test(rest) ? `${text.slice(0, token.offset - start)}${rest}`.trim() : undefined;
}

// "#3" is most likely part of the text, "# moved" a comment; the help names both ways.
function commentBehindValue(source: YamlSource, comment: Token, before: Token | undefined, inBrackets: boolean): Finding {
  const { text, start } = source.lineAt(comment.offset);
  const rest = text.slice(0, comment.offset - start).trim();
  const isComment = comment.text.startsWith('# ') || (before?.type !== 'plain' && rest !== '' && !/[:-]$/.test(rest));
  const place = { rule: 'comment-behind-value', ...source.positionAt(comment.offset) };
  if (isComment)
    return {
      ...place,
      message: 'A comment stands behind a value.',
      help: 'Put the comment on a line of its own, or the whole text in quotes if "#" belongs to it.',
      example: `${comment.text}\n${rest}`,
    };
  return {
    ...place,
    message: 'The text is cut off here, because " #" begins a comment.',
    help: 'Put the whole text in quotes if "#" belongs to it, or the comment on a line of its own.',
    example:
      before?.type !== 'plain'
        ? `${rest} ${quote(comment.text)}`
        : inBrackets
          ? quotedInBrackets(source, before)
          : quotedFrom(source, before.offset),
  };
}

// `[C #1, b]`: the comment swallowed the rest of the list, so only the text up to the next comma is quoted.
function quotedInBrackets(source: YamlSource, value: Token): string {
  const { text, start } = source.lineAt(value.offset);
  const from = value.offset - start;
  const length = text.slice(from).search(/[,\]}]|$/);
  return `${text.slice(0, from)}${quote(text.slice(from, from + length).trim())}${text.slice(from + length)}`.trim();
}

// Only the outermost: those inside it follow from it.
function unclosed(source: YamlSource, brackets: readonly Token[]): Finding[] {
  const [open] = brackets;
  if (open === undefined) return [];
  const { text, start } = source.lineAt(open.offset);
  const onLine = brackets.filter(({ offset }) => offset < start + text.length);
  return [
    {
      rule: 'yaml-bracket',
      ...source.positionAt(open.offset),
      message: `The "${open.text}" that opens here is never closed.`,
      help: `Close it with "${closing(open)}", or put the whole text in quotes if the bracket belongs to it.`,
      example: `${text.trim()}${onLine.reverse().map(closing).join('')}`,
    },
  ];
}

function closing({ type }: Token): string {
  return type === 'flow-seq-start' ? ']' : '}';
}

/** A bracket that ends as one of another kind: the end of the one around it, or a slip of the finger. */
function crossed(source: YamlSource, open: Token, end: Token, around: Token | undefined): Finding {
  const { text, start } = source.lineAt(end.offset);
  const isMissing = around !== undefined && closing(around) === end.text;
  const at = end.offset - start;
  return {
    rule: 'yaml-bracket',
    ...source.positionAt(open.offset),
    message: `The "${open.text}" that opens here is not closed before the "${end.text}"${open.offset < start ? ` in line ${source.positionAt(end.offset).line}` : ''}.`,
    help: `Close it with "${closing(open)}", or put the whole text in quotes if the bracket belongs to it.`,
    ...(open.offset < start ? {} : { example: `${text.slice(0, at)}${closing(open)}${text.slice(isMissing ? at : at + 1)}`.trim() }),
  };
}

function isUnclosedQuote({ type, text }: Token): boolean {
  if (type === 'double-quoted-scalar') return !/^"(?:[^"\\]|\\.)*"$/s.test(text);
  return type === 'single-quoted-scalar' && !/^'(?:[^']|'')*'$/.test(text);
}

function unclosedQuote(source: YamlSource, offset: number, inBrackets: boolean): Finding {
  const example = inBrackets ? {} : { example: `${source.lineAt(offset).text.trim()}${source.text.charAt(offset)}` };
  return {
    rule: 'yaml-quote',
    ...source.positionAt(offset),
    message: 'The quotation mark that opens here is never closed.',
    help: 'Put the same mark at the end of the text.',
    ...example,
  };
}
