import { createTRPCClient } from "@trpc/client";
import type { AppRouter } from "@aiweb/api/router";
import { afterEach, expect, test, vi } from "vitest";
import { batchLink, batchesOf } from "./batch-link.ts";

afterEach(() => vi.unstubAllGlobals());

function answering(answer: (path: string, index: number) => unknown) {
  const requests: { url: URL; method: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (address: string, init: { method?: string; body?: string }) => {
    const url = new URL(address, "http://localhost");
    requests.push({ url, method: init.method ?? "GET", body: init.body === undefined ? undefined : JSON.parse(init.body) });
    const names = url.pathname.slice("/trpc/".length).split(",");
    return Response.json(names.map(answer));
  });
  return requests;
}

const client = () => createTRPCClient<AppRouter>({ links: [batchLink] });

test("queries of one turn go in one request, and each gets its own answer", async () => {
  const requests = answering((path) => ({ result: { data: path } }));
  const { accounts, providerKeys } = client();
  expect(await Promise.all([accounts.getMe.query(), providerKeys.list.query()])).toEqual(["accounts.getMe", "providerKeys.list"]);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.url.searchParams.get("batch")).toBe("1");
});

test("one that fails does not take the others along", async () => {
  answering((path, index) => (index === 0 ? { error: { message: "No.", code: -32001, data: { errorCode: "not-signed-in" } } } : { result: { data: path } }));
  const { accounts, providerKeys } = client();
  const [first, second] = await Promise.allSettled([accounts.getMe.query(), providerKeys.list.query()]);
  expect(first).toMatchObject({ status: "rejected", reason: { message: "No.", data: { errorCode: "not-signed-in" } } });
  expect(second).toMatchObject({ status: "fulfilled", value: "providerKeys.list" });
});

test("each change is a request of its own, by POST, with its input in the body", async () => {
  const requests = answering(() => ({ result: { data: null } }));
  const { accounts } = client();
  await Promise.all([accounts.updateProfile.mutate({ name: "Ada" }), accounts.chooseHandle.mutate({ handle: "ada" })]);
  expect(requests.map(({ method, body, url }) => [method, url.pathname, body])).toEqual([
    ["POST", "/trpc/accounts.updateProfile", { 0: { name: "Ada" } }],
    ["POST", "/trpc/accounts.chooseHandle", { 0: { handle: "ada" } }],
  ]);
});

test("a lost connection fails every call of the batch with its cause", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(client().accounts.getMe.query()).rejects.toMatchObject({ cause: new TypeError("Failed to fetch") });
});

test("what nobody waits for any more is not asked for, and ended when all of its batch is", async () => {
  const signals: (AbortSignal | undefined)[] = [];
  vi.stubGlobal("fetch", (_address: string, { signal }: { signal?: AbortSignal }) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  });
  const { accounts, providerKeys } = client();
  const [early, one, other] = [new AbortController(), new AbortController(), new AbortController()];
  const never = accounts.listSessions.query({}, { signal: early.signal });
  early.abort();
  await expect(never).rejects.toThrow(/aborted/);
  const calls = [accounts.getMe.query(undefined, { signal: one.signal }), providerKeys.list.query(undefined, { signal: other.signal })];
  const outcomes = Promise.allSettled(calls);
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  one.abort();
  await expect(calls[0]).rejects.toThrow(/aborted/);
  expect(signals[0]?.aborted).toBe(false);
  other.abort();
  await outcomes;
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

test("batches keep to ten calls and to an address that proxies pass on", () => {
  const call = (input: unknown) => ({ type: "query" as const, path: "a.b", input, done: () => undefined, failed: () => undefined });
  expect(batchesOf(Array.from({ length: 23 }, () => call(1))).map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(batchesOf([call("x".repeat(2_500)), call("x".repeat(2_500)), call(1)]).map((batch) => batch.length)).toEqual([1, 2]);
});
