import { isOnPicture, photoOfHash, photoOfKey, stepFrom, stepOfSwipe } from './photo-steps.ts';

/** Shows the photos of a gallery large in a dialog, and keeps in the address of the page which one is shown. */
function startLightbox(gallery: HTMLElement, dialog: HTMLDialogElement): void {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('.gallery-link')];
  const large = [...gallery.querySelectorAll<HTMLElement>('.photo-view')];
  const stage = partOf(dialog, '.photo-stage');
  const words = partOf(dialog, '.photo-words');
  const loaded = new Map<number, Node>();
  let shown = 0;

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
    for (const step of [1, -1]) pictureOf(stepFrom(index, step, links.length));
  };

  const turn = (step: number): void => {
    if (step !== 0 && links.length > 1) show(stepFrom(shown, step, links.length));
  };

  const obeyAddress = (): void => {
    const index = photoOfHash(location.hash, links.length);
    if (index !== undefined) show(index);
    else if (dialog.open) dialog.close();
  };

  gallery.addEventListener('click', (event) => {
    const index = links.findIndex((link) => link.contains(event.target as Node));
    if (index === -1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(index);
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const index = photoOfKey(event.key, shown, links.length);
    if (index === undefined) return;
    event.preventDefault();
    if (index !== shown) show(index);
  });
  dialog.addEventListener('close', () => {
    if (photoOfHash(location.hash, links.length) !== undefined) writeHash('');
    links[shown]?.focus();
  });
  partOf(dialog, '.is-close').addEventListener('click', () => dialog.close());
  partOf(dialog, '.is-before').addEventListener('click', () => turn(-1));
  partOf(dialog, '.is-next').addEventListener('click', () => turn(1));
  stage.addEventListener('click', ({ clientX, clientY }) => {
    const image = stage.querySelector('img');
    if (image !== null && !isOnPicture(clientX, clientY, image.getBoundingClientRect(), sizeOf(image))) dialog.close();
  });
  obeySwipes(stage, turn);
  addEventListener('hashchange', obeyAddress);

  for (const button of dialog.querySelectorAll('.is-before, .is-next')) button.toggleAttribute('hidden', links.length < 2);
  obeyAddress();
  // From here on the large photos of the page itself stay away.
  gallery.classList.add('is-ready');
}

/** Calls with the step that each swipe of one finger asks for. Who has zoomed in wants to see more of the same photo. */
function obeySwipes(stage: HTMLElement, turn: (step: number) => void): void {
  let from: Touch | undefined;
  const begin = ({ touches }: TouchEvent): void => {
    from = touches.length === 1 && (visualViewport?.scale ?? 1) === 1 ? touches[0] : undefined;
  };
  const end = ({ changedTouches: [to] }: TouchEvent): void => {
    if (from !== undefined && to !== undefined) turn(stepOfSwipe(to.clientX - from.clientX, to.clientY - from.clientY));
    from = undefined;
  };
  stage.addEventListener('touchstart', begin, { passive: true });
  stage.addEventListener('touchend', end, { passive: true });
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

function writeHash(hash: string): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // Safari refuses more than a hundred changes in ten seconds; the next one will do.
  }
}

const gallery = document.getElementById('gallery');
const lightbox = document.getElementById('lightbox');
if (gallery !== null && lightbox instanceof HTMLDialogElement) startLightbox(gallery, lightbox);
