import { expect, test } from "vitest";
import { createRemoteLoader } from "./load-remote.ts";
import type { FederationRuntime } from "./load-remote.ts";
import { createWidgetLoader } from "./load-widget.ts";

const entryUrl = "/remotes/a/1.0.0/remote-entry.js";
const version = { version: "1.0.0", entryUrl, hostApi: "^1.0.0", backEnd: "^1.0.0", integrity: { "remote-entry.js": "sha384-x" } };
const source = { name: "a", container: "aiweb_a", versions: [version] };
const down = () => Promise.reject(new TypeError("Failed to fetch"));
const createWidget = () => () => null;
const widget = () => Promise.resolve({ createWidget });

/** A runtime that has the remote's routes, and answers for its widget in turn. */
function runtime(answers: (() => Promise<unknown>)[]): FederationRuntime & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    register: (_container, entry) => void asked.push(entry),
    load: (id) => {
      asked.push(id);
      return id.endsWith("/routes") ? Promise.resolve({ createRoutes: () => [] }) : (answers.shift()?.() ?? Promise.reject(new Error("Asked once too often.")));
    },
  };
}

test("a widget comes once, after its remote, of whose version it is", async () => {
  const federation = runtime([widget]);
  const loader = createWidgetLoader(federation, createRemoteLoader(federation));
  expect(await Promise.all([loader.load(source, "rows"), loader.load(source, "rows")])).toEqual([{ version: "1.0.0", createWidget }, { version: "1.0.0", createWidget }]);
  expect(federation.asked).toEqual([entryUrl, "aiweb_a/routes", "aiweb_a/widgets/rows"]);
});

test("after a failure it is loaded under another address, which the browser is told to check", async () => {
  const federation = runtime([down, down, widget]);
  const expected: string[] = [];
  const loader = createWidgetLoader(federation, createRemoteLoader(federation), { expect: (_version, address) => expected.push(address) > 0 });
  await expect(loader.load(source, "rows")).rejects.toMatchObject({ kind: "unreachable", remote: "a" });
  await expect(loader.load(source, "rows")).rejects.toMatchObject({ kind: "unreachable" });
  expect(await loader.load(source, "rows")).toMatchObject({ createWidget });
  const addresses = ["/remotes/a/1.0.0~101/remote-entry.js", "/remotes/a/1.0.0~102/remote-entry.js"];
  expect(expected).toEqual(addresses);
  expect(federation.asked.filter((one) => one.includes("~"))).toEqual(addresses);
});

test("where the browser would not check that address, or the version is gone, only a new page loads it", async () => {
  const federation = runtime([down, down]);
  const remotes = createRemoteLoader(federation);
  const loader = createWidgetLoader(federation, remotes, { expect: () => false });
  await expect(loader.load(source, "rows")).rejects.toMatchObject({ kind: "unreachable" });
  await expect(loader.load(source, "rows")).rejects.toMatchObject({ kind: "needs-reload" });
  const other = createWidgetLoader(federation, remotes);
  await expect(other.load(source, "rows")).rejects.toMatchObject({ kind: "unreachable" });
  await expect(other.load({ ...source, versions: [{ ...version, version: "2.0.0" }] }, "rows")).rejects.toMatchObject({ kind: "needs-reload" });
});

test.each([
  ["does not answer", () => new Promise<never>(() => undefined), "timeout"],
  ["is none", async () => ({ createRoutes: () => [] }), "not-a-remote"],
] as const)("one that %s fails", async (_what, answer, kind) => {
  const federation = runtime([answer]);
  await expect(createWidgetLoader(federation, createRemoteLoader(federation), { timeoutMs: 5 }).load(source, "rows")).rejects.toMatchObject({ kind });
});

test("where the remote itself does not come, neither does the widget", async () => {
  const federation = { ...runtime([]), load: down };
  await expect(createWidgetLoader(federation, createRemoteLoader(federation)).load(source, "rows")).rejects.toMatchObject({ kind: "unreachable" });
});
