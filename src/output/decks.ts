import type { Deck, Meetup, PdfDocument, Recording, Slide } from '../archive/model.ts';
import { formatDate } from '../schema/dates.ts';
import { shorten } from '../schema/text.ts';
import type { SafeUrl } from '../schema/url.ts';
import { effectiveStatus, isThere } from './media-status.ts';
import { copiedDocumentPath, deckUrl, deckViewUrl, type Urls } from './urls.ts';
import { copyHost, copyWords, counted, formatBytes, pageRangeWords } from './words.ts';

/** A deck of which the pages can be looked at. */
export type ShownDeck = Deck & { readonly document: PdfDocument };

/** Whether the pages of a deck are shown: never of one that is private by the word of a person, though a copy may be at hand. */
export function showsSlides(deck: Deck): deck is ShownDeck {
  return deck.document !== undefined && deck.slides.length > 0 && deck.status !== 'private';
}

/**
 * Whether our copy of a deck's PDF is published, since its address no longer leads to it. What a file says of the deck counts for
 * more than what was seen at the address.
 */
export function servesCopy(deck: Deck): deck is ShownDeck {
  const { url, document, status, observation } = deck;
  if (url === undefined || document === undefined || status === 'private') return false;
  return status !== 'available' || observation?.state === 'gone';
}

/** Whether there is something to look at: at the address of a deck, or in a copy of what was there. */
export function canBeSeen(deck: Deck): boolean {
  return isThere(deck) || showsSlides(deck);
}

/** Where a deck can be looked at as a whole; nothing where it is gone and no copy is published. */
export function viewUrl(deck: Deck, meetup: Meetup, urls: Urls): SafeUrl | undefined {
  if (servesCopy(deck)) return downloadUrl(deck, meetup, urls);
  return effectiveStatus(deck) === 'gone' ? undefined : deckViewUrl(deck, meetup, urls);
}

/** Where the PDF or page of a deck can be had: our copy where its address no longer leads to it. */
export function downloadUrl(deck: Deck, meetup: Meetup, urls: Urls): SafeUrl {
  return servesCopy(deck) ? urls.href(copiedDocumentPath(deck.document)) : deckUrl(deck, meetup, urls);
}

/** Format, pages and size of a PDF at hand. */
// "PDF, 42 pages, 3.1 MB"; "PDF, pages 12–34 of 60, 3.1 MB"
export function documentWords({ pages, document: { pageCount, bytes } }: ShownDeck): string {
  return ['PDF', pages === undefined ? counted(pageCount, 'page') : `${pageRangeWords(pages)} of ${pageCount}`, formatBytes(bytes)].join(
    ', ',
  );
}

/** Why the slides are not, or not quite, what their address leads to; nothing where they are. */
// "No longer at its address; shown here from a copy of 25 November 2026."
export function originWords(deck: ShownDeck): string | undefined {
  const { url, observation } = deck;
  const reason = url === undefined ? undefined : reasonOf(deck);
  if (reason === undefined) return undefined;
  const day = observation?.lastSeen ?? observation?.firstSeen;
  const from = observation?.from === undefined ? '' : ` kept by ${copyHost(observation.from)}`;
  return `${reason}; shown here from a copy${day === undefined ? '' : ` of ${formatDate(day)}`}${from}.`;
}

function reasonOf(deck: ShownDeck): string | undefined {
  const status = effectiveStatus(deck);
  if (status === 'gone') return 'No longer at its address';
  if (status === 'moved') return 'Moved away from its address';
  const state = deck.observation?.state;
  if (state === 'failing') return 'Its address could not be reached of late';
  return state === 'changed' ? 'Its address has other content now' : undefined;
}

/** Other places where a deck can be had, with what to call each: those its file names, and those that were found. */
// "https://mirror.example.org/a.pdf" => "Copy on mirror.example.org"
export function deckCopies({ mirrors, observation }: Deck): { readonly url: SafeUrl; readonly label: string }[] {
  const named = new Map<string, number>();
  return [...new Set([...mirrors, ...(observation?.copies ?? [])])].map((url) => {
    const label = copyWords(url);
    const count = (named.get(label) ?? 0) + 1;
    named.set(label, count);
    return { url, label: count === 1 ? label : `${label} (${count})` };
  });
}

/** Where a slide stands in its deck, by the page of the PDF. */
// "12 of 42"; of the pages 12 to 34: "14 of 12–34"
export function slidePlace({ pages, document }: ShownDeck, { number }: Slide): string {
  return `${number} of ${pages === undefined ? document.pageCount : `${pages.first}–${pages.last}`}`;
}

/** Characters of the first line of a slide that stand for its picture. */
const ALTERNATIVE = 80;

/** What stands for the picture of a slide: its number and the first line on it that has a word. */
// "Slide 12: What a river sounds like"
export function slideAlternative({ number, text }: Slide): string {
  const line = text
    .split('\n')
    .map((candidate) => candidate.trim().replace(/\s+/g, ' '))
    .find((candidate) => /\p{L}{2}/u.test(candidate));
  return line === undefined ? `Slide ${number}` : `Slide ${number}: ${shorten(line, ALTERNATIVE)}`;
}

/** The shape that most slides of a deck have, of two shapes as frequent the one that comes first: the frame in which all are shown. */
export function frameOf(slides: readonly Slide[]): { readonly width: number; readonly height: number } {
  const shapes = new Map<number, { slide: Slide; count: number }>();
  for (const slide of slides) {
    const shape = shapes.get(slide.width / slide.height) ?? { slide, count: 0 };
    shape.count += 1;
    shapes.set(slide.width / slide.height, shape);
  }
  const [first, ...others] = shapes.values();
  const most = others.reduce((best, shape) => (best !== undefined && shape.count <= best.count ? best : shape), first);
  return { width: most?.slide.width ?? 16, height: most?.slide.height ?? 9 };
}

/** A second at which a recording of the talk shows a slide. */
export interface ShownAt {
  /** Place of the recording among those of the talk, counted from 1. */
  readonly recording: number;
  readonly seconds: number;
}

/** When each slide of a deck is shown first, by its number; recordings that can no longer be watched do not count. */
export function firstMoments(recordings: readonly Recording[], deck: number): ReadonlyMap<number, ShownAt> {
  const found = new Map<number, ShownAt>();
  recordings.forEach((recording, index) => {
    if (effectiveStatus(recording) !== 'available') return;
    for (const moment of recording.moments) {
      if (moment.deck !== deck) continue;
      const known = found.get(moment.slide);
      if (known === undefined || (known.recording === index + 1 && moment.at < known.seconds))
        found.set(moment.slide, { recording: index + 1, seconds: moment.at });
    }
  });
  return found;
}
