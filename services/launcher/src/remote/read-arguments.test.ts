import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const target = { registry: null, dataDirectory: null, json: false };

test.each<[string, object]>([
  ["publish marketplace", { action: "publish", remote: "marketplace", traffic: 0, reason: null, build: true }],
  ["publish marketplace --traffic 10 --no-build", { action: "publish", remote: "marketplace", traffic: 10, reason: null, build: false }],
  ["promote marketplace 1.4.0 --traffic 100", { action: "promote", remote: "marketplace", version: "1.4.0", to: { traffic: 100 }, reason: null }],
  ["promote marketplace 1.4.0 --handle ada", { action: "promote", remote: "marketplace", version: "1.4.0", to: { handle: "ada" }, reason: null }],
  ["promote marketplace 1.4.0 --ring operators", { action: "promote", remote: "marketplace", version: "1.4.0", to: { ring: "operators" }, reason: null }],
  ["rollback marketplace", { action: "rollback", remote: "marketplace", version: null, reason: null }],
  ["rollback marketplace 1.3.0 --reason Slow", { action: "rollback", remote: "marketplace", version: "1.3.0", reason: "Slow" }],
  ["pause marketplace --reason Repair", { action: "status", remote: "marketplace", status: "paused", reason: "Repair" }],
  ["kill marketplace --reason Leak", { action: "status", remote: "marketplace", status: "killed", reason: "Leak" }],
  ["resume marketplace", { action: "status", remote: "marketplace", status: "active", reason: null }],
  ["list", { action: "list", remote: null }],
  ["audit marketplace", { action: "audit", remote: "marketplace" }],
  ["key create a b --name CI", { action: "key-create", remotes: ["a", "b"], name: "CI", holder: null }],
  ["key create a --name Ada --for ada", { action: "key-create", remotes: ["a"], name: "Ada", holder: "ada" }],
  ["key list", { action: "key-list" }],
  ["key revoke 1", { action: "key-revoke", id: "1" }],
])("%s", (line, request) => {
  expect(readArguments(line.split(" "))).toEqual({ ...request, ...target });
});

test("names the AIWeb and the form of the answer", () => {
  expect(readArguments(["list", "--registry", "https://ai.example.org", "--data-dir", "d", "--json"])).toEqual({ action: "list", remote: null, registry: "https://ai.example.org", dataDirectory: "d", json: true });
});

test.each([
  ["", /Say what to do/],
  ["ship marketplace", /There is no ship/],
  ["publish", /Say which remote to publish/],
  ["publish a b c", /a word too many: c/],
  ["publish a --traffic 101", /from 0 to 100, not 101/],
  ["promote a", /Say which version/],
  ["promote a 1.0.0", /Say who gets it/],
  ["promote a 1.0.0 --traffic 5 --handle ada", /Say who gets it/],
  ["promote a 1.0.0 --ring friends", /Say who gets it/],
  ["kill a", /Say why/],
  ["key", /created, listed and revoked/],
  ["key create --name CI", /which remotes/],
  ["key create a", /--name TEXT/],
  ["list --loud", /--loud/],
])("“%s” is refused with the way to write it", (line, sentence) => {
  const words = line.split(" ").filter((word) => word !== "");
  expect(() => readArguments(words)).toThrow(sentence);
  expect(() => readArguments(words)).toThrow(/npm run remote -- publish NAME/);
});
