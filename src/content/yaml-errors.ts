import { parseDocument, type YAMLError } from 'yaml';
import { quote, show } from '../schema/text.ts';
import type { Finding } from './finding.ts';
import { quotedFrom, type YamlSource } from './yaml-source.ts';

/** Errors that do not bring others after them, so that each of a file can be shown. */
const LONE = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'TAG_RESOLVE_FAILED']);

/**
 * Says in plain words what the YAML parser found. Of errors that only follow from an earlier one, the first is told.
 */
export function explainYamlErrors(source: YamlSource, errors: readonly YAMLError[]): Finding[] {
  const overIndented = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const findings: Finding[] = [];
  for (const error of errors) {
    const [offset] = error.pos;
    findings.push(
      overIndented.has(offset)
        ? indentation(source, source.lineAt(offset).start + source.lineAt(offset).text.length + 1)
        : explain(source, error),
    );
    if (!LONE.has(error.code)) break;
  }
  return findings;
}

function explain(source: YamlSource, { code, message, pos }: YAMLError): Finding {
  const [offset] = pos;
  const place = source.positionAt(offset);
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('block sequence')) return indentation(source, offset);
      return {
        rule: 'colon-in-value',
        ...place,
        message: 'The text contains ": ", which has a meaning of its own here.',
        help: 'Put the whole text in quotes.',
        example: quotedFrom(source, offset),
      };
    case 'BAD_SCALAR_START':
      if (isAtBeginning(source, offset)) return source.text.charAt(offset) === '%' ? instruction(source, offset) : noField(source, offset);
      return {
        rule: 'yaml-sign',
        ...place,
        message: `A text begins with ${show(source.text.charAt(offset))}, which has a meaning of its own here.`,
        help: 'Put the whole text in quotes.',
        example: quotedFrom(source, offset),
      };
    case 'BAD_DQ_ESCAPE':
      return {
        rule: 'yaml-escape',
        ...place,
        message: `A backslash stands in a text in double quotes: ${show(source.text.slice(offset, pos[1] + 1))}.`,
        help: "Use single quotes ('…') around a text with backslashes.",
        example: "title: 'From \\d to \\w'",
      };
    case 'TAB_AS_INDENT':
      return {
        rule: 'yaml-tab',
        ...place,
        message: 'The line begins with a tab.',
        help: 'Use blanks to move a line to the right: two for each step.',
        example: source.lineAt(offset).text.replace(/\t/g, '  '),
      };
    case 'KEY_OVER_1024_CHARS':
      return noField(source, offset);
    case 'RESOURCE_EXHAUSTION':
      return {
        rule: 'yaml-depth',
        ...place,
        message: 'Too many lists or groups stand inside each other.',
        help: 'No field needs that many.',
      };
    default:
      return brokenLine(source, offset, message);
  }
}

/** The finding for a line that YAML takes for an instruction to itself. */
export function instruction(source: YamlSource, offset: number): Finding {
  return {
    rule: 'yaml-directive',
    ...source.positionAt(offset),
    message: `A line begins with ${show(source.text.slice(offset).match(/^(?:---|\.\.\.|%)/)?.[0])}, which has a meaning of its own here.`,
    help: 'Delete the line: fields need no such instructions.',
  };
}

function isAtBeginning(source: YamlSource, offset: number): boolean {
  const { text, start } = source.lineAt(offset);
  return text.slice(0, offset - start).trim() === '';
}

function brokenLine(source: YamlSource, offset: number, message: string): Finding {
  const { text, start } = source.lineAt(offset);
  if (message.startsWith('Implicit map keys need') && !/^\s*-\s/.test(text)) return noField(source, offset);
  const firstSign = start + text.search(/\S|$/);
  if (offset <= firstSign) return indentation(source, offset);

  const value = text.indexOf(': ');
  const isList = text.startsWith(': - ', value);
  const example =
    value === -1
      ? 'title: "A text with signs in it"'
      : isList
        ? `${text.slice(0, value + 1)}\n  ${text.slice(value + 2)}`
        : (withRightSigns(text, value + 2) ?? quotedFrom(source, start + value + 2));
  return {
    rule: 'yaml-syntax',
    ...source.positionAt(offset),
    message: 'The line cannot be understood from here on.',
    help: isList
      ? 'The entries of a list begin on the next line.'
      : 'A field is a name, a colon, a blank and a value. Put the value in quotes if it contains signs such as : # [ ] { } , " \'.',
    example,
  };
}

/** A line with the signs of its list or group put right, where that is all it takes: commas that are too many or missing, a bracket too many. */
// "topics: [a,, b]" => "topics: [a, b]"; "speakers: [{ name: Ada role: host }]" => "speakers: [{ name: Ada, role: host }]"
function withRightSigns(text: string, valueStart: number): string | undefined {
  const [before, value] = [text.slice(0, valueStart), text.slice(valueStart).trim()];
  if (!/^[[{]/.test(value) || value.length > 300) return undefined;
  const tries = [value.replace(/,(?:\s*,)+/g, ','), value.replace(/\s*[\]}]$/, ''), value.replace(/([^\s,{[])\s+(?=[A-Za-z]+: )/g, '$1, ')];
  const right = tries.find((attempt) => attempt !== value && parseDocument(attempt, { logLevel: 'error' }).errors.length === 0);
  return right === undefined ? undefined : `${before}${right}`.trim();
}

/** A name and a value with what looks like a colon and a blank between them. */
const ALMOST = /^\s*([A-Za-z]+)\s*([:\uff1a\ufe55\u2236])(\s*)(.*\S)/u;

function noField(source: YamlSource, offset: number): Finding {
  const { text } = source.lineAt(offset);
  const place = { rule: 'yaml-syntax', ...source.positionAt(offset) };
  const [, name, colon, blank = '', value = ''] = ALMOST.exec(text) ?? [];
  const message =
    name === undefined || value.startsWith('//')
      ? undefined
      : colon !== ':'
        ? `Behind ${show(name)} stands ${show(colon)}, which only looks like a colon.`
        : blank === ''
          ? `A blank is missing behind the colon of ${show(name)}.`
          : /^[ \t]/.test(blank)
            ? undefined
            : `Behind the colon of ${show(name)} stands ${show(blank)}, which only looks like a blank.`;
  if (message !== undefined)
    return {
      ...place,
      message,
      help: 'A field is a name, a colon, a blank and a value.',
      example: `${name}: ${/^(?:[\w.-]+|"[^"]*"|'[^']*'|\[[^[\]]*\])$/.test(value) ? value : quote(value)}`,
    };
  return {
    ...place,
    message: `The line ${show(text.trim())} is no field${text.includes(':') ? '' : ': it has no name with a colon'}.`,
    help: 'A field is a name, a colon, a blank and a value. A text that goes on over several lines stands in quotes.',
    example: 'title: "Deep Learning: An Overview"',
  };
}

function indentation(source: YamlSource, offset: number): Finding {
  const { text, start } = source.lineAt(offset);
  return {
    rule: 'yaml-indentation',
    ...source.positionAt(start + text.search(/\S|$/)),
    message: 'The line begins in a column that does not fit the lines around it.',
    help: 'Fields of one group begin in the same column, the entries of a list too. Use blanks, never tabs.',
  };
}
