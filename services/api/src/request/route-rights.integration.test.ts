import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness } from "../testing/api-harness.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/**
 * Who may ask at each address outside tRPC, whose procedures declare their own rights. A new route needs a line here.
 * `public`: anybody. `cookie`: a session, for what is its account's. `readable`: anybody where the thing is public, else
 * its owner's session. `attempt` and `replica`: that one's token.
 * `publisher`: a publisher key, or an operator's session.
 */
const RIGHTS: Record<string, "public" | "cookie" | "readable" | "attempt" | "replica" | "publisher"> = {
  "GET /": "public",
  "GET /*": "public",
  "GET /assets/*": "public",
  "GET /auth/jwks": "public",
  "POST /auth/nonce": "public",
  "POST /auth/session": "public",
  "POST /auth/sign-out": "public",
  "POST /auth/wallet": "public",
  "GET /files/datasets/:file/raw": "readable",
  "GET /files/jobs/:job/log": "cookie",
  "GET /files/models/:version/*": "readable",
  "GET /healthz": "public",
  "GET /internal/attempts/:attempt": "attempt",
  "GET /internal/attempts/:attempt/base": "attempt",
  "GET /internal/attempts/:attempt/base/*": "attempt",
  "GET /internal/attempts/:attempt/checkpoints/:step": "attempt",
  "PUT /internal/attempts/:attempt/checkpoints/:step": "attempt",
  "POST /internal/attempts/:attempt/complete": "attempt",
  "GET /internal/attempts/:attempt/datasets/:dataset/files/:file": "attempt",
  "POST /internal/attempts/:attempt/events": "attempt",
  "POST /internal/attempts/:attempt/fail": "attempt",
  "PUT /internal/attempts/:attempt/result/*": "attempt",
  "PUT /internal/registry/files/:sha256": "publisher",
  "POST /internal/registry/loads": "cookie",
  "POST /internal/registry/telemetry": "cookie",
  "GET /internal/replicas/:replica/adapters/:adapter": "replica",
  "GET /internal/replicas/:replica/adapters/:adapter/*": "replica",
  "GET /internal/replicas/:replica/base": "replica",
  "GET /internal/replicas/:replica/base/*": "replica",
  "POST /internal/replicas/:replica/events": "replica",
  "GET /readyz": "public",
  "GET /registry.json": "public",
  "GET /remotes/:name/:version/*": "public",
  "GET /storybook": "public",
  "GET /storybook/*": "public",
  "GET /storybook/refs.js": "public",
  "GET /storybook/remotes/:name/:version/*": "public",
  "GET /storybook/remotes/:name/:version/metadata.json": "public",
  "OPTIONS /uploads": "public",
  "POST /uploads": "cookie",
  "DELETE /uploads/:id": "cookie",
  "HEAD /uploads/:id": "cookie",
  "PATCH /uploads/:id": "cookie",
};

/** Icons and the like, which lie beside the page; a shell that is not built has none. */
const PAGE_FILE = /^GET \/[a-z0-9-]+\.[a-z]+$/;

test("every route outside tRPC declares who may ask", () => {
  const gets = new Set(api.routes.filter((route) => route.startsWith("GET ")));
  const outside = api.routes.filter((route) => !route.endsWith(" /trpc/:path"));
  const declared = outside.filter((route) => !(route.startsWith("HEAD ") && gets.has(route.replace("HEAD", "GET"))) && !(PAGE_FILE.test(route) && !(route in RIGHTS)));
  expect([...new Set(declared)].toSorted()).toEqual(Object.keys(RIGHTS).toSorted());
});

const guarded = Object.entries(RIGHTS).filter(([, rights]) => rights !== "public");

describe.each([
  ["nobody", () => ({})],
  ["a session that is no one's", () => ({ cookie: "aiweb-session=x" })],
  ["a token that is no one's", () => ({ authorization: "Bearer x" })],
])("%s", (_who, headers) => {
  test.each(guarded)("gets nothing at %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    const url = path.replaceAll(/:(\w+)/g, (_all, name: string) => (name === "step" ? "1" : randomUUID())).replace("*", "config.json");
    const sent = { ...headers(), "tus-resumable": "1.0.0", "x-sha256": "0".repeat(64), ...(method === "PUT" ? { "content-type": "application/octet-stream" } : {}), ...(method === "PATCH" ? { "content-type": "application/offset+octet-stream", "upload-offset": "0" } : {}) };
    const response = await api.app.inject({ method: method === "GET" || method === "PUT" || method === "POST" || method === "DELETE" || method === "HEAD" ? method : "PATCH", url, headers: sent, ...(method === "PUT" || method === "PATCH" ? { payload: "x" } : {}) });
    // A thing that is not there, and one that may be public, look alike.
    expect([route, response.statusCode]).toEqual([route, RIGHTS[route] === "readable" ? 404 : 401]);
  });
});

describe("after its session ended", () => {
  test("a batch of changes changes nothing, each refused by itself", async () => {
    const member = await api.signUp();
    const change = async () =>
      await api.app.inject({
        method: "POST",
        url: "/trpc/accounts.updateProfile,apiKeys.create?batch=1",
        headers: { cookie: member.cookie, origin: "http://localhost:4300" },
        payload: { 0: { name: "Renamed" }, 1: { name: "late" } },
      });
    await member.call.accounts.endSession({ session: member.sessionId });
    const answers = (await change()).json<{ error?: { data: { errorCode: string } } }[]>();
    expect(answers.map(({ error }) => error?.data.errorCode)).toEqual(["not-signed-in", "not-signed-in"]);
    const { db } = api.services;
    expect(await db.selectFrom("account").select("name").where("id", "=", member.account.id).executeTakeFirstOrThrow()).toEqual({ name: null });
    expect(await db.selectFrom("api_key").select("id").where("account_id", "=", member.account.id).execute()).toEqual([]);
  });

  test("a subscription does not begin", async () => {
    const member = await api.signUp();
    await member.call.accounts.endSession({ session: member.sessionId });
    const response = await api.app.inject({ url: "/trpc/live.listen?input=%7B%7D", headers: { cookie: member.cookie } });
    expect(response.body).toContain('"errorCode":"not-signed-in"');
    expect(response.body).not.toContain('"topic":"connected"');
  });
});
