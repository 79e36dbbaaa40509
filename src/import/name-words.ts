/*
 * What words tell of a short text: whether it is called as a person, as an organization, or as what somebody does. None of this is
 * certain; whoever asks says so where it matters.
 */

/** Whether a text is written as the name of a person: two to five words, such as "Ada Lovelace", "Ludwig van Beethoven" or "王小明". */
export function isPersonName(text: string): boolean {
  const words = withoutTitles(text).split(/\s+/);
  if (words.length === 1) return /^\p{Lo}{2,5}$/u.test(words[0] ?? '');
  return (
    isFullName(words) &&
    !isOrganization(text) &&
    !isRole(text) &&
    !FIRST_OF_TITLE.test(words[0] ?? '') &&
    !words.some(isTitleWord) &&
    !words.slice(1).some((word) => JOINING.test(word))
  );
}

/** Whether a text is one word that may be a given name: "Ada". */
export function isGivenName(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(text) && !isOrganization(text) && !isRole(text);
}

/** Whether a text says what somebody does: "Senior Researcher", "PhD student", "formerly head of research". */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}

/** Whether a text is called as an organization: by a word such as "University" or "GmbH", a country, or letters that no name of a person has. */
export function isOrganization(text: string): boolean {
  const words = text.split(/[\s(),]+/).filter((word) => word !== '');
  return (
    ORGANIZATION.test(text) ||
    words.some((word) => isAcronym(word) || isBrand(word)) ||
    (words.length > 1 && COUNTRIES.has((words.at(-1) ?? '').toLowerCase()))
  );
}

/** Whether a word is the name of a country or a large city. */
export function isCountryOrCity(word: string): boolean {
  return COUNTRIES.has(word.toLowerCase());
}

/** Whether a text names an organization that can stand alone: "Ada University", but not "Technology", which may be the end of a longer name. */
export function isWholeOrganization(text: string): boolean {
  return WHOLE.test(text) || text.split(/\s+/).some((word) => isAcronym(word) || isBrand(word) || /^\p{Ll}/u.test(word));
}

/** A name without what stands before and behind it as a title: "Prof. Dr. Ada Lovelace, PhD" is "Ada Lovelace". */
export function withoutTitles(text: string): string {
  return text.replace(TITLES_BEFORE, '').replace(DEGREES_BEHIND, '').trim();
}

/** Whether a text is nothing but a title that stands behind a name: "PhD". */
export function isDegree(text: string): boolean {
  return DEGREE_ALONE.test(text.trim());
}

/** Whether a text in the place of a name says that nobody is known yet: "tbd", "(TBA)", "n/a", "...". */
export function isNobody(text: string): boolean {
  return NOBODY.test(text.trim());
}

/** Whether a text in the place of a name means those who organize the meetup. */
export function isOrganizers(text: string): boolean {
  return ORGANIZERS.test(text.trim());
}

/** Whether a word is made of capitals alone, as "WU" or "IBM". */
export function isAcronym(word: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&.-]+$/u.test(word) && !/^(?:\p{Lu}\.-?)+$/u.test(word) && !GENERATION.test(word);
}

function isFullName(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  const last = others.at(-1) ?? '';
  return words.length <= 5 && isNameWord(first) && isNameWord(last) && words.every((word) => isNameWord(word) || PARTICLE.test(word));
}

function isNameWord(word: string): boolean {
  return word.split('-').every((part) => NAME_PART.test(part)) || GENERATION.test(word) || /^["“(]\p{Lu}\p{Ll}+["”)]$/u.test(word);
}

/** A word that is spelled as no name is: "MoonVision", "mostly.ai", "contextflow", "3D". */
function isBrand(word: string): boolean {
  if (/\p{L}\.\p{Ll}{2,}/u.test(word) || /\d/.test(word)) return true;
  return word.split('-').some((part) => /\p{Ll}\p{Lu}/u.test(part) && !NAME_PART.test(part));
}

