import type { Db } from "@aiweb/db/connect";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { failStreamingMessages } from "@aiweb/db/queries/message/fail-streaming-messages";
import { issueAccountToken } from "@aiweb/service/account-token";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import { AnswerRun } from "./answer-run.ts";
import { streamCall } from "./stream-call.ts";
import { writeAnswer } from "./write-answer.ts";

/** The longest that one answer may take to begin; the token is checked when the call starts. */
const TOKEN_SECONDS = 300;

/** An answer to be written: its row is stored and streaming. */
export interface AnswerToWrite {
  id: string;
  conversationId: string;
  accountId: string;
  call: { path: string; body: Record<string, unknown> };
}

/** The answers that this process is writing. They go on without a browser; what a crash leaves is ended at the next start. */
export class AnswerRuns {
  readonly #config: Config;
  readonly #db: Db;
  readonly #log: Logger;
  readonly #runs = new Map<string, { accountId: string; run: AnswerRun; finished: Promise<void> }>();

  constructor(options: { config: Config; db: Db; log: Logger }) {
    this.#config = options.config;
    this.#db = options.db;
    this.#log = options.log;
  }

  /** Ends what the process before left unfinished. */
  async start(): Promise<void> {
    const failed = await failStreamingMessages(this.#db, "AIWeb was restarted while answering; ask again.");
    if (failed > 0) this.#log.warn({ failed }, "answers were left unfinished by the process before");
  }

  begin(answer: AnswerToWrite): void {
    const run = new AnswerRun();
    this.#runs.set(answer.id, { accountId: answer.accountId, run, finished: this.#write(run, answer) });
  }

  find(answerId: string): AnswerRun | undefined {
    return this.#runs.get(answerId)?.run;
  }

  /** Stops an answer and waits until its row says so. False when it was not being written. */
  async stop(answerId: string, why: "by-owner" | "by-shutdown" = "by-owner"): Promise<boolean> {
    const found = this.#runs.get(answerId);
    if (found === undefined) return false;
    found.run.stop(why);
    await found.finished;
    return true;
  }

  /** Stops everything that is being written for an account. */
  async stopOf(accountId: string): Promise<void> {
    const own = [...this.#runs].filter(([, found]) => found.accountId === accountId);
    await Promise.all(own.map(async ([id]) => await this.stop(id)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#runs.keys()].map(async (id) => await this.stop(id, "by-shutdown")));
  }

  async #write(run: AnswerRun, answer: AnswerToWrite): Promise<void> {
    const topic = `conversation:${answer.conversationId}`;
    try {
      const token = issueAccountToken(this.#config.AIWEB_SECRET_KEY, answer.accountId, TOKEN_SECONDS);
      const parts = streamCall({ url: this.#config.internalUrl + answer.call.path, token, body: answer.call.body, signal: run.abort.signal });
      await writeAnswer(this.#db, run, { id: answer.id, parts });
      await insertLiveEvent(this.#db, { accountId: answer.accountId, topic, payload: { answer: answer.id } });
    } catch (error) {
      // Left streaming, it is ended by Stop or at the next start.
      this.#log.error({ err: error, answer: answer.id }, "an answer could not be stored");
    } finally {
      run.end();
      this.#runs.delete(answer.id);
    }
  }
}
