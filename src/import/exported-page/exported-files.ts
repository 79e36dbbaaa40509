/** The list of what an export as README files holds, by which it is known again, and what was changed since. `sha256sum -c` reads it. */
export const EXPORT_LIST = 'export.sha256';

/** Where the README.md of the content folder stands in an export, which has one of its own. */
export const EXPORTED_README = 'README.content.md';
