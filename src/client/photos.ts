import { isOnPicture, photoOfHash } from './photo-places.ts';
import { isPlainClick } from './plain-click.ts';
import { replaceAddress } from './replace-address.ts';
import { listenToSwipes } from './swipes.ts';
import { placeAfterKey, placeAfterTurn } from './turns.ts';

/** Shows the photos of a gallery large in a dialog, and keeps in the address of the page which one is shown. */
function startLightbox(gallery: HTMLElement, dialog: HTMLDialogElement): void {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('.gallery-link')];
  const large = [...gallery.querySelectorAll<HTMLElement>('.photo-view')];
  const stage = partOf(dialog, '.photo-stage');
  const words = partOf(dialog, '.photo-words');
  const loaded = new Map<number, Node>();
  let shown = 0;
  /** Whether opening it was a step, which the back button takes back. */
  let isStep = false;

  /** The large picture, which begins to load when it is first asked for. */
  const pictureOf = (index: number): Node => {
    const picture = loaded.get(index) ?? copyOf(large[index]?.querySelector('.picture'));
    for (const image of picture instanceof Element ? picture.querySelectorAll('img') : []) image.loading = 'eager';
    loaded.set(index, picture);
    return picture;
  };

  const show = (index: number): void => {
    shown = index;
    stage.replaceChildren(pictureOf(index));
    words.replaceChildren(...copyOf(large[index]?.querySelector('figcaption')).childNodes);
    writeHash(`#${large[index]?.id}`);
    if (!dialog.open) dialog.showModal();
    keepFocus();
    for (const step of [1, -1] as const) pictureOf(placeAfterTurn(step, index, links.length, 'joined'));
  };

  /** A browser that looks for the target of an address takes the focus out of the dialog again, even when that is open. */
  const keepFocus = (): void => {
    requestAnimationFrame(() => {
      if (dialog.open && !dialog.contains(document.activeElement)) partOf(dialog, '.is-close').focus();
    });
  };

  const turn = (step: -1 | 1): void => {
    if (links.length > 1) show(placeAfterTurn(step, shown, links.length, 'joined'));
  };

  const obeyAddress = (): void => {
    const index = photoOfHash(location.hash, links.length);
    if (index !== undefined) show(index);
    else if (dialog.open) dialog.close();
  };

  gallery.addEventListener('click', (event) => {
    const index = links.findIndex((link) => link.contains(event.target as Node));
    if (index === -1 || !isPlainClick(event)) return;
    event.preventDefault();
    isStep = pushStep();
    show(index);
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => {
    const index = placeAfterKey(event, shown, links.length, 'joined');
    if (index === undefined) return;
    event.preventDefault();
    if (index !== shown) show(index);
  });
  dialog.addEventListener('close', () => {
    const isAtPhoto = photoOfHash(location.hash, links.length) !== undefined;
    if (isAtPhoto && isStep) history.back();
    else if (isAtPhoto) writeHash('');
    isStep = false;
    links[shown]?.focus();
  });
  partOf(dialog, '.is-close').addEventListener('click', () => dialog.close());
  partOf(dialog, '.is-before').addEventListener('click', () => turn(-1));
  partOf(dialog, '.is-next').addEventListener('click', () => turn(1));
  stage.addEventListener('click', ({ clientX, clientY }) => {
    const image = stage.querySelector('img');
    if (image !== null && !isOnPicture(clientX, clientY, image.getBoundingClientRect(), sizeOf(image))) dialog.close();
  });
  listenToSwipes(stage, turn);
  addEventListener('hashchange', obeyAddress);
  addEventListener('load', keepFocus);

  for (const button of dialog.querySelectorAll('.is-before, .is-next')) button.toggleAttribute('hidden', links.length < 2);
  obeyAddress();
  // From here on the large photos of the page itself stay away.
  gallery.classList.add('is-ready');
}

/** How large the page says a picture is; the properties of those names tell how large it is shown. */
function sizeOf(image: HTMLImageElement): { width: number; height: number } {
  return { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
}

function partOf(dialog: HTMLElement, selector: string): HTMLElement {
  return dialog.querySelector<HTMLElement>(selector) ?? dialog;
}

function copyOf(node: Node | null | undefined): Node {
  return node?.cloneNode(true) ?? new DocumentFragment();
}

/** Makes a step in the history; tells whether the browser let it. */
function pushStep(): boolean {
  try {
    history.pushState(null, '', location.href);
    return true;
  } catch {
    return false;
  }
}

function writeHash(hash: string): void {
  replaceAddress(`${location.pathname}${location.search}${hash}`);
}

const gallery = document.getElementById('gallery');
const lightbox = document.getElementById('lightbox');
if (gallery !== null && lightbox instanceof HTMLDialogElement) startLightbox(gallery, lightbox);
