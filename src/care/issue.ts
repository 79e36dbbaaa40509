import { codeSpan } from '../output/markdown-text.ts';
import { counted, listOfWords } from '../output/words.ts';
import { formatDate } from '../schema/dates.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import type { FailingLinks } from './check-links.ts';
import type { CareFinding, Findings } from './findings.ts';
import { parseFailing } from './state.ts';

/** What became of the list of copies. */
export type LockOutcome =
  | { readonly result: 'no-change' }
  | { readonly result: 'proposed'; readonly url: string }
  /** The workflow may not open pull requests: somebody else can, at this address. */
  | { readonly result: 'refused'; readonly url: string; readonly because: string };

export interface IssueInput extends Findings {
  readonly lock: LockOutcome;
  /** What is known of the links that are told. */
  readonly failing: FailingLinks;
  /** Where content files are shown, with a slash at its end: "https://github.com/o/r/blob/main/content/". */
  readonly filesUrl: string;
  /** The page of the run, where there is one. */
  readonly runUrl: string | undefined;
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
  /** Whether there is anything that somebody should do. */
  readonly isNeeded: boolean;
}

/** Tells the one issue from all others that have its label. */
export const ISSUE_MARK = '<!-- written by npm run care -->';
const STATE_START = '<!-- known: ';
const STATE_END = ' -->';

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000;

const SECTIONS: readonly (readonly [CareFinding['kind'], heading: string, words: string])[] = [
  ['link-broken', 'Broken links', 'Write the new address of each, or take the link out.'],
  [
    'media-gone',
    'Slides, recordings and albums that are gone',
    'Write the new address of each, or `status: gone` below it. There is no copy of these.',
  ],
  [
    'copy-gone',
    'Files that are gone, of which there is a copy',
    'The site shows the copy, so nobody misses anything. If the file has moved, write its new address; else write `status: gone` below it.',
  ],
  [
    'changed',
    'Files that have other content than their copy',
    'The site shows the copy as it was. Look at what is there now; `npm run media -- --accept ADDRESS` takes it in place of the copy.',
  ],
];

/** The one issue about all that broke or changed elsewhere. No text of others counts as Markdown in it, and nobody is called by "@". */
export function writeIssue({ findings, waiting, lock, failing, filesUrl, runUrl }: IssueInput): IssueText {
  const isNeeded = findings.length > 0 || lock.result === 'refused';
  const foot = [
    ...lockWords(lock),
    ...(waiting === 0
      ? []
      : [
          `${counted(waiting, 'more address', 'more addresses')} could not be reached of late. Each is told here when it has failed on three days, over a week or more.`,
        ]),
    `This is looked at every week, and this issue is kept up to date: it closes by itself when all is well.${runUrl === undefined ? '' : ` [The last run](<${runUrl}>)`}`,
  ];
  const room = MOST_CHARACTERS - foot.join('').length - 2000;
  const { sections, told, left } = writeSections(findings, failing, filesUrl, room);
  const head = isNeeded ? [] : ['All that the content names at other places was there when it was last looked at.'];
  const more =
    left === 0
      ? []
      : [`${counted(left, 'more address', 'more addresses')} would be too much for one issue: they are told when these are mended.`];
  const state = `${STATE_START}${hidden(told)}${STATE_END}`;
  return { title: titleOf(findings), body: [...head, ...sections, ...more, ...foot, `${ISSUE_MARK}\n${state}`].join('\n\n'), isNeeded };
}

/** What an issue that was written by {@link writeIssue} knew of the links that it tells of, and whatever else it tells of. */
export function readIssue(body: string): FailingLinks {
  const start = body.lastIndexOf(STATE_START);
  const end = body.indexOf(STATE_END, start);
  return start === -1 || end === -1 ? new Map() : parseFailing(body.slice(start + STATE_START.length, end));
}

