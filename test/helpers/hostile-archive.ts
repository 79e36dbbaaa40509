import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { meetupSchema } from '../../src/schema/meetup.ts';
import { organizationSchema } from '../../src/schema/organization.ts';
import { pageSchema, wikiPageSchema } from '../../src/schema/page.ts';
import { personSchema } from '../../src/schema/person.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { talkSchema } from '../../src/schema/talk.ts';
import { topicSchema } from '../../src/schema/topic.ts';
import { venueSchema } from '../../src/schema/venue.ts';
import { SMALL, temporaryFolder } from './build-site.ts';
import { fill, type Schema } from './text-fields.ts';

/** Right-to-left letters, marks that turn the direction and do not turn it back, and a character of two code units. */
const TURN = '\u202e\u05d0\u05d1\u200f\u{1f600}';
/** What would become an element, an attribute, a script or a computation wherever it is not escaped; the longest first. */
const CANARIES = [
  `"'><img src=x onerror=globalThis.pwned=1></script><!--<script>{{ 7*191 }}{% raw %}\${7*191} ]]>${TURN}`,
  `"'><img src=x onerror=pwned=1>{{7*191}}\${7*191}&lt;${TURN}`,
  `"'><i x=1>&{{7${TURN.slice(0, 2)}`,
];
/** The same for Markdown, without its own marks. */
const CANARY_IN_MARKDOWN = `"'><img src=x onerror=globalThis.pwned=1></script><!--<script>{{ 1330+7 }}{% raw %}\${1330+7} ]]>${TURN}`;
const CANARY_IN_URL = `?a="'><img/src=x/onerror=globalThis.pwned=1>&b=\${7*191}#"'><script>{{7*191}}`;

/** A file's name that means something to HTML, URLs, shells and template engines. */
export const HOSTILE_FILE = "{{ 191 }} & 'é' %41 #a;=$(x) ‘“.pdf";

/** How a text can be found again on a page: five characters that stand nowhere else. */
export const MARKER = /m\d{3}z/g;

