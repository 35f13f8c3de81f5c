import { describe, expect, test } from "vitest";
import { remoteDeployment, type RemoteDeployment } from "@aiweb/contracts/registry/remote-deployment";
import { NOTHING_DEPLOYED, namedVersions, rolledBack, withDefault, withRule, withTraffic, without } from "./deployments.ts";

const first = withDefault(NOTHING_DEPLOYED, "1.0.0");
const second = withDefault(first, "2.0.0");
const canary = withTraffic(second, "3.0.0", 10);

/** What the contract takes: one default, traffic of 100 together. */
const valid = (deployment: RemoteDeployment) => remoteDeployment.parse(deployment);
const shares = (deployment: RemoteDeployment) => Object.fromEntries(valid(deployment).versions.map(({ version, traffic }) => [version, traffic]));

test("the first version gets all, and the next default remembers it as the last good one", () => {
  expect(valid(first)).toEqual({ versions: [{ version: "1.0.0", traffic: 100, default: true }], rules: [], lastGood: null });
  expect(valid(second)).toMatchObject({ versions: [{ version: "2.0.0", traffic: 100, default: true }], lastGood: "1.0.0" });
});

describe("a canary", () => {
  test("takes its share from the default, and grows", () => {
    expect(shares(canary)).toEqual({ "2.0.0": 90, "3.0.0": 10 });
    expect(shares(withTraffic(canary, "3.0.0", 50))).toEqual({ "2.0.0": 50, "3.0.0": 50 });
  });

  test("stands beside another one while both fit", () => {
    const two = withTraffic(canary, "4.0.0", 20);
    expect(shares(two)).toEqual({ "2.0.0": 70, "3.0.0": 10, "4.0.0": 20 });
    expect(() => withTraffic(two, "5.0.0", 71)).toThrow(/3\.0\.0 has 10 %.*less than 71 %/);
  });

  test("becomes the default with all, and is gone with nothing", () => {
    expect(valid(withTraffic(canary, "3.0.0", 100))).toMatchObject({ versions: [{ version: "3.0.0", traffic: 100, default: true }], lastGood: "2.0.0" });
    expect(withTraffic(canary, "3.0.0", 0)).toEqual(second);
  });

  test("is not the default itself", () => {
    expect(() => withTraffic(canary, "2.0.0", 50)).toThrow(/is the default/);
  });

  test("can be taken out, its rules with it", () => {
    expect(without(withRule(canary, "3.0.0", { ring: "operators" }), "3.0.0")).toEqual(second);
  });
});

describe("rules", () => {
  test("an account stands before a ring, and has one rule", () => {
    const ruled = withRule(withRule(withRule(second, "3.0.0", { ring: "operators" }), "4.0.0", { handle: "ada" }), "5.0.0", { handle: "ada" });
    expect(valid(ruled).rules).toEqual([
      { to: { handle: "ada" }, version: "5.0.0" },
      { to: { ring: "operators" }, version: "3.0.0" },
    ]);
    expect(namedVersions(ruled).toSorted()).toEqual(["1.0.0", "2.0.0", "3.0.0", "5.0.0"]);
  });

  test("end when another version becomes the default", () => {
    expect(withDefault(withRule(second, "3.0.0", { handle: "ada" }), "4.0.0").rules).toEqual([]);
  });
});

describe("a rollback", () => {
  test("takes an open canary back first", () => {
    expect(rolledBack(canary, null)).toEqual(second);
    expect(rolledBack(withRule(second, "3.0.0", { ring: "operators" }), null)).toEqual(second);
  });

  test("else goes to what was the default before, and does not come back to what was bad", () => {
    const back = rolledBack(second, null);
    expect(shares(back)).toEqual({ "1.0.0": 100 });
    expect(back.lastGood).toBeNull();
    expect(() => rolledBack(back, null)).toThrow(/Nothing was live before 1\.0\.0/);
  });

  test("goes where it is told", () => {
    expect(shares(rolledBack(canary, "1.0.0"))).toEqual({ "1.0.0": 100 });
  });

  test("of nothing says so", () => {
    expect(() => rolledBack(NOTHING_DEPLOYED, null)).toThrow(/Nothing of this remote is live/);
  });
});

test.each<[string, RemoteDeployment]>([
  ["two defaults", { versions: [{ version: "1.0.0", traffic: 50, default: true }, { version: "2.0.0", traffic: 50, default: true }], rules: [], lastGood: null }],
  ["no default", { versions: [{ version: "1.0.0", traffic: 100, default: false }], rules: [], lastGood: null }],
  ["less than all of the traffic", { versions: [{ version: "1.0.0", traffic: 99, default: true }], rules: [], lastGood: null }],
  ["a version twice", { versions: [{ version: "1.0.0", traffic: 50, default: true }, { version: "1.0.0", traffic: 50, default: false }], rules: [], lastGood: null }],
])("the contract refuses %s", (_name, deployment) => {
  expect(remoteDeployment.safeParse(deployment).success).toBe(false);
});
