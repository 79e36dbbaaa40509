import type { FoundSpeaker } from './found.ts';
import { type Piece, partsOf } from './name-pieces.ts';
import {
  isAcronym,
  isCountryOrCity,
  isDegree,
  isGivenName,
  isNobody,
  isOrganization,
  isOrganizers,
  isPersonName,
  isRole,
  isWholeOrganization,
  withoutTitles,
} from './name-words.ts';
import type { NamesHint } from './names.ts';

interface Draft {
  name: string;
  roles: string[];
  affiliations: string[];
  /** Whether this one and the one before stand side by side, and share what is said behind them. */
  isJoined: boolean;
}

/** Goes through the pieces of a line from left to right, and gives each to the person it belongs to. */
export class NameReader {
  readonly #drafts: Draft[] = [];
  readonly #doubts: string[] = [];
  readonly #hint: NamesHint;
  /** The list that was written to last. */
  #last: string[] | undefined;
  #commas = 0;
  #joins = 0;

  constructor(hint: NamesHint) {
    this.#hint = hint;
  }

  take(piece: Piece): void {
    const person = this.#drafts.at(-1);
    if (person === undefined) this.#takeFirst(piece);
    else if (this.#startsPerson(piece, person)) this.#add(piece, piece.mark === '&' || piece.mark === '/');
    else this.#describe(person, piece.text, piece);
    const current = this.#drafts.at(-1);
    if (current !== undefined) for (const inside of piece.brackets) this.#bracket(current, inside);
  }

  finish(text: string): { readonly speakers: readonly FoundSpeaker[]; readonly doubts: readonly string[] } {
    this.#share();
    // "Ada Lovelace, Grace Hopper": two people, or one of a firm of that name. More of them, or an "and", are a list of people.
    if (this.#drafts.length === 2 && this.#commas === 1 && this.#joins === 0 && this.#drafts.every(isBare)) {
      const unknown = this.#drafts.find(({ name }) => this.#hint.known?.has(name) !== true);
      if (unknown !== undefined) this.#doubts.push(`"${text}" was read as two people.`);
    }
    return { speakers: this.#drafts.map(toSpeaker), doubts: this.#doubts };
  }

  #takeFirst(piece: Piece): void {
    const name = withoutTitles(piece.text);
    if (isNobody(name) || isOrganizers(name)) return;
    if (isPersonName(name) || this.#hint.known?.has(name) === true) {
      this.#add(piece, false);
      return;
    }
    if (isOrganization(name) || isRole(name)) {
      if (isAcronym(name) || name.split(/\s+/).length <= 8)
        this.#doubts.push(`"${name}" stands where speakers are named, but was not taken for a person.`);
      return;
    }
    if (name.split(/\s+/).length > 5 || /\d/.test(name)) {
      this.#doubts.push(`"${name}" stands where speakers are named, but was not taken for a person.`);
      return;
    }
    if (!isGivenName(name) || piece.isLast) this.#doubts.push(`"${name}" was taken for the name of a person.`);
    this.#add(piece, false);
  }

  #startsPerson({ mark, text }: Piece, person: Draft): boolean {
    if (mark === '-' || mark === 'at') return false;
    const name = withoutTitles(text);
    if (this.#hint.known?.has(name) === true || isPersonName(name)) return true;
    // "Ada, Alan & Grace": given names alone, as long as all of them are.
    return isGivenName(name) && isBare(person) && (isGivenName(person.name) || mark === ';');
  }

  #add({ text, mark }: Piece, isJoined: boolean): void {
    if (this.#drafts.length > 0) {
      if (mark === ',') this.#commas += 1;
      else this.#joins += 1;
    }
    this.#drafts.push({ name: withoutTitles(text), roles: [], affiliations: [], isJoined });
  }

