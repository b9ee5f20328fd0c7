/** What a person is told when a command stops; in sentences that say what to do. */
export class Refusal extends Error {
  constructor(
    readonly sentences: readonly string[],
    options?: ErrorOptions
  ) {
    super(sentences.join('\n'), options);
    this.name = 'Refusal';
  }
}
