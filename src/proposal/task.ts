/** What somebody wants to propose. */
export type Task =
  | { readonly what: 'meetup' }
  /** A talk of a meetup that is there: the name of its folder. */
  | { readonly what: 'talk'; readonly meetup?: string }
  /** Slides or a recording for a talk that is there: its file below the content folder. */
  | { readonly what: 'slides'; readonly file?: string }
  /** A change of a meetup or talk that is there. */
  | { readonly what: 'correction'; readonly file?: string };

const FOLDER = /^[a-z0-9-]{1,80}$/;
const FILE = /^meetups\/[a-z0-9-]{1,80}\/(?:README|[a-z0-9-]{1,80})\.md$/;

/** What the address of the page asks for; nothing where it asks for nothing that there is. */
// "?meetup=075" => { what: "talk", meetup: "075" }; "?talk=meetups/028/1-x.md" => { what: "slides", … }
export function readTask(search: string): Task | undefined {
  const query = new URLSearchParams(search);
  const given = (name: string, form: RegExp): string | undefined => {
    const value = query.get(name) ?? '';
    return form.test(value) ? value : undefined;
  };
  const [meetup, talk, file] = [given('meetup', FOLDER), given('talk', FILE), given('file', FILE)];
  if (meetup !== undefined) return { what: 'talk', meetup };
  if (talk !== undefined && !talk.endsWith('/README.md')) return { what: 'slides', file: talk };
  if (file !== undefined) return { what: 'correction', file };
  const what = query.get('what');
  return what === 'meetup' || what === 'talk' || what === 'slides' || what === 'correction' ? { what } : undefined;
}

/** The part of an address that asks for it. */
export function writeTask(task: Task): string {
  const [name, value] =
    task.what === 'talk' && task.meetup !== undefined
      ? ['meetup', task.meetup]
      : task.what === 'slides' && task.file !== undefined
        ? ['talk', task.file]
        : task.what === 'correction' && task.file !== undefined
          ? ['file', task.file]
          : ['what', task.what];
  // A path is easier to read as it is.
  return `?${new URLSearchParams({ [name]: value })}`.replaceAll('%2F', '/');
}

/** The folder of the meetup that a content file is in. */
// "meetups/028/1-x.md" => "028"
export function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}
