import { TRPCClientError } from "@trpc/client";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@aiweb/api/router";

type Call = { type: "query" | "mutation"; path: string; input: unknown; done: (data: unknown) => void; failed: (error: TRPCClientError<AppRouter>) => void; signal?: AbortSignal | null };

/** The server takes 30 a batch; fewer keep a slow call from holding up many. */
const mostCalls = 10;
/** What proxies pass on without asking. */
const longestAddress = 4_000;

function field(from: unknown, key: string): unknown {
  return typeof from === "object" && from !== null && key in from ? Reflect.get(from, key) : undefined;
}

function inputsOf(calls: readonly Call[]): string {
  return JSON.stringify(Object.fromEntries(calls.map(({ input }, index) => [index, input])));
}

function addressOf(calls: readonly Call[]): string {
  const names = calls.map(({ path }) => path).join(",");
  return calls[0]?.type === "query" ? `/trpc/${names}?batch=1&input=${encodeURIComponent(inputsOf(calls))}` : `/trpc/${names}?batch=1`;
}

function errorOf(cause: unknown): TRPCClientError<AppRouter> {
  return TRPCClientError.from<AppRouter>(cause instanceof Error ? cause : new TypeError("No answer came."));
}

/** Says when nobody waits any more for any of the calls. */
function unwanted(calls: readonly Call[]): AbortSignal {
  const all = new AbortController();
  let wanted = calls.length;
  for (const { signal } of calls) {
    signal?.addEventListener("abort", () => {
      wanted -= 1;
      if (wanted === 0) all.abort();
    });
  }
  return all.signal;
}

async function send(calls: readonly Call[]): Promise<void> {
  try {
    const init = calls[0]?.type === "query" ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: inputsOf(calls) };
    const response = await fetch(addressOf(calls), { ...init, signal: unwanted(calls) });
    const answers: unknown = await response.json();
    for (const [index, call] of calls.entries()) {
      // one error may answer the whole batch
      const answer: unknown = Array.isArray(answers) ? answers[index] : answers;
      const result = field(answer, "result");
      if (result === undefined) {
        call.failed(TRPCClientError.from<AppRouter>({ error: field(answer, "error") }));
      } else {
        call.done(field(result, "data"));
      }
    }
  } catch (error) {
    for (const call of calls) {
      call.failed(errorOf(error));
    }
  }
}

/** Calls in as few requests as limits allow; changes go one by one, so that each is answered by itself. */
export function batchesOf(calls: readonly Call[]): Call[][] {
  const batches: Call[][] = [];
  for (const call of calls) {
    const last = batches.at(-1);
    const joined = last === undefined ? undefined : [...last, call];
    if (joined !== undefined && call.type === "query" && last?.[0]?.type === "query" && joined.length <= mostCalls && addressOf(joined).length <= longestAddress) {
      batches[batches.length - 1] = joined;
    } else {
      batches.push([call]);
    }
  }
  return batches;
}

/**
 * Sends what is asked for in one turn of the event loop together, in tRPC's batch format. tRPC's own link does the
 * same and also speaks to other runtimes, files and streams, which costs every first page 3 KB.
 */
export const batchLink: TRPCLink<AppRouter> = () => {
  let waiting: Call[] = [];

  function flush(): void {
    const calls = waiting.filter(({ signal }) => signal?.aborted !== true);
    waiting = [];
    for (const batch of batchesOf(calls)) {
      void send(batch);
    }
  }

  return ({ op }) =>
    observable((observer) => {
      if (op.type === "subscription") {
        throw new TypeError("A subscription goes by the subscription link.");
      }
      if (waiting.length === 0) {
        setTimeout(flush);
      }
      const { signal } = op;
      signal?.addEventListener("abort", () => observer.error(errorOf(signal.reason)));
      waiting.push({
        signal,
        type: op.type,
        path: op.path,
        input: op.input,
        done(data) {
          observer.next({ result: { type: "data", data } });
          observer.complete();
        },
        failed: (error) => observer.error(error),
      });
    });
};
