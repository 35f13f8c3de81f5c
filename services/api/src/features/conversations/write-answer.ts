import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { updateStreamingMessage } from "@aiweb/db/queries/message/update-streaming-message";
import type { Db } from "@aiweb/db/connect";
import type { MessageUpdate } from "@aiweb/db/tables/message.table";
import type { AnswerRun } from "./answer-run.ts";
import type { AnswerPart } from "./stream-call.ts";

/** The row follows the text at most this often. */
const SAVE_EVERY_MS = 100;
/** The last write is tried for a bit over a minute: so long Postgres takes to come back, at most. */
const LAST_WRITE_TRIES = 40;
const AGAIN_AFTER_MS = 100;
const AGAIN_MOST_MS = 2_000;

/** Keeps the row's text close behind the run's: one write at a time, none queued behind it. */
class RowWriter {
  readonly #save: () => Promise<unknown>;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(save: () => Promise<unknown>) {
    this.#save = save;
  }

  touch(): void {
    this.#timer ??= setTimeout(() => {
      // A failed write is made good by the next one, or by the last, which is not allowed to fail.
      this.#saving = this.#saving.then(this.#save).catch(() => undefined);
      this.#timer = null;
    }, SAVE_EVERY_MS);
  }

  async settle(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#saving;
  }
}

/** An answer whose end is not stored looks as if it were written for ever: Postgres may be away for a moment. */
async function storeEnd(run: AnswerRun, write: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (tries === LAST_WRITE_TRIES || run.stopped === "by-shutdown") throw error;
      await pause(Math.min(AGAIN_AFTER_MS * 2 ** tries, AGAIN_MOST_MS));
    }
  }
}

function endOf(run: AnswerRun, error: unknown): MessageUpdate {
  if (run.stopped === "by-owner") return { state: "stopped", finish_reason: "stopped" };
  if (run.stopped === "by-shutdown") return { state: "failed", error: "AIWeb was stopped while answering; ask again." };
  return { state: "failed", error: error instanceof AppError ? error.message : "The model could not be reached. Ask again." };
}

/** Stores an answer as it comes, and its figures when it ends: real tokens, time to the first, tokens per second after it. */
export async function writeAnswer(db: Db, run: AnswerRun, answer: { id: string; parts: AsyncIterable<AnswerPart> }): Promise<void> {
  const startedAt = performance.now();
  const writer = new RowWriter(async () => {
    const row = await updateStreamingMessage(db, answer.id, { content: run.text });
    // Ended without us: deleted, or stopped through another process.
    if (row === undefined) run.stop("by-owner");
  });
  let firstAt: number | null = null;
  let lastAt = startedAt;
  let end: MessageUpdate = { state: "done" };
  try {
    for await (const part of answer.parts) {
      if ("text" in part) {
        lastAt = performance.now();
        firstAt ??= lastAt;
        // Postgres stores no NUL.
        run.append(part.text.replaceAll("\0", "\uFFFD"));
        writer.touch();
      } else if ("usage" in part) {
        const { prompt_tokens: prompt, completion_tokens: completion } = part.usage;
        const seconds = firstAt === null ? 0 : (lastAt - firstAt) / 1000;
        end = { ...end, prompt_tokens: prompt, completion_tokens: completion, tokens_per_second: completion > 1 && seconds > 0 ? (completion - 1) / seconds : null };
      } else {
        end = { ...end, finish_reason: part.finishReason };
      }
    }
  } catch (error) {
    end = { ...end, ...endOf(run, error) };
  }
  await writer.settle();
  await storeEnd(run, async () => await updateStreamingMessage(db, answer.id, { ...end, content: run.text, first_token_milliseconds: firstAt === null ? null : firstAt - startedAt }));
}
