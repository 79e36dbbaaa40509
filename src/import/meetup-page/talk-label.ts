import type { FoundTalk } from '../found.ts';

/** What stands before a title: "Talk 2:", "Short talk:", "Keynote:". */
export interface TalkLabel {
  readonly number?: number;
  readonly kind?: NonNullable<FoundTalk['kind']>['value'];
  /** Whether what follows is a description and no title: "Talk abstract:". */
  readonly isAbstract: boolean;
}

/** Parts what stands before a title from it. */
export function takeLabel(text: string): { readonly label?: TalkLabel; readonly rest: string } {
  const match = LABEL.exec(text);
  const { before, word = '', number, kind, mark } = match?.groups ?? {};
  if (match === null || (number === undefined && mark === undefined && kind === undefined)) return { rest: text };
  // "Talk about looms" and "Tutorial on engines" are titles.
  if (mark === undefined && match[0].length < text.trim().length) return { rest: text };
  const label: TalkLabel = {
    ...(number === undefined ? {} : { number: Number(number) }),
    ...kindOf(`${before ?? ''} ${word}`),
    isAbstract: /abstract|details|description/i.test(kind ?? ''),
  };
  return { label, rest: text.slice(match[0].length).trim() };
}

/** "Hot papers session: the title of what is shown there". */
export function takeNewsLabel(text: string): { readonly label: TalkLabel; readonly rest: string } | undefined {
  const match = /^hot\s+(?:topics?|papers?)(?:\s+(?:session|section))?\s*:\s+(?=\S)/i.exec(text);
  return match === null ? undefined : { label: { kind: 'hot-topics', isAbstract: false }, rest: text.slice(match[0].length) };
}

const LABEL =
  /^(?:\(optional\)\s*)?(?<before>main|short|brief|lightning|first|second|third|invited|guest|opening|closing|keynote|flash)?\s*-?\s*(?<word>talk|presentation|keynote|lecture|tutorial|workshop|demo|screening|lightning|vortrag|abstract|title|intro(?=:))s?(?:\s+(?<kind>title|abstract|details?|description))?(?:\s*(?:#|no\.?\s*|nr\.?\s*)?(?<number>\d{1,2})(?![\d.]))?\s*(?<mark>[:：–—-]|\.(?=\s|$))?\s*/i;

function kindOf(words: string): Pick<TalkLabel, 'kind'> {
  if (/keynote/i.test(words)) return { kind: 'keynote' };
  if (/tutorial|workshop/i.test(words)) return { kind: 'tutorial' };
  if (/short|brief|lightning|flash/i.test(words)) return { kind: 'short-talk' };
  return /screening/i.test(words) ? { kind: 'screening' } : {};
}
