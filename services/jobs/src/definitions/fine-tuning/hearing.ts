const PROBE_TIMEOUT_MS = 2_000;

/** Trainers speak to the web process. While it is away their silence proves nothing, and neither does it before this process began. */
export class Hearing {
  readonly #url: string;
  #since: number;

  /** `internalUrl` is where trainers reach AIWeb. */
  constructor(internalUrl: string, since: number = Date.now()) {
    this.#url = `${internalUrl}/healthz`;
    this.#since = since;
  }

  /** Since when trainers could be heard. */
  async since(): Promise<number> {
    try {
      const answer = await fetch(this.#url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS), redirect: "error" });
      await answer.body?.cancel();
      if (!answer.ok) this.#since = Date.now();
    } catch {
      this.#since = Date.now();
    }
    return this.#since;
  }
}
