import type { FoundSpeaker } from '../found.ts';
import { isPersonName } from '../name-words.ts';
import { readSpeakers } from '../names.ts';
import { isBilling } from './title-line.ts';

/*
 * What sentences say: who speaks, and what about. A sentence can be put in any way, so these are guesses; whoever takes one says so.
 */

/** The people of whom a text says that they speak: "This talk is given by Ada Lovelace", "Ada Lovelace, NPL, will show …". */
export function speakersInProse(text: string): readonly FoundSpeaker[] {
  const found: FoundSpeaker[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const billing of billingsIn(sentence)) {
      for (const speaker of readSpeakers(billing).speakers) if (!found.some(({ name }) => name === speaker.name)) found.push(speaker);
    }
  }
  return found;
}

/** Talks that only sentences tell of: "Ada Lovelace (NPL) will present an introduction to looms". */
export function talksInProse(text: string): readonly { readonly title: string; readonly speakers: readonly FoundSpeaker[] }[] {
  return sentencesOf(text).flatMap((sentence) => {
    const match = SUBJECT.exec(sentence.replace(LEAD, ''));
    const subject = match?.groups?.subject ?? '';
    const said = match === null || !isBilling(subject) ? undefined : WHAT.exec(match.groups?.rest ?? '');
    const title = (said?.groups?.question ?? said?.groups?.title ?? '').replace(/^(?:an?|the)\s+/i, '').trim();
    return title.length < 4 ? [] : [{ title, speakers: readSpeakers(subject).speakers }];
  });
}

/** The subject of an evening as a sentence names it: "Our topic this time is Looms for everyone." */
export function topicInProse(text: string): string | undefined {
  return /\btopics?\b[^.:]{0,30}?\s(?:is|are|will be)\s*:?\s*["“]?(?<topic>[^"”.!]{4,120})["”]?[.!]/i.exec(text)?.groups?.topic?.trim();
}

/** The sentences of a text, as far as full stops tell. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[\p{Ll}\d)"”?!]{2}[.!?]+)(?<!\b(?:Prof|Dr|Mag|St|Ing|Mr|Mrs|Ms)\.)\s+(?=["“(]?\p{Lu})/u);
}

function billingsIn(sentence: string): string[] {
  const tidy = sentence.replace(/\b(?:and|with)\s+(?:his|her|their)\s+colleagues?,?\s+/gi, 'and ').replace(/,\s+an?\s+(?=\p{Lu})/gu, ', ');
  const subject = SUBJECT.exec(tidy.replace(LEAD, ''))?.groups?.subject;
  const phrases = [
    ...(subject === undefined ? [] : [subject]),
    ...[...tidy.matchAll(BEFORE_VERB)].map(({ groups }) => groups?.people ?? ''),
    ...[...tidy.matchAll(BEHIND_BY)].map(({ groups }) => groups?.people ?? ''),
    ...[...tidy.matchAll(BEHIND_SPEAKER)].map(({ groups }) => groups?.people ?? ''),
    ...(/\bspeakers?\b/i.test(tidy) ? [...tidy.matchAll(BEHIND_HAVE)].map(({ groups }) => groups?.people ?? '') : []),
  ];
  return phrases.map((phrase) => cut(phrase.replace(/^(?:\p{Ll}+\s+)+(?=\p{Lu})/u, ''))).filter(isBilling);
}

/** As much of a text as may name people. */
function cut(text: string): string {
  const end = text.search(
    /\s(?:who|which|that|will|is|are|has|where|working|about|over|to|presenting|as well as|at our)\s|[;:!?]|(?<!\b(?:Prof|Dr|Mag|[A-Z]))\.(?:\s|$)|\s[-–]\s/,
  );
  const bare = (end === -1 ? text : text.slice(0, end)).trim();
  // "… by Ada Lovelace in the second part": a name ends where no capital follows.
  const name = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){2,4}/u.exec(bare)?.[0].trim();
  return isBilling(bare) ? bare : name !== undefined && isPersonName(name) ? name : bare;
}

const LEAD =
  /^(?:first|then|next|finally|moreover|additionally|also|furthermore|in addition|after that|afterwards|this time|as usual|before that|for the second part of the evening|dr\.|prof\.)[,:]?\s+(?:we have\s+)?/i;
const VERBS =
  'will|is going to|are going to|is|are|presents?|shows?|gives?|talks?|reports?|has|introduces?|speaks?|explains?|demonstrates?|presenting';
// Up to the end of a sentence, which no full stop within a word is, nor one behind a title or an initial.
const REST = String.raw`(?:[^.;!?]|\.(?=\S)|(?<=\b(?:Dr|Prof|Mag|[A-Z]))\.)*`;
const SUBJECT = new RegExp(String.raw`^(?<subject>\p{Lu}(?:[^.!?:]|\.(?=\S)){3,200}?)\s*,?\s+(?:${VERBS})\s+(?<rest>.+)$`, 'u');
const WHAT =
  /^(?:(?:present|presenting|talk(?:ing)? about|speak(?:ing)? about|give(?:\s+us)?|show(?:\s+us)?|introduce)\s+)?(?:(?<title>(?:an?\s+|the\s+)?(?:[Ii]ntro|[Oo]verview|\p{Lu})[^.!?:,]{3,120}?)(?=\s+and\s+(?:how|why|what)\b|[.!,:]|$)|[^:]{5,200}:\s+(?<question>[^:]{5,120}?[?!.]*)$)/u;
const BEFORE_VERB =
  /,\s+(?<people>\p{Lu}\p{Ll}+\s+\p{Lu}[\p{L}’'-]+(?:,[^,.]{3,80},)?)\s+(?:will|is going to|presents?|shows?|gives?|reports?)\s/gu;
const BEHIND_BY = new RegExp(
  String.raw`\b(?:given|presented|held|led|delivered|[Tt]alk|[Pp]resentation|[Ss]ession|[Ll]ecture|[Rr]eport|[Ww]ebinar[^.]{0,140}?)\s+by\s+(?<people>${REST})`,
  'gu',
);
const BEHIND_SPEAKER = new RegExp(
  String.raw`\b(?:[Ss]peakers?|[Pp]resenters?|[Pp]anell?ists?)(?:\s+(?:tonight|this time))?\s*,?\s*(?:is|are|will be|including|:)?\s+(?<people>(?:\p{Ll}+\s+)?(?:(?:Dr|Prof)\.\s+)*\p{Lu}[\p{Ll}\p{M}]+\s+\p{Lu}${REST})`,
  'gu',
);
const BEHIND_HAVE = new RegExp(
  String.raw`\b(?:have|welcome|welcoming|invited|introduce)\s+(?:\p{L}+\s+){0,3}?(?<people>\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?=[.,!]|\s)${REST})`,
  'gu',
);
