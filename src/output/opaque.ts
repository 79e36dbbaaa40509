/**
 * Carries a value through Eleventy's data untouched. Eleventy copies plain objects deeply, once for every template,
 * which for an archive whose records know each other means the whole archive; instances of a class it passes on as they are.
 */
export class Opaque<Value> {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}
