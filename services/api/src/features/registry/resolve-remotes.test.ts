import { expect, test } from "vitest";
import type { RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";
import { NOTHING_DEPLOYED, withDefault, withRule, withTraffic } from "./deployments.ts";
import { bucketOf, versionsFor, type KnownRemote, type Visitor } from "./resolve-remotes.ts";

const build = { name: "a", title: "A", owner: "Tests", entry: "e.js", manifest: "m.json", hostApi: "^1.0.0", backEnd: "^1.0.0", order: 1, routes: ["/a"], navigation: [], first: [], pages: [] };
const publishedAt = new Date();

function remote(deployment: RemoteDeployment, salt = "salt"): KnownRemote {
  return { name: "a", salt, state: { deployment, status: "active", reason: null, decided: true }, builds: new Map(["1.0.0", "2.0.0", "3.0.0"].map((version) => [version, { build, publishedAt, integrity: {} }])) };
}

const visitor = (accountId: string, more: Partial<Visitor> = {}): Visitor => ({ accountId, handle: accountId, isOperator: false, ...more });
const people = Array.from({ length: 5_000 }, (_, index) => visitor(`person-${index}`));
const second = withDefault(withDefault(NOTHING_DEPLOYED, "1.0.0"), "2.0.0");
const versionOf = (known: KnownRemote, who: Visitor | null) => versionsFor(known, who)[0]?.version;

test("nobody gets the default, and the last good one behind it", () => {
  expect(versionsFor(remote(withTraffic(second, "3.0.0", 99)), null)).toEqual([
    { version: "2.0.0", source: "default" },
    { version: "1.0.0", source: "last-good" },
  ]);
});

test("a canary reaches its share of the people, who keep it as it grows", () => {
  const reached = (traffic: number) => new Set(people.filter((who) => versionOf(remote(withTraffic(second, "3.0.0", traffic)), who) === "3.0.0"));
  const [ten, thirty] = [reached(10), reached(30)];
  // Of 5,000 people 10 % are 500, give or take four standard deviations (21).
  expect(ten.size).toBeGreaterThan(415);
  expect(ten.size).toBeLessThan(585);
  expect([...ten].every((who) => thirty.has(who))).toBe(true);
});

test("another remote, and another salt, reach other people", () => {
  const same = people.filter(({ accountId }) => bucketOf(accountId, "a", "salt") === bucketOf(accountId, "b", "salt"));
  expect(same.length).toBeLessThan(people.length / 20);
  expect(bucketOf("person", "a", "salt")).toBe(bucketOf("person", "a", "salt"));
});

test("a rule goes before traffic, and behind it stand the default and the last good one", () => {
  const known = remote(withRule(withRule(second, "3.0.0", { handle: "ada" }), "1.0.0", { ring: "operators" }));
  expect(versionsFor(known, visitor("x", { handle: "ada", isOperator: true }))).toEqual([
    { version: "3.0.0", source: "rule" },
    { version: "2.0.0", source: "default" },
    { version: "1.0.0", source: "last-good" },
  ]);
  expect(versionOf(known, visitor("y", { isOperator: true }))).toBe("1.0.0");
  expect(versionOf(known, visitor("z"))).toBe("2.0.0");
});

test("what is live nowhere gives nothing", () => {
  expect(versionsFor(remote(NOTHING_DEPLOYED), visitor("x"))).toEqual([]);
});
