import { listenToShortcut, nameShortcut } from './search/shortcut.ts';

type DialogScript = typeof import('./search-dialog.ts');

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-dialog]')];
let script: Promise<DialogScript> | undefined;

/** Loads the dialog, and lets it load what every search needs. */
function load(form: HTMLFormElement): Promise<DialogScript> {
  script ??= (import(form.dataset.dialog ?? '') as Promise<DialogScript>).then(
    (dialog) => {
      dialog.prepareSearch(form);
      return dialog;
    },
    (error) => {
      // Whoever tries again may be luckier.
      script = undefined;
      throw error;
    },
  );
  return script;
}

/** Lets a field of the site open the dialog; until that is there, and where it cannot be had, the form leads to the page of the search. */
function startField(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const button = form.querySelector('button');
  /** On a touch screen the keyboard would come up again with the focus. */
  const returnTo = matchMedia('(hover: none)').matches ? button : null;

  const openHere = async (): Promise<void> => {
    const dialog = await load(form).catch(() => undefined);
    // Whoever has left the field meanwhile does not want it any more.
    if (document.activeElement === input) dialog?.openSearch(form, returnTo);
  };

  for (const event of ['focusin', 'pointerdown']) form.addEventListener(event, () => void load(form).catch(() => {}));
  input.addEventListener('click', openHere);
  input.addEventListener('compositionend', openHere);
  input.addEventListener('input', (event) => {
    // A sign that is still being put together would be lost.
    if (!(event as InputEvent).isComposing) void openHere();
  });
  form.addEventListener('submit', (event) => {
    // Where there is only room for the button, the words of the dialog stand in the field all the same.
    if (input.getClientRects().length > 0 && input.value.trim() !== '') return;
    event.preventDefault();
    openOrLeave(form, document.activeElement === input ? returnTo : button);
  });
  input.setAttribute('aria-haspopup', 'dialog');
  nameShortcut(input, form.querySelector<HTMLElement>('.search-keys'));
}

function openOrLeave(form: HTMLFormElement, returnTo: HTMLElement | null, beforehand = (): void => {}): void {
  load(form).then(
    (dialog) => {
      beforehand();
      dialog.openSearch(form, returnTo);
    },
    () => form.submit(),
  );
}

forms.forEach(startField);
listenToShortcut(() => {
  const form = forms.find((candidate) => candidate.contains(document.activeElement)) ?? forms[0];
  if (form === undefined) return;
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const before = document.activeElement;
  // Until the dialog is there, what is typed goes into the field.
  if (document.querySelector('dialog[open]') === null) input.focus({ preventScroll: true });
  openOrLeave(form, null, () => {
    if (document.activeElement !== input || before === input) return;
    // When the dialog closes, the focus goes to where it was when it opened.
    input.blur();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
});
