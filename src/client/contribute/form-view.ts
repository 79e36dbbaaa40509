import type { Records } from '../../content/records.ts';
import type { KnownArchive } from '../../schema/known-archive.ts';
import { createAnnouncer } from '../announcer.ts';
import { createBox, createButton, createElement } from '../elements.ts';
import { createControls } from './controls.ts';
import { createDraftNote } from './draft-note.ts';
import { createFields } from './fields-view.ts';
import type { FormContext } from './form-context.ts';
import type { Suggested } from './forms/field-form.ts';
import { PROPOSAL_DONE, showHandOff } from './hand-off.ts';
import { judge } from './judge.ts';
import type { Keeper } from './keeper.ts';
import type { KnownNames } from './known-names.ts';
import { showPreview } from './preview.ts';
import type { Session } from './session.ts';
import type { Composed, PlacedProblem } from './source.ts';
import { createSummary } from './summary-view.ts';
import type { TypedGroup } from './typed.ts';

/** Milliseconds of quiet before something is looked at: whoever leaves a field by pressing a button must still find it where it was. */
const QUIET = { typing: 800, leaving: 400, choosing: 50 };

interface Shared {
  readonly known: KnownArchive;
  readonly names: KnownNames;
  readonly records: Records;
  readonly keeper: Keeper;
  readonly listOf: (list: Suggested) => string;
  /** Where it is told what has happened. */
  readonly status: Element | null;
}

/** Shows a form, keeps what is typed in it, says what is wrong with it, and hands on what is made of it. */
export function showForm(place: HTMLElement, session: Session, { known, names, records, keeper, listOf, status }: Shared): void {
  const announcer = createAnnouncer(status);
  const announce = (text: string): void => {
    // What is told twice is told again.
    announcer('', 0);
    announcer(text, 60);
  };
  const form = createElement('form', 'form');
  form.noValidate = true;
  const top = createElement('div');
  const after = createElement('div', 'form-result');
  const nothing = createElement('span', 'form-note');
  let controls = createControls();
  let typed: TypedGroup;
  let waiting: number | undefined;

  const clear = (): void => {
    after.replaceChildren();
    nothing.textContent = '';
  };

  const look = (): { composed: Composed; problems: readonly PlacedProblem[] } => {
    const composed = session.compose(typed);
    return { composed, problems: judge(composed, known, records, session.evening) };
  };

  const check = (): void => {
    const { composed, problems } = look();
    controls.showProblems(problems);
    // What was told at the top is told there until it is mended.
    if (top.hasChildNodes()) showSummary(composed, problems);
  };

  const showSummary = (composed: Composed, problems: readonly PlacedProblem[]): HTMLElement => {
    const anyway = createButton('small-button', () => showResult(composed, problems), 'Go on all the same');
    const more = hasErrors(problems) ? [createBox('p', '', 'Somebody else may know what you do not. ', anyway)] : [];
    const summary = createSummary(problems, controls, ...more);
    top.replaceChildren(summary);
    return summary;
  };

  const changed: FormContext['changed'] = (how, field) => {
    clear();
    note.keep(typed);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      controls.touch(field);
      check();
    }, QUIET[how]);
    if (how === 'leaving') controls.touch(field);
  };

  const finish = (): void => {
    clearTimeout(waiting);
    controls.touchAll();
    const { composed, problems } = look();
    controls.showProblems(problems);
    clear();
    if (hasErrors(problems)) {
      showSummary(composed, problems).focus();
      return;
    }
    top.replaceChildren();
    if (composed.sources.length === 0) {
      nothing.textContent = 'Nothing has changed yet, so there is nothing to propose.';
      announce(nothing.textContent);
    } else showResult(composed, problems);
  };

  const showResult = ({ sources, uploads, title }: Composed, problems: readonly PlacedProblem[]): void => {
    const proposal = { files: sources, uploads, problems: problems.map(({ problem }) => problem), title };
    const doubts = problems.length > 0 && !hasErrors(problems) ? [createSummary(problems, controls)] : [];
    const [preview, handOff] = [createElement('div'), createElement('div')];
    const heading = createElement('h2', '', 'This is what you propose');
    heading.tabIndex = -1;
    after.replaceChildren(
      createBox('section', 'section', heading, ...doubts, preview),
      createBox('section', 'section', createElement('h2', '', 'Propose it'), handOff),
    );
    showPreview(preview, proposal, known);
    showHandOff(handOff, proposal, known.site);
    heading.focus();
  };

  const fill = (next: TypedGroup): void => {
    typed = next;
    controls = createControls();
    const context: FormContext = {
      kind: session.kind,
      path: [],
      within: () => '',
      controls,
      offersFor: () => [],
      names,
      listOf,
      changed,
      announce,
    };
    form.replaceChildren(...createFields(session.fields, typed, context));
    top.replaceChildren();
    clear();
  };

  const note = createDraftNote(keeper, { start: session.start, fill, announce });
  form.addEventListener('submit', (event) => event.preventDefault());
  place.replaceChildren(
    note.element,
    top,
    form,
    createBox('p', 'form-end', createButton('form-button', finish, 'Check and preview'), ' ', nothing),
    after,
  );
  // What is on its way is not needed here.
  after.addEventListener(PROPOSAL_DONE, () => note.startAnew());
  note.open();
}

function hasErrors(problems: readonly PlacedProblem[]): boolean {
  return problems.some(({ problem }) => problem.severity === 'error');
}
