import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countVersionLoads } from "@aiweb/db/queries/remote-load/count-remote-loads";
import { deleteOldRemoteLoads } from "@aiweb/db/queries/remote-load/delete-old-remote-loads";
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

async function report(remote: string, version: string, outcome: "loaded" | "failed", who = member): Promise<boolean> {
  const payload = { pageLoad: randomUUID(), remote, version, outcome, milliseconds: 40, failure: outcome === "failed" ? "threw" : null };
  const response = await api.app.inject({ method: "POST", url: "/internal/registry/loads", headers: { cookie: who.cookie, origin: api.config.origin }, payload });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<{ counted: boolean }>().counted;
}

test("takes back a canary that fails, by itself, with a row that says why", async () => {
  const { remote, revision } = await publishTwice(api);
  await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 30 }, reason: "Canary." });
  for (let load = 0; load < 18; load += 1) await report(remote, "2.0.0", "loaded");
  await report(remote, "2.0.0", "failed");
  expect((await operator.call.registry.get({ remote })).remote?.deployment.versions).toHaveLength(2);
  await report(remote, "2.0.0", "failed");
  const after = (await operator.call.registry.get({ remote })).remote;
  expect(after?.deployment).toMatchObject({ versions: [{ version: "1.0.0", traffic: 100, default: true }] });
  const { items } = await operator.call.registry.listChanges({ remote, limit: 1 });
  expect(items).toMatchObject([{ action: "rollback", actor: "the canary watch", automatic: true, reason: "2 of 20 page loads failed with 2.0.0: it went back to 1.0.0 by itself." }]);
  expect(api.logged.join("\n")).toContain("a canary failed too often");
});

test("judges at the twentieth load, also where that one is good", async () => {
  const { remote, revision } = await publishTwice(api);
  await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 30 }, reason: "Canary." });
  for (let load = 0; load < 19; load += 1) await report(remote, "2.0.0", load < 10 ? "failed" : "loaded");
  expect((await operator.call.registry.get({ remote })).remote?.deployment.versions).toHaveLength(2);
  await report(remote, "2.0.0", "loaded");
  expect((await operator.call.registry.get({ remote })).remote?.deployment.versions).toMatchObject([{ version: "1.0.0", traffic: 100 }]);
});

test("counts a page load once, and only versions that somebody is given", async () => {
  const { remote } = await publishTwice(api);
  const load = { pageLoad: randomUUID(), remote, version: "1.0.0", outcome: "loaded", milliseconds: 40, failure: null };
  const send = async (payload: object) => await api.app.inject({ method: "POST", url: "/internal/registry/loads", headers: { cookie: member.cookie, origin: api.config.origin }, payload });
  expect([(await send(load)).json(), (await send(load)).json()]).toEqual([{ counted: true }, { counted: false }]);
  expect((await send({ ...load, version: "3.0.0" })).statusCode).toBe(404);
  expect((await send({ ...load, failure: "A sentence with a secret" })).statusCode).toBe(400);
});

test("forgets loads after thirty days", async () => {
  const { remote } = await publishTwice(api);
  await report(remote, "1.0.0", "loaded");
  await report(remote, "1.0.0", "failed");
  const { db } = api.services;
  await db.updateTable("remote_load").set({ at: new Date(Date.now() - 31 * 24 * 60 * 60 * 1000) }).where("remote", "=", remote).where("loaded", "=", false).execute();
  expect(await deleteOldRemoteLoads(db)).toBe(1);
  expect(await countVersionLoads(db, remote, new Date(0))).toEqual([{ version: "1.0.0", loads: 1, failed: 0, p50: 40, p95: 40 }]);
});

test("hears no more of one account than a person can load", async () => {
  const loud = await api.signUp();
  const { remote } = await publishTwice(api);
  const counted = [];
  for (let load = 0; load < 121; load += 1) counted.push(await report(remote, "1.0.0", "failed", loud));
  expect(counted.filter(Boolean)).toHaveLength(120);
});
