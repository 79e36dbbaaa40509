import { foldText } from '../schema/letters.ts';
import { anyOf, didYouMean, show } from '../schema/text.ts';

/** What a column of a table can hold. */
export const MEANINGS = [
  'date',
  'time',
  'number',
  'speaker',
  'affiliation',
  'title',
  'slides',
  'video',
  'photos',
  'details',
  'venue',
  'signup',
  'links',
  'ignore',
] as const;

/** What a column holds: `links` are of several kinds, and `ignore` is nothing that an archive keeps. */
export type Meaning = (typeof MEANINGS)[number];

/** What somebody said headings mean: the heading as {@link foldHeading} writes it → its meaning. */
export type HeadingMap = ReadonlyMap<string, Meaning>;

/** A column, as its heading is written. */
export interface Column {
  readonly heading: string;
  /** What is in its cells, in the order of the rows. */
  readonly cells: readonly ColumnCell[];
}

export interface ColumnCell {
  readonly text: string;
  readonly links: number;
}

const WORDINGS: Readonly<Record<Exclude<Meaning, 'ignore'>, readonly string[]>> = {
  date: ['date', 'dates', 'day', 'when', 'held on', 'held', 'datum', 'tag', 'termin', 'wann', 'date and time', 'date time', 'fecha', 'data', 'dia', 'jour'],
  time: ['time', 'start', 'start time', 'begin', 'beginn', 'uhrzeit', 'zeit', 'hora', 'heure'],
  number: ['#', 'n', 'no', 'nr', 'num', 'number', 'nummer', 'numero', 'id', 'mu', 'mu#', 'mu #', 'meetup#', 'meetup #', 'meetup no', 'meetup nr', 'meetup number', 'event #', 'event no', 'edition', 'ausgabe', 'folge', 'episode', 'treffen nr', 'session #'],
  speaker: ['speaker', 'speakers', 'speaker(s)', 'speaker name', 'presenter', 'presenters', 'presenter(s)', 'presented by', 'by', 'who', 'name', 'names', 'author', 'authors', 'lecturer', 'given by', 'vortragende', 'vortragender', 'vortragende/r', 'vortragende(r)', 'vortragende:r', 'vortragender/n', 'referent', 'referentin', 'referenten', 'referent/in', 'referent*in', 'referent:in', 'redner', 'rednerin', 'redner/in', 'redner*in', 'redner:in', 'sprecher', 'sprecherin', 'sprecher/in', 'sprecher*in', 'sprecher:in', 'wer', 'von', 'ponente', 'ponentes', 'orador', 'intervenant', 'intervenants', 'orateur', 'relatore', 'host speaker'],
  affiliation: ['affiliation', 'affiliations', 'company', 'organization', 'organisation', 'institution', 'employer', 'firma', 'unternehmen', 'organisation/firma', 'empresa'],
  title: ['title', 'titles', 'talk', 'talks', 'talk title', 'title of talk', 'topic', 'topics', 'subject', 'theme', 'what', 'presentation title', 'session title', 'titel', 'thema', 'themen', 'vortrag', 'vortrage', 'vortragstitel', 'was', 'titulo', 'tema', 'charla', 'titre', 'sujet', 'titolo'],
  slides: ['slides', 'slide', 'slide deck', 'slidedeck', 'deck', 'decks', 'pdf', 'slides link', 'presentation slides', 'folien', 'foliensatz', 'prasentation', 'presentacion', 'diapositivas', 'transparents', 'slides pdf', 'link to slides'],
  video: ['video', 'videos', 'recording', 'recordings', 'youtube', 'video link', 'video recording', 'talk video', 'stream', 'livestream', 'watch', 'aufzeichnung', 'aufzeichnungen', 'aufnahme', 'aufnahmen', 'mitschnitt', 'grabacion', 'enregistrement'],
  photos: ['photos', 'photo', 'pictures', 'images', 'album', 'gallery', 'fotos', 'foto', 'bilder'],
  details: ['details', 'detail', 'more', 'more info', 'info', 'infos', 'information', 'content', 'page', 'readme', 'notes', 'description', 'summary', 'mehr', 'inhalt', 'seite', 'beschreibung', 'detalles'],
  venue: ['venue', 'venues', 'location', 'place', 'where', 'host', 'hosts', 'hosted by', 'hosted at', 'ort', 'veranstaltungsort', 'wo', 'gastgeber', 'lugar', 'lieu', 'luogo', 'sede'],
  signup: ['meetup.com', 'meetup page', 'meetup link', 'meetup url', 'sign up', 'sign-up', 'signup', 'registration', 'register', 'rsvp', 'event page', 'event link', 'event url', 'tickets', 'anmeldung', 'anmelden', 'registrierung', 'inscripcion', 'inscription'],
  links: ['links', 'link', 'link(s)', 'url', 'urls', 'material', 'materials', 'materialien', 'unterlagen', 'resources', 'ressourcen', 'files', 'media', 'downloads', 'download', 'code', 'repo', 'repository', 'github', 'demo', 'references', 'referenzen', 'slides/video', 'slides / video', 'slides & video', 'slides and video', 'slides/recording', 'slides / recording'],
}; // biome-ignore format: lists of words