// "McCarthy", "O'Neil", "DeLong", "J.", "Jr.": one capital, and a second one only behind what names begin with.
const NAME_PART = /^(?:(?:Mc|Mac|De|Du|La|Le|Di|Da|Fitz|Van|Von|Al|El|[ODLN]['’])?\p{Lu}[\p{Ll}\p{M}’']*|\p{Lo}+|(?:\p{Lu}\.)+)$/u;
const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|des|di|da|do|dos|das|del|della|du|la|le|el|al|bin|ibn|ten|ter|af|av|y|e|[dl]['’]\p{Lu}\p{Ll}+)$/u;
const GENERATION = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

const TITLES_BEFORE =
  /^(?:(?:(?:Univ|Assoc|Assist|Asst|Ass|Adj|Hon|a\.?o)\.?\s*-?\s*)?(?:Prof(?:essor)?|Doz(?:ent)?|PD|Priv\.?-?Doz)\b\.?\s+|(?:Dr|Mag|Dipl\.?-?Ing|Ing|DI|Mr|Mrs|Ms|Herr|Frau|Sir|Dame)\b\.?(?:\s*(?:techn|phil|rer|nat|med|h\.?c)\.)*\s+)+/;
const DEGREE = String.raw`(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|M\.?A|B\.?A|MBA|M\.?D|M\.?Eng|B\.?Eng|LL\.?M)\.?`;
const DEGREES_BEHIND = new RegExp(String.raw`(?:,?\s+\(?${DEGREE}\)?)+$`);
const DEGREE_ALONE = new RegExp(`^${DEGREE}$`);

const NOBODY =
  /^[([{*_]*(?:t\.?b\.?[adcn]\.?|tbd|todo|to be (?:announced|determined|defined|confirmed)|n\.?\/?a\.?|none|nobody|unknown|open|free|you\?*|[-–—.…?*_/\s]*)[)\]}*_]*$/i;
const ORGANIZERS =
  /^(?:by\s+)?(?:the\s+|our\s+|your\s+|all\s+)?(?:[\p{L}\d&-]+\s+)?(?:meet-?up\s+)?(?:organi[sz](?:ers?|ing team|er team|ation team)|organi[sz]ation|hosts?|moderators?|core team|team|veranstalter|all|everyone|everybody)\.?$/iu;

const ROLE = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    [
      'researchers?|scientists?|engineers?|developers?|programmers?|professors?|prof|lecturers?|lectors?|teachers?|tutors?|instructors?',
      'head|ceo|cto|cco|coo|cfo|cio|cdo|cpo|founders?|co-?founders?|cofounders?|director|lead|leader|leads|manager|vp|vice[- ]president|president|chair(?:wo)?man|chair',
      'chief|officer|owner|partner|students?|candidates?|graduates?|alumn[ai]|alumnus|post-?docs?|postdoctoral|pre-?docs?|phd|msc|intern|trainee|fellow|resident|assistant|associate',
      'advocate|evangelist|consultants?|freelancers?|freelance|analysts?|architects?|experts?|specialists?|designers?|physicists?|mathematicians?|statisticians?|biologists?|linguists?|artists?',
      'inventors?|authors?|maintainers?|contributors?|creators?|members?|employees?|entrepreneurs?|investors?|coaches|coach|trainers?|advisors?|advisers?|moderator|panelists?|journalists?|parliamentarian|minister',
      'mitarbeiter(?:in)?|entwickler(?:in)?|forscher(?:in)?|leiter(?:in)?|gründer(?:in)?|geschäftsführer(?:in)?|student(?:in)?|doktorand(?:in)?|berater(?:in)?|senior|junior|principal|staff|formerly|former|ex|prev|previously|enthusiast',
    ].join('|') +
    String.raw`)(?![\p{L}])`,
  'iu',
);

const ORGANIZATION = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    [
      'universit\\p{L}*|uni|institut\\p{L}*|institute?s?|academ(?:y|ie|ia)|akademie|colleges?|school|hochschule|fachhochschule|fakultät|faculty|department|dept|division|polytechnic|politecnico|école',
      'labs?|laborator(?:y|ies|ium)|centers?|centres?|zentrum|clinic|klinik|hospital|museum|council|ministry|ministerium|agency|agentur|foundation|stiftung|association|verein|society|gesellschaft|committee|chamber|kammer',
      'gmbh|mbh|ag|kg|ohg|inc|incorporated|ltd|limited|llc|llp|corp|corporation|company|co|plc|s\\.?a\\.?|s\\.?r\\.?l\\.?|b\\.?v\\.?|oy|ab|a/s',
      'group|gruppe|bank|insurance|versicherung|holding|technolog(?:y|ies)|technik|technikum|tech|solutions?|software|systems?|services?|studios?|consulting|consultancy|ventures|capital|partners|networks?|platforms?|industries|enterprises?',
      'research|media|digital|cloud|tele[ck]om|mobile|security|robotics|analytics|data|energy|energie|health(?:care)?|medical|biotech|pharma|international|global|europe|intelligence|computing|machines?|learning|vision|imaging|music|games|automotive|innovation|startup|hub|meet-?up|community|conference|initiative|alliance|team',
      'google|microsoft|amazon|aws|apple|facebook|meta|deepmind|nvidia|intel|netflix|spotify|oracle|siemens|bosch|openai|red hat|hugging face',
    ].join('|') +
    String.raw`)(?!\p{L})`,
  'iu',
);

