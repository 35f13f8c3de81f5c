import { expect, test } from "vitest";
import { createRemoteLoader, retryAddress } from "./load-remote.ts";
import type { FederationRuntime } from "./load-remote.ts";

const source = { name: "marketplace", container: "aiweb_marketplace", entryUrl: "/remotes/marketplace/0.1.0-abc/remote-entry.js" };
const createRoutes = () => [];

function runtime(answers: (() => Promise<unknown>)[]): FederationRuntime & { entries: string[] } {
  const entries: string[] = [];
  return {
    entries,
    register: (_container, entry) => void entries.push(entry),
    load: () => answers.shift()?.() ?? Promise.reject(new Error("Asked once too often.")),
  };
}

test("a remote is loaded once, however often it is asked for", async () => {
  const federation = runtime([async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  expect(await Promise.all([loader.load(source), loader.load(source)])).toEqual([createRoutes, createRoutes]);
  expect(await loader.load(source)).toBe(createRoutes);
  expect(federation.entries).toEqual(["/remotes/marketplace/0.1.0-abc/remote-entry.js"]);
});

test("after a failure it is loaded afresh, under another address", async () => {
  const federation = runtime([() => Promise.reject(new TypeError("Failed to fetch")), async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "unreachable", remote: "marketplace" });
  expect(await loader.load(source)).toBe(createRoutes);
  expect(federation.entries).toEqual(["/remotes/marketplace/0.1.0-abc/remote-entry.js", "/remotes/marketplace/0.1.0-abc~2/remote-entry.js"]);
});

test("a remote that does not answer in time fails", async () => {
  const loader = createRemoteLoader(runtime([() => new Promise(() => undefined)]), 5);
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "timeout" });
});

test("a module without a route factory is refused", async () => {
  const loader = createRemoteLoader(runtime([async () => ({ routes: [] })]));
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "not-a-remote" });
});

test("the second address differs in the folder, so that the files below it do too", () => {
  expect(retryAddress(source.entryUrl, 1)).toBe(source.entryUrl);
  expect(retryAddress(source.entryUrl, 3)).toBe("/remotes/marketplace/0.1.0-abc~3/remote-entry.js");
});
