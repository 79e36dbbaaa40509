import { size } from '../content/file-content.ts';
import { COPY_LIMITS } from '../content/remote-content.ts';
import { formatDate } from '../schema/dates.ts';
import type { CopyType, LinkType } from '../schema/media-lock.ts';
import type { Problem } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import type { Outcome } from './outcome.ts';

const TYPE_WORDS: Readonly<Record<CopyType | LinkType, string>> = {
  pdf: 'a PDF',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  webp: 'a WebP picture',
  page: 'a web page',
  video: 'a recording',
  other: 'neither a PDF nor a web page',
};

/** What organizers should know of an outcome, at the place where content names the address: a warning, or nothing. */
export function problemsOf(outcome: Outcome): Problem[] {
  const { target, after, result, refusal, isAtHand } = outcome;
  // A person has said so already.
  if (target.status !== 'available') return [];
  if (result === 'changed') return [about(outcome, 'copy-changed', changed(outcome))];
  if (result === 'failing') return [about(outcome, 'copy-failing', failing(outcome))];
  if (result === 'gone') return [about(outcome, 'copy-gone', gone(outcome))];
  if (result === 'unknown' && !isAtHand) return [about(outcome, 'copy-missing', missing(outcome))];
  if (refusal !== undefined && after?.sha256 === undefined) return refused(outcome, refusal);
  return [];
}

type Words = Pick<Problem, 'message' | 'help' | 'example'>;

function about({ target }: Outcome, rule: string, words: Words): Problem {
  const [place = { file: '', line: 1, column: 1 }] = target.places;
  return { severity: 'warning', rule, file: place.file, line: place.line, column: place.column, ...words };
}

function failing(outcome: Outcome): Words {
  const { target, after, failure = 'nothing was heard of it' } = outcome;
  const since = after?.failures === undefined ? '' : `, since ${formatDate(after.failures.since)}`;
  return {
    message: `${show(target.url)} ${target.kind === 'file' ? 'could not be fetched' : 'is not there'}: ${failure}${since}.`,
    help: `${stateOfCopy(outcome)} Three failures over a week make it count as gone. If it has moved, write its new address.`,
  };
}

function gone(outcome: Outcome): Words {
  const { target, after, failure } = outcome;
  const since = after?.failures === undefined ? '' : ` since ${formatDate(after.failures.since)}`;
  const cure =
    target.kind === 'video' || target.kind === 'file' ? 'Write its new address, or "status: gone" below it.' : 'Write its new address.';
  const [snapshot] = (after?.copies ?? []).filter((url) => url !== after?.from);
  return {
    message: `${show(target.url)} is gone${since}${failure === undefined ? '' : `: ${failure}`}.`,
    help: `${stateOfCopy(outcome)} ${cure}${snapshot === undefined ? '' : ` There is a copy at ${snapshot}.`}`,
  };
}

function changed({ target, after, isAtHand }: Outcome): Words {
  const { changed: now, bytes } = after ?? {};
  const since = now === undefined ? '' : ` since ${formatDate(now.since)}`;
  const copy = isAtHand ? 'The copy of what was there stays in use.' : 'The copy of what was there is not at hand.';
  if (now?.sha256 === undefined || now.bytes === undefined)
    return {
      message: `${show(target.url)} is ${TYPE_WORDS[now?.type ?? 'other']}${since}, in place of the file that was copied.`,
      help: `${copy} If the file has moved, write its new address.`,
    };
  const sizes = bytes === undefined ? size(now.bytes) : `${size(now.bytes)} in place of ${size(bytes)}`;
  return {
    message: `${show(target.url)} has other content${since}: ${sizes}.`,
    help: `${copy} Look at what is there now. The command below takes it in place of the copy.`,
    example: `npm run media -- --accept ${inQuotes(target.url)}`,
  };
}

function missing(outcome: Outcome): Words {
  return {
    message: `${show(outcome.target.url)} could not be asked for: ${outcome.failure ?? 'nothing was heard of it'}.`,
    help: `${stateOfCopy(outcome)} Run "npm run media" again later.`,
  };
}

function refused(outcome: Outcome, { type, isTooLarge }: NonNullable<Outcome['refusal']>): Problem[] {
  const { target } = outcome;
  const isPoster = target.types.length > 1;
  if (isTooLarge && type in COPY_LIMITS)
    return [
      about(outcome, 'copy-too-large', {
        message: `${show(target.url)} is larger than ${size(COPY_LIMITS[type as CopyType])}, and is not copied.`,
        help: 'It stays a link. Ask for a smaller file, or put one into the folder of the meetup.',
      }),
    ];
  // Slides that are a web page are slides all the same.
  if (type === 'page' && !isPoster) return [];
  const wanted = isPoster ? 'A poster is a JPEG, PNG or WebP picture, or a PDF.' : 'Slides that are a PDF are shown page by page.';
  return [
    about(outcome, 'copy-type', {
      message: `${show(target.url)} is ${TYPE_WORDS[type]}, and is not copied.`,
      help: `${wanted} This stays a link: write the address of such a file, if there is one.`,
    }),
  ];
}

function stateOfCopy({ target, after, isAtHand }: Outcome): string {
  if (target.kind !== 'file') return '';
  if (after?.sha256 === undefined) return 'There is no copy of it: the site shows a link.';
  if (!isAtHand) return 'Its copy is not at hand: the site shows a link.';
  return after.from === undefined ? 'Its copy stays in use.' : `A copy from ${after.from} is in use.`;
}

/** A word of a shell's command line. */
function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
