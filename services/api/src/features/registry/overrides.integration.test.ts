import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { remoteRegistry, signedRegistry, type RemoteRecord } from "@aiweb/contracts/registry/remote-registry";
import type { RemoteOverride } from "@aiweb/contracts/registry/remote-override";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { publishTwice } from "../../testing/publish-remote.ts";

let api: ApiHarness;
let operator: Member;
beforeAll(async () => {
  api = await openApi();
  operator = await api.signUp();
});
afterAll(() => api.close());

const local = "http://localhost:5301";

/** Asks as a page of AIWeb's own does. */
async function mutate(who: Member, procedure: string, input?: object) {
  return await api.app.inject({ method: "POST", url: `/trpc/registry.${procedure}`, headers: { cookie: who.cookie, origin: api.config.origin, "content-type": "application/json" }, payload: input ?? {} });
}

const override = async (who: Member, remote: string, to: RemoteOverride | null) => await mutate(who, "override", { remote, to });

async function recordOf(remote: string, who: Member | null, cookie = who?.cookie): Promise<RemoteRecord | undefined> {
  const response = await api.app.inject({ url: "/registry.json", headers: cookie === undefined ? {} : { cookie } });
  return remoteRegistry.parse(JSON.parse(signedRegistry.parse(response.json()).payload)).remotes[remote];
}

const versionsOf = async (remote: string, who: Member | null) => (await recordOf(remote, who))?.versions.map(({ version, source }) => [version, source]);

test("another published version is for the asking browser alone, has its digests in the page, and ends by a reset", async () => {
  const { remote } = await publishTwice(api);
  const other = await api.signUp();
  expect((await override(operator, remote, { version: "2.0.0" })).json()).toMatchObject({ result: { data: { overrides: { [remote]: { version: "2.0.0" } } } } });
  expect(await versionsOf(remote, operator)).toEqual([["2.0.0", "override"]]);
  expect(await versionsOf(remote, other)).toEqual([["1.0.0", "default"]]);
  expect((await recordOf(remote, operator))?.bucket).toEqual(expect.any(Number));
  expect((await recordOf(remote, null))?.bucket).toBeNull();

  expect((await override(operator, remote, { version: "9.0.0" })).statusCode).toBe(404);
  expect((await override(operator, "no-such-remote", { local })).statusCode).toBe(404);
  expect((await mutate(operator, "resetOverrides")).statusCode).toBe(200);
  expect(await versionsOf(remote, operator)).toEqual([["1.0.0", "default"]]);
});

test("it goes with the session, and with the right to ship", async () => {
  const { remote } = await publishTwice(api);
  const ada = await api.signUp();
  expect((await override(ada, remote, { version: "2.0.0" })).statusCode).toBe(403);
  const { key } = await operator.call.registry.createKey({ name: "Ada", remotes: [remote], holder: ada.account.handle });
  expect((await override(ada, remote, { version: "2.0.0" })).statusCode).toBe(200);
  expect(await versionsOf(remote, ada)).toEqual([["2.0.0", "override"]]);
  await operator.call.registry.revokeKey({ publisherKey: key.id });
  expect(await versionsOf(remote, ada)).toEqual([["1.0.0", "default"]]);
  await ada.call.accounts.endSession({ session: ada.sessionId });
  expect(await versionsOf(remote, ada)).toEqual([["1.0.0", "default"]]);
});

test("a server leads nowhere but to this machine", async () => {
  const { remote } = await publishTwice(api);
  for (const elsewhere of ["https://evil.example", "http://localhost.evil.example:5301", "http://localhost:5301/evil", "http://localhost", "http://evil@localhost:5301", "http://192.168.0.2:5301", "http://localhost:5301; script-src *"]) {
    expect((await override(operator, remote, { local: elsewhere })).statusCode, elsewhere).toBe(400);
  }
  expect((await override(operator, remote, { local })).statusCode).toBe(200);
  expect((await recordOf(remote, operator))?.versions).toMatchObject([{ version: "0.0.0-local", source: "override", local: true, entryUrl: `${local}/remote-entry.js`, integrity: {} }]);
  await mutate(operator, "resetOverrides");
});

test("no link, header or cookie of one's own making switches anything", async () => {
  const { remote } = await publishTwice(api);
  const forged = `${operator.cookie}; overrides=${encodeURIComponent(JSON.stringify({ [remote]: { local } }))}`;
  expect((await recordOf(remote, operator, forged))?.versions[0]?.source).toBe("default");
  const page = await api.app.inject({ url: `/registry.json?override=${remote}=${local}&imo=1`, headers: { cookie: operator.cookie } });
  expect(page.body).not.toContain(local);
  const foreign = await api.app.inject({ method: "POST", url: "/trpc/registry.override", headers: { cookie: operator.cookie, origin: "https://evil.example", "content-type": "application/json" }, payload: { remote, to: { local } } });
  expect(foreign.statusCode).toBe(403);
  expect((await recordOf(remote, operator))?.versions[0]?.source).toBe("default");
});

test("what is tried counts for no canary", async () => {
  const { remote, revision } = await publishTwice(api);
  await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 20 }, reason: "Canary." });
  const report = async () => (await api.app.inject({ method: "POST", url: "/internal/registry/loads", headers: { cookie: operator.cookie, origin: api.config.origin }, payload: { pageLoad: randomUUID(), remote, version: "2.0.0", outcome: "failed", milliseconds: 1, failure: "threw" } })).json<unknown>();
  await override(operator, remote, { version: "2.0.0" });
  expect(await report()).toEqual({ counted: false });
  await override(operator, remote, null);
  expect(await report()).toEqual({ counted: true });
});

test("a remote that is killed stays killed in a browser that has it from elsewhere", async () => {
  const { remote, revision } = await publishTwice(api);
  await override(operator, remote, { local });
  await operator.call.registry.setStatus({ remote, revision, status: "killed", reason: "Wrong numbers." });
  expect(await recordOf(remote, operator)).toMatchObject({ status: "killed", navigation: [] });
  await mutate(operator, "resetOverrides");
});
