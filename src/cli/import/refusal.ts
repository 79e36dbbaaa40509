/** An import that cannot be: the message says why, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
