import type { FieldValue } from '../content/write-record.ts';
import type { Answers } from '../proposal/record-of.ts';
import { shorten, show } from '../schema/text.ts';
import type { Found, FoundLink, FoundSpeaker, Origin } from './found.ts';
import { kindOfReference } from './links.ts';
import type { SettledTalk } from './settled.ts';
import { foldTitle } from './similar-titles.ts';
import type { Targets } from './targets.ts';
import type { MediaWriter } from './write-media.ts';

/** What is shared while the files of an archive are written. */
export interface Writing {
  readonly media: MediaWriter;
  readonly targets: Targets;
  /** The cuts of recordings that talks have: two talks do not begin at one moment. */
  readonly cuts: Set<string>;
  readonly isFactsOnly: boolean;
}

/** The fields of a talk. */
export function talkAnswers(talk: SettledTalk, folder: string, { media, cuts }: Writing): Answers {
  const isOnly = talk.slides.length < 2;
  return {
    title: titleOf(talk.title, talk.origins, media),
    kind: talk.kind,
    time: talk.start,
    end: talk.end,
    speakers: talk.speakers.map(billing),
    slides: talk.slides.flatMap((link) => media.deck(link, folder, isOnly ? undefined : deckTitle(link, talk.title)) ?? []),
    videos: differentRecordings(talk, folder, media).map((video) => withoutSharedStart(video, talk, cuts, media)),
    references: talk.references.flatMap((link) => {
      const url = media.address(link);
      return url === undefined
        ? []
        : [{ title: shorten(saysSomething(link.value.label) ? link.value.label : url, 300), url, kind: kindOfReference(link.value) }];
    }),
    status: talk.status,
  };
}

/** A title has at most 300 characters. */
export function titleOf(title: string, origins: readonly Origin[], media: MediaWriter): string {
  if (title.length <= 300) return title;
  media.note({ kind: 'doubt', message: `The title ${show(title)} has more than 300 characters, and was cut there.`, origins });
  return shorten(title, 300);
}

function differentRecordings(talk: SettledTalk, folder: string, media: MediaWriter): FieldValue[] {
  const all = new Map<string, FieldValue>();
  for (const link of talk.videos) {
    const video = media.recording(link, folder, undefined);
    if (video !== undefined && !all.has(JSON.stringify(video))) all.set(JSON.stringify(video), video);
  }
  return [...all.values()];
}

function withoutSharedStart(video: FieldValue, talk: SettledTalk, cuts: Set<string>, media: MediaWriter): FieldValue {
  if (video === null || typeof video !== 'object' || !('start' in video)) return video;
  const key = JSON.stringify(video);
  if (!cuts.has(key)) {
    cuts.add(key);
    return video;
  }
  media.note({
    kind: 'doubt',
    message: `The recording of ${show(talk.title)} begins where that of another talk does: its beginning was left out.`,
    origins: talk.origins,
  });
  return { ...video, start: undefined };
}

/** Somebody as billed: a name alone, or with what else was said. */
export function billing({ name, as, role: said, affiliations: all = [] }: FoundSpeaker): FieldValue {
  const affiliations = all.filter(saysSomething).map((affiliation) => shorten(affiliation, 160));
  const role = said === undefined || !saysSomething(said) ? undefined : shorten(said, 300);
  if (as === undefined && role === undefined && affiliations.length === 0) return name;
  return defined({ name, as, role, affiliation: affiliations.length > 1 ? affiliations : affiliations[0] });
}

/** Whether a text has a letter or a number. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Words of a link that only say that there are slides. */
const GENERIC =
  /^\W*(?:link|here|hier|pdf|ppt|pptx|key|download|slides?|the slides|deck|folien|presentation|prasentation|video|videos|recording|youtube|google|view|watch|more|more info|details|info|mehr|website|web ?page|page|event|slides? ?\(?pdf\)?|pdf ?slides?|slides? ?pdf)\W*$/i;

/** What tells a deck from others, where the words of its link say that. */
export function deckTitle({ value }: Found<FoundLink>, talk?: string): string | undefined {
  const label = value.label
    .replace(/^\W*(?:pdf|slides?)\s*[-–—:]\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    !saysSomething(label) ||
    GENERIC.test(label) ||
    /^https?:/.test(label) ||
    (talk !== undefined && foldTitle(label) === foldTitle(talk))
  )
    return undefined;
  return shorten(label, 300);
}

/** Fields without those that have no value. */
export function defined(fields: { readonly [name: string]: FieldValue | undefined }): FieldValue {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FieldValue;
}