  #describe(person: Draft, text: string, { mark, spelledMark }: Piece): void {
    if (isDegree(text) || text === '' || isNobody(text)) return;
    const isPlace = mark === 'at';
    const before = person.roles.at(-1);
    if (isPlace && before !== undefined && FORMER.test(before) && this.#last === person.roles) {
      person.roles[person.roles.length - 1] = `${before}${spelledMark}${text}`;
      return;
    }
    if ((mark === '//' || mark === ';') && isOrganization(text))
      this.#doubts.push(`"${text}" was taken for an affiliation of ${person.name}.`);
    if (!isPlace && isRole(text)) {
      this.#addRole(person, text, mark, spelledMark);
      return;
    }
    this.#last = person.affiliations;
    const last = person.affiliations.at(-1);
    if (last !== undefined && belongsTogether(last, text, mark)) {
      person.affiliations[person.affiliations.length - 1] = `${last}${spelledMark}${text}`;
      return;
    }
    const role = person.roles.at(-1);
    if (last === undefined && role !== undefined && (mark === '&' || mark === '/') && !isWholeOrganization(text)) {
      person.roles[person.roles.length - 1] = `${role}${spelledMark}${text}`;
      return;
    }
    if (!isPlace && mark !== '-' && !isOrganization(text) && isRare(text))
      this.#doubts.push(`"${text}" beside ${person.name} was taken for an affiliation.`);
    person.affiliations.push(text);
  }

  #addRole(person: Draft, text: string, mark: Piece['mark'], spelledMark: string): void {
    const role = person.roles.at(-1);
    this.#last = person.roles;
    if (role !== undefined && person.affiliations.length === 0 && (mark === '&' || mark === '/'))
      person.roles[person.roles.length - 1] = `${role}${spelledMark}${text}`;
    else person.roles.push(text);
  }

  #bracket(person: Draft, inside: string): void {
    if (PASSING.test(inside)) return;
    const before = this.#last?.at(-1);
    // "Institute for Artificial Intelligence (IAI)": the bracket belongs to what stands before it.
    if (!isBare(person) && this.#last !== undefined && before !== undefined && /^[^\s,]+$/.test(inside)) {
      this.#last[this.#last.length - 1] = `${before} (${inside})`;
      return;
    }
    if (!isBare(person)) return;
    for (const piece of partsOf(inside)) {
      this.#describe(person, piece.text, piece);
      for (const deeper of piece.brackets) this.#bracket(person, deeper);
    }
  }

  /** "Ada Lovelace & Alan Turing, NPL": who stands side by side is of the same place, where only the last one has any. */
  #share(): void {
    for (let index = this.#drafts.length - 1; index > 0; index--) {
      const [before, draft] = [this.#drafts[index - 1], this.#drafts[index]];
      if (before !== undefined && draft?.isJoined === true && before.affiliations.length === 0)
        before.affiliations = [...draft.affiliations];
    }
  }
}

// In brackets behind a name, but of the talk.
const PASSING = /^(?:cancell?ed|postponed|remote(?:ly)?|online|virtual|via \w+|tbc|tbd|tba|invited|host|he|she|they)(?:[/,\s].*)?$/i;

function isBare({ roles, affiliations }: Draft): boolean {
  return roles.length === 0 && affiliations.length === 0;
}

const FORMER = /^(?:formerly|former|ex|prev|previously|ehemals)\b/i;

/** Capital words that may be anything. */
function isRare(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\s/.test(text);
}

/** Whether what follows is more of the name of an organization: "Aalto University, Helsinki", "Centre for Informatics and Society". */
function belongsTogether(before: string, text: string, mark: Piece['mark']): boolean {
  if (mark === ',' && isCountryOrCity(text)) return true;
  if (mark === ',') return !isOrganizationAlone(text) && /^(?:\p{Lu}\p{L}+|[A-Z]{2})$/u.test(text) && !isBrandAlone(before);
  if (mark === '&')
    return (
      /^(?:Co\b|Society$|Sons\b|Partners?$)/.test(text) ||
      (/\s(?:for|of|für|of the)\s/.test(before) && !/\)$/.test(before) && !isWholeOrganization(text))
    );
  return false;
}

function isOrganizationAlone(text: string): boolean {
  return isOrganization(text) && !/^[A-Z]{2}$/.test(text);
}

function isBrandAlone(text: string): boolean {
  return !/\s/.test(text);
}

function toSpeaker({ name, roles, affiliations }: Draft): FoundSpeaker {
  return {
    name,
    ...(roles.length === 0 ? {} : { role: roles.join(', ') }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
  };
}
