import { canKeep, type Draft, type DraftPlace, loadDraft, mergeDraft, removeDraft, saveDraft, type Trouble } from './drafts.ts';
import type { Session } from './session.ts';
import { readTyped, type TypedGroup } from './typed.ts';

/** Keeps what stands in a form, so that it is there again when somebody comes back. */
export interface Keeper {
  /** What was kept, as the form has it now; nothing where there is none. */
  readonly load: () => { readonly typed: TypedGroup; readonly at: number } | undefined;
  readonly save: (typed: TypedGroup) => Trouble | undefined;
  readonly forget: () => void;
  /** Whether the browser keeps anything. */
  readonly canKeep: () => boolean;
  /** Calls when another tab has kept something for the same form. */
  readonly onOther: (tell: () => void) => void;
}

/** @param prefix the path of the site, so that two sites of one host keep apart what is theirs. */
export function createKeeper({ key, fields, isChange, start }: Session, prefix: string): Keeper {
  const place: DraftPlace = { open: () => localStorage, prefix: `draft:${prefix}:` };
  const before = isChange ? start() : undefined;
  const read = ({ typed, before: then, at }: Draft): { typed: TypedGroup; at: number } => {
    const draft = readTyped(fields, typed);
    return { at, typed: before === undefined ? draft : readTyped(fields, mergeDraft(draft, readTyped(fields, then), before)) };
  };
  return {
    load: () => {
      const draft = loadDraft(place, key);
      return draft && read(draft);
    },
    save: (typed) => saveDraft(place, key, { at: Date.now(), typed, ...(before === undefined ? {} : { before }) }),
    forget: () => removeDraft(place, key),
    canKeep: () => canKeep(place),
    onOther: (tell) => addEventListener('storage', (event) => event.key === place.prefix + key && event.newValue !== null && tell()),
  };
}