export interface WrittenArchive {
  readonly content: string;
  /** The field that each marker stands in: "m012z" => "talk.title". */
  readonly fields: ReadonlyMap<string, string>;
  /** What each marker is the beginning of. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The value of 1337 that a template engine would make of the canaries. */
export const COMPUTED = '1337';

/**
 * Writes an archive in which every field that takes text holds the worst that it takes; its twin has harmless words of the
 * same length in the same places.
 */
export async function writeArchive(kind: 'hostile' | 'harmless'): Promise<WrittenArchive> {
  const content = join(await temporaryFolder(kind), 'content');
  const fields = new Map<string, string>();
  const texts = new Map<string, string>();
  const given = new Map<string, string>();
  let markers = 0;
  const mark = (): string => {
    markers += 1;
    return `m${String(markers).padStart(3, '0')}z`;
  };
  const disarm = (text: string): string => (kind === 'hostile' ? text : harmless(text));

  const offer = (): string[] => {
    const marker = mark();
    return [...CANARIES.map((canary) => `${marker} ${disarm(canary)}`), `https://example.org/${marker}/${disarm(CANARY_IN_URL)}`];
  };
  const make = (schema: unknown, path: string, fixed: Record<string, unknown> = {}): Record<string, unknown> =>
    fill(schema as Schema, path, {
      offer,
      given,
      fixed: Object.fromEntries(Object.entries(fixed).map(([name, value]) => [`${path}.${name}`, value])),
    }) as Record<string, unknown>;
  /** What stood elsewhere before leaves a page there that bears its name. */
  const moved = (record: Record<string, unknown>, kind: string): Record<string, unknown> => ({
    ...record,
    redirectFrom: [`/old/${kind}/`],
  });
  const write = async (file: string, record: Record<string, unknown>): Promise<void> => {
    const body = mark();
    const line = `${body} ${disarm(CANARY_IN_MARKDOWN)}`;
    fields.set(body, `${file.split('/')[0]} body`);
    texts.set(body, line);
    await mkdir(dirname(join(content, file)), { recursive: true });
    const front = Object.entries(record).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    await writeFile(join(content, file), `---\n${front.join('')}---\n\n${markdownWith(line)}`);
  };

  const venue = make(venueSchema, 'venue');
  const topic = make(topicSchema, 'topic');
  const organization = make(organizationSchema, 'organization');
  const person = make(personSchema, 'person');
  const names = (record: Record<string, unknown>): unknown[] => [record.name, ...(record.aliases as unknown[])];
  const talk = (fixed: Record<string, unknown> = {}): Record<string, unknown> =>
    withChapters(make(talkSchema, 'talk', { topics: names(topic), heldAt: undefined, ...fixed }));
  const meetup = (fixed: Record<string, unknown>): Record<string, unknown> =>
    withChapters(make(meetupSchema, 'meetup', { venue: [venue.name], label: undefined, ...fixed }));

  await write('site.md', make(siteSchema, 'site'));
  await write('venues/full.md', moved(venue, 'venue'));
  await write('topics/full.md', moved(topic, 'topic'));
  await write('organizations/full.md', organization);
  await write('people/known.md', moved(person, 'person'));
  await write('wiki/full.md', moved(make(wikiPageSchema, 'wiki'), 'wiki'));
  await write('pages/about.md', moved(make(pageSchema, 'page', { menu: 'footer' }), 'page'));
  await write('meetups/001/README.md', moved(meetup({ date: '2024-05-01' }), 'meetup'));
  const full = moved(talk(), 'talk');
  await write('meetups/001/1-full.md', { ...full, slides: [...(full.slides as unknown[]), { file: `slides/${HOSTILE_FILE}` }] });
  await write('meetups/001/2-small.md', { title: talk().title, speakers: names(person), kind: 'hot-topics' });
  await write('meetups/001/3-moved.md', { ...talk(), status: 'postponed', heldAt: 'special' });
  // Behind the day of the build: the next meetup, which the home page shows.
  await write('meetups/002/README.md', meetup({ date: '2026-02-01', title: undefined, hosts: names(organization) }));
  await write('meetups/002/1-next.md', talk());
  await write(
    'meetups/special/README.md',
    make(meetupSchema, 'meetup', { date: '2024-09-01', venue: undefined, photos: undefined, videos: undefined }),
  );
  await write('meetups/special/1-full.md', talk({ slides: undefined, videos: undefined, speakers: names(person) }));
  const media = join(SMALL, 'meetups/001');
  for (const folder of ['001', '002', 'special'])
    await cp(join(media, 'slides/jobs.pdf'), join(content, 'meetups', folder, 'slides/talk.pdf'));
  for (const folder of ['001', '002'])
    await cp(join(media, 'photos/audience.jpg'), join(content, 'meetups', folder, 'photos/audience.jpg'));
  await cp(join(media, 'slides/jobs.pdf'), join(content, 'meetups/001/slides', HOSTILE_FILE));

  for (const [text, path] of given) {
    const marker = text.match(MARKER)?.[0] ?? '';
    fields.set(marker, path);
    texts.set(marker, text);
  }
  return { content, fields, texts };
}

/** Lets the chapters of each recording begin one after the other. */
function withChapters(record: Record<string, unknown>): Record<string, unknown> {
  for (const { chapters = [] } of (record.videos ?? []) as { chapters?: { at: string }[] }[])
    for (const [index, chapter] of chapters.entries()) chapter.at = `0:0${index}`;
  return record;
}

/** Words as long as a canary, with the same end, by which people are sorted. */
function harmless(canary: string): string {
  const end = canary.split(' ').length > 1 ? ` ${canary.split(' ').at(-1)}` : '';
  return `${'x'.repeat(canary.length - end.length)}${end}`;
}

/** A text in every place that Markdown has for one. */
function markdownWith(line: string): string {
  return [
    line,
    `## ${line}`,
    `- ${line}\n- ${line}`,
    `> ${line}`,
    `**${line}**`,
    `\`${line}\``,
    `\`\`\`\n${line}\n\`\`\``,
    `| a | b |\n| --- | --- |\n| ${line} | ${line} |`,
    '',
  ].join('\n\n');
}
