import { expect, test } from "vitest";
import { createRegistryStore } from "./registry-store.ts";

const registry = (title: string) => ({
  schemaVersion: 1,
  generatedAt: "2026-11-23T19:30:39.000Z",
  remotes: {
    a: { name: "a", title, routes: ["/a"], navigation: [], hostApi: "^1.0.0", status: "active", reason: null, owner: "AIWeb", versions: [{ version: "1.0.0", builtAt: "2026-11-23T19:30:39.000Z", manifestUrl: "/m.json", entryUrl: "/e.js", deployment: { traffic: 100, default: true } }] },
  },
});

function memory(kept: unknown) {
  const items = new Map<string, string>(kept === undefined ? [] : [["aiweb-registry", typeof kept === "string" ? kept : JSON.stringify(kept)]]);
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), items };
}

test("without a kept copy it waits for the server and keeps what came", async () => {
  const storage = memory(undefined);
  const store = createRegistryStore({ fetch: async () => registry("new"), storage });
  expect(store.state().registry).toBeNull();
  await store.ready;
  expect(store.state()).toEqual({ registry: registry("new"), failed: false });
  expect(storage.items.get("aiweb-registry")).toBe(JSON.stringify(registry("new")));
});

test("a kept copy is there at once and replaced when the server answers", async () => {
  const answer = Promise.withResolvers<unknown>();
  const store = createRegistryStore({ fetch: () => answer.promise, storage: memory(registry("kept")) });
  await store.ready;
  expect(store.state().registry?.remotes["a"]?.title).toBe("kept");
  answer.resolve(registry("new"));
  await store.settled();
  expect(store.state().registry?.remotes["a"]?.title).toBe("new");
});

test("what the page holds counts, is kept, and the server is not asked", async () => {
  const storage = memory(registry("kept"));
  const asked: string[] = [];
  const store = createRegistryStore({ written: registry("new"), fetch: async () => void asked.push("registry"), storage });
  await store.ready;
  await store.settled();
  expect(store.state()).toEqual({ registry: registry("new"), failed: false });
  expect(storage.items.get("aiweb-registry")).toBe(JSON.stringify(registry("new")));
  expect(asked).toEqual([]);
});

test.each([
  ["is down", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["sends something else", async () => "<!doctype html>"],
  ["does not answer", (signal: AbortSignal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)))],
])("when the server %s, the kept copy stays and the failure is told", async (_name, fetch) => {
  const store = createRegistryStore({ fetch, storage: memory(registry("kept")), timeoutMs: 5 });
  await store.settled();
  expect(store.state().failed).toBe(true);
  expect(store.state().registry?.remotes["a"]?.title).toBe("kept");
});

test("a broken kept copy counts as none", async () => {
  const store = createRegistryStore({ fetch: () => Promise.reject(new Error("down")), storage: memory('{"schemaVersion":1,') });
  await store.ready;
  expect(store.state()).toEqual({ registry: null, failed: true });
});

test("a refresh after a failure brings it back", async () => {
  let down = true;
  const store = createRegistryStore({ fetch: async () => (down ? Promise.reject(new Error("down")) : registry("new")), storage: null });
  await store.settled();
  down = false;
  await store.refresh();
  expect(store.state().failed).toBe(false);
});
