/** Messages in the order in which they came, taken by one reader, until nobody sends any more. */
export class Inbox<Message> {
  readonly #messages: Message[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  push(message: Message): void {
    this.#messages.push(message);
    this.#wake();
  }

  /** What has come is still to be taken. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** The next message once it is there; undefined when none will come. */
  async next(): Promise<Message | undefined> {
    if (this.#messages.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#messages.shift();
  }
}
