/*
 * In the bundles for the browser this stands in the place of a module of `yaml`: lines with directives are refused before a text is
 * parsed, and so are tags.
 */

export class Directives {
  readonly docStart = null;
  docEnd = false;
  readonly yaml = { explicit: false, version: '1.2' };

  clone(): Directives {
    return new Directives();
  }

  atDocument(): Directives {
    return new Directives();
  }

  add(): boolean {
    return true;
  }

  tagName(source: string): string {
    return source;
  }

  tagString(tag: string): string {
    return tag;
  }

  toString(): string {
    return '';
  }
}