/** Whether a word stands in titles and greetings, and hardly ever in names: "Networks", "Introduction", "Understanding". */
function isTitleWord(word: string): boolean {
  return (
    TITLE_WORD.test(word) ||
    /^\p{Lu}\p{Ll}{2,}(?:tion|ology|ysis|ysing|yzing)s?$|^\p{Lu}\p{Ll}{5,}(?:sion|ment|ness|ity|ism|ics|able|ible|ical|ized|ised|ful|less)s?$/u.test(
      word,
    ) ||
    /^\p{Lu}\p{Ll}{6,}ing$/u.test(word)
  );
}

const TITLE_WORD = new RegExp(
  `^(?:${[
    'deep|deeper|going|neural|artificial|machine|latest|lightning|faster|advanced|practical|applied|first|second|third|last',
    'networks?|nets?|models?|languages?|data|topics?|news|papers?|talks?|sessions?|introductions?|intro|overview|review|report|recap|agenda|details|slides?|videos?|photos?|welcome|discussions?|questions?|answers?|panel|keynotes?|tutorial|workshop',
    'learners?|hello|hi|dear|everyone|all|about|how|what|why|when|where|the|this|our|your|my|with|without|from|into|using|towards?|beyond|between|anything|everything|something|nothing',
    'code|coding|apps?|tools?|images?|search|words?|texts?|speech|program|programs|programming|process|processes|methods?|tricks?|tips|trends?|future|history|applications?|approaches|study|studies|chapter|level|series|evening|event|meetup',
    'anomaly|attention|features?|graphs?|trees?|forests?|agents?|rules?|types?|functions?|objects?|servers?|clients?|patterns?|microservices|containers?|kubernetes|docker|python|javascript|typescript|kotlin|django|angular|linux',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|october|november|december',
  ].join('|')})$`,
  'iu',
);

const JOINING = /^(?:or|and|of|in|on|to|for|the|a|an|at|is|are|as|vs\.?)$/i;

// Names end in such words, but do not begin with them.
const FIRST_OF_TITLE =
  /^(?:open|hot|short|main|social|big|smart|fast|modern|natural|real|new|next|best|good|great|large|small|high|low|free|live|special|case|part|web|coffee|break|summer|winter|spring|autumn|a|an)$/i;

const WHOLE =
  /(?<!\p{L})(?:universit\p{L}*|institut\p{L}*|hochschule|fachhochschule|academy|college|school|gmbh|ag|inc|ltd|llc)(?!\p{L})/iu;

const COUNTRIES: ReadonlySet<string> = new Set(
  [
    'austria|österreich|germany|deutschland|switzerland|schweiz|france|italy|spain|portugal|netherlands|belgium|poland|czechia|slovakia|hungary|slovenia|croatia',
  ]
    .concat(
      'uk|usa|us|england|scotland|ireland|sweden|norway|denmark|finland|iceland|estonia|latvia|lithuania|ukraine|romania|bulgaria|greece|turkey|europe',
    )
    .concat('canada|mexico|brasil|brazil|argentina|chile|india|china|japan|korea|singapore|australia|africa|nigeria|kenya|egypt')
    .concat(
      'vienna|wien|graz|linz|salzburg|berlin|munich|münchen|hamburg|zürich|zurich|london|paris|prague|budapest|amsterdam|york|francisco|boston|toronto|tokyo',
    )
    .flatMap((names) => names.split('|')),
);
