import type { MadeDocument } from '../../archive/made-media.ts';
import type { LoadOptions } from '../../load-archive.ts';
import { createSyntheticArchive, type SyntheticArchive } from '../synthetic-archive.ts';
import { createWriter } from './slide-words.ts';

type LoadMedia = NonNullable<LoadOptions['media']>;

export const SLIDES_OF_A_TALK = 40;
/** Three paragraphs, two hundred words in all. */
const PARAGRAPHS = [80, 70, 50];

/** A synthetic archive in which every talk has slides, and all is said in words that are as frequent as those of a language. */
export function createSearchArchive(talks: number): SyntheticArchive {
  const archive = createSyntheticArchive(talks);
  return {
    ...archive,
    meetups: archive.meetups.map((meetup) => ({
      ...meetup,
      title: createWriter(`meetup ${meetup.number}`, 'title').title(),
      talks: meetup.talks.map((talk, index) => {
        const name = `talk ${meetup.number}-${index + 1}`;
        const description = createWriter(name, 'description');
        return {
          ...talk,
          title: createWriter(name, 'title').title(),
          hasSlides: true,
          text: PARAGRAPHS.map((words) => `${description.words(words)}.`).join('\n\n'),
        };
      }),
    })),
  };
}

/** Hands in the slides of a synthetic archive as if they had been made of PDFs: forty a talk, with about thirty words each. */
export const handInSlides: LoadMedia = async ({ talks }) => {
  const documents = new Map<string, MadeDocument>();
  for (const { fields } of talks) {
    for (const { url } of fields.slides ?? []) {
      const name = url === undefined ? undefined : talkOf(url);
      if (url === undefined || name === undefined) continue;
      const writer = createWriter(name, 'slides');
      const slides = Array.from({ length: SLIDES_OF_A_TALK }, (_, index) => ({
        number: index + 1,
        width: 1280,
        height: 720,
        text: writer.slide(),
      }));
      documents.set(url, { document: { key: name.replace('talk ', ''), bytes: 1_000_000, pageCount: SLIDES_OF_A_TALK }, slides });
    }
  }
  return { made: { documents, pictures: new Map() }, problems: [], pageCounts: new Map() };
};

// "https://example.org/28/2.pdf" => "talk 28-2"
function talkOf(url: string): string | undefined {
  const [, meetup, talk] = /\/(\d+)\/(\d+)\.pdf$/.exec(url) ?? [];
  return meetup === undefined ? undefined : `talk ${meetup}-${talk}`;
}
