import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { publishTwice } from "../../testing/publish-remote.ts";

let api: ApiHarness;
let operator: Member;
let member: Member;
beforeAll(async () => {
  api = await openApi({ LOG_LEVEL: "warn" });
  operator = await api.signUp();
  member = await api.signUp();
});
afterAll(() => api.close());

const failure = (remote: string) => ({ remote, version: "1.0.0", failure: "unreachable", code: "RUNTIME-008", pageLoad: randomUUID(), trace: "trace-1", path: "/models", sentence: "" });

test("what a person tells stands in the remote's history, and in the log under its trace", async () => {
  const { remote, revision } = await publishTwice(api);
  await member.call.registry.reportFailure({ ...failure(remote), sentence: " The list stayed empty. " });
  const { items } = await operator.call.registry.listChanges({ remote, limit: 1 });
  expect(items).toMatchObject([{ action: "reported", actor: member.account.handle, reason: "“The list stayed empty.” 1.0.0 at /models: unreachable, RUNTIME-008, trace trace-1.", before: null, after: null }]);
  const logged = api.logged.find((line) => line.includes("a person reported"));
  expect(logged).toContain('"trace":"trace-1"');
  expect(logged, "what a person wrote is in no log").not.toContain("stayed empty");
  expect((await operator.call.registry.get({ remote })).remote?.revision, "a report changes nothing").toBe(revision);
});

test("a report of a remote that is not there, or with a message in it, is refused", async () => {
  const { remote } = await publishTwice(api);
  await expect(member.call.registry.reportFailure(failure(`no-${remote}`))).rejects.toThrow(/no remote called/);
  await expect(member.call.registry.reportFailure({ ...failure(remote), failure: "TypeError: ada's key" })).rejects.toThrow(/must match pattern/);
  await expect(member.call.registry.reportFailure({ ...failure(remote), path: "/models?question=private" })).rejects.toThrow(/must match pattern/);
  await expect(member.call.registry.reportFailure({ ...failure(remote), sentence: "x".repeat(301) })).rejects.toThrow(/300 characters/);
});

test("of one account ten are taken in an hour, also at once", async () => {
  const loud = await api.signUp();
  const { remote } = await publishTwice(api);
  const told = await Promise.allSettled(Array.from({ length: 12 }, () => loud.call.registry.reportFailure(failure(remote))));
  expect(told.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  await expect(loud.call.registry.reportFailure(failure(remote))).rejects.toMatchObject({ cause: { code: "limit-reached", retryAfterSeconds: 3600 } });
});

test("a load that failed is in the log under its page load", async () => {
  const { remote } = await publishTwice(api);
  const pageLoad = randomUUID();
  const payload = { pageLoad, remote, version: "1.0.0", outcome: "failed", milliseconds: 40, failure: "threw" };
  await api.app.inject({ method: "POST", url: "/internal/registry/loads", headers: { cookie: member.cookie, origin: api.config.origin }, payload });
  expect(api.logged.find((line) => line.includes(pageLoad))).toContain("a remote failed in a page");
});
