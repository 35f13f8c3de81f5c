import { AppError } from "@aiweb/contracts/errors/app-error";

const MINUTE = 60_000;
/** Askers remembered at most; the longest untouched one is forgotten first. */
const REMEMBERED = 10_000;

/** A bucket of requests for each who asks (an account, an address) that refills evenly over a minute. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one request from somebody's bucket. Throws `limit-reached`, with the wait, when it is empty. */
  take(asker: string): void {
    const now = this.#now();
    const bucket = this.#buckets.get(asker) ?? { left: this.#perMinute, at: now };
    const left = Math.min(this.#perMinute, bucket.left + ((now - bucket.at) / MINUTE) * this.#perMinute);
    this.#buckets.delete(asker);
    this.#buckets.set(asker, { left: left < 1 ? left : left - 1, at: now });
    const oldest = this.#buckets.size > REMEMBERED ? this.#buckets.keys().next() : undefined;
    if (oldest?.done === false) this.#buckets.delete(oldest.value);
    if (left < 1) {
      throw new AppError("limit-reached", `More than ${this.#perMinute} requests in a minute. Wait a moment.`, { retryAfterSeconds: Math.ceil(((1 - left) / this.#perMinute) * 60) });
    }
  }
}
