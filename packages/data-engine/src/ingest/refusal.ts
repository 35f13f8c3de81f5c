/** A file that cannot become a table, with a sentence for its owner. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Refusal";
  }
}
