import { type Repository, textIssueUrl } from '../../../proposal/repository.ts';
import type { SafeUrl } from '../../../schema/url.ts';
import type { Proposal } from '../proposal.ts';

/** A proposal as a letter to the organizers: an issue, of which they make files. */
export interface Letter {
  readonly title: string;
  readonly body: string;
  /** The page for it with all of it filled in; missing when it is too long for an address. */
  readonly filledIn?: SafeUrl;
  /** The page for it with its title. */
  readonly empty: SafeUrl;
}

/** Writes the texts of a proposal, each with the path of its file, so that they can be taken from there as they are. */
export function writeLetter({ files, uploads, title }: Proposal, site: Repository): Letter {
  const texts = files.map(({ file, text }) => `\`content/${file}\`\n\n${fenceFor(text)}\n${text.trimEnd()}\n${fenceFor(text)}`);
  const attached = uploads.length === 0 ? [] : [`To be attached: ${uploads.map((path) => `\`${path}\``).join(', ')}`];
  const body = `${[...texts, ...attached].join('\n\n')}\n`;
  const filledIn = textIssueUrl(site, `Proposal: ${title}`, body);
  return {
    title,
    body,
    ...(filledIn === undefined ? {} : { filledIn }),
    empty: textIssueUrl(site, `Proposal: ${title}`, '') ?? (`${site.repository}/issues/new` as SafeUrl),
  };
}

/** Three backticks, or more where the text has as many. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(longest + 1);
}
