import { replaceAddress } from '../replace-address.ts';
import { mergeLists, type StarredTalk } from '../stars/list.ts';
import { readShared } from '../stars/share.ts';
import { createStar, describeStar } from '../stars/star.ts';
import { lookUp } from './look-up.ts';
import type { OwnSection } from './own-section.ts';
import { buttonThat, partOf } from './parts.ts';
import { createTalkRow, type Row, showRows, titleOf } from './talk-rows.ts';
import type { createWhenSeen } from './when-seen.ts';
import { sharedNote, sharedTitle } from './words.ts';

/** Shows the talks of a link that somebody shared, apart from the visitor's own, and lets them be added to those. It follows the address. */
export function startSharedSection(section: HTMLElement, own: OwnSection, whenSeen: ReturnType<typeof createWhenSeen>): void {
  const title = partOf(section, 'h2');
  const note = partOf(section, '[role=status]');
  const list = partOf(section, 'ul');
  const addAll = buttonThat(section, 'add');
  let talks: StarredTalk[] = [];
  let missing = { refused: 0, cut: 0 };
  let rows = new Map<string, Row>();

  const read = (): void => {
    const shared = readShared(location.hash);
    // What leads to another place of the page leaves the list where it is.
    if (shared === undefined && location.hash !== '') return;
    section.hidden = shared === undefined;
    talks = (shared?.paths ?? []).map((path) => own.find(path) ?? { path, title: '', by: '', date: '', starredAt: 0, isGone: false });
    missing = { refused: shared?.refused ?? 0, cut: shared?.cut ?? 0 };
    rows = new Map();
    render();
  };

  const render = (): void => {
    title.textContent = sharedTitle(talks.length);
    const words = sharedNote(missing);
    if (note.textContent !== words) note.textContent = words;
    addAll.hidden = talks.length === 0;
    showRows(
      list,
      talks.map((talk) => {
        const row = rows.get(talk.path) ?? createRow(talk);
        rows.set(talk.path, row);
        row.show(talk);
        return row;
      }),
    );
  };

  const createRow = (talk: StarredTalk): Row => {
    const star = createStar(talk);
    const row = createTalkRow(talk.path, star, (shown) => describeStar(star, { ...shown, title: titleOf(shown) }));
    whenSeen(row.element, () => lookUpShared(talk.path));
    return row;
  };

  const lookUpShared = async (path: string): Promise<void> => {
    const found = await lookUp(path);
    const index = talks.findIndex((talk) => talk.path === path);
    const old = talks[index];
    // Another link may have been opened meanwhile.
    if (found === 'unknown' || old === undefined) return;
    if (found === 'gone') missing.refused += 1;
    talks.splice(index, 1, ...(found === 'gone' ? [] : [{ ...old, ...found }]));
    talks = talks.filter((talk, place) => talks.findIndex((other) => other.path === talk.path) === place);
    render();
  };

  const close = (): void => {
    replaceAddress(location.pathname + location.search);
    read();
    own.focus();
  };

  addAll.addEventListener('click', () => {
    // They stay in the order of the link, above what is there.
    const starredAt = Date.now();
    own.add(mergeLists(talks.map((talk) => ({ ...talk, starredAt }))));
    close();
  });
  buttonThat(section, 'close').addEventListener('click', close);
  addEventListener('hashchange', read);
  read();
}