const MEANING_OF: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(WORDINGS).flatMap(([meaning, words]) => words.map((word) => [word, meaning as Meaning] as const)),
);

/** Headings that mean one thing over links, and another over words. */
const OVER_LINKS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['presentation', 'slides'],
  ['presentations', 'slides'],
  ['prasentation', 'slides'],
  ['meetup', 'signup'],
  ['event', 'signup'],
  ['description', 'details'],
  ['page', 'details'],
]);
const OVER_WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['presentation', 'title'],
  ['presentations', 'title'],
  ['prasentation', 'title'],
  ['meetup', 'title'],
  ['event', 'title'],
  ['session', 'title'],
  ['treffen', 'title'],
  ['veranstaltung', 'title'],
]);
/** Headings over numbers, whatever else they can mean. */
const OVER_NUMBERS: ReadonlySet<string> = new Set(['meetup', 'event', 'session', 'treffen', 'veranstaltung']);

/** A heading as it is compared: without capital letters, marks, colons and emoji. */
// "**Vorträge:**" => "vortrage"
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, '')
    .replace(/[.:?!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a column holds, by its heading, and where that may mean several things by its cells; nothing where it is not understood. */
export function meaningOf({ heading, cells }: Column, map: HeadingMap = new Map()): Meaning | undefined {
  const word = foldHeading(heading);
  const said = map.get(word);
  if (said !== undefined) return said;
  const filled = cells.filter(({ text, links }) => text !== '' || links > 0);
  if (OVER_NUMBERS.has(word) && filled.length > 0 && most(filled, ({ text }) => /^(?:#|no\.?|nr\.?)?\s*\d{1,4}\.?$/i.test(text)))
    return 'number';
  const both = OVER_LINKS.get(word);
  if (both !== undefined && filled.length > 0 && most(filled, isMostlyLink)) return both;
  return OVER_WORDS.get(word) ?? MEANING_OF.get(word) ?? inParts(word);
}

function most(cells: readonly ColumnCell[], holds: (cell: ColumnCell) => boolean): boolean {
  return cells.filter(holds).length * 2 > cells.length;
}

/** Words in a link such as "pdf" say what it leads to; a title that is a link as well is longer. */
function isMostlyLink({ text, links }: ColumnCell): boolean {
  return links > 0 && text.split(/\s+/).length <= 3;
}

// "speaker / presenter" => speaker; "slides & recording" => links
function inParts(word: string): Meaning | undefined {
  const parts = word.split(/\s*(?:\/|&|\+|,|\||\band\b|\bund\b)\s*/).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const meanings = new Set(parts.map((part) => OVER_WORDS.get(part) ?? MEANING_OF.get(part)));
  const [only] = meanings;
  if (meanings.size === 1) return only;
  if ([...meanings].every((meaning) => meaning !== undefined && LINKED.has(meaning))) return 'links';
  return meanings.size === 2 && meanings.has('date') && meanings.has('time') ? 'date' : undefined;
}

const LINKED: ReadonlySet<Meaning> = new Set<Meaning>(['slides', 'video', 'photos', 'details', 'signup', 'links']);

/**
 * Reads what somebody says a heading means: "Vortrag=title".
 * @returns the heading and its meaning, or what is wrong.
 */
export function readMapping(text: string): { readonly heading: string; readonly meaning: Meaning } | { readonly problem: string } {
  const at = text.lastIndexOf('=');
  const heading = foldHeading(text.slice(0, Math.max(0, at)));
  const word = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 0 || heading === '') return { problem: `${show(text)} does not say what a heading means: write --map "Vortrag=title".` };
  const meaning = MEANINGS.find((known) => known === word);
  if (meaning !== undefined) return { heading, meaning };
  const known = MEANING_OF.get(foldHeading(word));
  const meant = known === undefined ? didYouMean(word, MEANINGS) : `Did you mean ${show(known)}?`;
  return { problem: `${show(word)} is nothing that a column can mean. ${meant === '' ? '' : `${meant} `}It is ${anyOf(MEANINGS)}.` };
}