function titleOf(findings: readonly CareFinding[]): string {
  const changed = findings.filter(({ kind }) => kind === 'changed').length;
  const broken = findings.length - changed;
  const words = [
    ...(broken === 0 ? [] : [counted(broken, 'broken address', 'broken addresses')]),
    ...(changed === 0 ? [] : [counted(changed, 'changed file')]),
  ];
  return words.length === 0 ? 'Links and files at other places' : `Links and files at other places: ${listOfWords(words)}`;
}

function writeSections(
  findings: readonly CareFinding[],
  failing: FailingLinks,
  filesUrl: string,
  room: number,
): { sections: string[]; told: Map<string, KnownAddress>; left: number } {
  const told = new Map<string, KnownAddress>();
  const sections: string[] = [];
  let characters = 0;
  let left = 0;
  for (const [kind, heading, words] of SECTIONS) {
    const rows: string[] = [];
    for (const finding of findings.filter((one) => one.kind === kind)) {
      const row = rowOf(finding, filesUrl);
      const known = failing.get(finding.url) ?? { state: 'gone' as const };
      const length = row.length + hidden(new Map([[finding.url, known]])).length + 200;
      if (characters + length > room) left += 1;
      else {
        characters += length;
        rows.push(row);
        told.set(finding.url, known);
      }
    }
    if (rows.length > 0) sections.push(`### ${heading}\n\n${words}\n\n${rows.join('\n')}`);
  }
  return { sections, told, left };
}

const MOST_PLACES = 5;

function rowOf({ url, since, reason, places }: CareFinding, filesUrl: string): string {
  const why = [...(reason === undefined ? [] : [reasonWords(reason)]), ...(since === undefined ? [] : [`since ${formatDate(since)}`])];
  const shown = places.slice(0, MOST_PLACES).map(({ file, line }) => {
    const address = `${filesUrl}${file.split('/').map(encodeURIComponent).join('/')}?plain=1#L${line}`;
    return `  - [${codeSpan(`${file}:${line}`)}](<${address}>)`;
  });
  const more = places.length > MOST_PLACES ? [`  - … and ${places.length - MOST_PLACES} more places`] : [];
  return [`- <${url}>${why.length === 0 ? '' : `: ${why.join(', ')}`}`, ...shown, ...more].join('\n');
}

const REASON_WORDS: Readonly<Record<string, string>> = {
  404: 'its server has no such page (404)',
  410: 'its server says that it is gone for good (410)',
  'no-host': 'there is no such server',
  unreachable: 'its server cannot be reached',
  certificate: 'its server cannot prove who it is',
  timeout: 'its server does not answer in time',
  slow: 'its server sends it too slowly',
  'cut-off': 'the connection breaks off',
  redirects: 'it leads on to where it should not, or in a circle',
  'forbidden-address': 'it leads to no address of the public internet',
  'bad-answer': 'its server does not speak HTTP as it should',
  'video-gone': 'it is deleted, or private',
};

/** Why an address cannot be reached, as the end of a sentence. */
// "503" => "its server answers 503"
export function reasonWords(reason: string): string {
  return REASON_WORDS[reason] ?? (/^\d+$/.test(reason) ? `its server answers ${reason}` : 'it cannot be reached');
}

function lockWords(lock: LockOutcome): string[] {
  if (lock.result === 'no-change') return [];
  if (lock.result === 'proposed')
    return [`What was seen of slides, recordings and albums is written down in <${lock.url}>: please merge it.`];
  return [
    [
      '### The list of copies',
      `What was seen of slides, recordings and albums is ready on a branch, but this workflow may not open a pull request: ${codeSpan(lock.because)}`,
      `Please open it yourself: <${lock.url}>. Or allow it for the next time: *Settings → Actions → General → Allow GitHub Actions to create and approve pull requests*.`,
    ].join('\n\n'),
  ];
}

/** JSON that no comment of HTML ends in. */
function hidden(known: FailingLinks): string {
  const text = JSON.stringify({ addresses: Object.fromEntries(known) });
  return text.replace(/[<>-]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
