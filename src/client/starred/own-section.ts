import { createAnnouncer } from '../announcer.ts';
import { copyLink } from '../copy-link.ts';
import { mergeLists, readList, type StarredTalk, withoutTalk, writeList } from '../stars/list.ts';
import { HOME, OWN_PLACE, STARS_CHANGED, tellOfChange } from '../stars/own-list.ts';
import { writeShared } from '../stars/share.ts';
import { loadList, saveList, type Trouble } from '../stars/store.ts';
import { offerFile, readFile } from './files.ts';
import { lookUp } from './look-up.ts';
import { buttonThat, partOf } from './parts.ts';
import { forgetRubbish, readRubbish } from './rubbish.ts';
import { createRemovedRow, createTalkButton, createTalkRow, type Row, showRows, titleOf } from './talk-rows.ts';
import type { createWhenSeen } from './when-seen.ts';
import { addedWords, copiedWords, ownTitle, talks as talksInWords, troubleWords } from './words.ts';

/** The visitor's own list. */
export interface OwnSection {
  /** Puts talks on the list, leaves those as they are that are there already, and says so. */
  readonly add: (talks: readonly StarredTalk[], refused?: number) => void;
  /** What the list knows of a talk. */
  readonly find: (path: string) => StarredTalk | undefined;
  /** Takes the focus. */
  readonly focus: () => void;
}

/** Shows the visitor's own list, and lets it be changed, saved, shared, and brought up to date by the pages of its talks. */
export function startOwnSection(section: HTMLElement, whenSeen: ReturnType<typeof createWhenSeen>): OwnSection {
  const title = partOf(section, 'h2');
  const list = partOf(section, 'ul');
  const tools = partOf(section, ':scope > .starred-tools');
  const input = partOf<HTMLInputElement>(tools, 'input');
  const announce = createAnnouncer(tools.querySelector('[role=status]'));
  const rows = new Map<string, Row>();
  const removedRows = new Map<string, Row>();
  /** What was taken from the list here, and can be put back. */
  const removed = new Map<string, StarredTalk>();
  /** The list as it would be if the browser kept it. */
  let unsaved: readonly StarredTalk[] | undefined;
  let trouble: Trouble | undefined;

  const current = (): readonly StarredTalk[] => unsaved ?? mergeLists(loadList(OWN_PLACE).talks);

  const change = (talks: readonly StarredTalk[], isAsked = true): void => {
    const fault = saveList(OWN_PLACE, talks);
    unsaved = fault === undefined ? undefined : talks;
    if (isAsked || fault === undefined) trouble = fault;
    tellOfChange();
  };

  const say = (text: string): void => announce(text, 0);

  const remove = (path: string): void => {
    const talks = current();
    const talk = talks.find((candidate) => candidate.path === path);
    if (talk === undefined) return;
    removed.set(path, talk);
    change(withoutTalk(talks, path));
    removedRows.get(path)?.element.querySelector('button')?.focus();
    say(`“${titleOf(talk)}” removed. ${talksInWords(talks.length - 1)} left.`);
  };

  const putBack = (path: string): void => {
    const talk = removed.get(path);
    if (talk === undefined) return;
    change(mergeLists(current(), [talk]));
    rows.get(path)?.element.querySelector('button')?.focus();
    say(`“${titleOf(talk)}” is on the list again.`);
  };

  const refresh = async (path: string): Promise<void> => {
    const found = await lookUp(path);
    const talks = current();
    const old = talks.find((talk) => talk.path === path);
    if (found === 'unknown' || old === undefined) return;
    const next: StarredTalk = { ...old, ...(found === 'gone' ? {} : found), isGone: found === 'gone' };
    // A talk that has moved may be on the list at its new place as well.
    if (writeList([next]) !== writeList([old])) change(mergeLists([next], withoutTalk(talks, path)), false);
  };

  const rowOf = (path: string): Row => {
    const known = rows.get(path);
    if (known !== undefined) return known;
    const { button, name } = createTalkButton('Remove', () => remove(path));
    const row = createTalkRow(path, button, name);
    rows.set(path, row);
    whenSeen(row.element, () => refresh(path));
    return row;
  };

  const removedRowOf = (path: string): Row => {
    const known = removedRows.get(path);
    if (known !== undefined) return known;
    const { button, name } = createTalkButton('Undo', () => putBack(path));
    const row = createRemovedRow(button, (talk) => {
      name(talk);
      button.setAttribute('aria-label', `Undo: put “${titleOf(talk)}” back on the list`);
    });
    removedRows.set(path, row);
    return row;
  };

  const render = (): void => {
    const talks = current();
    for (const { path } of talks) removed.delete(path);
    const shown = mergeLists(talks, [...removed.values()]);
    title.textContent = ownTitle(talks.length);
    showRows(
      list,
      shown.map((talk) => {
        const row = removed.has(talk.path) ? removedRowOf(talk.path) : rowOf(talk.path);
        row.show(talk);
        return row;
      }),
    );
    trouble ??= loadList(OWN_PLACE).trouble;
    showPart('trouble', trouble !== undefined).textContent = trouble === undefined ? '' : troubleWords(trouble);
    showPart('rubbish', readRubbish(OWN_PLACE).length > 0);
    showPart('nothing', shown.length === 0);
    for (const name of ['share', 'export']) buttonThat(tools, name).hidden = talks.length === 0;
  };

  const showPart = (name: string, isShown: boolean): HTMLElement => {
    const part = partOf(section, `[data-shows=${name}]`);
    part.hidden = !isShown;
    return part;
  };

  const add: OwnSection['add'] = (talks, refused = 0) => {
    const mine = current();
    const next = mergeLists(mine, talks);
    const added = next.length - mine.length;
    if (added > 0) change(next);
    say(addedWords({ added, known: mergeLists(talks).length - added, refused }));
  };

  buttonThat(tools, 'share').addEventListener('click', () => {
    const paths = current().flatMap(({ path, isGone }) => (isGone ? [] : path));
    const href = `${location.origin}${HOME}starred/${writeShared(paths)}`;
    void copyLink(tools, { href, name: 'Link to this list', copied: copiedWords(paths.length) });
  });
  buttonThat(tools, 'export').addEventListener('click', () => offerFile('starred-talks.json', writeList(current(), 2)));
  buttonThat(tools, 'import').addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const read = await readFile(file, readList);
    // The same file can be chosen again.
    input.value = '';
    if ('fault' in read) say(read.fault);
    else add(read.talks, read.refused);
  });
  buttonThat(section, 'save-rubbish').addEventListener('click', () =>
    offerFile('starred-talks-unread.txt', readRubbish(OWN_PLACE).join('\n')),
  );
  buttonThat(section, 'forget-rubbish').addEventListener('click', () => {
    forgetRubbish(OWN_PLACE);
    tellOfChange();
    title.focus();
    say('Deleted.');
  });
  document.addEventListener(STARS_CHANGED, render);
  section.hidden = false;
  render();

  return { add, find: (path) => current().find((talk) => talk.path === path), focus: () => title.focus() };
}
