/** What the person can put right: said in words, with the thing's own name and what to do. Only the edge catches it. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The field of the form it concerns, where there is one. */
    readonly field?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
