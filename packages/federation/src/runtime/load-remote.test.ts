import { expect, test } from "vitest";
import { createRemoteLoader, retryAddress } from "./load-remote.ts";
import type { FederationRuntime, LoadOutcome } from "./load-remote.ts";

const entryUrl = "/remotes/marketplace/0.1.0-abc/remote-entry.js";
const integrity = { "remote-entry.js": "sha384-x" };
const wanted = { version: "0.1.0-abc", entryUrl, hostApi: "^1.0.0", backEnd: "^1.0.0", integrity };
const older = { version: "0.0.9", entryUrl: "/remotes/marketplace/0.0.9/remote-entry.js", hostApi: "^1.0.0", backEnd: "^1.0.0", integrity };
const source = { name: "marketplace", container: "aiweb_marketplace", versions: [wanted] };
const createRoutes = () => [];
const down = () => Promise.reject(new TypeError("Failed to fetch"));

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
  const loaded = { version: "0.1.0-abc", createRoutes };
  expect(await Promise.all([loader.load(source), loader.load(source)])).toEqual([loaded, loaded]);
  expect(federation.entries).toEqual([entryUrl]);
});

test("a document that has one version gets no other, whatever is wanted later", async () => {
  const federation = runtime([async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  await loader.load(source);
  expect(await loader.load({ ...source, versions: [older] })).toMatchObject({ version: "0.1.0-abc" });
  expect(federation.entries).toEqual([entryUrl]);
});

test("after a failure it is loaded afresh, under another address", async () => {
  const federation = runtime([down, async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "unreachable", remote: "marketplace" });
  expect(await loader.load(source)).toMatchObject({ createRoutes });
  expect(federation.entries).toEqual([entryUrl, "/remotes/marketplace/0.1.0-abc~2/remote-entry.js"]);
});

test("where the wanted version does not come, the next one does, and each outcome is told", async () => {
  const outcomes: LoadOutcome[] = [];
  const federation = runtime([down, async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation, { onOutcome: (outcome) => outcomes.push(outcome) });
  expect(await loader.load({ ...source, versions: [wanted, older] })).toMatchObject({ version: "0.0.9" });
  expect(outcomes).toEqual([
    { remote: "marketplace", version: "0.1.0-abc", milliseconds: expect.any(Number), failure: "unreachable" },
    { remote: "marketplace", version: "0.0.9", milliseconds: expect.any(Number), failure: null },
  ]);
});

test("where none comes, the failure is that of the wanted one", async () => {
  const loader = createRemoteLoader(runtime([async () => ({ routes: [] }), down]));
  await expect(loader.load({ ...source, versions: [wanted, older] })).rejects.toMatchObject({ kind: "not-a-remote" });
});

test("a version that asks for another host API is not fetched", async () => {
  const federation = runtime([async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  const unfit = { ...wanted, hostApi: "^99.0.0" };
  await expect(loader.load({ ...source, versions: [unfit] })).rejects.toMatchObject({ kind: "unfit", message: expect.stringContaining("Reload the page") });
  expect(await loader.load({ ...source, versions: [unfit, older] })).toMatchObject({ version: "0.0.9" });
  expect(federation.entries).toEqual([older.entryUrl]);
});

test("a version that asks for another back end than the one that answers is not fetched", async () => {
  const federation = runtime([async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation, { backEnd: () => "1.2.0" });
  const unfit = { ...wanted, backEnd: "^1.3.0" };
  await expect(loader.load({ ...source, versions: [unfit] })).rejects.toMatchObject({ kind: "unfit", message: expect.stringContaining("It needs another server") });
  expect(await loader.load({ ...source, versions: [unfit, older] })).toMatchObject({ version: "0.0.9" });
  expect(federation.entries).toEqual([older.entryUrl]);
});

test("a server on one's own machine needs no digests, and keeps its one address", async () => {
  const federation = runtime([down, async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation);
  const local = { ...wanted, entryUrl: "http://localhost:5301/remote-entry.js", integrity: {}, local: true };
  await expect(loader.load({ ...source, versions: [local] })).rejects.toMatchObject({ kind: "unreachable" });
  expect(await loader.load({ ...source, versions: [local] })).toMatchObject({ version: wanted.version });
  expect(federation.entries).toEqual([local.entryUrl, local.entryUrl]);
});

test("each address is told of before it is loaded, and a version without digests is not fetched", async () => {
  const told: string[] = [];
  const federation = runtime([down, async () => ({ createRoutes })]);
  const loader = createRemoteLoader(federation, { expect: ({ version }, address) => told.push(`${version} ${address} before ${federation.entries.length}`) > 0 });
  await expect(loader.load({ ...source, versions: [{ ...wanted, integrity: {} }] })).rejects.toMatchObject({ kind: "unverified" });
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "unreachable" });
  await loader.load(source);
  expect(told).toEqual([`0.1.0-abc ${entryUrl} before 0`, "0.1.0-abc /remotes/marketplace/0.1.0-abc~2/remote-entry.js before 1"]);
});

test("what the browser would not check is not loaded, and the error says that a new document would", async () => {
  const federation = runtime([async () => ({ createRoutes })]);
  await expect(createRemoteLoader(federation, { expect: () => false }).load(source)).rejects.toMatchObject({ kind: "needs-reload" });
  expect(federation.entries).toEqual([]);
});

test("a remote that does not answer in time fails", async () => {
  const loader = createRemoteLoader(runtime([() => new Promise(() => undefined)]), { timeoutMs: 5 });
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "timeout" });
});

test("a module without a route factory is refused", async () => {
  const loader = createRemoteLoader(runtime([async () => ({ routes: [] })]));
  await expect(loader.load(source)).rejects.toMatchObject({ kind: "not-a-remote" });
});

test("the second address differs in the folder, so that the files below it do too", () => {
  expect(retryAddress(entryUrl, 1)).toBe(entryUrl);
  expect(retryAddress(entryUrl, 3)).toBe("/remotes/marketplace/0.1.0-abc~3/remote-entry.js");
});
