import { linksIn, textIn, words, writeBullet } from './bullets.ts';
import { type Fact, groupsFact, linkRead, linkTo, placeOf, textOf } from './fact.ts';

/** What was announced: `[title](url): text`. */
export const ANNOUNCEMENTS: Fact = groupsFact(
  'announcements',
  ['Announced'],
  ({ title, text, url }) => {
    const head = url === undefined ? words(textOf(title)) : linkTo(textOf(url), title);
    return writeBullet('Announced', `${head}${text === undefined ? '' : `: ${words(textOf(text))}`}`);
  },
  (bullet) => {
    const [link] = linksIn(bullet);
    const [, title = '', text] = /^(.*?)(?:: (.*))?$/.exec(textIn(bullet)) ?? [];
    const read = link === undefined ? undefined : linkRead(bullet);
    if (read === undefined) return { title, ...(text && { text }) };
    const [, behind] = /^: (.*)$/.exec(read.behind) ?? [];
    return { title: link?.label ?? '', ...(behind && { text: behind }), url: read.target };
  },
);

/** Jobs that were offered: `[title](url) at organization`. */
export const JOBS: Fact = groupsFact(
  'jobs',
  ['Job'],
  (job) => {
    const target = textOf(job.url ?? job.file);
    const head = target === '' ? words(textOf(job.title)) : linkTo(target, job.title);
    return writeBullet('Job', `${head}${job.organization === undefined ? '' : ` at ${words(textOf(job.organization))}`}`);
  },
  (bullet) => {
    const [link] = linksIn(bullet);
    const read = linkRead(bullet);
    const [, title = '', organization] = /^(.*?)(?: at (.*))?$/.exec(textIn(bullet)) ?? [];
    if (link === undefined || read === undefined) return { title, ...(organization && { organization }) };
    const [, at] = /^at (.*)$/.exec(read.behind) ?? [];
    return { title: link.label, ...(at && { organization: at }), ...placeOf(read.target) };
  },
);
