/** Whether a line is a sentence, not a title or a name: it is long or ends like one, and has a verb or speaks to somebody. */
export function isSentence(text: string): boolean {
  if (/^(?:\p{Lu}[^.!?]*[^.!?\s]{2}[.!]\s+\p{Lu}|.*[.!]\s+\p{Lu}.*[.!?:]$)/u.test(text) && text.length > 60) return true;
  return VERB.test(` ${text} `) && (/[.!:,;]$/.test(text) || text.length > 90);
}

/** Whether a line may be a title: short, and no sentence. */
export function isTitleLike(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 200 &&
    /\p{L}{2}/u.test(text) &&
    !isSentence(text) &&
    !/[,;:]$/.test(text) &&
    !/https?:\/\//.test(text)
  );
}

/** Whether a line leads to what is said of the speakers of a talk: "About the speaker:". */
export function isAboutSpeaker(text: string): boolean {
  return /^(?:about (?:the |our )?(?:speakers?|presenters?|authors?|lecturers?)\b|(?:speaker(?:'s|s)? |short )?bio(?:graph(?:y|ies))?s?\s*(?::|$)|über (?:den|die) (?:vortragenden?|sprecher(?:in)?))/i.test(
    text,
  );
}

/** Whether a short line only parts a page: "Details:", "Here are the details about the talks:". */
export function isDivider(text: string): boolean {
  return /^(?:(?:here are (?:the )?|more |the |some )?(?:talk )?(?:details|abstracts?|talks|descriptions?)(?: (?:about|of|on|to|for) (?:the )?(?:talks?|speakers?|presentations?))?|(?:please )?find (?:the )?details below)\s*[:.]?$/i.test(
    text,
  );
}

/** Whether a paragraph that begins like one on the evening is on latest news: "As usual, we show the latest papers." */
export function isOnNews(text: string): boolean {
  return AFTER_TALKS.test(text) && /\b(?:news|topics?|papers?|research|conference|latest)\b/i.test(text);
}

/**
 * Whether a paragraph is about the evening as a whole, not about a talk: thanks to hosts, what comes after the talks, greetings.
 * @param isAbout whether it stands where somebody is introduced, who may host or provide things too.
 */
export function isAboutEvening(text: string, isAbout: boolean): boolean {
  return AFTER_TALKS.test(text) || EVENING.some((pattern) => pattern.test(text)) || (!isAbout && text.length < 400 && GIVING.test(text));
}

const VERB =
  /\s(?:is|are|was|were|be|been|will|would|can|could|has|have|had|do|does|did|should|may|might|must|we|you|i|us|our|your|join|please|thank|thanks|looking|give|gives|given|show|shows|present|presents|presented|talk about|discuss|discusses|explain|explains|take|takes|hope|provide|provides|feel|see|let|come|make|made)['’\s]/i;

const GIVING =
  /\b(?:host(?:s|ed|ing)?|sponsor(?:s|ed|ing)?|provid(?:es?|ing))\b.{0,120}\b(?:drinks|snacks|food|pizza|catering|venue|us|meetup|evening)\b/i;

const AFTER_TALKS = /^(?:afterwards|as usual(?:ly)?|usually)\b/i;

const EVENING: readonly RegExp[] = [
  /^(?:(?:in|during) (?:and after )?the breaks?|(?:after|in ?between|between)(?: and after)? (?:the|these|our|all) (?:two |three )?(?:talks?|presentations?|break)|inbetween|join us)\b/i,
  /^(?:this|the|our) (?:\d+\w+ )?(?:meet-?up|event|evening)s?\b.{0,40}\b(?:is|will|was|takes|starts)\b/i,
  /^our speakers\b/i,
  /^(?:the )?talks? will be (?:followed|complemented)/i,
  /^(?:(?:we|i)(?:'d| would| want to| wish to| are| kindly| hope)?\b.{0,40}\b(?:thank|thankful|grateful|look(?:ing)? forward|hope)|many thanks|thanks?\b|special thanks)/i,
  /^(?:(?:very much )?looking forward|see you|hope to see|best regards|kind regards|regards|best,|cheers|yours?\b|greetings)/i,
  /^(?:please (?:note|come|register|bring|rsvp)|note\s*:|note that|important(?: note)?\s*[:!]|p\.?\s?s\b|disclaimer|\(disclaimer|if you (?:want|would|have|like)|don['’]?t forget|rsvp|registration)/i,
  /^(?:meet-?up poster|for people who|\*\))/i,
];

/** Whether a line only greets or says goodbye. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text) || SIGNATURE.test(text);
}

const GREETING =
  /^(?:hi|hello|hey|dear|welcome back|good (?:morning|evening)|best|cheers|kind regards|best regards|regards|yours?|sincerely|(?:very much )?looking forward|see you(?: (?:soon|there|all|then))?)\b[^.?]{0,60}[!,.:)\s-]*$/i;
// "For the team,", "Your organizers", "Ada, for the organizers", "Ada, Alan and Grace".
const SIGNATURE =
  /^(?:[Ff]or the .{0,30}[Tt]eam|[Yy]our .{0,40}(?:[Oo]rgani[sz]ers?|[Tt]eam)|.{2,40}, for the .{0,30}organi[sz]ers|\p{Lu}\p{Ll}+(?:(?:,| and| &)\s*\p{Lu}\p{Ll}+){0,5})[\s,.!]*$/u;
