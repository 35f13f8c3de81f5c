import { expect, test } from "vitest";
import { createRegistryStore, type RegistryStore } from "./registry-store.ts";
import { registryOf, signer } from "./testing/sign-registry.ts";

const own = signer("own");
const { keys } = own;
const signed = (title: string, changes?: object) => own.sign(registryOf(title, changes));
const titleOf = (store: RegistryStore) => store.state().registry?.remotes["a"]?.title;

function memory(kept: unknown) {
  const items = new Map<string, string>(kept === undefined ? [] : [["aiweb-registry", typeof kept === "string" ? kept : JSON.stringify(kept)]]);
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), items };
}

test("without a kept copy it waits for the server and keeps what came, with its signature", async () => {
  const storage = memory(undefined);
  const answer = signed("new");
  const store = createRegistryStore({ keys, fetch: async () => answer, storage });
  expect(store.state().registry).toBeNull();
  await store.ready;
  expect([titleOf(store), store.state().failure]).toEqual(["new", null]);
  expect(JSON.parse(storage.items.get("aiweb-registry") ?? "null")).toEqual(answer);
});

test("a kept copy is there before the server answers, and replaced then", async () => {
  const answer = Promise.withResolvers<unknown>();
  const store = createRegistryStore({ keys, fetch: () => answer.promise, storage: memory(signed("kept")) });
  await store.ready;
  expect(titleOf(store)).toBe("kept");
  answer.resolve(signed("new", { sequence: 6 }));
  await store.settled();
  expect(titleOf(store)).toBe("new");
});

test("what the page holds counts, is kept, and the server is not asked", async () => {
  const storage = memory(signed("kept"));
  const asked: string[] = [];
  const written = signed("new");
  const store = createRegistryStore({ written, keys, fetch: async () => void asked.push("registry"), storage });
  expect(titleOf(store)).toBe("new");
  await store.ready;
  await store.settled();
  expect(JSON.parse(storage.items.get("aiweb-registry") ?? "null")).toEqual(written);
  expect(asked).toEqual([]);
});

test.each([
  ["is down", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["does not answer", (signal: AbortSignal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)))],
])("when the server %s, the kept copy stays and the failure is told", async (_name, fetch) => {
  const store = createRegistryStore({ keys, fetch, storage: memory(signed("kept")), timeoutMs: 5 });
  await store.ready;
  await store.settled();
  expect([titleOf(store), store.state().failure]).toEqual(["kept", "unreachable"]);
});

test.each<[string, () => unknown]>([
  ["something else", () => "<!doctype html>"],
  ["a registry without a signature", () => registryOf("new")],
  ["another's registry under our key's name", () => signer("own").sign(registryOf("new"))],
  ["a registry of a key that the page does not know", () => signer("other").sign(registryOf("new"))],
  ["a registry changed by one letter", () => ({ ...signed("new"), payload: signed("new").payload.replace("new", "few") })],
  ["a registry that names another key inside", () => signed("new", { keyId: "other" })],
  ["one that has expired", () => signed("new", { expiresAt: new Date(Date.now() - 1_000).toISOString() })],
  ["one older than the one in use", () => signed("new", { sequence: 4 })],
  ["what is signed, but no registry", () => own.sign({ schemaVersion: 1 })],
])("when the server sends %s, it is refused, and the one in use stays", async (_name, answer) => {
  const store = createRegistryStore({ written: signed("in use"), keys, fetch: async () => answer(), storage: null });
  await store.refresh();
  expect([titleOf(store), store.state().failure]).toEqual(["in use", "refused"]);
});

test("a key that is changed for another one begins to count anew", async () => {
  const next = signer("next");
  const store = createRegistryStore({ written: signed("in use"), keys: [...keys, ...next.keys], fetch: async () => next.sign(registryOf("new", { sequence: 1 })), storage: null });
  await store.refresh();
  expect([titleOf(store), store.state().failure]).toEqual(["new", null]);
});

test.each<[string, unknown]>([
  ["cut short", '{"payload":"{'],
  ["without a signature", registryOf("kept")],
  ["changed", { ...signed("kept"), payload: signed("kept").payload.replace("kept", "evil") }],
  ["expired", signed("kept", { expiresAt: new Date(0).toISOString() })],
])("a kept copy that is %s counts as none", async (_name, kept) => {
  const store = createRegistryStore({ keys, fetch: () => Promise.reject(new Error("down")), storage: memory(kept) });
  await store.ready;
  expect(store.state()).toEqual({ registry: null, failure: "unreachable" });
});

test("a refresh after a failure brings it back", async () => {
  let down = true;
  const store = createRegistryStore({ keys, fetch: async () => (down ? Promise.reject(new Error("down")) : signed("new")), storage: null });
  await store.ready;
  down = false;
  await store.refresh();
  expect(store.state().failure).toBeNull();
});
