import type { Found, FoundLink, FoundMeetup, FoundSpeaker, FoundTalk, Reading } from '../../src/import/found.ts';

/** All that was read of a page, a line for each value, beginning with the line of the page it was read in. */
export function outline({ meetups, notes }: Reading): string {
  return [
    ...meetups.flatMap(outlineMeetup),
    ...notes.map(({ kind, message, origins }) => `! ${kind} ${origins.map(({ line }) => line).join(', ')}: ${message}`),
  ].join('\n');
}

function outlineMeetup(meetup: FoundMeetup): string[] {
  const {
    number,
    label,
    title,
    date,
    endDate,
    start,
    end,
    venue,
    hosts,
    sponsors,
    signup,
    slides,
    videos,
    albums,
    poster,
    links,
    agenda,
    talks,
    text,
  } = meetup;
  const one = (name: string, found: Found<string | number> | undefined) =>
    found === undefined ? [] : [`${found.origin.line} ${name} ${found.value}`];
  const each = (name: string, values: readonly Found<FoundLink>[]) =>
    values.map(({ value, origin }) => `${origin.line} ${name} ${value.label} <${value.address}>`);
  return [
    ...one('number', number),
    ...one('label', label),
    ...one('title', title),
    ...one('date', date),
    ...one('last day', endDate),
    ...one('start', start),
    ...one('end', end),
    ...(venue === undefined ? [] : [`${venue.origin.line} venue ${[venue.value.name, venue.value.address].filter(Boolean).join(' | ')}`]),
    ...hosts.flatMap((host) => one('host', host)),
    ...sponsors.flatMap((sponsor) => one('sponsor', sponsor)),
    ...one('signup', signup),
    ...each('slides', slides),
    ...each('video', videos),
    ...each('album', albums),
    ...each('poster', poster === undefined ? [] : [poster]),
    ...each('link', links),
    ...agenda.map(
      ({ value, origin }) =>
        `${origin.line} ${value.kind}${times(value.start, value.end)}${value.title === undefined ? '' : ` ${value.title}`}${value.speakers.map((speaker) => ` | ${spell(speaker)}`).join('')}`,
    ),
    ...talks.flatMap(outlineTalk),
    ...(text === undefined ? [] : [`${text.origin.line} text ${JSON.stringify(text.value)}`]),
  ];
}

function outlineTalk(talk: FoundTalk): string[] {
  const { origin, title, kind, start, end, status, speakers, slides, videos, references, text, about } = talk;
  const links = (name: string, values: readonly Found<FoundLink>[]) =>
    values.map(({ value, origin: { line } }) => `  ${line} ${name} ${value.label} <${value.address}>`);
  return [
    `${title?.origin.line ?? origin.line} ${kind?.value ?? 'talk'}${times(start?.value, end?.value)} ${title?.value ?? '(no title)'}${status === undefined ? '' : ` (${status.value})`}`,
    ...speakers.map(({ value, origin: { line } }) => `  ${line} by ${spell(value)}`),
    ...links('slides', slides),
    ...links('video', videos),
    ...links('reference', references),
    ...(text === undefined ? [] : [`  ${text.origin.line} text ${JSON.stringify(text.value)}`]),
    ...(about === undefined ? [] : [`  ${about.origin.line} about ${JSON.stringify(about.value)}`]),
  ];
}

function times(start: string | undefined, end: string | undefined): string {
  return start === undefined ? '' : ` ${start}${end === undefined ? '' : `–${end}`}`;
}

function spell({ name, role, affiliations = [], url }: FoundSpeaker): string {
  return [
    name,
    ...(role === undefined ? [] : [`: ${role}`]),
    ...(affiliations.length === 0 ? [] : [` @ ${affiliations.join(' + ')}`]),
    ...(url === undefined ? [] : [` <${url}>`]),
  ].join('');
}
