import { remoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { expect, test } from "vitest";
import { checkRegistry } from "./check-registry.ts";

const version = { version: "0.1.0-abcdef12", builtAt: "2026-11-23T19:30:39.000Z", manifestUrl: "/remotes/a/0.1.0-abcdef12/mf-manifest.json", entryUrl: "/remotes/a/0.1.0-abcdef12/remote-entry.js", deployment: { traffic: 100, default: true } };
const remote = { name: "a", title: "A", routes: ["/a"], navigation: [{ path: "/a/one", title: "One", icon: "model", group: "A" }], hostApi: "^1.0.0", status: "active", reason: null, owner: "AIWeb", versions: [version] };
const registry = { schemaVersion: 1, generatedAt: "2026-11-23T19:30:39.000Z", remotes: { a: remote } };

const withRemote = (change: object) => ({ ...registry, remotes: { a: { ...remote, ...change } } });

test.each([
  ["a registry", registry],
  ["no remotes", { ...registry, remotes: {} }],
  ["a badge", withRemote({ navigation: [{ path: "/a/one", title: "One", icon: "model", group: "A", badge: "running-jobs" }] })],
])("takes %s, as the contract does", (_name, value) => {
  expect(remoteRegistry.safeParse(value).success).toBe(true);
  expect(checkRegistry(value)).toEqual(value);
});

test.each([
  ["a page of HTML", "<!doctype html>"],
  ["nothing", null],
  ["another schema version", { ...registry, schemaVersion: 2 }],
  ["a list of remotes", { ...registry, remotes: [remote] }],
  ["a route without a slash", withRemote({ routes: ["a"] })],
  ["navigation without a title", withRemote({ navigation: [{ path: "/a", icon: "model", group: "A" }] })],
  ["no versions", withRemote({ versions: [] })],
  ["a version that is none", withRemote({ versions: [{ ...version, version: "latest" }] })],
  ["a version without an entry", withRemote({ versions: [{ ...version, entryUrl: undefined }] })],
  ["traffic above 100", withRemote({ versions: [{ ...version, deployment: { traffic: 101, default: true } }] })],
  ["no default version", withRemote({ versions: [{ ...version, deployment: { traffic: 100, default: false } }] })],
  ["two default versions", withRemote({ versions: [version, { ...version, version: "0.2.0" }] })],
  ["an unknown status", withRemote({ status: "sleeping" })],
])("refuses %s, as the contract does", (_name, value) => {
  expect(remoteRegistry.safeParse(value).success).toBe(false);
  expect(checkRegistry(value)).toBeUndefined();
});
