/** A command that does not do what was asked of it: the message says why, and what to do. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
