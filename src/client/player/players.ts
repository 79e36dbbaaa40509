import { isPlainClick } from '../plain-click.ts';
import { replaceAddress } from '../replace-address.ts';
import { SLIDE_CHOSEN, type SlideChosen } from '../talk-events.ts';
import { fragmentOfThisPage } from '../this-page.ts';
import { type MomentAddress, readMomentHash, readMomentQuery, readSlideHash } from './moment.ts';
import { createPlayer, type Player } from './player.ts';

/** Makes the players of a page, and has them obey to its address, to links to their moments, and to slides that somebody chooses. */
export function startPlayers(): void {
  const players = new Map<number, Player>();
  for (const block of document.querySelectorAll<HTMLElement>('.recording')) {
    const player = createPlayer(block);
    if (player !== undefined) players.set(player.recording, player);
  }
  if (players.size === 0) return;
  const goTo = (moment: MomentAddress | undefined): Player | undefined => {
    const player = moment && players.get(moment.recording);
    if (moment !== undefined) player?.goTo(moment.seconds);
    return player;
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || !isPlainClick(event)) return;
    if (playChapter(link, players) || followMoment(link, players)) event.preventDefault();
  });
  addEventListener('hashchange', () => goTo(readMomentHash(location.hash)));
  document.addEventListener(SLIDE_CHOSEN, (event) => {
    followSlide((event as CustomEvent<SlideChosen>).detail, players);
  });

  const asked = goTo(readMomentQuery(location.search));
  const slide = readSlideHash(location.hash);
  if (asked !== undefined) asked.stage.scrollIntoView({ block: 'center' });
  else if (slide !== undefined) followSlide(slide, players);
  else goTo(readMomentHash(location.hash));
}

type Players = ReadonlyMap<number, Player>;

/** Goes to the second at which a slide is shown; before a player is loaded, that is where it will begin. */
function followSlide(slide: SlideChosen, players: Players): void {
  const showing = [...players.values()].filter((player) => player.momentOf(slide) !== undefined);
  // Of two recordings the one that somebody watches.
  const player = showing.find(({ isLoaded }) => isLoaded()) ?? showing[0];
  player?.goTo(player.momentOf(slide) ?? 0);
}

/** Plays the chapter that a link names. Without scripts it leads to the provider, so whoever follows it has asked for its video. */
function playChapter(link: HTMLAnchorElement, players: Players): boolean {
  const player = players.get(Number(link.closest<HTMLElement>('.recording')?.dataset.recording));
  if (link.dataset.at === undefined || player === undefined) return false;
  player.playFrom(Number(link.dataset.at));
  player.stage.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Follows a link to a moment of the page without a jump away from the player. */
function followMoment(link: HTMLAnchorElement, players: Players): boolean {
  const href = link.getAttribute('href') ?? '';
  const moment = href.startsWith('?') ? readMomentQuery(link.search) : readMomentHash(fragmentOfThisPage(link));
  const player = moment && players.get(moment.recording);
  if (moment === undefined || player === undefined) return false;
  // The search stands above the page, not beside the player: the browser goes there, as it does from another page.
  if (link.closest('dialog') !== null) {
    player.goTo(moment.seconds);
    if (document.getElementById(link.hash.slice(1)) === null) player.stage.scrollIntoView({ block: 'center' });
    return false;
  }
  player.follow(moment.seconds);
  // Only a slide links so, whose own address may stay.
  if (href.startsWith('?')) {
    player.stage.scrollIntoView({ block: 'nearest' });
    return true;
  }
  replaceAddress(location.pathname + link.hash);
  return true;
}
