import { expect, test } from "vitest";
import { judgeDeployment } from "./judge-deployment.ts";

const version = "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11";
const healthy = (state: "ready" | "loading" | "failed", reason?: string) => ({ ready: true, adapters: [{ id: version, state, reason }] });

test.each([
  ["not told yet", undefined, null, "starting"],
  ["loading its base", { status: "DEPLOYING", message: "" }, null, "starting"],
  ["no room on Ray", { status: "DEPLOYING", message: "1 replicas that have taken more than 30s to be scheduled" }, null, "waiting"],
  ["broken from the start", { status: "DEPLOY_FAILED", message: "Traceback\nValueError: no such base" }, null, "failed"],
  ["up, but its port is silent", { status: "RUNNING" }, null, "starting"],
  ["adapter under way", { status: "RUNNING" }, healthy("loading"), "starting"],
  ["adapter unknown to the replica", { status: "RUNNING" }, { ready: true, adapters: [] }, "starting"],
  ["adapter ready", { status: "RUNNING" }, healthy("ready"), "running"],
  ["adapter broken", { status: "RUNNING" }, healthy("failed", "The file is damaged."), "failed"],
])("%s", (_case, application, health, state) => {
  expect(judgeDeployment({ model_version_id: version }, application, health).state).toBe(state);
});

test("the base itself needs no adapter", () => {
  expect(judgeDeployment({ model_version_id: null }, { status: "RUNNING" }, { ready: true, adapters: [] })).toEqual({ state: "running", text: "Running." });
});

test("a failure says what Ray said last", () => {
  expect(judgeDeployment({ model_version_id: null }, { status: "DEPLOY_FAILED", message: "Traceback\nValueError: no such base" }, null).text).toContain("no such base");
});
