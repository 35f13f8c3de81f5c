import { registryKeys, remoteRegistry, signedRegistry } from "@aiweb/contracts/registry/remote-registry";
import { expect, test } from "vitest";
import { checkKeys, checkRegistry, checkSigned } from "./check-registry.ts";

const version = { version: "0.1.0-abcdef12", publishedAt: "2026-11-23T19:30:39.000Z", manifestUrl: "/remotes/a/0.1.0-abcdef12/mf-manifest.json", entryUrl: "/remotes/a/0.1.0-abcdef12/remote-entry.js", hostApi: "^1.0.0", backEnd: "^1.0.0", source: "default", local: false, integrity: { "remote-entry.js": `sha384-${"A".repeat(64)}` } };
const remote = { name: "a", title: "A", routes: ["/a"], navigation: [{ path: "/a/one", title: "One", icon: "model", group: "A" }], status: "active", reason: null, owner: "AIWeb", storybook: null, bucket: null, versions: [version] };
const registry = { schemaVersion: 2, backEnd: "1.0.0", sequence: 3, expiresAt: "2026-11-23T19:30:39.000Z", keyId: "key", remotes: { a: remote } };

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
  ["another schema version", { ...registry, schemaVersion: 1 }],
  ["no sequence", { ...registry, sequence: undefined }],
  ["a list of remotes", { ...registry, remotes: [remote] }],
  ["a route without a slash", withRemote({ routes: ["a"] })],
  ["navigation without a title", withRemote({ navigation: [{ path: "/a", icon: "model", group: "A" }] })],
  ["no versions", withRemote({ versions: [] })],
  ["a version that is none", withRemote({ versions: [{ ...version, version: "latest" }] })],
  ["a version without an entry", withRemote({ versions: [{ ...version, entryUrl: undefined }] })],
  ["a version without its range of the host API", withRemote({ versions: [{ ...version, hostApi: undefined }] })],
  ["a version without digests", withRemote({ versions: [{ ...version, integrity: undefined }] })],
  ["a digest of another kind", withRemote({ versions: [{ ...version, integrity: { "a.js": `sha256-${"A".repeat(64)}` } }] })],
  ["a version from nowhere", withRemote({ versions: [{ ...version, source: "luck" }] })],
  ["an unknown status", withRemote({ status: "sleeping" })],
])("refuses %s, as the contract does", (_name, value) => {
  expect(remoteRegistry.safeParse(value).success).toBe(false);
  expect(checkRegistry(value)).toBeUndefined();
});

test("a signed text, and keys, are taken as the contract does", () => {
  const signed = { payload: "{}", signature: "AA", keyId: "key" };
  expect(checkSigned(signed)).toEqual(signedRegistry.parse(signed));
  expect([checkSigned({ ...signed, keyId: 1 }), checkSigned(null), checkSigned([])]).toEqual([undefined, undefined, undefined]);
  const key = { kid: "key", kty: "OKP", crv: "Ed25519", x: "AA" };
  expect(checkKeys([key, { ...key, crv: "P-256" }, null])).toEqual(registryKeys.parse([key]));
  expect(checkKeys("none")).toEqual([]);
});
